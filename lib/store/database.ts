/** The database `mingle`: its shape, its upgrades, and what can go wrong with it in words. */
import {
  type DBSchema,
  type IDBPDatabase,
  type IDBPObjectStore,
  type IDBPTransaction,
  openDB,
  type StoreNames,
} from 'idb';
import type { Trace } from '../archive/match.ts';
import type { Import, Minutes, PublishedPost, Reach, Sum } from '../ledger/types.ts';
import type { NetworkId } from '../networks/types.ts';

export interface Shape extends DBSchema {
  posts: {
    key: string;
    value: PublishedPost;
    /** In order of the day it was for the user, then of time; the id makes each key one of a kind. */
    indexes: { day: [string, number, string]; network: [NetworkId, string, number, string] };
  };
  /** Sums, changed in the transaction that changes the posts. */
  days: { key: [string, NetworkId]; value: Sum };
  months: { key: [string, NetworkId]; value: Sum };
  /** Drafts that may have gone out, until the user says so or a week has passed. */
  doubtful: { key: string; value: PublishedPost };
  /**
   * Ids of posts the user took out: nothing brings them back but the user. Of one that was not imported `was` is kept, so
   * that an archive, where it has another id, does not bring it back either.
   */
  removed: { key: string; value: { id: string; time: number; was?: Trace } };
  meta: { key: string; value: Uint8Array<ArrayBuffer> };
  minutes: { key: [string, NetworkId]; value: Minutes };
  reach: { key: [string, NetworkId]; value: Reach };
  imports: { key: number; value: Import };
}

export const storeNames = [
  'posts',
  'days',
  'months',
  'doubtful',
  'removed',
  'meta',
  'minutes',
  'reach',
  'imports',
] as const satisfies StoreNames<Shape>[];

const databaseName = 'mingle';

export type Database = IDBPDatabase<Shape>;
type Stores = StoreNames<Shape>[];
export type Writing = IDBPTransaction<Shape, Stores, 'readwrite'>;
export type PostStore = IDBPObjectStore<Shape, Stores, 'posts', 'readwrite'>;
type Upgrading = IDBPTransaction<Shape, Stores, 'versionchange'>;

export type Problem = 'full' | 'newer' | 'blocked' | 'failed';

/** What the user is told, where no screen has better words. */
export const problemWords = {
  full: 'The disk is full: the post could not be added to your ledger. Free some space and add it by hand.',
  newer: 'Your ledger was written by a newer version of Mingle. Update Mingle to read it; nothing was changed.',
  blocked: 'An older page of Mingle is still open. Close it and try again.',
  failed: 'The browser could not open your ledger. Restart the browser and try again.',
} satisfies Record<Problem, string>;

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem; readonly detail: string };

/** Takes the value out of a result, or throws an Error with words for the user. */
export function orThrow<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(problemWords[result.problem], { cause: result.detail });
}

class Blocked extends Error {}

let connection: Promise<Database> | undefined;

/** One connection a context, opened when it is first needed and again after it was lost. */
function connect(): Promise<Database> {
  connection ??= open().catch((error: unknown) => {
    connection = undefined;
    throw error;
  });
  return connection;
}

function open(): Promise<Database> {
  const forget = () => {
    connection = undefined;
  };
  return new Promise((resolve, reject) => {
    openDB<Shape>(databaseName, steps.length, {
      upgrade,
      blocked: () => reject(new Blocked()),
      // A newer version, or the browser's "clear data", waits for this connection: let it through at once.
      blocking: (_current, _wanted, event) => {
        forget();
        (event.target as IDBDatabase).close();
      },
      terminated: forget,
    }).then(resolve, reject);
  });
}

/** Step n brings a database of version n to n + 1; every step stays for ever. */
const steps: readonly ((db: Database, tx: Upgrading) => void)[] = [
  (db) => {
    const posts = db.createObjectStore('posts', { keyPath: 'id' });
    posts.createIndex('day', ['day', 'time', 'id'], { unique: true });
    posts.createIndex('network', ['network', 'day', 'time', 'id'], { unique: true });
    db.createObjectStore('days', { keyPath: ['period', 'network'] });
    db.createObjectStore('months', { keyPath: ['period', 'network'] });
    db.createObjectStore('doubtful', { keyPath: 'id' });
    db.createObjectStore('removed', { keyPath: 'id' });
    db.createObjectStore('meta');
  },
  (db) => {
    db.createObjectStore('minutes', { keyPath: ['day', 'network'] });
  },
  (db) => {
    db.createObjectStore('reach', { keyPath: ['day', 'network'] });
  },
  (db, tx) => {
    db.createObjectStore('imports', { keyPath: 'id' });
    // The id in each key makes it one of a kind. Having the browser see to it again costs an import a sixth of its writing.
    const posts = tx.objectStore('posts');
    for (const name of ['day', 'network'] as const) {
      const { keyPath } = posts.index(name);
      posts.deleteIndex(name);
      posts.createIndex(name, keyPath);
    }
  },
];

function upgrade(db: Database, from: number, _to: number | null, tx: Upgrading): void {
  // Opening rejects with it as well, which is where it is told.
  tx.done.catch(() => {});
  for (const step of steps.slice(from)) step(db, tx);
}

/** Reads. */
export const read = <T>(work: (db: Database) => Promise<T>): Promise<Result<T>> =>
  settle(async () => work(await connect()));

/**
 * Writes all or nothing, and is on the disk when it resolves; where `durability` is relaxed the system may still hold it,
 * and loses it if the machine itself fails. `work` may await nothing but this transaction.
 */
export const write = <T>(
  work: (tx: Writing) => Promise<T>,
  durability: 'strict' | 'relaxed' = 'strict',
): Promise<Result<T>> =>
  settle(async () => {
    const tx = (await connect()).transaction([...storeNames] as Stores, 'readwrite', { durability });
    try {
      const value = await work(tx);
      await tx.done;
      return value;
    } catch (error) {
      const reason = tx.error ?? error;
      abort(tx);
      await tx.done.catch(() => undefined);
      throw reason;
    }
  });

function abort(tx: Writing): void {
  try {
    tx.abort();
  } catch {
    // It has ended already.
  }
}

async function settle<T>(work: () => Promise<T>): Promise<Result<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    return { ok: false, problem: problemOf(error), detail: error instanceof Error ? error.message : String(error) };
  }
}

function problemOf(error: unknown): Problem {
  if (error instanceof Blocked) return 'blocked';
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') return 'full';
  return name === 'VersionError' ? 'newer' : 'failed';
}
