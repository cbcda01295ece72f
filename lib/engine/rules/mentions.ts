import { spansOf } from '../draft.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  reads: 'draft',
  id: 'mentions',
  side: 'conversation',
  category: 'credit',
  title: 'Names people',
  advice: 'Say what they did.',
  why: 'Whoever names others is not alone on the stage.',
  find: (draft) => spansOf(draft, 'mention'),
  flags: ['Lunch with @ana and @tom was long.'],
  passes: ['Lunch was long.', 'Write to ana@example.com.'],
});
