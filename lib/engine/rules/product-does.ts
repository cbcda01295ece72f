import type { Range } from '../rule.ts';
import { defineRule } from '../rule.ts';
import type { Sentence } from '../sentence.ts';
import { isOfPerson, isPersonal } from '../told.ts';

const places = new Set('team store essentials community'.split(' '));

/** "He brings you flowers", "I went to the store": a person does it, and the shop is one of the street. */
function isOfLife(sentence: Sentence, { from, to }: Range): boolean {
  const verb = sentence.tokens[from]?.text ?? '';
  if (/^(?:brings|takes|keeps|gives|makes|shows|helps|lets|teaches|never)$/.test(verb))
    return (
      /^(?:he|she|who|i)$/.test(sentence.tokens[from - 1]?.text ?? '') ||
      (isOfPerson(sentence, { from, to }) && sentence.tokens[from - 1]?.text !== 'it')
    );
  return places.has(sentence.tokens[to - 1]?.text ?? '') && isPersonal(sentence);
}

export default defineRule({
  id: 'product-does',
  side: 'brochure',
  category: 'hard-sell',
  title: 'Says what the product does for you',
  advice: 'Say what it did for one person you know.',
  why: '"Helps you", "lets you": the leaflet in two words.',
  ask: 'Whom did it help last week?',
  phrases: [
    'helps|lets|allows|enables|gives|brings|makes|takes|keeps|offers|shows|teaches|turns|connects|guides you|your|users|teams|businesses|people|companies|customers|founders|creators|developers|teachers|parents|brands|organizations',
    'can|will|to help you|your|businesses|companies|teams|people|brands|users|customers|organizations',
    'is|are designed|built|made|created|engineered|crafted|perfect|ideal|great to|for|with|by',
    'comes with|in',
    'available in|on|at|for|from|with',
    'features a|an|the|our|new|over|two|three',
    'includes a|an|the|everything|free|all|access',
    'powered by',
    'packed with',
    'backed by',
    'built for|on|with',
    'formulated|infused|loaded|equipped with',
    'one platform|app|place|tool|stop',
    'all in one',
    'without writing|needing|spending|breaking|leaving|compromising',
    'no code|coding|setup|app|subscription|experience|equipment',
    'easy|simple|quick|fun way to',
    'the easiest|fastest|smartest|simplest|safest|only|first way|app|platform|tool',
    'your go to',
    'for busy|small|modern|growing|every',
    'our|the app|platform|tool|service|product|system|solution|software|course|program|team|collection|range|kit|community|store|website|app',
    'essentials|essential',
    'lineup',
    'handmade|premium|luxurious|gourmet|mouthwatering|lightweight|waterproof|stylish|sleek',
    '🛍️',
    '🛒',
    '👗',
    '🎁',
    '➡',
    '✅',
    '✔️',
    'works|work with|on|while|for|in any|every|all|you|your',
    'work|works for|while you',
    'never lose|miss|worry|forget|run|wait|pay a|an|about|out|again|for',
    'fits|fit in|into|on|under|any|every your|any|every|a',
    'you can now',
    'you now can',
    'now you can',
    'saves|save you|hours|time|money|your|them hours|time|money|every|a|per|on',
    'set it and',
    'set and forget',
    'think * , but',
    'powering #|the|your|over',
    'keeps|keep drinks|food|your|everything|it|you cold|hot|warm|fresh|safe|dry|clean|organized|on',
    'integrates|integrate|syncs|pairs|connects with',
    'in # colors|colours|shades|sizes|flavors|flavours|styles',
    'in three|two|four|five|six|new new? colors|colours|shades|sizes|flavors|flavours|styles',
    'in one place|app|tap|click',
    'does the work|rest|heavy|job',
    'while you sleep',
  ],
  find: (sentence, hits) => hits.filter((hit) => !isOfLife(sentence, hit)),
  flags: [
    'It does the work for you.',
    'Works with any phone.',
    'Keeps drinks cold for 24 hours.',
    'Now you can pay by phone.',
    'It helps you bake faster.',
    'Our app lets your team order.',
    'Powered by steam, packed with flavour.',
  ],
  passes: [
    'He brings you flowers.',
    'I went to the store.',
    'My son keeps you in his prayers.',
    'He helped me carry it.',
    'I let it rest.',
  ],
});
