/** The sums by day and month, changed in the transaction that changes the posts. */
import * as v from 'valibot';
import { monthOf } from '../ledger/days.ts';
import { type Change, changedBy, emptySum } from '../ledger/sums.ts';
import type { Sum } from '../ledger/types.ts';
import type { NetworkId } from '../networks/types.ts';
import type { Writing } from './database.ts';
import { readPost, sumSchema } from './post-schema.ts';

/** Where the sums of a period are, by how it is written. */
export const storeOf = (period: string) => (period.length === 7 ? 'months' : 'days');

/** Brings the sums in line with posts that were put in or taken out just now. */
export async function count(tx: Writing, ...changes: readonly Change[]): Promise<void> {
  const groups = Map.groupBy(
    changes.flatMap((change) => [change[0].day, monthOf(change[0].day)].map((period) => ({ period, change }))),
    ({ period, change: [{ network }] }) => `${network} ${period}`,
  );
  await Promise.all([...groups.values()].map((group) => countInto(tx, group)));
}

async function countInto(tx: Writing, group: readonly { period: string; change: Change }[]): Promise<void> {
  const [first] = group;
  if (!first) return;
  const { period } = first;
  const { network } = first.change[0];
  const sums = tx.objectStore(storeOf(period));
  const known = v.safeParse(v.optional(sumSchema, emptySum(period, network)), await sums.get([period, network]));
  // A sum that can't be read is counted anew from the posts, which hold the changes already.
  const sum = known.success
    ? changedBy(
        known.output,
        group.map(({ change }) => change),
      )
    : await recount(tx, period, network);
  if (sum.posts > 0) await sums.put(sum);
  else await sums.delete([period, network]);
}

async function recount(tx: Writing, period: string, network: NetworkId): Promise<Sum> {
  const within = IDBKeyRange.bound([network, period], [network, `${period}~`]);
  const posts = (await tx.objectStore('posts').index('network').getAll(within)).flatMap((raw) => readPost(raw) ?? []);
  return changedBy(
    emptySum(period, network),
    posts.map((post) => [post, 1]),
  );
}
