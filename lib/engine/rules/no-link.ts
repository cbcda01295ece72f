import { ramp } from '../draft.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  reads: 'whole',
  id: 'no-link',
  side: 'conversation',
  category: 'warmth',
  title: 'Stays in the talk',
  advice: 'Nothing to change.',
  why: 'What needs no link is said here.',
  measure: ({ counts }) => (counts.urls > 0 ? 0 : ramp(counts.words, 4, 14)),
  flags: ['The bread was too salty and we ate it all. It was a long day and a short night.'],
  passes: ['Menu: https://example.com', 'Bread.'],
});
