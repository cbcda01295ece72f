/** Words of a leaflet in a sentence about somebody's own life. */
import type { Range } from './rule.ts';
import type { Sentence } from './sentence.ts';
import { firstSingular, third } from './words.ts';

const kin =
  /^(?:mother|mum|mom|father|dad|sister|brother|son|daughter|wife|husband|aunt|uncle|grandma|grandpa|nan|cousin|neighbou?r|boss|doctor|nurse|dog|cat|kids?)$/;

/** Who acts in the words right before: "he opens", "my brother names", "she has". */
export function isOfPerson({ tokens }: Sentence, { from }: Range): boolean {
  const ahead = tokens[from - 1]?.text ?? '';
  return third.has(ahead) || firstSingular.has(ahead) || ahead === 'who' || kin.test(ahead);
}

/** "I", "my", "she" or somebody of the family, and nobody addressed, sent to a link or spoken for: a tale of one's own. */
export function isPersonal({ tokens, counts }: Sentence): boolean {
  const sold = counts.second + counts.firstPlural + counts.urls + counts.hashtags > 0;
  return !sold && (counts.firstSingular + counts.third > 0 || tokens.some(({ text }) => kin.test(text)));
}

/** Whether a place is one of these words, alone, in such a tale. */
export const inTale =
  (words: ReadonlySet<string>) =>
  (sentence: Sentence, { from, to }: Range): boolean =>
    to - from === 1 && words.has(sentence.tokens[from]?.text ?? '') && isPersonal(sentence);
