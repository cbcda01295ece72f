/**
 * The rules of thumb that marketers hand on; none of them is a law. The window is our own choice where the rule names only
 * a share: long enough to hold a few asks, short enough to feel the last weeks.
 */
import type { Convention, ConventionId } from './types.ts';

export const conventions = {
  /** At most one post in five asks. */
  '80-20': { id: '80-20', window: 20, maxAsk: 0.2 },
  /** Of six: four of others', one soft and one hard sell; the soft one is own work here, the hard one an ask. */
  '4-1-1': { id: '4-1-1', window: 6, maxAsk: 1 / 6, mix: { others: 4, personal: 0, own: 1 } },
  /** A third each: others', personal, the business. */
  thirds: { id: 'thirds', window: 9, maxAsk: 1 / 3, mix: { others: 3, personal: 3, own: 0 } },
  /** Give, give, give, then ask. */
  jab: { id: 'jab', window: 4, maxAsk: 1 / 4 },
  /** Of ten: five of others', three own, two personal. It has no place for an ask. */
  '5-3-2': { id: '5-3-2', window: 10, maxAsk: 0, mix: { others: 5, personal: 2, own: 3 } },
} satisfies Record<Exclude<ConventionId, 'custom'>, Convention>;

/** The convention as the user chose it. */
export const conventionOf = (id: ConventionId, custom: { window: number; maxAsk: number }): Convention =>
  id === 'custom' ? { id, ...custom } : conventions[id];

/** Whether so many asks among so many posts keep the convention; forgives the rounding of 1/3 and 1/6. */
export const keeps = (convention: Convention, asks: number, posts: number): boolean =>
  asks <= convention.maxAsk * posts + 1e-9;

/** The first that is not the user's own: something to compare with. */
export const otherThan = (chosen: ConventionId): ConventionId => (chosen === '80-20' ? '4-1-1' : '80-20');
