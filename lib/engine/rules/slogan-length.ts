import { ramp } from '../draft.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  reads: 'whole',
  id: 'slogan-length',
  side: 'brochure',
  category: 'hype',
  title: 'As short as a slogan',
  advice: 'Say one sentence more: why does it matter to you?',
  why: 'A line without a speaker is a slogan.',
  measure: ({ counts, sentences }) => {
    const persons = counts.firstSingular + counts.second + counts.third + counts.mentions + counts.contractions;
    const asks = sentences.some(({ sentence }) => sentence.question);
    return persons > 0 || asks || counts.words < 4 ? 0 : 1 - ramp(counts.words, 12, 24);
  },
  flags: ['Fresh bread every morning.', 'Better rolls. Better mornings.'],
  passes: ['I like it.', "What a lovely morning, isn't it?", 'Thanks!'],
});
