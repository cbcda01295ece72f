/** Whether the pace is worth a word: each answer is one gentle line, with thresholds the user can set. Pure. */
import type { NetworkId, Surface } from '../networks/types.ts';
import { isAnswer } from './bucket.ts';
import { addDays, daysBetween, weekOf } from './days.ts';
import type { Minutes, PublishedPost, Sum } from './types.ts';

export interface Limits {
  /** More broadcasts than this within an hour are a burst. */
  readonly burstPerHour: number;
  readonly repeatDays: number;
  readonly sameKind: number;
  readonly quietTimes: number;
  readonly postsPerDay: number | null;
  readonly postsPerWeek: number | null;
}

/** Minutes on all networks together, from a day on. */
export const minutesFrom = (minutes: readonly Minutes[], from: string): number =>
  minutes.reduce((sum, each) => sum + (each.day >= from ? each.minutes : 0), 0);

type OneKind = 'reposts' | 'quotes' | 'bare-links';

interface Spent {
  readonly kind: 'budget-day' | 'budget-week';
  readonly posts: number;
  readonly limit: number;
}

interface Burst {
  readonly kind: 'burst';
  readonly posts: number;
}

export type Nudge =
  | Burst
  /** The same link so many times within `repeatDays`, on these networks. */
  | { readonly kind: 'same-link'; readonly times: number; readonly networks: readonly NetworkId[] }
  | { readonly kind: 'one-kind'; readonly of: OneKind; readonly posts: number }
  /** Nothing for `days`, where a post every `usual` days was usual. */
  | { readonly kind: 'quiet'; readonly network: NetworkId; readonly days: number; readonly usual: number };

export type Seen = Pick<PublishedPost, 'time' | 'day' | 'network' | 'surface' | 'links' | 'ownWords' | 'opening'>;

/** A day on which something was published there. */
export type ActiveDay = Pick<Sum, 'period' | 'network'>;

const hour = 3_600_000;

/** Answers are conversation: no budget and no burst counts them. */
export const isBroadcast = ({ surface }: { surface: Surface }): boolean => !isAnswer(surface);

/** Of `repeatDays`. */
export const longestRepeat = 365;

/** Whether the opening words of a post can still be told to come round; `now` in ms. */
export const mayOpenAgain = (post: Pick<PublishedPost, 'surface' | 'time'>, now: number): boolean =>
  // A day more, for time zones.
  isBroadcast(post) && post.time > now - (longestRepeat + 1) * 24 * hour;

/**
 * What is worth a word now, the budget aside. `posts` in any order: all since `repeatDays` ago and yesterday, and the
 * latest `sameKind`; `days` those of the last months with posts; `now` in ms, `today` its calendar day.
 */
export function nudges(
  posts: readonly Seen[],
  days: readonly ActiveDay[],
  limits: Pick<Limits, 'burstPerHour' | 'repeatDays' | 'sameKind' | 'quietTimes'>,
  { now, today }: { now: number; today: string },
): Nudge[] {
  return [
    ...burst(posts, limits.burstPerHour, now),
    ...sameLink(posts, addDays(today, 1 - limits.repeatDays)),
    ...oneKind(posts, limits.sameKind),
    ...quiet(days, limits.quietTimes, today),
  ];
}

export function budget(posts: readonly Seen[], { postsPerDay, postsPerWeek }: Limits, today: string): Spent[] {
  const within = (from: string) => posts.filter((post) => isBroadcast(post) && post.day >= from).length;
  const spent = (kind: Spent['kind'], limit: number | null, count: number): Spent[] =>
    limit !== null && count >= limit ? [{ kind, posts: count, limit }] : [];
  return [
    ...spent('budget-day', postsPerDay, within(today)),
    ...spent('budget-week', postsPerWeek, within(weekOf(today))),
  ];
}

export function burst(posts: readonly Seen[], most: number, now: number): Burst[] {
  const count = posts.filter((post) => isBroadcast(post) && post.time > now - hour && post.time <= now).length;
  return count > most ? [{ kind: 'burst', posts: count }] : [];
}

function sameLink(posts: readonly Seen[], from: string): Nudge[] {
  const uses = new Map<string, NetworkId[]>();
  for (const { day, links, network } of posts)
    if (day >= from) for (const { hash } of links) uses.set(hash, [...(uses.get(hash) ?? []), network]);
  const most = [...uses.values()].reduce((a, b) => (b.length > a.length ? b : a), []);
  return most.length > 1 ? [{ kind: 'same-link', times: most.length, networks: [...new Set(most)].sort() }] : [];
}

/** How often each of these links went out from `from` (a day) on: what to say before it goes out again. */
export const usesOf = (hashes: readonly string[], posts: readonly Seen[], from: string): Seen[] =>
  posts.filter(({ day, links }) => day >= from && links.some(({ hash }) => hashes.includes(hash)));

function oneKind(posts: readonly Seen[], many: number): Nudge[] {
  const latest = [...posts].sort((a, b) => b.time - a.time).slice(0, many);
  const kinds = new Set(latest.map(kindOf));
  const [only] = kinds;
  return latest.length === many && kinds.size === 1 && only ? [{ kind: 'one-kind', of: only, posts: many }] : [];
}

const kindOf = ({ surface, links, ownWords }: Seen): OneKind | null => {
  if (surface === 'repost') return 'reposts';
  if (surface === 'quote') return 'quotes';
  return links.length > 0 && !ownWords ? 'bare-links' : null;
};

/** Fewer days with posts than this make no rhythm; less than this many days of silence are none. */
const fewest = { activeDays: 4, silence: 7 };

function quiet(days: readonly ActiveDay[], times: number, today: string): Nudge[] {
  return [...Map.groupBy(days, ({ network }) => network)].flatMap(([network, its]): Nudge[] => {
    const active = its.map(({ period }) => period).sort();
    const usual = median(active.slice(1).map((day, index) => daysBetween(active[index] ?? day, day)));
    const since = daysBetween(active.at(-1) ?? today, today);
    const isQuiet = active.length >= fewest.activeDays && since >= fewest.silence && since > usual * times;
    return isQuiet ? [{ kind: 'quiet', network, days: since, usual }] : [];
  });
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
