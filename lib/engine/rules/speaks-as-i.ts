import { ramp } from '../draft.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  reads: 'whole',
  id: 'speaks-as-i',
  side: 'conversation',
  category: 'story',
  title: 'Speaks as a person',
  advice: 'Say what you did or felt, not only what you think.',
  why: '"I" is somebody one can talk to.',
  measure: ({ counts }) => ramp(counts.firstSingular / Math.max(counts.words, 8), 0, 0.12),
  flags: ['I burnt my hand and my pride, and I laughed.'],
  passes: ['We bake for you.', 'The oven is on.'],
});
