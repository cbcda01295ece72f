/** The sums by day and month, changed in the transaction that changes the posts. */
import * as v from 'valibot';
import { monthOf } from '../ledger/days.ts';
import { type Change, emptySum, type Tally, tally } from '../ledger/sums.ts';
import type { Sum } from '../ledger/types.ts';
import type { NetworkId } from '../networks/types.ts';
import type { Writing } from './database.ts';
import { readPost, sumSchema } from './post-schema.ts';

/** Where the sums of a period are, by how it is written. */
export const storeOf = (period: string) => (period.length === 7 ? 'months' : 'days');

export interface Counting {
  add(...change: Change): void;
  /** Brings the sums in line with all that was added. */
  write(tx: Writing): Promise<void>;
}

interface Group {
  readonly period: string;
  readonly network: NetworkId;
  readonly changes: Tally;
}

/** Gathers what changes the sums. Holds none of the posts: a batch of an archive never lies in memory whole. */
export function counting(): Counting {
  const groups = new Map<string, Group>();
  const groupOf = (period: string, network: NetworkId): Group => {
    const key = `${network} ${period}`;
    const group = groups.get(key) ?? { period, network, changes: tally() };
    groups.set(key, group);
    return group;
  };
  return {
    add(post, by) {
      for (const period of [post.day, monthOf(post.day)]) groupOf(period, post.network).changes.add(post, by);
    },
    async write(tx) {
      await Promise.all([...groups.values()].map((group) => countInto(tx, group)));
    },
  };
}

/** Brings the sums in line with posts that were put in or taken out just now. */
export async function count(tx: Writing, ...changes: readonly Change[]): Promise<void> {
  const all = counting();
  for (const change of changes) all.add(...change);
  await all.write(tx);
}

async function countInto(tx: Writing, { period, network, changes }: Group): Promise<void> {
  const sums = tx.objectStore(storeOf(period));
  const known = v.safeParse(v.optional(sumSchema, emptySum(period, network)), await sums.get([period, network]));
  // A sum that can't be read is counted anew from the posts, which hold the changes already.
  const sum = known.success ? changes.onto(known.output) : await recount(tx, period, network);
  if (sum.posts > 0) await sums.put(sum);
  else await sums.delete([period, network]);
}

async function recount(tx: Writing, period: string, network: NetworkId): Promise<Sum> {
  const within = IDBKeyRange.bound([network, period], [network, `${period}~`]);
  const all = tally();
  for (const raw of await tx.objectStore('posts').index('network').getAll(within)) {
    const post = readPost(raw);
    if (post) all.add(post, 1);
  }
  return all.onto(emptySum(period, network));
}
