/** A draft as the rules see it. */
import type { Wording } from './list.ts';
import { addCounts, type Counts, noCounts, type Sentence } from './sentence.ts';
import type { Token } from './tokens.ts';
import type { Span } from './types.ts';

export interface Placed {
  readonly sentence: Sentence;
  /** UTF-16 offset of the sentence in the normalised text. */
  readonly start: number;
  /** Which line it begins on, empty lines not counted. */
  readonly line: number;
  /** Places that sentence rules found, as offsets into the sentence. */
  readonly found: readonly Found[];
  readonly wording: Wording;
}

/** `rule` is the rule's place in the registry. */
export interface Found extends Span {
  readonly rule: number;
}

export interface Draft {
  /** Normalised. */
  readonly text: string;
  readonly sentences: readonly Placed[];
  readonly counts: Readonly<Counts>;
  /** Lines that are not empty. */
  readonly lines: number;
  readonly own: { readonly domains: readonly string[] };
}

export function placeDraft(text: string, sentences: readonly Placed[], own: Draft['own']): Draft {
  const counts = noCounts();
  for (const placed of sentences) addCounts(counts, placed.sentence.counts);
  return { text, sentences, counts, lines: (sentences.at(-1)?.line ?? -1) + 1, own };
}

/** Fewer words, links and tags than this are no draft to judge. */
const FEWEST = 2;

export const isTooShort = ({ counts }: Draft): boolean =>
  counts.words === 0 || counts.words + counts.urls + counts.hashtags + counts.numbers < FEWEST;

/** Every token of a kind, as spans of the draft. Sentences are not looked through for what they do not have. */
export function spansOf(
  draft: Draft,
  kind: 'url' | 'mention' | 'hashtag',
  keep: (token: Token, placed: Placed) => boolean = () => true,
): Span[] {
  const spans: Span[] = [];
  for (const placed of draft.sentences) {
    if (placed.sentence.counts[`${kind}s`] === 0) continue;
    for (const token of placed.sentence.tokens) {
      if (token.kind !== kind || !keep(token, placed)) continue;
      spans.push({ start: placed.start + token.start, end: placed.start + token.end });
    }
  }
  return spans;
}

/** 0 below `low`, 1 above `high`, a straight line between. */
export const ramp = (value: number, low: number, high: number): number =>
  Math.min(1, Math.max(0, (value - low) / (high - low)));
