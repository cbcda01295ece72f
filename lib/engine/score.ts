/** Evidence × weights → score, verdict and what each rule did to them. */
import type { Draft } from './draft.ts';
import { type Evidence, lengthOf, WIDTH } from './features.ts';
import { registry } from './registry.ts';
import type { Contribution, EngineOptions, Side, Verdict } from './types.ts';
import weights from './weights.json' with { type: 'json' };
import { wordingOf } from './wording.ts';

/** By rule: `WIDTH` weights for short drafts, then as many for long ones. */
const fitted: Readonly<Record<string, readonly number[]>> = weights.rules;
const { base, cuts, scale } = weights;

/** For a rule added since the last fit: what a middling rule weighs where it is found at all. */
const unfitted = (side: Side): readonly number[] =>
  Array.from({ length: 2 * WIDTH }, (_, at) => (at % WIDTH === 0 ? (side === 'brochure' ? -0.8 : 0.4) : 0));

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/** The score, 0-100 and not rounded, of a logit. */
const scoreOf = (logit: number): number => 100 * sigmoid(logit * scale);

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

const isOn = (options: EngineOptions, id: string): boolean => options.rules[id]?.on !== false;

/** The same with the user's switches and weights. */
export function tuned(added: Float64Array, options: EngineOptions): Float64Array {
  if (Object.keys(options.rules).length === 0) return added;
  return added.map((value, i) => {
    const id = registry[i]?.id ?? '';
    if (!isOn(options, id)) return 0;
    return value * Math.min(3, Math.max(0, options.rules[id]?.weight ?? 1));
  });
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
  const start = scoreOf(base);
  const slope = Math.abs(moved) < 1e-9 ? (scale * start * (100 - start)) / 100 : (scoreOf(logit) - start) / moved;
  return { score: scoreOf(logit), base: start, slope };
}

/** Points by which the slider moves the cuts at either end. */
const SLIDE = 20;

/** Sensitivity 50 is the fitted cut; more warns sooner. */
export function verdictOf(value: number, sensitivity: number): Verdict {
  const shift = ((Math.min(100, Math.max(0, sensitivity)) - 50) / 50) * SLIDE;
  if (value < cuts.brochure + shift) return 'brochure';
  return value < cuts.conversation + shift ? 'mixed' : 'conversation';
}

/** Below this a draft sells enough for its brochure findings to be shown: one word of a leaflet makes no leaflet. */
export const sells = (value: number, sensitivity: number): boolean =>
  value < cuts.show + ((Math.min(100, Math.max(0, sensitivity)) - 50) / 50) * SLIDE;

export const contributionOf = (rule: number, points: number): Contribution | null => {
  const info = registry[rule];
  return info && points !== 0 ? { rule: info.id, side: info.side, category: info.category, points } : null;
};
