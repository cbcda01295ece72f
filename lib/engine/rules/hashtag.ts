import { spansOf } from '../draft.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  reads: 'draft',
  id: 'hashtag',
  side: 'brochure',
  category: 'hashtags',
  title: 'Carries hashtags',
  advice: 'See whether the sentence stands without it.',
  why: 'Friends do not tag their sentences.',
  find: (draft) => spansOf(draft, 'hashtag'),
  flags: ['Bread for everyone #bakery'],
  passes: ['We are number 1 in our street.', 'No tags here.'],
});
