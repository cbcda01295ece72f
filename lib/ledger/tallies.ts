/**
 * What a machine tells others of its posts: how many of each bucket, by day and network. The ratio needs no more, for
 * the order of posts within a day does not matter to it. Pure.
 */
import type { NetworkId } from '../networks/types.ts';
import type { Bucket, PublishedPost } from './types.ts';

export interface Tally {
  /** `yyyy-mm-dd`, the day it was for the user. */
  readonly day: string;
  readonly network: NetworkId;
  readonly buckets: Readonly<Record<Bucket, number>>;
  /** Equal where two machines hold the very same posts of that day, as after a backup was restored on a second one. */
  readonly mark: string;
}

/** Enough for every convention's window and for the weeks that insights show; more is nobody's posting. */
const most = { posts: 20_000, entries: 2000 };

const letters = { x: 'x', linkedin: 'l', facebook: 'f' } satisfies Record<NetworkId, string>;
const networks = new Map(Object.entries(letters).map(([network, letter]) => [letter, network as NetworkId]));
const buckets = ['others', 'personal', 'own', 'ask'] as const satisfies readonly Bucket[];

/** FNV-1a of 32 bits: to tell sets of ids apart, not to hide them. */
function hashOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

const postsOf = (tally: Tally): number => buckets.reduce((sum, bucket) => sum + tally.buckets[bucket], 0);

/** Newest first. `posts` in any order, whole days. */
export function talliesOf(posts: readonly Pick<PublishedPost, 'id' | 'day' | 'network' | 'bucket'>[]): Tally[] {
  const groups = Map.groupBy(posts, ({ day, network }) => `${day} ${network}`);
  return [...groups.values()]
    .flatMap((group): Tally[] => {
      const [first] = group;
      if (!first) return [];
      const count = (bucket: Bucket) => group.filter((post) => post.bucket === bucket).length;
      const mark = group.reduce((sum, { id }) => (sum ^ hashOf(id)) >>> 0, 0).toString(36);
      const counts = { others: count('others'), personal: count('personal'), own: count('own'), ask: count('ask') };
      return [{ day: first.day, network: first.network, buckets: counts, mark }];
    })
    .sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : a.network < b.network ? -1 : 1));
}

/** So many of the latest posts and the rest of the oldest one's day, and all from a day on. `tallies` newest first. */
export function latestOf(tallies: readonly Tally[], posts: number, from: string): Tally[] {
  let counted = 0;
  let last = '';
  const kept: Tally[] = [];
  for (const tally of tallies) {
    const isWanted = counted < posts || tally.day >= from || tally.day === last;
    if (!isWanted || counted + postsOf(tally) > most.posts || kept.length === most.entries) break;
    counted += postsOf(tally);
    last = tally.day;
    kept.push(tally);
  }
  return kept;
}

/** `20261122x1.0.2.0.k3j9x` for each: a few hundred days are a few thousand bytes. */
export const tallyText = (tallies: readonly Tally[]): string =>
  tallies
    .map(
      ({ day, network, buckets: counts, mark }) =>
        `${day.replaceAll('-', '')}${letters[network]}${buckets.map((bucket) => counts[bucket]).join('.')}.${mark}`,
    )
    .join(' ');

/** Null where any of it is not of that form or out of bounds. */
export function readTallies(text: string): Tally[] | null {
  if (text === '') return [];
  const read = text.split(' ', most.entries + 1).map(readTally);
  const tallies = read.filter((tally) => tally !== null);
  const posts = tallies.reduce((sum, tally) => sum + postsOf(tally), 0);
  return tallies.length === read.length && read.length <= most.entries && posts <= most.posts ? tallies : null;
}

function readTally(text: string): Tally | null {
  const found = /^(\d{4})(\d\d)(\d\d)([a-z])(\d{1,5})\.(\d{1,5})\.(\d{1,5})\.(\d{1,5})\.([0-9a-z]{1,7})$/.exec(text);
  const [, year, month, date, letter = '', others, personal, own, ask, mark] = found ?? [];
  const network = networks.get(letter);
  const day = `${year}-${month}-${date}`;
  if (!mark || !network || new Date(`${day}T00:00:00Z`).toJSON()?.slice(0, 10) !== day) return null;
  return {
    day,
    network,
    mark,
    buckets: { others: Number(others), personal: Number(personal), own: Number(own), ask: Number(ask) },
  };
}

/** What others have that `own` and the ones before have not: the same posts count once. */
export function otherTallies(own: readonly Tally[], others: readonly (readonly Tally[])[]): Tally[] {
  const keyOf = (tally: Tally) => `${tally.day} ${tally.network} ${tally.mark} ${postsOf(tally)}`;
  const seen = new Set(own.map(keyOf));
  return others.flatMap((machine) => {
    const fresh = machine.filter((tally) => !seen.has(keyOf(tally)));
    for (const tally of fresh) seen.add(keyOf(tally));
    return fresh;
  });
}

/** Posts as the ratio counts them, remade from counts: their order within a day does not matter. */
export const countedOf = (
  days: readonly { readonly day: string; readonly buckets: Readonly<Record<Bucket, number>> }[],
): { day: string; bucket: Bucket }[] =>
  days.flatMap(({ day, buckets: counts }) =>
    buckets.flatMap((bucket) => Array.from({ length: counts[bucket] }, () => ({ day, bucket }))),
  );
