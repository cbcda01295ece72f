/**
 * Brings this machine's settings and what is in the browser's synced storage together. Done again it changes nothing, so
 * it may be stopped anywhere and is done whenever something changed.
 */
import { browser } from 'wxt/browser';
import { loadOwn, type Settings, saveOwn } from '../store/settings.ts';
import { fromItems, generationOf, type Items, keysOf, type Read, toItems } from './items.ts';
import { isSynced, readSetting, settingText, syncedNames } from './settings.ts';
import { alone, readState, type SyncProblem, type SyncState, writeState } from './state.ts';
import { compare, latestTime, merge, textOf, type Version, type Versions } from './versions.ts';

/** What of this machine goes beside the settings: name → text. */
export type Extra = (device: string) => Promise<ReadonlyMap<string, string>>;

export type Outcome = 'off' | 'done' | 'later';

/** `now` in ms. `later` where the browser takes no more writes for the moment. Rejects where its storage fails. */
export const reconcile = (now: number, extra: Extra): Promise<Outcome> =>
  alone(async () => {
    const state = await readState();
    if (state.generation === null) return 'off';
    const items = await synced(state);
    if (!items) return 'done';
    if (generationOf(items) !== state.generation) return leave(state, items);
    const there = readable(fromItems(items, state.generation));
    const { settings } = await loadOwn();
    const texts = new Map<string, string | null>(syncedNames.map((name) => [name, settingText(settings, name)]));
    for (const [name, text] of await extra(state.device)) texts.set(name, text);
    const mine = versionsOf(texts, state, there, now);
    const agreed = merge(mine, new Map([...there.whole].filter(([name]) => texts.has(name))));
    await take(agreed, mine, texts);
    const { problem, isLater } = await push(agreed, there, items, state.generation);
    await remember(state, { ...state, problem, known: Object.fromEntries(agreed) });
    return isLater ? 'later' : 'done';
  });

/** Everything in synced storage; null where it does not answer, which the user is told. */
async function synced(state: SyncState): Promise<Items | null> {
  try {
    return await browser.storage.sync.get(null);
  } catch {
    await remember(state, { ...state, problem: 'failed' });
    return null;
  }
}

/** Writing what is there already would wake everybody who watches. */
async function remember(before: SyncState, state: SyncState): Promise<void> {
  if (textOf(before) !== textOf(state)) await writeState(state);
}

/**
 * Somebody erased what was synced, and maybe began anew: what this machine knows is part of what was erased and must not
 * come back by it. What it wrote since goes as well.
 */
async function leave(state: SyncState, items: Items): Promise<Outcome> {
  const left = keysOf(items, state.generation ?? '');
  if (left.length > 0) await browser.storage.sync.remove(left);
  await writeState({ ...state, generation: null, problem: 'emptied', known: {} });
  return 'off';
}

/** A setting that this version can't read is left alone as if it had not come whole. */
export function readable({ whole, coming }: Read): Read {
  const strange = [...whole].filter(([name, { text }]) => isSynced(name) && readSetting(name, text) === undefined);
  const names = new Set(strange.map(([name]) => name));
  return {
    whole: new Map([...whole].filter(([name]) => !names.has(name))),
    coming: new Map([...coming, ...strange.map(([name, { at }]) => [name, at] as const)]),
  };
}

/** What is here, stamped: as it is known, as it is there, or as changed just now. */
function versionsOf(texts: ReadonlyMap<string, string | null>, state: SyncState, there: Read, now: number): Versions {
  const known = new Map(Object.entries(state.known));
  const mine = new Map<string, Version>();
  for (const [name, text] of texts) {
    const before = known.get(name);
    const version = [before, there.whole.get(name)].find((each) => each && sameText(name, each.text, text));
    if (version) mine.set(name, version);
    else if (before || text !== null)
      mine.set(name, { at: after(now, before?.at, there.coming.get(name)), by: state.device, text });
  }
  return mine;
}

/** Later than what was seen, however the clocks go. */
const after = (now: number, ...seen: readonly (number | undefined)[]): number =>
  Math.min(latestTime, Math.max(now, ...seen.map((at = 0) => at + 1)));

/** Whether a text, read here and written again, is that other. */
function sameText(name: string, text: string | null, other: string | null): boolean {
  if (text === other || text === null || !isSynced(name)) return text === other;
  return textOf(readSetting(name, text)) === other;
}

/** Sets what is newer there, unless it was changed here in the meantime: then it is for the next time. */
async function take(agreed: Versions, mine: Versions, texts: ReadonlyMap<string, string | null>): Promise<void> {
  const news = syncedNames.filter((name) => agreed.get(name) !== mine.get(name));
  if (news.length === 0) return;
  await saveOwn((now): Partial<Settings> => {
    const unchanged = news.filter((name) => settingText(now, name) === texts.get(name));
    return Object.fromEntries(
      unchanged.map((name) => [name, readSetting(name, agreed.get(name)?.text ?? null)]),
    ) as Partial<Settings>;
  });
}

/** Name by name, so that one that does not fit keeps no other back. */
async function push(
  agreed: Versions,
  there: Read,
  items: Items,
  generation: string,
): Promise<{ problem: SyncProblem | null; isLater: boolean }> {
  const outcomes = new Set<Written>();
  for (const [name, version] of agreed) {
    const known = there.whole.get(name);
    const isOld = (known && compare(version, known) <= 0) || (there.coming.get(name) ?? -1) >= version.at;
    if (!isOld) outcomes.add(await write(toItems(generation, name, version), keysOf(items, generation, name)));
  }
  const problem = (['failed', 'full'] as const).find((each) => outcomes.has(each)) ?? null;
  return { problem, isLater: outcomes.has('busy') };
}

type Written = 'written' | 'full' | 'failed' | 'busy';

async function write(pieces: Items | null, before: readonly string[]): Promise<Written> {
  if (!pieces) return 'full';
  try {
    await browser.storage.sync.set(pieces);
    const surplus = before.filter((key) => !Object.hasOwn(pieces, key));
    if (surplus.length > 0) await browser.storage.sync.remove(surplus);
    return 'written';
  } catch (error) {
    return problemOf(String(error));
  }
}

/** Chromium names the limit (`QUOTA_BYTES quota exceeded`, `MAX_WRITE_OPERATIONS_PER_MINUTE`), Firefox only says quota. */
const problemOf = (words: string): Written =>
  words.includes('MAX_WRITE_OPERATIONS') ? 'busy' : /quota|MAX_ITEMS/i.test(words) ? 'full' : 'failed';
