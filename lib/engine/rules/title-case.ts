import type { Draft } from '../draft.ts';
import { ramp } from '../draft.ts';
import { defineRule } from '../rule.ts';

/** Share of the longer words that begin with a capital though no sentence begins there. */
function headlineShare({ sentences }: Draft): number {
  let long = 0;
  let capital = 0;
  for (const { sentence } of sentences.slice(0, 3)) {
    for (const token of sentence.tokens.slice(1)) {
      if (token.kind !== 'word' || token.end - token.start < 4) continue;
      long++;
      if (/[A-Z]/.test(sentence.text.charAt(token.start))) capital++;
    }
  }
  return long < 6 ? 0 : capital / long;
}

export default defineRule({
  reads: 'whole',
  id: 'title-case',
  side: 'brochure',
  category: 'announcement',
  title: 'Reads like a headline',
  advice: 'Write it as a sentence.',
  why: 'Headlines Are Written Like This, talk is not.',
  measure: (draft) => ramp(headlineShare(draft), 0.4, 0.8),
  flags: ['Five Reasons Why Local Bread Will Change The Way Families Eat'],
  passes: ['Five reasons why I stopped eating bread.', 'My aunt Maria met Paul in Rome.'],
});
