import { ramp } from '../draft.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  reads: 'whole',
  id: 'explains',
  side: 'conversation',
  category: 'help',
  title: 'Shows how it is done',
  advice: 'Nothing to change.',
  why: 'Showing the steps in the open is help with no strings.',
  measure: ({ text }) =>
    ramp(
      (
        text.match(
          /\b(?:because|turns out|so that|which means|instead|until|first|then|step|otherwise|example|reason)\b/gi,
        ) ?? []
      ).length,
      1,
      6,
    ),
  flags: ['I tried it: first the salt, then the yeast, because it dies otherwise. Turns out the order matters.'],
  passes: ['Order now.'],
});
