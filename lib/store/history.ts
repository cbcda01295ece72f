/**
 * What was published. Written by the background alone, read by every page of Mingle. All functions answer with a `Result`:
 * a full disk or a newer database is an answer, not an exception. A record that can't be read is skipped and counted.
 */
import * as v from 'valibot';
import type { Trace } from '../archive/match.ts';
import { dayOf } from '../ledger/days.ts';
import type { ActiveDay } from '../ledger/pace.ts';
import type { Bucket, Minutes, PublishedPost, Reach, Sum } from '../ledger/types.ts';
import type { NetworkId } from '../networks/types.ts';
import { changing } from './changes.ts';
import { count, storeOf } from './counting.ts';
import { type Database, orThrow, type Result, read, storeNames, type Writing, write } from './database.ts';
import { fromHex } from './hex.ts';
import { bringMinutes } from './minutes.ts';
import { readPost, sumSchema } from './post-schema.ts';
import { type Added, bury, put, putAll } from './put.ts';
import { bringReach } from './reach.ts';

export { watchHistory } from './changes.ts';
export { orThrow, type Problem, problemWords, type Result } from './database.ts';

/** ms a draft that may have gone out is remembered. */
const doubtfulFor = 7 * 86_400_000;

/** See the message of that name. */
interface Brought {
  readonly posts: readonly PublishedPost[];
  readonly removed?: readonly string[];
  readonly minutes?: readonly Minutes[];
  readonly reach?: readonly Reach[];
  readonly salt?: string;
}

export const add = (post: PublishedPost): Promise<Result<Added>> => changing((tx) => put(tx, post));

/**
 * Adds what an archive or a backup holds, in one transaction; answers how many posts were new. Relaxed: whoever brings it
 * has the file still, and nothing comes twice.
 */
export const bring = ({ posts, removed = [], minutes = [], reach = [], salt }: Brought): Promise<Result<number>> =>
  changing(async (tx) => {
    if (salt && (await tx.objectStore('posts').count()) === 0) await tx.objectStore('meta').put(fromHex(salt), 'salt');
    const [posted, buried] = (['posts', 'removed'] as const).map((name) => tx.objectStore(name));
    const there = await Promise.all(removed.map(async (id) => (await posted?.getKey(id)) ?? buried?.getKey(id)));
    await Promise.all(removed.filter((id) => !there.includes(id)).map((id) => bury(tx, id)));
    await bringMinutes(tx, minutes);
    await bringReach(tx, reach);
    return putAll(tx, posts);
  }, 'relaxed');

/** A draft that may have gone out: counts nowhere until it is settled. */
export const addDoubtful = (post: PublishedPost): Promise<Result<Added>> =>
  changing(async (tx) => {
    await dropOldDoubtful(tx, post.time);
    if (await tx.objectStore('posts').getKey(post.id)) return 'known';
    if (await tx.objectStore('removed').getKey(post.id)) return 'removed';
    if (await tx.objectStore('doubtful').getKey(post.id)) return 'known';
    await tx.objectStore('doubtful').put(post);
    return 'added';
  });

/** Whether a doubtful draft went out; false where it is not known any more. Told again it answers as before. */
export const settle = (id: string, published: boolean): Promise<Result<boolean>> =>
  changing(async (tx) => {
    const post = readPost(await tx.objectStore('doubtful').get(id));
    if (!post) return (await tx.objectStore(published ? 'posts' : 'removed').getKey(id)) !== undefined;
    if (published) await put(tx, post);
    else await bury(tx, id);
    await tx.objectStore('doubtful').delete(id);
    return true;
  });

/**
 * The user's word on a post's bucket: nothing else changes it afterwards, unless `corrected` is false because the word is
 * taken back. Null where there is no such post.
 */
export const correct = (id: string, bucket: Bucket, corrected = true): Promise<Result<PublishedPost | null>> =>
  changing(async (tx) => {
    const old = readPost(await tx.objectStore('posts').get(id));
    if (!old) return null;
    const post: PublishedPost = { ...old, bucket, corrected };
    await tx.objectStore('posts').put(post);
    await count(tx, [old, -1], [post, 1]);
    return post;
  });

/** Takes a post out for good; answers with it so that it can be restored, null where there is no such post. */
export const remove = (id: string): Promise<Result<PublishedPost | null>> =>
  changing(async (tx) => {
    const post = readPost(await tx.objectStore('posts').get(id));
    await tx.objectStore('posts').delete(id);
    await bury(tx, id, post && post.source !== 'imported' ? traceOf(post) : undefined);
    if (post) await count(tx, [post, -1]);
    return post;
  });

/** Undoes `remove`. */
export const restore = (post: PublishedPost): Promise<Result<Added>> =>
  changing(async (tx) => {
    await tx.objectStore('removed').delete(post.id);
    return put(tx, post);
  });

/** Everything in the ledger, the salt of the links' hashes and what the user took out included. */
export const eraseHistory = (): Promise<Result<void>> =>
  changing(async (tx) => {
    await Promise.all(storeNames.map((name) => tx.objectStore(name).clear()));
  });

/** The salt of this ledger's link hashes, made at the first call. */
export const salt = (): Promise<Result<Uint8Array<ArrayBuffer>>> =>
  write(async (tx) => {
    const meta = tx.objectStore('meta');
    const known = await meta.get('salt');
    if (known) return known;
    const made = crypto.getRandomValues(new Uint8Array(16));
    await meta.put(made, 'salt');
    return made;
  });

/** What an archive can be held against: of a post added by hand nobody knows the length. */
export const traceOf = ({ network, surface, time, length, links, source }: PublishedPost): Trace => ({
  network,
  surface,
  time,
  length: source === 'by-hand' ? null : length,
  hasLinks: links.length > 0,
});

