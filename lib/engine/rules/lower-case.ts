import { defineRule } from '../rule.ts';

export default defineRule({
  reads: 'whole',
  id: 'lower-case',
  side: 'conversation',
  category: 'warmth',
  title: 'Typed the way one talks',
  advice: 'It sounds unplanned. Keep it where the rest does too.',
  why: 'A small letter at the start is a sign of a person.',
  measure: ({ sentences }) => {
    const opening = sentences[0]?.sentence;
    const first = opening?.tokens[0];
    return first?.kind === 'word' && opening && /^[a-z]/.test(opening.text.slice(first.start)) ? 1 : 0;
  },
  flags: ['ok then we try rye tomorrow', 'so tired today'],
  passes: ['We try rye.', '123 go'],
});
