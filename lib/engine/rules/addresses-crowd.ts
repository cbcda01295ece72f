import { ramp } from '../draft.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  reads: 'whole',
  id: 'addresses-crowd',
  side: 'brochure',
  category: 'hard-sell',
  title: 'Talks at you',
  advice: 'Speak of yourself for a sentence.',
  why: '"You" without "I" is how posters talk.',
  measure: ({ counts }) =>
    counts.firstSingular + counts.mentions > 0 ? 0 : ramp(counts.second / Math.max(counts.words, 8), 0.03, 0.15),
  flags: ['Your kitchen deserves your best. You choose, you bake, your family smiles.'],
  passes: ['I thought of you when I saw it.', 'We bake.'],
});
