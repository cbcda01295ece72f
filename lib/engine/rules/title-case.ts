import { type Draft, ramp } from '../draft.ts';
import { defineRule } from '../rule.ts';
import { perSentence } from '../sentence.ts';

const longWords = perSentence(({ text, tokens }) => {
  const words = tokens.filter(({ kind, start, end }, i) => i > 0 && kind === 'word' && end - start >= 4);
  return { all: words.length, capital: words.filter(({ start }) => /[A-Z]/.test(text.charAt(start))).length };
});

/** Share of the longer words that begin with a capital though no sentence begins there. */
function headlineShare({ sentences }: Draft): number {
  let all = 0;
  let capital = 0;
  for (const { sentence } of sentences.slice(0, 3)) {
    const words = longWords(sentence);
    all += words.all;
    capital += words.capital;
  }
  return all < 6 ? 0 : capital / all;
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
