/** Minutes in which the sites were used, by the user's day and network. Written by the background alone. */
import * as v from 'valibot';
import { dayOf } from '../ledger/days.ts';
import type { Minutes } from '../ledger/types.ts';
import type { NetworkId } from '../networks/types.ts';
import { changing } from './changes.ts';
import { type Result, read } from './database.ts';
import { minutesSchema } from './post-schema.ts';

const minute = 60_000;

/**
 * Counts the minute of this time, once: two tabs, two sites or a message told again make no second one. False where it
 * was counted already.
 */
export const addMinute = (network: NetworkId, time: number): Promise<Result<boolean>> =>
  changing(async (tx) => {
    const store = tx.objectStore('minutes');
    const day = dayOf(time);
    const last = Math.floor(time / minute);
    const known = readAll(await store.getAll(IDBKeyRange.bound([day], [day, []])));
    if (known.some((each) => each.last >= last)) return false;
    const minutes = known.find((each) => each.network === network)?.minutes ?? 0;
    await store.put({ day, network, minutes: minutes + 1, last });
    return true;
  });

/** From a day on, oldest first. */
export const minutesSince = (day: string): Promise<Result<readonly Minutes[]>> =>
  read(async (db) => readAll(await db.getAll('minutes', IDBKeyRange.lowerBound([day]))));

const readAll = (raw: readonly unknown[]): Minutes[] => raw.filter((each) => v.is(minutesSchema, each));