async function dropOldDoubtful(tx: Writing, now: number): Promise<void> {
  for (const post of await tx.objectStore('doubtful').getAll())
    if (!(post.time > now - doubtfulFor)) await tx.objectStore('doubtful').delete(post.id);
}

export interface Page {
  /** Newest first. */
  readonly posts: readonly PublishedPost[];
  /** Where the next page starts; null at the end. */
  readonly next: PublishedPost | null;
  /** Records between these that could not be read; they are left as they are. */
  readonly skipped: number;
}

export interface Ask {
  readonly network?: NetworkId;
  readonly limit: number;
  /** `next` of the page before. */
  readonly after?: PublishedPost;
  /** Go on past the limit to the end of the oldest post's day, as the ratio needs it. */
  readonly wholeDays?: boolean;
  /** Leave out all others; the page is filled from older ones. */
  readonly where?: (post: PublishedPost) => boolean;
}

/** Posts, newest first, by page. */
export const list = (ask: Ask): Promise<Result<Page>> => read((db) => page(db, ask));

/** At least so many of the latest posts and the rest of the oldest one's day: what the ratio wants. */
export const latest = (limit: number, network?: NetworkId): Promise<Result<Page>> =>
  list({ limit, wholeDays: true, ...(network && { network }) });

async function page(db: Database, { network, limit, after, wholeDays, where }: Ask): Promise<Page> {
  const store = db.transaction('posts').store;
  const posts: PublishedPost[] = [];
  let skipped = 0;
  const index = network ? store.index('network') : store.index('day');
  for (let cursor = await index.openCursor(rangeOf(network, after), 'prev'); cursor; cursor = await cursor.continue()) {
    const post = readPost(cursor.value);
    const last = posts.at(-1);
    if (!post) skipped++;
    else if (where && !where(post)) continue;
    else if (last && posts.length >= limit && !(wholeDays && post.day === last.day))
      return { posts, next: last, skipped };
    else posts.push(post);
  }
  return { posts, next: null, skipped };
}

function rangeOf(network?: NetworkId, after?: PublishedPost): IDBKeyRange | null {
  if (after) {
    const key = [after.day, after.time, after.id];
    return IDBKeyRange.bound(network ? [network] : [], network ? [network, ...key] : key, false, true);
  }
  return network ? IDBKeyRange.bound([network], [network, []]) : null;
}

/** Read at once by `everything`: some 10 ms of work. */
const portion = 1000;

/**
 * Every post, in the order of the ids, a portion at a time: ten times as fast as `list`, and what is done between two
 * portions keeps a page live. Throws words for the user where the ledger fails.
 */
export async function* everything(): AsyncGenerator<readonly PublishedPost[], void> {
  let range: IDBKeyRange | null = null;
  for (;;) {
    const records = orThrow(await read((db) => db.getAll('posts', range, portion)));
    yield records.flatMap((raw) => readPost(raw) ?? []);
    const last = records.at(-1);
    if (!last || records.length < portion) return;
    range = IDBKeyRange.lowerBound(last.id, true);
  }
}

/** How many records are so damaged that no list comes upon them; they are left as they are. */
export const unlisted = (): Promise<Result<number>> =>
  read(async (db) => (await db.count('posts')) - (await db.countFromIndex('posts', 'day')));

/** Ids of what the user took out. */
export const removedIds = (): Promise<Result<readonly string[]>> => read((db) => db.getAllKeys('removed'));

/** Of posts taken out that an archive may tell of under another id. */
export const removedTraces = (): Promise<Result<readonly (Trace & { readonly id: string })[]>> =>
  read(async (db) => (await db.getAll('removed')).flatMap(({ id, was }) => (was ? [{ ...was, id }] : [])));

/** A post as it lies in the database: its place in the index is certain, the rest is not yet checked. */
export type Unread = Pick<PublishedPost, 'day' | 'time'> & { readonly links?: unknown };

/** All posts from a day on, or those of them that `choose` takes, oldest first. */
export const since = (
  day: string,
  choose: (records: readonly Unread[]) => readonly Unread[] = (records) => records,
): Promise<Result<readonly PublishedPost[]>> =>
  read(async (db) => {
    const records = await db.getAllFromIndex('posts', 'day', IDBKeyRange.lowerBound([day]));
    return choose(records).flatMap((raw) => readPost(raw) ?? []);
  });

/** Sums of all days or all months (as `from` is written) from one to the other, both included; oldest first. */
export const sums = (from: string, to: string): Promise<Result<readonly Sum[]>> =>
  read(async (db) => {
    const found = await db.getAll(storeOf(from), IDBKeyRange.bound([from], [to, []]));
    return found.flatMap((raw) => {
      const sum = v.safeParse(sumSchema, raw);
      return sum.success ? [sum.output] : [];
    });
  });

/** Days with posts, each with its network, from one to the other, both included; oldest first. Reads no sum. */
export const activeDays = (from: string, to: string): Promise<Result<readonly ActiveDay[]>> =>
  read(async (db) =>
    (await db.getAllKeys('days', IDBKeyRange.bound([from], [to, []]))).map(([period, network]) => ({
      period,
      network,
    })),
  );

/** Drafts of the last week that may have gone out, newest first. */
export const doubtful = (now = Date.now()): Promise<Result<readonly PublishedPost[]>> =>
  read(async (db) =>
    (await db.getAll('doubtful'))
      .flatMap((raw) => readPost(raw) ?? [])
      .filter((post) => post.time > now - doubtfulFor)
      .sort((a, b) => b.time - a.time),
  );

/** The user's day now. */
export const today = (): string => dayOf(Date.now());
