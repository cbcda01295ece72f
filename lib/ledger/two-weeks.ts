/** This week against the one before, day by day and network by network. Pure, from sums of days. */
import type { NetworkId } from '../networks/types.ts';
import { addDays, weekOf } from './days.ts';
import type { Sum } from './types.ts';

export interface DayPair {
  /** `yyyy-mm-dd`, this week's. */
  readonly day: string;
  readonly gives: number;
  readonly asks: number;
  /** Posts on the same day a week before. */
  readonly before: number;
  readonly isToCome: boolean;
}

export interface TwoWeeks {
  /** Monday to Sunday. */
  readonly days: readonly DayPair[];
  readonly posts: number;
  /** The week before, as far as this one has come. */
  readonly before: number;
  /** The whole of the week before. */
  readonly lastWeek: number;
  /** This week's posts, and those of the whole week before. */
  readonly networks: Readonly<Record<NetworkId, { readonly posts: number; readonly lastWeek: number }>>;
}

/** The first day whose sums are wanted. */
export const twoWeeksFrom = (today: string): string => addDays(weekOf(today), -7);

export function twoWeeks(sums: readonly Sum[], today: string): TwoWeeks {
  const monday = weekOf(today);
  const days = Array.from({ length: 7 }, (_, index) => dayPair(sums, addDays(monday, index), today));
  const past = days.filter(({ isToCome }) => !isToCome);
  const of = (network: NetworkId) => ({
    posts: postsIn(sums, (sum) => sum.network === network && sum.period >= monday && sum.period <= today),
    lastWeek: postsIn(sums, (sum) => sum.network === network && sum.period < monday),
  });
  return {
    days,
    posts: past.reduce((sum, { gives, asks }) => sum + gives + asks, 0),
    before: past.reduce((sum, { before }) => sum + before, 0),
    lastWeek: days.reduce((sum, { before }) => sum + before, 0),
    networks: { x: of('x'), linkedin: of('linkedin'), facebook: of('facebook') },
  };
}

const postsIn = (sums: readonly Sum[], wanted: (sum: Sum) => boolean): number =>
  sums.filter(wanted).reduce((all, { posts }) => all + posts, 0);

function dayPair(sums: readonly Sum[], day: string, today: string): DayPair {
  const now = sums.filter(({ period }) => period === day);
  const asks = now.reduce((all, { buckets }) => all + buckets.ask, 0);
  const gives = postsIn(now, () => true) - asks;
  const before = postsIn(sums, ({ period }) => period === addDays(day, -7));
  return { day, gives, asks, before, isToCome: day > today };
}
