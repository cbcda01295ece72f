/** The learned list: single words and pairs of words, each leaning to a side. Written by the fit, read here. */
import type { Draft } from './draft.ts';
import type { Sentence } from './sentence.ts';
import type { Token } from './tokens.ts';
import type { Side, Span } from './types.ts';
import weights from './weights.json' with { type: 'json' };

const { words, points } = weights.wording as { words: string; points: readonly number[] };

const ids: ReadonlyMap<string, number> = new Map(words === '' ? [] : words.split('\n').map((word, id) => [word, id]));

/** What the entry adds to the logit, before it is spread over the draft's length; brochure < 0. */
const entryWeight = (id: number): number => (points[id] ?? 0) / 100;

/** What stands for a token in the list: a word is itself, links, names, tags and emoji are no more than their kind. */
function keyOf(token: Token): string {
  if (token.kind === 'hashtag') return '<tag>';
  return token.kind === 'emoji' ? '<emoji>' : token.text;
}

/** Where a sentence begins, as the first half of a pair. */
const OPENING = '<s>';

/** Calls back with each word and each pair of neighbours, as keys of the list. */
export function eachKey(sentence: Sentence, use: (key: string, from: number, to: number) => void): void {
  let last = OPENING;
  for (let i = 0; i < sentence.tokens.length; i++) {
    const token = sentence.tokens[i];
    if (!token) continue;
    const key = keyOf(token);
    use(key, i, i + 1);
    use(`${last} ${key}`, i === 0 ? 0 : i - 1, i + 1);
    last = key;
  }
}

/** An entry of the list at the tokens from `from` up to, not including, `to`. */
export interface Entry {
  readonly id: number;
  readonly from: number;
  readonly to: number;
}

export function entriesOf(sentence: Sentence): Entry[] {
  const found: Entry[] = [];
  if (ids.size === 0) return found;
  eachKey(sentence, (key, from, to) => {
    const id = ids.get(key);
    if (id !== undefined) found.push({ id, from, to });
  });
  return found;
}

/** Spread over the draft: long posts say more words, not stronger ones. Beyond 300 words they mostly say them again. */
export const spread = (words: number): number => 1 / Math.sqrt(Math.min(300, Math.max(words, 8)));

/** In which call of `wordingOf` an entry was last seen: a set made anew for each key of a draft costs more than all else here. */
const seen = new Uint32Array(points.length);
let call = 0;

/** What the list adds to the logit: every draft has words of both sides, so only the side that outweighs the other speaks. */
export function wordingOf(draft: Draft): Record<Side, number> {
  call++;
  let sum = 0;
  for (const { entries } of draft.sentences) {
    for (const { id } of entries) {
      if (seen[id] === call) continue;
      seen[id] = call;
      sum += entryWeight(id);
    }
  }
  const net = sum * spread(draft.counts.words);
  return { brochure: Math.min(0, net), conversation: Math.max(0, net) };
}

/** How many places are worth showing, and how strong each must be. */
const SHOWN = 3;
const SHOWABLE = 1.3;

/** The strongest places of a side, in the order of the text. */
export function strongest(draft: Draft, side: Side): Span[] {
  const sign = side === 'brochure' ? -1 : 1;
  const places: (Span & { weight: number })[] = [];
  for (const { sentence, start, entries } of draft.sentences) {
    for (const { id, from, to } of entries) {
      const weight = entryWeight(id) * sign;
      const first = sentence.tokens[from];
      const last = sentence.tokens[to - 1];
      if (weight < SHOWABLE || first?.kind !== 'word' || last?.kind !== 'word') continue;
      places.push({ start: start + first.start, end: start + last.end, weight });
    }
  }
  places.sort((a, b) => b.weight - a.weight);
  return places
    .slice(0, SHOWN)
    .sort((a, b) => a.start - b.start)
    .map(({ start, end }) => ({ start, end }));
}
