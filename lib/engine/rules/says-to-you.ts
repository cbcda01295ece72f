import { ramp } from '../draft.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  reads: 'whole',
  id: 'says-to-you',
  side: 'conversation',
  category: 'warmth',
  title: 'I and you',
  advice: 'Nothing to change.',
  why: 'Where there is an I and a you there is a talk.',
  measure: ({ counts }) => (counts.firstSingular > 0 && counts.second > 0 ? 1 - 0.5 * ramp(counts.words, 40, 160) : 0),
  flags: ['I thought of you when I saw it.'],
  passes: ['We bake.', 'You deserve it.'],
});
