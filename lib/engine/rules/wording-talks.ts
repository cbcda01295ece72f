import { defineRule } from '../rule.ts';

export default defineRule({
  reads: 'words',
  id: 'wording-talks',
  side: 'conversation',
  category: 'wording',
  title: 'Words of conversation',
  advice: 'Write the next line in the same words.',
  why: 'Each of these words says little; together they sound like a person.',
  flags: [
    'Haha I know, sorry, I just woke up and I feel so bad about it.',
    'Haha yeah, I wish, but my phone died and I fell asleep before him.',
  ],
  passes: ['Discover our exclusive new collection, now available in store and online.'],
});
