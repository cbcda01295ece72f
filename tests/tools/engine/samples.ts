/** Rows as the fit sees them: the engine's own numbers and the keys of the word list. */

import { eachAffix } from '../../../lib/engine/affixes.ts';
import { type Draft, isTooShort } from '../../../lib/engine/draft.ts';
import { lengthOf, weigh } from '../../../lib/engine/features.ts';
import { loadGrammar } from '../../../lib/engine/grammar.ts';
import { defaultOptions } from '../../../lib/engine/index.ts';
import { isForeign } from '../../../lib/engine/language.ts';
import { eachKey } from '../../../lib/engine/list.ts';
import { createReader } from '../../../lib/engine/reader.ts';
import type { Row } from './corpora.ts';

export interface Sample {
  readonly row: Row;
  /** As `weigh` gives them. */
  readonly values: Float64Array;
  /** 0 short to 1 long, as `lengthOf`. */
  readonly long: number;
  readonly words: number;
  /** Words and pairs, each once. */
  readonly keys: readonly string[];
  /** Beginnings and endings of its words, and how many different words have them. */
  readonly affixes: ReadonlyMap<string, number>;
  /** Words, marks and signs in their order. */
  readonly tokens: readonly string[];
  /** Too short or not English: the engine gives no verdict, the fit learns nothing. */
  readonly mute: boolean;
}

/** How often a word stands in small letters and with a capital, inside sentences that have small letters at all. */
export type Cases = Map<string, { small: number; capital: number }>;

function countCases(draft: Draft, cases: Cases): void {
  if (!/[A-Z]/.test(draft.text)) return;
  for (const { sentence } of draft.sentences) {
    if (!/[a-z]{3}/.test(sentence.text)) continue;
    for (const token of sentence.tokens.slice(1)) {
      if (token.kind !== 'word') continue;
      const known = cases.get(token.text) ?? { small: 0, capital: 0 };
      if (/[A-Z]/.test(sentence.text.charAt(token.start))) known.capital++;
      else known.small++;
      cases.set(token.text, known);
    }
  }
}

/** Of the words among some keys. */
function affixesOf(keys: Iterable<string>): Map<string, number> {
  const found = new Map<string, number>();
  for (const key of keys) {
    eachAffix(key, (name) => {
      found.set(name, (found.get(name) ?? 0) + 1);
    });
  }
  return found;
}

export async function readSamples(rows: readonly Row[]): Promise<{ samples: Sample[]; cases: Cases }> {
  await loadGrammar();
  const read = createReader(defaultOptions);
  const cases: Cases = new Map();
  const samples = rows.map((row): Sample => {
    const { draft } = read(row.text);
    countCases(draft, cases);
    const keys = new Set<string>();
    const tokens: string[] = [];
    for (const { sentence } of draft.sentences) {
      eachKey(sentence, (key) => keys.add(key));
      for (const { text } of sentence.tokens) tokens.push(text);
    }
    const { words } = draft.counts;
    const mute = isTooShort(draft) || isForeign(draft);
    const { values } = weigh(draft);
    return { row, values, long: lengthOf(draft), words, keys: [...keys], affixes: affixesOf(keys), tokens, mute };
  });
  return { samples, cases };
}
