/** The learned list: single words and pairs of words, each leaning to a side. Written by the fit, read here. */
import { guess } from './affixes.ts';
import type { Sentence } from './sentence.ts';
import type { Token } from './tokens.ts';
import weights from './weights.json' with { type: 'json' };

const { names, points } = weights.wording as { names: string; points: readonly number[] };

/** By id: what the entry adds to the logit, before it is spread over the draft's length; brochure < 0. */
export const entryWeights: Float64Array = Float64Array.from(points, (point) => point / 100);

/** What stands for a token in the list: a word is itself, links, names, tags and emoji are no more than their kind. */
function keyOf(token: Token): string {
  if (token.kind === 'hashtag') return '<tag>';
  return token.kind === 'emoji' ? '<emoji>' : token.text;
}

/** Where a sentence begins, as the first half of a pair. */
const OPENING = '<s>';

/** Calls back with each word and each pair of neighbours, as keys of the list: what the fit may learn. */
export function eachKey(sentence: Sentence, use: (key: string) => void): void {
  let last = OPENING;
  for (const token of sentence.tokens) {
    const key = keyOf(token);
    use(key);
    use(`${last} ${key}`);
    last = key;
  }
}

/**
 * The list, laid out so that reading a draft makes no strings: each word in it, alone or in a pair, has a number, and a
 * pair is the two of its words.
 */
const numbers = new Map<string, number>();
/** By number: the id of the word alone, if that is an entry. */
const alone: (number | undefined)[] = [];
const pairs = new Map<number, number>();

/** More words than the list will ever have, and few enough for a pair to be a small integer. */
const WORDS = 2 ** 15;
const pairOf = (first: number, second: number): number => first * WORDS + second;

function numberOf(word: string): number {
  const known = numbers.get(word);
  if (known !== undefined) return known;
  numbers.set(word, alone.push(undefined) - 1);
  return alone.length - 1;
}

function lay(entry: string, id: number): void {
  const [first = '', second] = entry.split(' ');
  if (second === undefined) alone[numberOf(first)] = id;
  else pairs.set(pairOf(numberOf(first), numberOf(second)), id);
}

if (names !== '') names.split('\n').forEach(lay);

/**
 * Calls back with each entry of the list that a sentence has, and the tokens it stands at, from `from` up to, not
 * including, `to`; and with each word that the list does not have alone.
 */
export function eachEntry(
  { tokens }: Sentence,
  use: (id: number, from: number, to: number) => void,
  onStranger?: (word: string, at: number) => void,
): void {
  let last = numbers.get(OPENING);
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    const word = numbers.get(keyOf(token));
    const id = word === undefined ? undefined : alone[word];
    if (id !== undefined) use(id, at, at + 1);
    else if (token.kind === 'word') onStranger?.(token.text, at);
    const pair = word === undefined || last === undefined ? undefined : pairs.get(pairOf(last, word));
    if (pair !== undefined) use(pair, Math.max(0, at - 1), at + 1);
    last = word;
  }
}

/** What a sentence has of the list, and of other words. */
export interface Wording {
  /** By id. */
  readonly entries: readonly number[];
  /** Words that the list does not have, and of which their beginning or ending says something. */
  readonly strangers: readonly Stranger[];
}

interface Stranger {
  readonly word: string;
  /** As in `entryWeights`. */
  readonly weight: number;
}

export function readWording(sentence: Sentence): Wording {
  const entries: number[] = [];
  const strangers: Stranger[] = [];
  eachEntry(
    sentence,
    (id) => entries.push(id),
    (word) => {
      const weight = guess(word);
      if (weight !== 0) strangers.push({ word, weight });
    },
  );
  return { entries, strangers };
}
