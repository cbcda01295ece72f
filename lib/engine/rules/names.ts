import { type Draft, ramp } from '../draft.ts';
import { defineRule } from '../rule.ts';

function nameShare({ sentences, counts }: Draft): number {
  let names = 0;
  for (const { sentence } of sentences) {
    for (const token of sentence.tokens.slice(1)) {
      if (
        token.kind === 'word' &&
        token.text.length > 1 &&
        /^[A-Z][a-z]/.test(sentence.text.slice(token.start, token.end))
      )
        names++;
    }
  }
  return names / Math.max(counts.words, 8);
}

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
