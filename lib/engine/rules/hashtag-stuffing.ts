import { spansOf } from '../draft.ts';
import { defineRule } from '../rule.ts';

/** From this many on they are for the algorithm. */
const MANY = 4;

export default defineRule({
  reads: 'draft',
  id: 'hashtag-stuffing',
  side: 'brochure',
  category: 'hashtags',
  title: 'Stuffs hashtags',
  advice: 'Keep one, or none.',
  why: 'A row of hashtags talks to a machine.',
  find: (draft) => {
    const tags = spansOf(draft, 'hashtag');
    return tags.length >= MANY || (tags.length === 3 && draft.counts.words < 12) ? tags : [];
  },
  flags: ['Fresh bread today. #bread #bakery #fresh #local #yum', '#bread #love #life #food good morning'],
  passes: ['Good morning from the bakery. #monday', 'Two tags at most: #bread #jam'],
});
