/** Which words and pairs the fit may learn: general ones, in more than one set. */
import type { Cases, Sample } from './samples.ts';

const calendar = new Set(
  "i i'm i've i'd i'll monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december christmas english".split(
    ' ',
  ),
);
/** Traces of how the sets were collected (agents' signatures, placeholders, markup) and brands in small letters. */
const traces = new Set('^ / < > | \\ phone amp gt lt http https url user rt ios iphone'.split(' '));

/** What is mostly written with a capital inside sentences is a name. */
function isGeneral(word: string, cases: Cases): boolean {
  if (traces.has(word)) return false;
  if (word.startsWith('<') || !/\p{L}/u.test(word)) return true;
  if (calendar.has(word)) return true;
  const seen = cases.get(word);
  return seen !== undefined && seen.small >= 2 && seen.small >= 1.5 * seen.capital;
}

/** Texts that must hold an entry. */
const RARE = 3;

/** Divides the rarity of a word, so that a usual one is about 1. */
const USUAL = 6;

export interface Vocabulary {
  /** In alphabetical order. */
  readonly keys: readonly string[];
  readonly ids: ReadonlyMap<string, number>;
  /** By id: the fewer texts hold an entry, the more it says (inverse document frequency). */
  readonly rarity: Float64Array;
  /** By id: how many texts hold it. */
  readonly counts: Float64Array;
}

export function vocabulary(samples: readonly Sample[], cases: Cases): Vocabulary {
  const seen = new Map<string, { count: number; readonly sets: Set<string> }>();
  for (const { row, keys } of samples) {
    for (const key of keys) {
      const known = seen.get(key) ?? { count: 0, sets: new Set<string>() };
      known.count++;
      known.sets.add(row.set);
      seen.set(key, known);
    }
  }
  const isEntry = (key: string): boolean => {
    const known = seen.get(key);
    if (!known || known.count < RARE || known.sets.size < 2) return false;
    return key.split(' ').every((word) => isGeneral(word, cases));
  };
  const keys = [...seen.keys()].filter(isEntry).sort();
  const counts = Float64Array.from(keys, (key) => seen.get(key)?.count ?? 0);
  const rarity = counts.map((count) => (Math.log((1 + samples.length) / (1 + count)) + 1) / USUAL);
  return { keys, ids: new Map(keys.map((key, id) => [key, id])), rarity, counts };
}
