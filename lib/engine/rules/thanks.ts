import type { Range } from '../rule.ts';
import { defineRule } from '../rule.ts';
import type { Sentence } from '../sentence.ts';

const wrapping = new Set(['a', 'our', 'my', 'little', 'small', 'big', 'special', 'huge']);

/** "As a little thank you, …": what follows is the offer. */
function isWrapping({ tokens }: Sentence, { from }: Range): boolean {
  let at = from - 1;
  while (wrapping.has(tokens[at]?.text ?? '')) at--;
  return at < from - 1 && tokens[at]?.text === 'as';
}

const bought = /^(?:choosing|shopping|subscribing|downloading|registering|purchasing|ordering)$/;
const persons = /^(?:you|all|everyone|everybody|my|his|her|those|each|@|<mention>)$/;

/** "Thanks to our app you save hours", "thank you for choosing us": nobody is thanked as one thanks a person. */
function isBusiness({ text, tokens, counts }: Sentence, { to }: Range): boolean {
  const last = tokens[to - 1]?.text ?? '';
  const next = tokens[to];
  if (last === 'your') return next?.text === 'business' || next?.text === 'patronage';
  if (last === 'for') return bought.test(next?.text ?? '');
  if (last !== 'to' || counts.second === 0 || !next || tokens[to - 2]?.text !== 'thanks') return false;
  return !persons.test(next.text) && !/^[A-Z][a-z]/.test(text.slice(next.start, next.end));
}

/** "Everybody is welcome", "welcome to the shop": only said back, by itself or nearly, it answers thanks. */
const isInvitation = ({ tokens, counts }: Sentence, { from, to }: Range): boolean =>
  to - from === 1 && tokens[from]?.text === 'welcome' && counts.words > 3;

export default defineRule({
  id: 'thanks',
  side: 'conversation',
  category: 'thanks',
  title: 'Says thanks',
  advice: 'Name what you are grateful for.',
  why: 'Thanks, with a name, is the shortest conversation there is.',
  phrases: [
    'thanks',
    'thank you',
    'thx',
    'thankyou',
    'ty',
    'many thanks',
    'thanks so much',
    'thanks for|to|again|everyone|all|very|a',
    'thank you for|to|so|all|everyone|very',
    'grateful to|for|that',
    'so grateful',
    'appreciate|appreciated it|that|you|your|the|all',
    'much appreciated',
    'cheers',
    'i|we owe',
    "couldn't|wouldn't|could|would have|not? have|done? done|got|made|finished|survived|managed it|this|that|through|without",
    "couldn't have done",
    'thank * enough',
    'saved my|me|our',
    'kind|good|nice|generous|lovely|sweet|thoughtful of you',
    'in your debt',
    'want|like|have|love to thank',
    "i'm|am|so|very|really|deeply thankful",
    'indebted',
    'bless you',
    'a? shout out|shoutout to',
    'hats off to',
    'kudos to|for',
    'well done',
    'good job',
    'great job|work',
    'nice work|job|one',
    "you're welcome",
    'no worries',
    'my pleasure',
    'welcome',
  ],
  yieldsTo: 'discount',
  find: (sentence, hits) =>
    hits.filter((hit) => !isBusiness(sentence, hit) && !isWrapping(sentence, hit) && !isInvitation(sentence, hit)),
  flags: [
    'I want to thank the nurse on ward 4.',
    'That was kind of you, Ana.',
    'You saved my evening.',
    'Thanks for the sourdough tip.',
    'I really appreciate your help, Ana.',
    'Most welcome, Ana!',
  ],
  passes: [
    'Thanks to our app you save an hour.',
    'Thank you for choosing our bakery.',
    'The tank is full.',
    'They owe me a cake.',
    'Everybody who knew her is welcome.',
    'Welcome to our new site, dear reader.',
    'Thank you all for a wonderful year! Use code BREAD10 this weekend.',
    'As a little thank you, rolls are half price on Friday.',
  ],
});
