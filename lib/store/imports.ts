/** Archives that were brought in, and how one is taken back. Written by the background alone. */
import { unwrap } from 'idb';
import * as v from 'valibot';
import type { Import, PublishedPost } from '../ledger/types.ts';
import { changing } from './changes.ts';
import { count } from './counting.ts';
import { type Result, read } from './database.ts';
import { importSchema, readPost } from './post-schema.ts';
import { putAll } from './put.ts';

export interface ImportBatch {
  /** Of the import. */
  readonly id: number;
  /** From 1. */
  readonly batch: number;
  readonly ids: readonly string[];
  /** In the order of the ids. Gone through once, within the transaction: what it throws undoes the batch. */
  readonly posts: Iterable<PublishedPost>;
}

/**
 * Adds a batch in one transaction; answers how many posts were new, and of a batch that is told again how many were new the
 * first time. Relaxed: whoever brings an archive has it still, and nothing comes twice.
 */
export const bringBatch = ({ id, batch, ids, posts }: ImportBatch): Promise<Result<number>> =>
  changing(async (tx) => {
    const store = tx.objectStore('imports');
    const before = readImport(await store.get(id));
    if (before?.batch === batch) return before.added;
    const added = await putAll(tx, ofImport(id, posts), ids);
    await store.put({ id, batch, added, posts: (before?.posts ?? 0) + added });
    return added;
  }, 'relaxed');

function* ofImport(id: number, posts: Iterable<PublishedPost>): Generator<PublishedPost, void> {
  for (const post of posts) yield { ...post, import: id };
}

/** Imports that brought something, the latest first. */
export const imports = (): Promise<Result<readonly Import[]>> =>
  read(async (db) =>
    (await db.getAll('imports'))
      .flatMap((raw) => readImport(raw) ?? [])
      .filter(({ posts }) => posts > 0)
      .reverse(),
  );

/** Records looked at in one transaction: other writes come in between. */
const atOnce = 1000;

export interface TakenBack {
  /**
   * How many posts the import has still, kept by the transaction that deletes: true also where a step has to be told again
   * because nobody heard its answer. Null where there is no such import any more.
   */
  readonly left: number | null;
  /** Where to go on; null when it is done. */
  readonly next: string | null;
}

/**
 * Takes back an import, a step a call, as if it had never been: nothing is remembered as taken out, so that it can come
 * again. What the user has corrected since stays. `after` is `next` of the step before, null at first.
 */
export const takeBack = (id: number, after: string | null): Promise<Result<TakenBack>> =>
  changing(async (tx) => {
    const store = tx.objectStore('posts');
    const records = await store.getAll(after === null ? null : IDBKeyRange.lowerBound(after, true), atOnce);
    const gone = records.flatMap((raw) => readPost(raw) ?? []).filter((post) => post.import === id && !post.corrected);
    const bare = unwrap(store);
    for (const post of gone) bare.delete(post.id);
    await count(tx, ...gone.map((post) => [post, -1] as const));
    const known = readImport(await tx.objectStore('imports').get(id));
    const left = known && Math.max(0, known.posts - gone.length);
    const next = records.at(-1)?.id ?? null;
    // Forgotten only by a step that finds nothing more to look at: what it would tell is told already.
    if (next === null) await tx.objectStore('imports').delete(id);
    else if (known && left !== null) await tx.objectStore('imports').put({ ...known, posts: left });
    return { left, next };
  });

const readImport = (raw: unknown): Import | null => {
  const parsed = v.safeParse(importSchema, raw);
  return parsed.success ? parsed.output : null;
};
