import { ramp } from '../draft.ts';
import { defineRule } from '../rule.ts';
import { perSentence } from '../sentence.ts';

const step = /\b(?:because|turns out|so that|which means|instead|until|first|then|step|otherwise|example|reason)\b/gi;

const steps = perSentence(({ text }) => text.match(step)?.length ?? 0);

export default defineRule({
  reads: 'whole',
  id: 'explains',
  side: 'conversation',
  category: 'help',
  title: 'Shows how it is done',
  advice: 'Keep the step that went wrong; it helps more than the ones that went right.',
  why: 'Showing the steps in the open is help with no strings.',
  measure: ({ sentences }) =>
    ramp(
      sentences.reduce((sum, { sentence }) => sum + steps(sentence), 0),
      1,
      6,
    ),
  flags: ['I tried it: first the salt, then the yeast, because it dies otherwise. Turns out the order matters.'],
  passes: ['Order now.'],
});
