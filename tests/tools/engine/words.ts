/** Which words, pairs and affixes the fit may learn: general ones, in more than one set. */
import { eachAffix } from '../../../lib/engine/affixes.ts';
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

/** Texts that must hold a word or a pair. */
const RARE = 3;

/** Texts that must hold a beginning or an ending, and general words that must share it: few share the end of a name. */
const RARE_AFFIX = 5;
const SHARED = 3;

/** Divides the rarity of a word, so that a usual one is about 1. */
const USUAL = 6;

/** What may be learned, in alphabetical order. */
export interface Terms {
  readonly keys: readonly string[];
  readonly ids: ReadonlyMap<string, number>;
  /** By id: the fewer texts hold it, the more it says (inverse document frequency). */
  readonly rarity: Float64Array;
  /** By id: how many texts hold it. */
  readonly counts: Float64Array;
}

type Seen = Map<string, { count: number; readonly sets: Set<string> }>;

function seenIn(samples: readonly Sample[], keysOf: (sample: Sample) => Iterable<string>): Seen {
  const seen: Seen = new Map();
  for (const sample of samples) {
    for (const key of keysOf(sample)) {
      const known = seen.get(key) ?? { count: 0, sets: new Set<string>() };
      known.count++;
      known.sets.add(sample.row.set);
      seen.set(key, known);
    }
  }
  return seen;
}

function termsOf(seen: Seen, texts: number, rare: number, isGood: (key: string) => boolean): Terms {
  const keys = [...seen].flatMap(([key, { count, sets }]) =>
    count >= rare && sets.size >= 2 && isGood(key) ? [key] : [],
  );
  keys.sort();
  const counts = Float64Array.from(keys, (key) => seen.get(key)?.count ?? 0);
  const rarity = counts.map((count) => (Math.log((1 + texts) / (1 + count)) + 1) / USUAL);
  return { keys, ids: new Map(keys.map((key, id) => [key, id])), rarity, counts };
}

/** Beginnings and endings → how many general words have them. */
function sharedBy(words: Iterable<string>, cases: Cases): Map<string, number> {
  const shared = new Map<string, number>();
  for (const word of words) {
    if (!isGeneral(word, cases)) continue;
    eachAffix(word, (name) => {
      shared.set(name, (shared.get(name) ?? 0) + 1);
    });
  }
  return shared;
}

export interface Vocabulary {
  /** Words and pairs. */
  readonly entries: Terms;
  readonly affixes: Terms;
}

export function vocabulary(samples: readonly Sample[], cases: Cases): Vocabulary {
  const seen = seenIn(samples, ({ keys }) => keys);
  const shared = sharedBy(seen.keys(), cases);
  return {
    entries: termsOf(seen, samples.length, RARE, (key) => key.split(' ').every((word) => isGeneral(word, cases))),
    affixes: termsOf(
      seenIn(samples, ({ affixes }) => affixes.keys()),
      samples.length,
      RARE_AFFIX,
      (name) => (shared.get(name) ?? 0) >= SHARED,
    ),
  };
}
