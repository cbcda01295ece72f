/** What page and worker say to each other. */
import type { Scale, Weights } from '../engine/verdict.ts';
import type { Looked, Question } from '../ledger/what-if.ts';

export interface Order extends Omit<Question, 'weigh'> {
  /** How many of the latest posts; null for all. */
  readonly most: number | null;
  readonly weights: { readonly tried: Weights; readonly now: Weights };
  readonly scale: Scale;
}

export type Told =
  | { readonly kind: 'looked'; readonly looked: Looked }
  /** Words for the user, in English. */
  | { readonly kind: 'failed'; readonly message: string };
