/** How often findings of each rule were waved aside: rule id → count, and nothing of any draft. Erased with everything. */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { watchLocal } from './local.ts';

const key = 'dismissed';

const countsSchema = v.record(v.pipe(v.string(), v.maxLength(60)), v.pipe(v.number(), v.integer(), v.minValue(1)));

export type Dismissals = Readonly<Record<string, number>>;

/** What cannot be read counts as nothing. Rejects only where the browser's storage fails. */
export async function dismissals(): Promise<Dismissals> {
  const parsed = v.safeParse(countsSchema, (await browser.storage.local.get(key))[key]);
  return parsed.success ? parsed.output : {};
}

/** Reading and writing back is one step across all contexts. */
export const countDismissal = (rule: string): Promise<void> =>
  navigator.locks.request('mingle.dismissed', async () => {
    const counts = await dismissals();
    await browser.storage.local.set({ [key]: { ...counts, [rule]: (counts[rule] ?? 0) + 1 } });
  });

/** Tells of every change from any context until the signal aborts. */
export const watchDismissals = (tell: () => void, signal: AbortSignal): void => watchLocal(key, tell, signal);
