import type { Range } from '../rule.ts';
import { defineRule } from '../rule.ts';
import type { Sentence } from '../sentence.ts';
import { inTale, isOfPerson } from '../told.ts';

const billing = new Set(
  'plan plans subscription subscriptions billing fee fees price prices pricing revenue income salary leave report leak checkup'.split(
    ' ',
  ),
);
const fairly = new Set('enough to and but on that share game play point question'.split(' '));

/** "Fair enough", "to be fair", "annual plans": no date to put down. */
function isOther({ tokens }: Sentence, { from, to }: Range): boolean {
  const word = to - from === 1 ? tokens[from]?.text : '';
  const next = tokens[to]?.text ?? '';
  if (word === 'annual') return billing.has(next);
  return (
    word === 'fair' && (fairly.has(next) || /^(?:be|is|was|not|isn't|seems|only)$/.test(tokens[from - 1]?.text ?? ''))
  );
}

const daily = new Set(
  'event events workshop fair agenda annual podcast attend register conference festival venue'.split(' '),
);

/** "His agenda", "I listened to a podcast": somebody was there, nobody is asked to come. */
const isDaily = inTale(daily);

/** "I live in a small town": no show. */
const isHome = (sentence: Sentence, { from, to }: Range): boolean =>
  sentence.tokens[from]?.text === 'live' &&
  (isOfPerson(sentence, { from, to }) || /^(?:we|people|parents|to)$/.test(sentence.tokens[from - 1]?.text ?? ''));

export default defineRule({
  id: 'event-plug',
  side: 'brochure',
  category: 'announcement',
  title: 'Plugs an event',
  advice: 'Say who will be there or what you hope to learn; the date can follow when asked.',
  why: 'A date, a place and a link make a poster.',
  ask: 'What do you hope to hear from the people who come?',
  phrases: [
    'join us|me',
    'join <mention>',
    'join our|the',
    'come join|meet|visit|see',
    'webinar|webinars',
    'live stream|webinar|event|q&a|demo|chat|at|on|now|in|from|today|tonight|tomorrow|tweeting|music',
    'livestream',
    'going live',
    "we're|we'll|i'll live|be|hosting at|in|on|live|a|there|hosting|attending|exhibiting|speaking|presenting|sharing",
    'we|i will live|be|hosting at|in|on|live|a|there|hosting|attending|exhibiting|speaking|presenting|sharing',
    'booth|stand #|:|at|number|and|to',
    'at booth|stand',
    'visit booth|us|our',
    'doors open|at|:',
    '#pm|#am to|-|–|est|et|pst|pt|cst|gmt|ct|edt|pdt|on|@|at|#pm|eastern',
    'at|@|from|starts|until # pm|am',
    'tickets|ticket available|on|at|for|are|here|now|from|:|still',
    'get|buy your? tickets|ticket',
    'live at|from|on|in',
    'this|next thursday|friday|saturday|sunday|monday|tuesday|wednesday|weekend|month at|from|to|we|join|for|in|:|-',
    'annual',
    'event',
    'events',
    'workshop|workshops',
    'masterclass',
    'conference',
    'expo',
    'trade show',
    'tradeshow',
    'festival',
    'fair',
    'gala',
    'fundraiser',
    'fundraising',
    'concert|tour|gig|show dates|at|tickets|tonight',
    'tour dates',
    'open house',
    'meetup',
    'networking event',
    'hosted by',
    'speakers|speaker|speaking at|on|include|:|series',
    'panel discussion|on',
    'agenda',
    'register|registration',
    'rsvp',
    'save the date',
    'see you there|on|at|in|tomorrow|tonight|soon',
    'attend|attending|attendees',
    "don't miss our|the|this",
    'kicks off|kick off|kicking',
    'episode #|of|is|:|with',
    'new episode',
    'tune in',
    'podcast',
    'tonight at|on|@',
    'today at|@',
    'tomorrow at|@|from|night',
    'date :',
    'time :',
    'where :',
    'when :',
    'location :',
    'venue',
    '📅',
    '📍',
    '🗓️',
    '🎟️',
    '⏰',
    '🕒',
    '🎙️',
    '🎧',
    'catch|find|meet|see us|me at|in|on|live',
    'seats|spots|tables are|is filling|going',
    'seats filling',
    "who's going|coming|attending to? be? at",
    'who is|will going|coming|attending|be to? be? at',
    'will you be at|joining|attending',
    "if you're|you at|in|attending|near|around|heading * * come|stop|say|swing",
    'come say hi|hello',
    'save your seat|spot|place',
    'retreat|bootcamp|hackathon|roundtable|summit|keynote',
    'kicking off our|the|a|this',
    'what an|a incredible|amazing|fantastic|great|inspiring|wonderful|unforgettable # days|day|evening|week|event|night|weekend',
    'what an|a incredible|amazing|fantastic|great|inspiring two|three|few days',
    'great|amazing|fantastic|wonderful|inspiring panel|turnout|crowd|session|sessions|speakers|conversations|discussion',
    'monday|tuesday|wednesday|thursday|friday|saturday|sunday ,? #|#pm|#am|#th',
    'monday|tuesday|wednesday|thursday|friday|saturday|sunday ,? # pm|am',
  ],
  find: (sentence, hits) =>
    hits.filter((hit) => !isOther(sentence, hit) && !isDaily(sentence, hit) && !isHome(sentence, hit)),
  flags: [
    'Catch us at the expo.',
    'Will you be at the summit?',
    'What an incredible two days!',
    'Thursday, 6pm, the Old Mill.',
    'Join us for the annual tasting on Friday at 7pm.',
    'Visit our booth at the fair.',
    'Tickets are on sale, doors open at 8.',
  ],
  passes: [
    'I live at the end of the road.',
    'His agenda was clear to me.',
    'I listened to a podcast while weeding.',
    'They wrote back to say fair enough, to be fair to them.',
    'Annual plans get your weekends back.',
    'I met her on Friday at the market.',
    'We stayed up late to watch the rain.',
    'My shift starts at five.',
  ],
});
