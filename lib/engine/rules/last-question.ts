import { defineRule } from '../rule.ts';

export default defineRule({
  reads: 'whole',
  id: 'last-question',
  side: 'conversation',
  category: 'question',
  title: 'Ends with a question',
  advice: 'Good: now answer the answers.',
  why: 'Whoever ends with a question hands over the word.',
  measure: ({ sentences, counts }) => (sentences.at(-1)?.sentence.question && counts.urls === 0 ? 1 : 0),
  flags: ['My dough never rises in winter. What do you do?'],
  passes: ['What do you do? I use a towel.', 'Visit us.'],
});
