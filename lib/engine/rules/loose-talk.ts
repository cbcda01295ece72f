import { ramp } from '../draft.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  reads: 'whole',
  id: 'loose-talk',
  side: 'conversation',
  category: 'warmth',
  title: 'Sounds spoken',
  advice: 'Read the rest aloud; where it stumbles, shorten it the same way.',
  why: 'Contractions are how people sound.',
  measure: ({ counts }) => ramp(counts.contractions / Math.max(counts.words, 8), 0, 0.12),
  flags: ["I'd say it's fine, don't worry."],
  passes: ['It is fine.', 'Bread and rolls.'],
});
