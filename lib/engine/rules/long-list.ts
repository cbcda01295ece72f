import { ramp } from '../draft.ts';
import { defineRule } from '../rule.ts';
import { perSentence } from '../sentence.ts';

const bullet = /^(?:[-•*–►▪◾✔✅→]|🔹|🔸|\d{1,2}[.)])\s*\S/u;

const isBullet = perSentence(({ text }) => bullet.test(text));

export default defineRule({
  reads: 'whole',
  id: 'long-list',
  side: 'brochure',
  category: 'announcement',
  title: 'A list, not a talk',
  advice: 'Pick the one point you care about and tell it.',
  why: 'Ten points leave nobody anything to say.',
  measure: ({ sentences }) => ramp(sentences.filter(({ sentence }) => isBullet(sentence)).length, 1, 6),
  flags: ['Our week:\n- bread\n- rolls\n- cakes\n- pies\n- tarts'],
  passes: ['Bread, rolls and cakes.', 'First line.\nSecond line.'],
});
