/** How many follow: one number a network a day, the latest. Written by the background alone. */
import * as v from 'valibot';
import type { Reach } from '../ledger/types.ts';
import { changing } from './changes.ts';
import { type Result, read } from './database.ts';
import { reachSchema } from './post-schema.ts';

export const putReach = (reach: Reach): Promise<Result<void>> =>
  changing(async (tx) => {
    await tx.objectStore('reach').put(reach);
  });

/** From a day on, oldest first. */
export const reachSince = (day: string): Promise<Result<readonly Reach[]>> =>
  read(async (db) =>
    (await db.getAll('reach', IDBKeyRange.lowerBound([day]))).filter((each) => v.is(reachSchema, each)),
  );
