import { defineRule } from '../rule.ts';

export default defineRule({
  reads: 'whole',
  id: 'reply',
  side: 'conversation',
  category: 'invitation',
  title: 'Speaks to somebody by name',
  advice: 'Go back when they answer; the second reply is where a talk begins.',
  why: 'Interact at least as much as you broadcast.',
  measure: ({ sentences }) => (sentences[0]?.sentence.tokens[0]?.kind === 'mention' ? 1 : 0),
  flags: ['@ana the dough was too cold, I think.', '@tom yes, on Saturday.'],
  passes: ['Come in, says @ana.', 'Good morning.'],
});
