import { type Draft, ramp } from '../draft.ts';
import { defineRule } from '../rule.ts';
import { perSentence } from '../sentence.ts';

const names = perSentence(
  ({ text, tokens }) =>
    tokens.filter(({ kind, start, end }, i) => i > 0 && kind === 'word' && /^[A-Z][a-z]/.test(text.slice(start, end)))
      .length,
);

const nameShare = ({ sentences, counts }: Draft): number =>
  sentences.reduce((sum, { sentence }) => sum + names(sentence), 0) / Math.max(counts.words, 8);

export default defineRule({
  reads: 'whole',
  id: 'names',
  side: 'brochure',
  category: 'announcement',
  title: 'Full of names',
  advice: 'Tell one story about one of them.',
  why: 'A row of capital letters reads like a programme.',
  measure: (draft) => (draft.counts.firstSingular > 0 ? 0 : ramp(nameShare(draft), 0.08, 0.4)),
  flags: ['The Market Square Bakery with the Old Town Brewery at Saint Mary Hall in Greater Hillborough'],
  passes: ['I met Ana and we talked about salt.', 'The oven is on.'],
});
