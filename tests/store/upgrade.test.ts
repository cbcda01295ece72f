/** An update that finds a ledger of any version before, one that dies halfway, and one that an old page stands in the way of. */
import 'fake-indexeddb/auto';
import { deleteDB, type IDBPDatabase, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { changed, emptySum } from '../../lib/ledger/sums.ts';
import type { PublishedPost } from '../../lib/ledger/types.ts';
import { aPost } from './posts.ts';

/** What versions added, as they did it: never changed once it is out. */
const versions: readonly ((db: IDBPDatabase) => void)[] = [
  (db) => {
    const posts = db.createObjectStore('posts', { keyPath: 'id' });
    posts.createIndex('day', ['day', 'time', 'id'], { unique: true });
    posts.createIndex('network', ['network', 'day', 'time', 'id'], { unique: true });
    for (const name of ['days', 'months']) db.createObjectStore(name, { keyPath: ['period', 'network'] });
    for (const name of ['doubtful', 'removed']) db.createObjectStore(name, { keyPath: 'id' });
    db.createObjectStore('meta');
  },
  (db) => void db.createObjectStore('minutes', { keyPath: ['day', 'network'] }),
  (db) => void db.createObjectStore('reach', { keyPath: ['day', 'network'] }),
];

const post = aPost();
const removed = { id: 'gone', time: post.time };

/** A ledger as that version left it. */
async function made(version: number): Promise<IDBPDatabase> {
  const db = await openDB('mingle', version, {
    upgrade: (now) => {
      for (const step of versions.slice(0, version)) step(now);
    },
  });
  const sum = changed(emptySum(post.day, post.network), post, 1);
  await Promise.all([
    db.put('posts', post),
    db.put('days', sum),
    db.put('months', { ...sum, period: post.day.slice(0, 7) }),
    db.put('removed', removed),
    db.put('meta', new Uint8Array(16).fill(7), 'salt'),
  ]);
  return db;
}

/** As after an update: nothing of the module is in memory yet. */
async function updated() {
  vi.resetModules();
  return import('../../lib/store/history.ts');
}

const ids = (posts: readonly PublishedPost[]) => posts.map(({ id }) => id).sort();

let open: IDBPDatabase[] = [];
beforeEach(() => deleteDB('mingle'));
afterEach(() => {
  for (const db of open) db.close();
  open = [];
  vi.restoreAllMocks();
});

describe.each(versions.map((_, index) => index + 1))('a ledger of version %d', (version) => {
  it('is read and written by this one, nothing lost', async () => {
    (await made(version)).close();
    const { add, list, removedIds, salt, sums, orThrow } = await updated();
    const more = aPost();
    expect(await add(more)).toEqual({ ok: true, value: 'added' });
    expect(await add(post)).toEqual({ ok: true, value: 'known' });
    expect(await add(aPost({ id: removed.id }))).toMatchObject({ ok: true, value: 'removed' });
    expect(ids(orThrow(await list({ limit: 10 })).posts)).toEqual(ids([post, more]));
    expect(orThrow(await list({ limit: 10, network: post.network })).posts).toHaveLength(2);
    expect(orThrow(await sums(post.day, post.day))).toMatchObject([{ posts: 2 }]);
    expect(orThrow(await removedIds())).toEqual([removed.id]);
    expect([...orThrow(await salt())]).toEqual(Array(16).fill(7));
  });

  it('is as it was where the update dies halfway, and is brought up at the next try', async () => {
    (await made(version)).close();
    const { list, orThrow } = await updated();
    const dies = vi.spyOn(IDBObjectStore.prototype, 'createIndex').mockImplementation(() => {
      throw new Error('The machine went down.');
    });
    expect(await list({ limit: 10 })).toMatchObject({ ok: false, problem: 'failed' });
    dies.mockRestore();
    const old = await openDB('mingle');
    expect(old.version).toBe(version);
    expect(await old.getAll('posts')).toEqual([post]);
    old.close();
    expect(orThrow(await list({ limit: 10 })).posts).toEqual([post]);
  });

  it('waits for an old page that holds it open, which is told', async () => {
    const old = await made(version);
    open.push(old);
    const { list, orThrow } = await updated();
    expect(await list({ limit: 10 })).toMatchObject({ ok: false, problem: 'blocked' });
    expect(await old.getAll('posts')).toEqual([post]);
    old.close();
    expect(orThrow(await list({ limit: 10 })).posts).toEqual([post]);
  });
});

it('this version lets a newer one through at once', async () => {
  const { add, list, orThrow } = await updated();
  orThrow(await add(post));
  const newer = await openDB('mingle', 99);
  open.push(newer);
  expect(await newer.getAll('posts')).toEqual([post]);
  expect(await list({ limit: 10 })).toMatchObject({ ok: false, problem: 'newer' });
});
