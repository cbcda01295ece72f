/** What of pace and room is worth a word while a draft is still a draft. Pure. */
import type { NetworkId, Surface } from '../networks/types.ts';
import { addDays, daysBetween, weekOf } from './days.ts';
import { budget, burst, isBroadcast, type Limits, minutesFrom, type Seen, usesOf } from './pace.ts';
import type { Minutes } from './types.ts';

export type PaceHint =
  /** The convention leaves room for so many asks, and this draft would be one. */
  | { readonly kind: 'room'; readonly asks: number }
  /** A link of the draft, or its opening words, went out so many days ago; the latest time. */
  | { readonly kind: 'same-link' | 'same-opening'; readonly network: NetworkId; readonly days: number }
  /** So many went out already: the limit. */
  | { readonly kind: 'budget-day' | 'budget-week'; readonly posts: number; readonly limit: number }
  /** So many minutes were spent on the sites: the limit. */
  | { readonly kind: 'minutes-day' | 'minutes-week'; readonly minutes: number; readonly limit: number }
  /** This would be the n-th within an hour. */
  | { readonly kind: 'burst'; readonly posts: number };

/** A draft as the ledger would know it: never its words. */
export interface Intended {
  readonly surface: Surface;
  /** Salted, as in the ledger. */
  readonly links: readonly string[];
  readonly opening: string | null;
}

interface Now {
  /** ms since the epoch. */
  readonly now: number;
  /** Its calendar day. */
  readonly today: string;
}

/** The first day that `hints` looks back to: the link's days, this week, and the hour before midnight. */
export const hintsFrom = ({ repeatDays }: Pick<Limits, 'repeatDays'>, today: string): string =>
  [addDays(today, 1 - repeatDays), weekOf(today), addDays(today, -1)].sort()[0] ?? today;

/** `minutes` of this week in any order; answers the first limit that is reached. */
export function minuteHints(
  minutes: readonly Minutes[],
  { minutesPerDay, minutesPerWeek }: { minutesPerDay: number | null; minutesPerWeek: number | null },
  today: string,
): PaceHint[] {
  const spent = (kind: 'minutes-day' | 'minutes-week', limit: number | null, from: string): PaceHint[] => {
    const sum = minutesFrom(minutes, from);
    return limit !== null && sum >= limit ? [{ kind, minutes: sum, limit }] : [];
  };
  return [...spent('minutes-day', minutesPerDay, today), ...spent('minutes-week', minutesPerWeek, weekOf(today))].slice(
    0,
    1,
  );
}

/** `posts` in any order, all from `hintsFrom` on. What is told first matters most. */
export function hints(draft: Intended, posts: readonly Seen[], limits: Limits, { now, today }: Now): PaceHint[] {
  const from = addDays(today, 1 - limits.repeatDays);
  const recent = posts.filter(({ day }) => day >= from);
  const repeated = again('same-link', usesOf(draft.links, posts, from), today);
  if (!isBroadcast(draft)) return repeated;
  const openedSo = recent.filter((post) => isBroadcast(post) && post.opening && post.opening === draft.opening);
  return [
    ...repeated,
    ...again('same-opening', openedSo, today),
    // A spent week says nothing more where the day is spent.
    ...budget(posts, limits, today).slice(0, 1),
    // The draft would be one more.
    ...burst(posts, limits.burstPerHour - 1, now).map(({ kind, posts: before }) => ({ kind, posts: before + 1 })),
  ];
}

function again(kind: 'same-link' | 'same-opening', uses: readonly Seen[], today: string): PaceHint[] {
  const [last] = [...uses].sort((a, b) => b.time - a.time);
  return last ? [{ kind, network: last.network, days: Math.max(0, daysBetween(last.day, today)) }] : [];
}
