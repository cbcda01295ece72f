/** Minutes in which the sites were used, by the user's day and network. Written by the background alone. */
import * as v from 'valibot';
import { dayOf } from '../ledger/days.ts';
import type { Minutes } from '../ledger/types.ts';
import type { NetworkId } from '../networks/types.ts';
import { changing } from './changes.ts';
import { type Result, read, type Writing } from './database.ts';
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

/** What a backup holds; a day that is there already stays as it is. */
export async function bringMinutes(tx: Writing, minutes: readonly Minutes[]): Promise<void> {
  const store = tx.objectStore('minutes');
  const there = await Promise.all(minutes.map(({ day, network }) => store.getKey([day, network])));
  await Promise.all(minutes.filter((_, index) => there[index] === undefined).map((each) => store.put(each)));
}

/** From a day on, oldest first. */
export const minutesSince = (day: string): Promise<Result<readonly Minutes[]>> =>
  read(async (db) => readAll(await db.getAll('minutes', IDBKeyRange.lowerBound([day]))));

const readAll = (raw: readonly unknown[]): Minutes[] => raw.filter((each) => v.is(minutesSchema, each));
