/** Evidence × weights → score, verdict and what each rule did to them. */
import type { Draft } from './draft.ts';
import { type Evidence, lengthOf, WIDTH } from './features.ts';
import { registry } from './registry.ts';
import type { Contribution, EngineOptions, Side } from './types.ts';
import { movedCut, type Scale, scoreOf, weightOf } from './verdict.ts';
import weights from './weights.json' with { type: 'json' };
import { wordingOf } from './wording.ts';

/** By rule: `WIDTH` weights for short drafts, then as many for long ones. */
const fitted: Readonly<Record<string, readonly number[]>> = weights.rules;
const { base, cuts, scale } = weights;

export const fittedScale: Scale = { base, scale, cuts };

/** For a rule added since the last fit: what a middling rule weighs where it is found at all. */
const unfitted = (side: Side): readonly number[] =>
  Array.from({ length: 2 * WIDTH }, (_, at) => (at % WIDTH === 0 ? (side === 'brochure' ? -0.8 : 0.4) : 0));

/** What each rule adds to the logit, in the order of the registry; brochure ≤ 0 ≤ conversation. */
export function logits(draft: Draft, evidence: Evidence): Float64Array {
  const added = new Float64Array(registry.length);
  const wording = wordingOf(draft);
  const long = lengthOf(draft);
  registry.forEach((rule, i) => {
    if (rule.reads === 'words') {
      added[i] = wording[rule.side];
      return;
    }
    // Without a presence there is nothing else: see features.ts.
    if (evidence.values[i * WIDTH] === 0) return;
    const own = fitted[rule.id] ?? unfitted(rule.side);
    let sum = 0;
    for (let k = 0; k < WIDTH; k++) {
      const weight = (own[k] ?? 0) * (1 - long) + (own[WIDTH + k] ?? 0) * long;
      sum += weight * (evidence.values[i * WIDTH + k] ?? 0);
    }
    added[i] = sum;
  });
  return added;
}

/** The same with the user's switches and weights. */
export function tuned(added: Float64Array, options: EngineOptions): Float64Array {
  if (Object.keys(options.rules).length === 0) return added;
  return added.map((value, i) => value * weightOf(options.rules[registry[i]?.id ?? '']));
}

export interface Scored {
  /** Not rounded. */
  readonly score: number;
  readonly base: number;
  /** Points of the score for one unit of the logit: the secant from the base, so that the parts add up. */
  readonly slope: number;
}

/** `extra`: what the user's own phrases add. */
export function score(added: Float64Array, extra = 0): Scored {
  let logit = base + extra;
  for (const value of added) logit += value;
  const moved = logit - base;
  const start = scoreOf(base, fittedScale);
  const slope =
    Math.abs(moved) < 1e-9 ? (scale * start * (100 - start)) / 100 : (scoreOf(logit, fittedScale) - start) / moved;
  return { score: scoreOf(logit, fittedScale), base: start, slope };
}

/** Below this a draft sells enough for its brochure findings to be shown: one word of a leaflet makes no leaflet. */
export const sells = (value: number, length: number, sensitivity: number): boolean =>
  value < movedCut(cuts.show, length, sensitivity);

export const contributionOf = (rule: number, points: number): Contribution | null => {
  const info = registry[rule];
  return info && points !== 0 ? { rule: info.id, side: info.side, category: info.category, points } : null;
};
