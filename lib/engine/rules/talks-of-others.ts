import { ramp } from '../draft.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  reads: 'whole',
  id: 'talks-of-others',
  side: 'conversation',
  category: 'story',
  title: 'Talks of other people',
  advice: 'Name one of them, with a mention if they are here, so that they can answer.',
  why: 'A talk about others is a talk, a talk about the firm is a speech.',
  measure: ({ counts }) => ramp(counts.third / Math.max(counts.words, 8), 0, 0.1),
  flags: ['She gave him her apron and he wore it home.'],
  passes: ['We bake for you.', 'I burnt my hand.'],
});
