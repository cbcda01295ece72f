/** What the learned list makes of a draft, for the two rules that share it. */
import type { Draft } from './draft.ts';
import { eachEntry, entryWeights } from './list.ts';
import { perSentence } from './sentence.ts';
import type { Side, Span } from './types.ts';

/** Spread over the draft: long posts say more words, not stronger ones. Beyond 300 words they mostly say them again. */
export const spread = (words: number): number => 1 / Math.sqrt(Math.min(300, Math.max(words, 8)));

/**
 * In which call of `wordingOf` an entry was last seen: a set of all of them, made anew for each key of a draft, costs more
 * than all else here. Words that the list does not have are few.
 */
const seen = new Uint32Array(entryWeights.length);
let call = 0;

/**
 * What the list, and the guesses at other words, add to the logit: every draft has words of both sides, so only the side
 * that outweighs the other speaks.
 */
export function wordingOf(draft: Draft): Record<Side, number> {
  call++;
  let sum = 0;
  const met = new Set<string>();
  for (const { wording } of draft.sentences) {
    for (const id of wording.entries) {
      if (seen[id] === call) continue;
      seen[id] = call;
      sum += entryWeights[id] ?? 0;
    }
    for (const { word, weight } of wording.strangers) {
      if (met.has(word)) continue;
      met.add(word);
      sum += weight;
    }
  }
  const net = sum * spread(draft.counts.words);
  return { brochure: Math.min(0, net), conversation: Math.max(0, net) };
}

/** How many places are worth showing, and how strong each must be. */
const SHOWN = 3;
const SHOWABLE = 1.3;

/** What the list says at a place; brochure < 0. */
interface Place extends Span {
  readonly weight: number;
}

/** Each word and each pair of the list that says enough to be shown; offsets into the sentence. A guess is not shown. */
const placesIn = perSentence((sentence): readonly Place[] => {
  const { tokens } = sentence;
  /** By token, the word and the pair that begins with it. */
  const weights = new Float64Array(tokens.length * 2);
  eachEntry(sentence, (id, from, to) => {
    const at = from * 2 + (to - from - 1);
    weights[at] = (weights[at] ?? 0) + (entryWeights[id] ?? 0);
  });
  const places: Place[] = [];
  weights.forEach((weight, at) => {
    if (Math.abs(weight) < SHOWABLE) return;
    const first = tokens[at >> 1];
    const last = tokens[(at >> 1) + (at % 2)];
    if (first?.kind !== 'word' || last?.kind !== 'word') return;
    places.push({ start: first.start, end: last.end, weight });
  });
  return places;
});

/** The strongest places of a side, in the order of the text. */
export function strongest(draft: Draft, side: Side): Span[] {
  const sign = side === 'brochure' ? -1 : 1;
  const places: Place[] = [];
  for (const { sentence, start: from } of draft.sentences) {
    for (const { start, end, weight } of placesIn(sentence)) {
      if (weight * sign > 0) places.push({ start: from + start, end: from + end, weight: weight * sign });
    }
  }
  places.sort((a, b) => b.weight - a.weight);
  return places
    .slice(0, SHOWN)
    .sort((a, b) => a.start - b.start)
    .map(({ start, end }) => ({ start, end }));
}
