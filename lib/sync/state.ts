/** What this machine knows of its syncing, in its own extension storage. */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { watchLocal } from '../store/local.ts';
import { idSchema, timeSchema } from './items.ts';
import type { Version } from './versions.ts';

/** Why nothing, or not everything, is synced. */
export type SyncProblem =
  /** There is no room left in the browser's synced storage. */
  | 'full'
  /** The browser's synced storage does not answer. */
  | 'failed'
  /** What was synced was erased on another machine: nothing is synced any more, until the user says so. */
  | 'emptied';

export interface SyncState {
  /** Of the common store this machine joined; null while nothing is synced. */
  readonly generation: string | null;
  /** This machine's name among the user's: random, made when it joined. */
  readonly device: string;
  readonly problem: SyncProblem | null;
  /** By name, what was agreed on when last looked at: how a change made here is told from one made elsewhere. */
  readonly known: Readonly<Record<string, Version>>;
}

const key = 'sync';

const stateSchema = v.object({
  generation: v.nullable(idSchema),
  device: idSchema,
  problem: v.nullable(v.picklist(['full', 'failed', 'emptied'] satisfies SyncProblem[])),
  known: v.record(
    v.pipe(v.string(), v.maxLength(60)),
    v.object({ at: timeSchema, by: idSchema, text: v.nullable(v.string()) }),
  ),
});

const off: SyncState = { generation: null, device: '00000000', problem: null, known: {} };

/** Eight random hexadecimal digits. */
export const newId = (): string => crypto.randomUUID().slice(0, 8);

/** What can't be read is off: nothing leaves by mistake. Rejects where the browser's storage fails. */
export async function readState(): Promise<SyncState> {
  const parsed = v.safeParse(stateSchema, (await browser.storage.local.get(key))[key]);
  return parsed.success ? parsed.output : off;
}

export const writeState = (state: SyncState): Promise<void> => browser.storage.local.set({ [key]: state });

export const dropState = (): Promise<void> => browser.storage.local.remove(key);

/** Tells of every change from any context until the signal aborts. */
export const watchState = (tell: () => void, signal: AbortSignal): void => watchLocal(key, tell, signal);

/** One at a time across all contexts. */
export const alone = <T>(work: () => Promise<T>): Promise<T> =>
  navigator.locks.request('mingle.sync', work) as Promise<T>;
