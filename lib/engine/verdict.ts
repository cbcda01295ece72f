/** From what the rules add to score and verdict: the end of the weighing, without the rules themselves. Pure and small. */
import type { EngineOptions, RuleSetting, Verdict } from './types.ts';
import { ownRules } from './yours.ts';

/** The numbers of the fit that are needed for it. */
export interface Scale {
  /** Logit of a draft in which nothing was found. */
  readonly base: number;
  readonly scale: number;
  /** Scores below which a draft is a brochure, and below which it is no conversation. */
  readonly cuts: { readonly brochure: Cut; readonly conversation: Cut };
}

/** A cut at its two ends: a line is called a brochure only for more than a post. */
export interface Cut {
  readonly line: number;
  readonly post: number;
}

/** UTF-16 units of a line, and of a post that has had room to show what it is. */
const LINE = 65;
const POST = 170;

/** The cut for a text of so many UTF-16 units: between its ends in proportion. */
export const cutAt = ({ line, post }: Cut, length: number): number =>
  line + (post - line) * Math.min(1, Math.max(0, (length - LINE) / (POST - LINE)));

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/** The score, 0-100 and not rounded, of a logit. */
export const scoreOf = (logit: number, { scale }: Scale): number => 100 * sigmoid(logit * scale);

/** How often a rule's fitted weight counts, 0-3. */
export const weightOf = ({ on = true, weight = 1 }: RuleSetting = {}): number =>
  on ? Math.min(3, Math.max(0, weight)) : 0;

/** Points by which the slider raises the cuts at its keen end. */
const KEENEST = 20;

/** What it leaves of them at its calm end: a share, as points would leave nothing of the lowest. */
const CALMEST = 0.25;

/** The cut as a sensitivity moves it; 50 is the fitted one, more warns sooner. */
export function movedCut(cut: Cut, length: number, sensitivity: number): number {
  const fitted = cutAt(cut, length);
  const way = (Math.min(100, Math.max(0, sensitivity)) - 50) / 50;
  return way > 0 ? fitted + way * KEENEST : fitted * (1 + way * (1 - CALMEST));
}

/** `length` of the text in UTF-16 units. */
export function verdictOf(
  score: number,
  length: number,
  sensitivity: number,
  { cuts }: Scale,
): Exclude<Verdict, 'too-short' | 'not-english'> {
  if (score < movedCut(cuts.brochure, length, sensitivity)) return 'brochure';
  return score < movedCut(cuts.conversation, length, sensitivity) ? 'mixed' : 'conversation';
}

/** The user's own phrases have the weight they have. */
const isOwn = (id: string): boolean => ownRules.some((rule) => rule.id === id);

/** The settings that weigh. */
export type Weights = Pick<EngineOptions, 'rules' | 'sensitivity'>;

export interface Weighed {
  /** 0-100, not rounded. */
  readonly score: number;
  readonly verdict: ReturnType<typeof verdictOf>;
  /** What each rule adds to the logit. */
  readonly parts: readonly (readonly [rule: string, logit: number])[];
}

/** What is kept of a judgement: the report's `pulls`, and the length of the text in UTF-16 units. */
export interface Kept {
  readonly pulls: Readonly<Record<string, number>>;
  readonly length: number;
}

/** What these settings make of it: the engine's own answer, but for the rounding of the pulls. */
export function weighAgain({ pulls, length }: Kept, { rules, sensitivity }: Weights, scale: Scale): Weighed {
  const parts = Object.entries(pulls).map(
    ([id, pull]) => [id, (pull / 1000) * (isOwn(id) ? 1 : weightOf(rules[id]))] as const,
  );
  const score = scoreOf(
    parts.reduce((sum, [, logit]) => sum + logit, scale.base),
    scale,
  );
  return { score, verdict: verdictOf(score, length, sensitivity, scale), parts };
}
