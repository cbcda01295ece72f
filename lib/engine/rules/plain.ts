import { defineRule } from '../rule.ts';

export default defineRule({
  reads: 'whole',
  id: 'plain',
  side: 'conversation',
  category: 'warmth',
  title: 'No link, no tag, no fuss',
  advice: 'It stands without a link or a tag. Add one only if somebody asks.',
  why: 'What needs no decoration is said to somebody.',
  measure: ({ counts }) => (counts.urls + counts.hashtags + counts.exclamations === 0 ? 1 : 0),
  flags: ['The bread was too salty and we ate it all.'],
  passes: ['Menu: https://example.com', 'Bread! #bread'],
});
