/** Syncing on, off, and what of it is shown. */
import { browser } from 'wxt/browser';
import { type Settings, saveOwn } from '../store/settings.ts';
import { fromItems, generationOf, keysOf, markerOf } from './items.ts';
import { readable } from './reconcile.ts';
import { joined, readSetting, syncedNames } from './settings.ts';
import { alone, dropState, newId, readState, type SyncProblem, watchState, writeState } from './state.ts';

export interface SyncStatus {
  readonly on: boolean;
  readonly problem: SyncProblem | null;
}

export const status = async (): Promise<SyncStatus> => {
  const { generation, problem } = await readState();
  return { on: generation !== null, problem };
};

export const watchStatus = (tell: (status: SyncStatus) => void, signal: AbortSignal): void =>
  watchState(() => void status().then(tell), signal);

/** Joins what is synced already, or opens it. Rejects where the browser's storage fails. */
export const turnOn = (): Promise<void> =>
  alone(async () => {
    if ((await readState()).generation !== null) return;
    const items = await browser.storage.sync.get(null);
    const found = generationOf(items);
    const generation = found ?? newId();
    if (!found) {
      // Leftovers of what was erased.
      await browser.storage.sync.clear();
      await browser.storage.sync.set(markerOf(generation));
    }
    const { whole } = readable(fromItems(items, generation));
    const known = syncedNames.flatMap((name) => {
      const version = whole.get(name);
      return version ? [[name, version] as const] : [];
    });
    const synced = Object.fromEntries(known.map(([name, { text }]) => [name, readSetting(name, text)]));
    await saveOwn((now) => joined(now, synced as Partial<Settings>));
    await writeState({ generation, device: newId(), problem: null, known: Object.fromEntries(known) });
  });

/** Takes out what this machine told of itself; the last machine to leave takes everything. */
export const turnOff = (): Promise<void> =>
  alone(async () => {
    const { generation, device } = await readState();
    if (generation !== null) {
      const items = await browser.storage.sync.get(null);
      const isMine = (key: string) => key.includes(`.days.${device}.`);
      const days = keysOf(items, generation).filter((key) => key.includes('.days.'));
      if (days.some((key) => !isMine(key))) await browser.storage.sync.remove(days.filter(isMine));
      else await browser.storage.sync.clear();
    }
    await dropState();
  });

/** For "erase everything": nothing stays, on no machine. */
export const eraseSynced = (): Promise<void> =>
  alone(async () => {
    // The browser counts each write, also where there is nothing to clear, and takes so many a minute.
    if (Object.keys(await browser.storage.sync.get(null)).length > 0) await browser.storage.sync.clear();
    await dropState();
  });
