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

/** The sum with a post put in (1) or taken out (-1). */
export function changed(sum: Sum, post: PublishedPost, by: 1 | -1): Sum {
  const share = isShare(post);
  return {
    ...sum,
    posts: sum.posts + by,
    buckets: { ...sum.buckets, [post.bucket]: sum.buckets[post.bucket] + by },
    surfaces: { ...sum.surfaces, [post.surface]: sum.surfaces[post.surface] + by },
    shares: sum.shares + (share ? by : 0),
    sharesWithWords: sum.sharesWithWords + (share && post.ownWords ? by : 0),
    score: sum.score + by * (post.score ?? 0),
    scored: sum.scored + (post.score === null ? 0 : by),
    findings: merge(sum.findings, Object.fromEntries(Object.keys(post.findings).map((rule) => [rule, by]))),
    hours: merge(sum.hours, { [new Date(post.time).getUTCHours()]: by }),
    imported: sum.imported + (post.source === 'imported' ? by : 0),
  };
}

/** Several sums as one, under a period of the caller's; the network is the first one's. */
export function total(period: string, sums: readonly Sum[]): Sum {
  const start = emptySum(period, sums[0]?.network ?? 'x');
  return sums.reduce((sum, next) => added(sum, next), start);
}

const added = (sum: Sum, next: Sum): Sum => ({
  ...sum,
  posts: sum.posts + next.posts,
  buckets: eachPlus(sum.buckets, next.buckets),
  surfaces: eachPlus(sum.surfaces, next.surfaces),
  shares: sum.shares + next.shares,
  sharesWithWords: sum.sharesWithWords + next.sharesWithWords,
  score: sum.score + next.score,
  scored: sum.scored + next.scored,
  findings: merge(sum.findings, next.findings),
  hours: merge(sum.hours, next.hours),
  imported: sum.imported + next.imported,
});

const eachPlus = <K extends string>(
  a: Readonly<Record<K, number>>,
  b: Readonly<Record<K, number>>,
): Record<K, number> =>
  Object.fromEntries(Object.entries<number>(a).map(([key, n]) => [key, n + b[key as K]])) as Record<K, number>;

/** Counts by key, in the keys' order; what comes to nothing is left out. */
function merge(a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>): Record<string, number> {
  const counts = new Map(Object.entries(a));
  for (const [rule, n] of Object.entries(b)) counts.set(rule, (counts.get(rule) ?? 0) + n);
  return Object.fromEntries([...counts].filter(([, n]) => n > 0).sort(([x], [y]) => (x < y ? -1 : 1)));
}
