/** How posts come into the ledger and stay out of it: the one place that writes them. */
import { unwrap } from 'idb';
import type { Trace } from '../archive/match.ts';
import type { PublishedPost } from '../ledger/types.ts';
import { counting } from './counting.ts';
import type { PostStore, Writing } from './database.ts';

export type Added =
  | 'added'
  /** The same id is there already: told twice, kept once. */
  | 'known'
  /** The user took it out. */
  | 'removed';

export async function put(tx: Writing, post: PublishedPost): Promise<Added> {
  if (await tx.objectStore('removed').getKey(post.id)) return 'removed';
  return (await putAll(tx, [post])) > 0 ? 'added' : 'known';
}

/**
 * Answers how many were neither there already nor taken out by the user. `ids` are those of the posts: told, the posts may
 * be made one by one as they are written, so that a batch of an archive never lies in memory whole. What `posts` throws ends
 * the transaction.
 */
export async function putAll(
  tx: Writing,
  posts: Iterable<PublishedPost>,
  ids: readonly string[] = Array.from(posts, ({ id }) => id),
): Promise<number> {
  const store = tx.objectStore('posts');
  const [known, removed, doubtful] = await Promise.all([
    keysAmong(store, ids),
    tx.objectStore('removed').getAllKeys(),
    tx.objectStore('doubtful').getAllKeys(),
  ]);
  const fresh = new Set(ids);
  for (const id of [...known, ...removed]) fresh.delete(id);
  const settled = doubtful.filter((id) => fresh.has(id));
  await Promise.all(settled.map((id) => tx.objectStore('doubtful').delete(id)));
  // Nobody waits for each of them: one that fails ends the transaction. A promise each would be most of the work.
  const bare = unwrap(store);
  const sums = counting();
  let added = 0;
  for (const post of posts) {
    // The first of those that are told twice.
    if (!fresh.delete(post.id)) continue;
    bare.put(post);
    sums.add(post, 1);
    added++;
  }
  await sums.write(tx);
  return added;
}

/** Keys near these ids, and those of them that are there without fail. Ids of an archive lie together: one request tells. */
async function keysAmong(store: PostStore, ids: readonly string[]): Promise<readonly string[]> {
  const [first] = ids;
  if (first === undefined) return [];
  const range = IDBKeyRange.bound(ids.reduce(lesser, first), ids.reduce(greater, first));
  const near = await store.getAllKeys(range, 2 * ids.length);
  if (near.length < 2 * ids.length) return near;
  return (await Promise.all(ids.map((id) => store.getKey(id)))).filter((id) => id !== undefined);
}

const lesser = (a: string, b: string) => (b < a ? b : a);
const greater = (a: string, b: string) => (b > a ? b : a);

/** Nothing brings it back but the user. */
export const bury = (tx: Writing, id: string, was?: Trace) =>
  tx.objectStore('removed').put({ id, time: Date.now(), ...(was && { was }) });
