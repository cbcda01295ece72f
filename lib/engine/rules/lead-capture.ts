import type { Range } from '../rule.ts';
import { defineRule } from '../rule.ts';
import type { Sentence } from '../sentence.ts';
import type { Token } from '../tokens.ts';

const verbs = new Set('text comment type reply'.split(' '));

/** "Comment READY" wants a word in capitals; "text Anna", "reply soon" do not. */
function isTalk({ tokens, text }: Sentence, { from, to }: Range): boolean {
  const [verb, word] = [tokens[from], tokens[to - 1]];
  if (to - from !== 2 || !verb || word?.kind !== 'word' || !verbs.has(verb.text)) return false;
  const isLoud = (each: Token): boolean => /^[A-Z]{2,}$/.test(text.slice(each.start, each.end));
  return isLoud(verb) || !isLoud(word);
}

export default defineRule({
  id: 'lead-capture',
  side: 'brochure',
  category: 'bait',
  title: 'Collects contacts',
  advice: 'Answer in the open; who wants more will write.',
  why: 'A form is where a talk goes to die.',
  ask: 'What could you answer right here?',
  phrases: [
    'dm|inbox|message|pm|whatsapp|telegram us|me|now|for|to|today',
    'dm for',
    'dms open|are',
    'dm|text|comment|reply|type|say " * "',
    'dm|text|comment|type|reply the word',
    'text|comment|type|reply *',
    'text * to #',
    'text|txt|txt: * to #',
    'call|text|ring|phone|tel|txt|dial|contact|whatsapp :? #',
    'call now|free|today|me|us|#|our|from',
    'reply to this|claim|with|yes',
    'send|txt|text stop to',
    'opt out',
    'to unsubscribe',
    'sms',
    'email us|me|:|at|your|info|to',
    'e mail',
    'your|my|the email address|list',
    'mailing list',
    'newsletter|newsletters',
    'fill out|in the|this|your form',
    'form below|link',
    'book a|your|an call|demo|consultation|appointment|session|time|table|room|stay|tour|free|meeting',
    'schedule a',
    'request a',
    'free consultation|quote|estimate|assessment|call',
    'get a free|quote|in',
    'join our|my|the community|newsletter|group|list|discord|telegram|channel|waitlist|mailing|team|webinar|email|slack|program|waiting|free|next|vip',
    'join the waitlist|list|discord|waiting',
    'waitlist|whitelist',
    'sign up for|to|now|today|here|at|free',
    'register for|now|today|to|at|here|your|by',
    'registration is|open|now|closes',
    'limited to',
    "i'll send|dm you|it|them|over",
    "i'll send|dm the|a link|pdf|guide|file|template|checklist|list|deck|doc|document|details|copy",
    "t&c's|t&cs|t's|tcs|ts&cs",
    'terms and|& conditions',
    'terms|conditions|restrictions|exclusions apply|may',
    'apply now|today|here|online|by|at|to',
    'applications are|open|close|now',
    'submit your',
    'enquire|inquire now|today|at|about|within',
    'for more info|information|details|visit|on',
    'more info|information',
    '📩',
    '📞',
    '☎️',
    '📲',
    'send|shoot|drop|slide me|us|into a|an|my|your dm|message|dms|email|emails|mail',
    'get in touch for|to|with|today',
    'inquiries|enquiries|bookings|orders|contact|email|mail :',
    'leave|drop|enter|add your email|name|number|details|address',
    'get on|added|join|to the list|waitlist',
    'want it|one|in|this|a ? comment|dm|type|drop|reply',
    'want a|the|my copy|link|template|list ? comment|dm|type|drop|reply',
    '#|one|two|three|few spots|slots|places for|open|in',
    'with the word *',
    'taking on|bookings|orders|clients new|now|for|clients',
  ],
  find: (sentence, hits) => hits.filter((hit) => !isTalk(sentence, hit)),
  flags: [
    'Shoot me a DM with the word SCALE.',
    'Leave your email below.',
    'Get on the list.',
    'Comment READY below and the link is yours.',
    'DM us for the price list.',
    'Comment "bread" and get the link.',
    'Call now: 555 0100.',
    'Join our newsletter.',
  ],
  passes: [
    'Reply soon, and text Anna too.',
    'No comment yet.',
    "I'll send a card to your mother.",
    'She called me about the dog.',
    'Text me when you are home.',
    'My mother signed my report.',
  ],
});
