/** How posts come into the ledger and stay out of it: the one place that writes them. */
import { unwrap } from 'idb';
import type { Trace } from '../archive/match.ts';
import type { PublishedPost } from '../ledger/types.ts';
import { count } from './counting.ts';
import type { PostStore, Writing } from './database.ts';

export type Added =
  | 'added'
  /** The same id is there already: told twice, kept once. */
  | 'known'
  /** The user took it out. */
  | 'removed';

export async function put(tx: Writing, post: PublishedPost): Promise<Added> {
  if (await tx.objectStore('removed').getKey(post.id)) return 'removed';
  return (await putAll(tx, [post])).length > 0 ? 'added' : 'known';
}

/** Answers those that were neither there already nor taken out by the user. One request a post: it must take 100,000. */
export async function putAll(tx: Writing, posts: readonly PublishedPost[]): Promise<PublishedPost[]> {
  const store = tx.objectStore('posts');
  const byId = new Map(posts.toReversed().map((post) => [post.id, post]));
  const [known, removed, doubtful] = await Promise.all([
    keysAmong(store, [...byId.keys()]),
    tx.objectStore('removed').getAllKeys(),
    tx.objectStore('doubtful').getAllKeys(),
  ]);
  for (const id of [...known, ...removed]) byId.delete(id);
  const settled = doubtful.filter((id) => byId.has(id));
  const added = [...byId.values()];
  await Promise.all(settled.map((id) => tx.objectStore('doubtful').delete(id)));
  // Nobody waits for each of them: one that fails ends the transaction. A promise each would be most of the work.
  const bare = unwrap(store);
  for (const post of added) bare.put(post);
  await count(tx, ...added.map((post) => [post, 1] as const));
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
