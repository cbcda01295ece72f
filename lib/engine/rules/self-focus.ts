import { ramp } from '../draft.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  reads: 'whole',
  id: 'self-focus',
  side: 'brochure',
  category: 'self-focus',
  title: 'Only about us',
  advice: 'Put somebody else in the story.',
  why: 'Talking about yourself wastes the talk.',
  measure: ({ counts }) => {
    const rate = counts.firstPlural / Math.max(counts.words, 8);
    return ramp(rate, 0.02, 0.12) * (1 - 0.5 * ramp(counts.firstSingular / Math.max(counts.words, 8), 0, 0.06));
  },
  flags: ['We bake for our town. Our ovens, our flour, our people: we do it all.'],
  passes: ['You bake better than anyone I know, and your sister does too.', 'I missed the bus.'],
});
