/** A draft as numbers: five for each rule and length, the same for the engine and for the fit. */
import { type Draft, ramp } from './draft.ts';
import { ALLOWED } from './owners.ts';
import { registry } from './registry.ts';
import type { Span } from './types.ts';

/** Found at all; found again (doublings); how dense; in the first sentence; in the last. Whole-draft rules use the first. */
const SHAPES = ['presence', 'more', 'density', 'first', 'last'] as const;
export const WIDTH = SHAPES.length;

/** Words at which a draft is wholly short, and wholly long: each rule has weights for both, and what lies between mixes. */
const SHORT = Math.log(20);
const LONG = Math.log(150);

/** 0 for a line, 1 for an essay. */
export const lengthOf = (draft: Draft): number => ramp(Math.log(Math.max(draft.counts.words, 1)), SHORT, LONG);

export interface Evidence {
  /** `WIDTH` numbers a rule, in the order of the registry, each ≥ 0. */
  readonly values: Float64Array;
  /** By rule, in the order of the registry: offsets into the normalised text. */
  readonly spans: readonly (readonly Span[])[];
}

function fill(values: Float64Array, rule: number, spans: readonly Span[], draft: Draft): void {
  const count = spans.length;
  if (count === 0) return;
  const at = rule * WIDTH;
  const opening = draft.sentences[0];
  const closing = draft.sentences.at(-1);
  values[at] = 1;
  values[at + 1] = Math.min(3, Math.log2(count));
  values[at + 2] = Math.min(1, (count * 6) / Math.max(draft.counts.words, 6));
  const firstEnd = (opening?.start ?? 0) + (opening?.sentence.text.length ?? 0);
  if (spans.some((span) => span.start < firstEnd)) values[at + 3] = 1;
  if (spans.some((span) => span.start >= (closing?.start ?? 0))) values[at + 4] = 1;
}

/** Tells the places that the user has not allowed. */
export function notAllowed(draft: Draft): (span: Span) => boolean {
  const allowed: Span[] = [];
  for (const { start, found } of draft.sentences) {
    for (const each of found) {
      if (each.rule === ALLOWED) allowed.push({ start: start + each.start, end: start + each.end });
    }
  }
  return (span) => !allowed.some((ok) => span.start < ok.end && ok.start < span.end);
}

/** By rule: the rule that it yields to, -1 where it yields to none. */
const yieldsTo = registry.map((rule) =>
  registry.findIndex(({ id }) => rule.reads === 'sentence' && id === rule.yieldsTo),
);

/** Thanks before a coupon are part of the coupon: all that stand in a sentence before the one of the last offer. */
function withoutLead({ sentences }: Draft, spans: readonly Span[], offers: readonly Span[]): Span[] {
  const last = offers.reduce((latest, { start }) => Math.max(latest, start), 0);
  const sentence = sentences.findLast(({ start }) => start <= last)?.start ?? 0;
  return spans.filter(({ end }) => end > sentence);
}

export function weigh(draft: Draft): Evidence {
  const values = new Float64Array(registry.length * WIDTH);
  const spans: Span[][] = registry.map(() => []);
  for (const { start, found } of draft.sentences) {
    for (const each of found) spans[each.rule]?.push({ start: start + each.start, end: start + each.end });
  }
  const isFree = notAllowed(draft);
  registry.forEach((rule, i) => {
    if (rule.reads === 'whole') {
      values[i * WIDTH] = rule.measure(draft);
      return;
    }
    if (rule.reads === 'draft')
      spans[i] = rule.side === 'brochure' ? rule.find(draft).filter(isFree) : [...rule.find(draft)];
    const offers = spans[yieldsTo[i] ?? -1] ?? [];
    if (offers.length > 0) spans[i] = withoutLead(draft, spans[i] ?? [], offers);
    fill(values, i, spans[i] ?? [], draft);
  });
  return { values, spans };
}
