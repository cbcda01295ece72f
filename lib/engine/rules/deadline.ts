import type { Range } from '../rule.ts';
import { defineRule } from '../rule.ts';
import type { Sentence } from '../sentence.ts';

/** Buses, trains, meetings, exams and the weather keep time for everyone. */
const everyday = new Set(
  'bus train flight plane meeting exam exams class lesson school rain snow storm sun weather doctor dentist baby work shift dinner lunch bed sleep sick hospital hungry tired mom mum dad'.split(
    ' ',
  ),
);
const own = new Set("i i'm i've i'll my me he she they them his her".split(' '));

function isEveryday({ tokens }: Sentence, { from }: Range): boolean {
  const ahead = tokens.slice(0, from).map((token) => token.text);
  return tokens.some((token) => everyday.has(token.text)) || ahead.some((word) => own.has(word));
}

/** "A deadline is no reason": one speaks of deadlines, and sets none. */
const isAny = ({ tokens }: Sentence, { from }: Range): boolean =>
  tokens[from]?.text === 'deadline' && /^(?:a|any|every|another|no|which|what)$/.test(tokens[from - 1]?.text ?? '');

/** "Hurry home", "don't wait up": said to one at home. */
const isAtHome = ({ tokens }: Sentence, { from, to }: Range): boolean =>
  /^(?:hurry|wait)$/.test(tokens[to - 1]?.text ?? '') &&
  to - from <= 2 &&
  /^(?:home|back|up|for)$/.test(tokens[to]?.text ?? '');

export default defineRule({
  id: 'deadline',
  side: 'brochure',
  category: 'urgency',
  title: 'Sets a deadline',
  advice: 'Say what people will get out of it and let them choose when.',
  rewrites: {
    'within the next two hours': 'whenever you are near',
    'for a limited time': 'for now',
    'limited time only': 'for now',
    'while supplies last': 'as long as there is some',
  },
  endings: {
    'last chance': 'still here',
    hurry: 'whenever you like',
    "don't wait": 'take your time',
  },
  why: 'A friend on the sidewalk does not give you two hours to buy a muffin.',
  ask: 'What would people get out of it, whenever they come?',
  phrases: [
    'within|in|for|over the next|first # hours|days|minutes|hour|day|weeks',
    'within|in|for the next two|three|four|five|six|few|couple|ten|twelve|24|48 hours|days|minutes|weeks',
    'for a? limited time',
    'limited time only|offer|deal|sale|edition|special',
    'today|tonight|weekend|week only',
    'one|two|three|# hour|hours|day|days|weekend only|sale',
    'before the? price|prices goes|go|rises|rise|increases|increase',
    "won't be here|around for? long",
    'only today|tonight',
    'this weekend|week|month only',
    'ends|ending|expires|expiring|closes|closing today|tonight|tomorrow|soon|midnight|sunday|monday|friday|saturday|this|in|on|at|#|january|february|march|april|may|june|july|august|september|october|november|december',
    'offer|sale|deal|promo|promotion|contest|giveaway|registration|discount ends|expires|closes|valid|good',
    'last|final chance|call|day|days|hours|week|minute|opportunity for|to|of|!|at|on|left|only|.|:',
    'last chance',
    'final hours|days',
    'hurry',
    'hurry up',
    'act fast|now|quick|quickly',
    'be quick',
    'time is running|almost out',
    'running out of? time?',
    "before it's|they're|its|it|they too|is|are|all? late|gone|over|ends|sell",
    'before * sells|sell out',
    'while supplies|stock|stocks|they|it last|lasts',
    'until|till|til supplies|stocks',
    'valid until|through|till|thru|for|only|today',
    'do not wait|delay|miss',
    "don't|dont delay|wait|hesitate",
    'today is the? last',
    'early bird',
    'deadline is|to|for|extended|approaching|:',
    'only # hours|days|weeks|day|minutes left|to|until|remaining|away',
    '# hours|days|weeks|day|hour left|remaining',
    '# more days|hours|day',
    'countdown',
    'the clock is ticking',
    'flash sale',
    'now or never',
    'right now only',
    'starts|starting|begins now|today|tomorrow|tonight|at midnight',
    "this won't last",
    "won't last long",
    'going fast',
    'urgent',
    'urgently',
    'immediately available',
    'act before',
    'book|order|register|buy|enter|apply|shop|vote|sign|submit by|before midnight|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|dec|nov|#|the',
    'last day|days to|of|for',
    'only a? few|couple days|hours|weeks left',
    'black friday',
    'cyber monday',
    'prime day',
    'boxing day sale',
    'only|open|available|valid until|till|through sunday|monday|tuesday|wednesday|thursday|friday|saturday|tomorrow|tonight|midnight|the|#',
    'doors|cart|enrollment|enrolment|applications|registration|registrations|entries|nominations|voting|submissions|orders|books|bookings|sales close|closes|closing|shut|end|ends',
    'price|prices go|goes|going|rise|rises|jump|jumps|increase|increases up? at|tomorrow|tonight|on|in|after|soon|monday|friday|sunday',
    '# hours|days|weeks|day|week to go|apply|enter|register|order|decide|save',
    "don't|dont sleep on",
    "you have|you've only|until till|#|until",
    'until|till|by sunday|monday|tuesday|wednesday|thursday|friday|saturday|midnight|tomorrow to apply|enter|register|order|claim|grab|book|join|save',
    'must end',
    'before the? doors|cart|offer|deal|sale|registration|window|enrollment close|closes|ends|end|expires|shuts',
    'final|last few spots|seats|places|tickets|tables|orders',
    'the clock is ticking',
    'last call',
    'ends at|tonight|midnight|soon',
  ],
  // A deadline for a bus is no deadline: somebody must be told to do or get something.
  find: (sentence, hits) =>
    hits.filter((hit) => !isEveryday(sentence, hit) && !isAny(sentence, hit) && !isAtHome(sentence, hit)),
  flags: [
    'Hurry, the doors close at nine.',

    'Doors close Friday.',
    'Prices go up tomorrow.',
    '48 hours to go.',
    'You have until Friday to apply.',
    'Get it before the price goes up.',
    'Come by within the next two hours.',
    'Today only: every loaf tells a story.',
    'Last chance to join us.',
    'Hurry, the doors close soon.',
  ],
  passes: [
    'Hurry home, it is getting dark.',

    'A deadline is no reason to take a job.',
    'The bus leaves within the hour, so I will be brief.',
    'Why do brands still write "limited time only"?',
    'I was in such a state last week that I forgot my keys.',
    'She was never one to say hurry up.',
  ],
});
