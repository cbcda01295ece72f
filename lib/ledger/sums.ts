/** Sums of posts by day or month and network: what the views read instead of the whole history. */
import type { NetworkId, Surface } from '../networks/types.ts';
import { isShare } from './bucket.ts';
import type { Bucket, PublishedPost, Sum } from './types.ts';

const buckets = { others: 0, personal: 0, own: 0, ask: 0 } satisfies Record<Bucket, number>;
const surfaces = {
  post: 0,
  reply: 0,
  comment: 0,
  quote: 0,
  repost: 0,
  'thread-part': 0,
  article: 0,
} satisfies Record<Surface, number>;

export const emptySum = (period: string, network: NetworkId): Sum => ({
  period,
  network,
  posts: 0,
  buckets,
  surfaces,
  shares: 0,
  sharesWithWords: 0,
  score: 0,
  scored: 0,
  findings: {},
  hours: {},
  imported: 0,
});

/** A post put in (1) or taken out (-1). */
export type Change = readonly [post: PublishedPost, by: 1 | -1];

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends object ? Mutable<T[K]> : T[K] };

export interface Tally {
  add(...change: Change): void;
  /** The sum after all these changes. */
  onto(sum: Sum): Sum;
}

/** Changes of one period, gathered: one by one each would copy every count of the sum, too slow for a whole archive. */
export function tally(): Tally {
  const all = structuredClone(emptySum('', 'x')) as Mutable<Sum>;
  const bump = (counts: Record<string, number>, key: string | number, by: number) => {
    counts[key] = (counts[key] ?? 0) + by;
  };
  return {
    add(post, by) {
      all.posts += by;
      all.buckets[post.bucket] += by;
      all.surfaces[post.surface] += by;
      all.score += by * (post.score ?? 0);
      if (post.score !== null) all.scored += by;
      if (post.source === 'imported') all.imported += by;
      for (const rule of Object.keys(post.findings)) bump(all.findings, rule, by);
      bump(all.hours, new Date(post.time).getUTCHours(), by);
      if (!isShare(post)) return;
      all.shares += by;
      if (post.ownWords) all.sharesWithWords += by;
    },
    onto: (sum) => total(sum.period, [sum, all]),
  };
}

export function changed(sum: Sum, ...change: Change): Sum {
  const only = tally();
  only.add(...change);
  return only.onto(sum);
}

/** Several sums as one, under a period of the caller's; the network is the first one's. */
export function total(period: string, sums: readonly Sum[]): Sum {
  const of = (count: (sum: Sum) => number) => sums.reduce((all, sum) => all + count(sum), 0);
  const each = <K extends string>(
    start: Readonly<Record<K, number>>,
    counts: (sum: Sum) => Readonly<Record<K, number>>,
  ) =>
    Object.fromEntries((Object.keys(start) as K[]).map((key) => [key, of((sum) => counts(sum)[key])])) as Record<
      K,
      number
    >;
  return {
    period,
    network: sums[0]?.network ?? 'x',
    posts: of((sum) => sum.posts),
    buckets: each(buckets, (sum) => sum.buckets),
    surfaces: each(surfaces, (sum) => sum.surfaces),
    shares: of((sum) => sum.shares),
    sharesWithWords: of((sum) => sum.sharesWithWords),
    score: of((sum) => sum.score),
    scored: of((sum) => sum.scored),
    findings: merge(...sums.map(({ findings }) => findings)),
    hours: merge(...sums.map(({ hours }) => hours)),
    imported: of((sum) => sum.imported),
  };
}

/** Counts by key, in the keys' order; what comes to nothing is left out. */
function merge(...all: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const each of all) for (const [key, n] of Object.entries(each)) counts.set(key, (counts.get(key) ?? 0) + n);
  return Object.fromEntries([...counts].filter(([, n]) => n > 0).sort(([x], [y]) => (x < y ? -1 : 1)));
}
