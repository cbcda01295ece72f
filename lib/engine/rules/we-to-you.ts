import { defineRule } from '../rule.ts';

export default defineRule({
  reads: 'whole',
  id: 'we-to-you',
  side: 'brochure',
  category: 'self-focus',
  title: 'We, the firm, to you, the customer',
  advice: 'Let one person speak: I.',
  why: '"We have something for you" is said by a firm to a crowd.',
  measure: ({ counts }) =>
    counts.firstPlural > 0 && counts.second > 0 && counts.firstSingular === 0 && counts.mentions === 0 ? 1 : 0,
  flags: ['We have baked something for you and your family.'],
  passes: ['I baked it for you.', 'We went home.'],
});
