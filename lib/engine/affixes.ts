/**
 * How words begin and end, `pre~` and `~ing`: what is left to go by where the learned list does not know a word. Written
 * by the fit, read here.
 */
import weights from './weights.json' with { type: 'json' };

const { names, points } = weights.affixes as { names: string; points: readonly number[] };

/** What the affix adds to the logit, before it is spread over the draft's length; brochure < 0. */
const known = new Map(names.split('\n').map((name, at) => [name, (points[at] ?? 0) / 100]));

const ENDINGS = { least: 2, most: 4 } as const;
const BEGINNINGS = { least: 3, most: 5 } as const;

/** Letters that a word must have besides. */
const BESIDES = 2;
const plain = /^[a-z]{4,30}$/;

/** Calls back with each beginning and ending of a word in small letters; other words than of a to z have none. */
export function eachAffix(word: string, use: (name: string) => void): void {
  if (!plain.test(word)) return;
  const room = word.length - BESIDES;
  for (let n: number = ENDINGS.least; n <= Math.min(room, ENDINGS.most); n++) use(`~${word.slice(-n)}`);
  for (let n: number = BEGINNINGS.least; n <= Math.min(room, BEGINNINGS.most); n++) use(`${word.slice(0, n)}~`);
}

/** What the beginnings and endings of a word add up to, by the strength of each. */
export function guessBy(strengths: ReadonlyMap<string, number>, word: string): number {
  let sum = 0;
  eachAffix(word, (name) => {
    sum += strengths.get(name) ?? 0;
  });
  return sum;
}

/** Words already guessed at: those of a sentence are asked about at every key that is typed in it. */
let guesses = new Map<string, number>();
const MOST = 10_000;

/** What a word that the list does not have adds to the logit, as an entry of the list would. */
export function guess(word: string): number {
  const made = guesses.get(word);
  if (made !== undefined) return made;
  const sum = guessBy(known, word);
  if (guesses.size >= MOST) guesses = new Map();
  guesses.set(word, sum);
  return sum;
}
