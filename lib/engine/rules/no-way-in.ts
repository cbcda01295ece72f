import { ramp } from '../draft.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  reads: 'whole',
  id: 'no-way-in',
  side: 'brochure',
  category: 'announcement',
  title: 'Leaves no way to reply',
  advice: 'End where somebody can take over.',
  why: 'A talk in which nobody else can speak is a speech.',
  measure: ({ counts, sentences }) => {
    const asks = sentences.some(({ sentence }) => sentence.question);
    return asks || counts.second > 0 || counts.mentions > 0 ? 0 : ramp(counts.words, 15, 40);
  },
  flags: [
    'The new shop stands at the corner of the market. The bread is made of local flour. The ovens are heated with wood from the hills. The doors are painted blue.',
  ],
  passes: ['What do you think?', 'I wonder why. Do you?'],
});
