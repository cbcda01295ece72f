/** How many follow: one number a network a day, the latest. Written by the background alone. */
import * as v from 'valibot';
import type { Reach } from '../ledger/types.ts';
import { changing } from './changes.ts';
import { type Result, read, type Writing } from './database.ts';
import { reachSchema } from './post-schema.ts';

export const putReach = (reach: Reach): Promise<Result<void>> =>
  changing(async (tx) => {
    await tx.objectStore('reach').put(reach);
  });

/** What a backup holds; a day that is there already stays as it is. */
export async function bringReach(tx: Writing, reach: readonly Reach[]): Promise<void> {
  const store = tx.objectStore('reach');
  const there = await Promise.all(reach.map(({ day, network }) => store.getKey([day, network])));
  await Promise.all(reach.filter((_, index) => there[index] === undefined).map((each) => store.put(each)));
}

/** From a day on, oldest first. */
export const reachSince = (day: string): Promise<Result<readonly Reach[]>> =>
  read(async (db) =>
    (await db.getAll('reach', IDBKeyRange.lowerBound([day]))).filter((each) => v.is(reachSchema, each)),
  );
