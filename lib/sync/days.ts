/** The sums of days that machines tell each other: each writes its own, and all are read together. */
import { browser } from 'wxt/browser';
import { addDays } from '../ledger/days.ts';
import { latestOf, otherTallies, readTallies, type Tally, talliesOf, tallyText } from '../ledger/tallies.ts';
import { latest, orThrow, since, today } from '../store/history.ts';
import { limits } from '../store/settings.ts';
import { fromItems, generationOf } from './items.ts';
import { readState, watchState } from './state.ts';

/** What insights look back on; the longest window asks for posts, not for days. */
const days = 12 * 7;

/** More machines than anybody has. */
const mostMachines = 20;

const nameOf = (device: string): string => `days.${device}`;

/** For `reconcile`. Rejects where the ledger can't be read. */
export async function ownDays(device: string): Promise<ReadonlyMap<string, string>> {
  const from = addDays(today(), -days);
  const [recent, window] = await Promise.all([since(from), latest(limits.window)]);
  const posts = [...orThrow(window).posts, ...orThrow(recent)];
  const all = talliesOf([...new Map(posts.map((post) => [post.id, post])).values()]);
  return new Map([[nameOf(device), tallyText(latestOf(all, limits.window, from))]]);
}

/** What was published on the user's other machines; nothing where nothing is synced or where it can't be read. */
export async function elsewhere(): Promise<readonly Tally[]> {
  const { generation, device } = await readState();
  if (generation === null) return [];
  const items = await browser.storage.sync.get(null).catch(() => ({}));
  if (generationOf(items) !== generation) return [];
  const machines = [...fromItems(items, generation).whole]
    .filter(([name, { by }]) => name === nameOf(by))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const read = (wanted: boolean) =>
    machines
      .filter(([, { by }]) => (by === device) === wanted)
      .slice(0, mostMachines)
      .flatMap(([, { text }]) => [readTallies(text ?? '') ?? []]);
  return otherTallies(read(true).flat(), read(false));
}

/** Tells whenever `elsewhere` may answer differently, until the signal aborts. */
export function watchElsewhere(tell: () => void, signal: AbortSignal): void {
  watchState(tell, signal);
  browser.storage.sync.onChanged.addListener(tell);
  signal.addEventListener('abort', () => browser.storage.sync.onChanged.removeListener(tell));
}
