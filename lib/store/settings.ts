/**
 * Settings in extension storage, under one key. Reading and writing back is one step across all contexts (a Web Lock), so
 * that the card's "turn this rule off" and the options page never undo each other.
 */
import { browser } from 'wxt/browser';
import { inTurn } from '../in-turn.ts';
import { watchLocal } from './local.ts';
import { type Managed, nothingManaged, readManaged, watchManaged, withManaged, withoutManaged } from './managed.ts';
import {
  defaults,
  fields,
  type ParsedSettings,
  parseSettings,
  type Settings,
  settingNames,
  storedForm,
} from './settings-schema.ts';

export {
  defaults,
  limits,
  type ParsedSettings,
  type Settings,
  toEngineOptions,
} from './settings-schema.ts';

const key = 'settings';

export type Patch = Partial<Settings> | ((now: Settings) => Partial<Settings>);

export type Saved =
  | {
      readonly kind: 'saved';
      readonly settings: Settings;
      /** Takes exactly this change back and leaves later ones alone. */
      undo(): Promise<Saved>;
    }
  /** Nothing was written: these settings are out of their limits. */
  | { readonly kind: 'refused'; readonly settings: readonly (keyof Settings)[] };

const raw = async (): Promise<unknown> => (await browser.storage.local.get(key))[key];

export interface Loaded extends ParsedSettings {
  /** What of the settings an organisation set. */
  readonly managed: Managed;
}

/**
 * The settings as they count, and what of them could not be read. Rejects only where the browser's storage fails. A screen
 * that has other things to read names them as `enough`: an organisation's settings that come after them are told to `watch`.
 */
export async function load(enough?: Promise<unknown>): Promise<Loaded> {
  const [own, managed] = await Promise.all([loadOwn(), readManaged(enough)]);
  return { settings: withManaged(own.settings, managed), unreadable: own.unreadable, managed };
}

/** What the user set, whatever an organisation puts over it: for what is kept, synced or saved as a file. */
export const loadOwn = async (): Promise<ParsedSettings> => parseSettings(await raw());

/**
 * Writes some settings, from what they are at that moment; what an organisation set stays as it is, and what the user had
 * set below it too. Rejects where the browser's storage fails, a full disk for one.
 */
export const save = (patch: Patch): Promise<Saved> => change(patch, readManaged);

/** As `save`, from and to what the user set. */
export const saveOwn = (patch: Patch): Promise<Saved> => change(patch, async () => nothingManaged);

const change = (patch: Patch, over: () => Promise<Managed>): Promise<Saved> =>
  alone(async () => {
    const [own, managed] = await Promise.all([loadOwn(), over()]);
    const before = withManaged(own.settings, managed);
    const wanted = typeof patch === 'function' ? patch(before) : patch;
    const mine = withoutManaged({ ...before, ...wanted }, own.settings, managed);
    const refused = settingNames.filter((name) => name in wanted && fields[name].read(mine[name]).left !== undefined);
    if (refused.length > 0) return { kind: 'refused', settings: refused };
    const settings: Settings = { ...own.settings, ...readAgain(mine, wanted) };
    await browser.storage.local.set({ [key]: storedForm({ settings, unreadable: own.unreadable }) });
    const after = withManaged(settings, managed);
    return { kind: 'saved', settings: after, undo: () => change((now) => takeBack(before, after, now), over) };
  });

/** Back to the defaults: some settings, or all of them together with what could not be read. */
export async function reset(names?: readonly (keyof Settings)[]): Promise<void> {
  if (names) await saveOwn(Object.fromEntries(names.map((name) => [name, defaults[name]])));
  else await alone(() => browser.storage.local.remove(key));
}

/** Forgets what could not be read, once the user has seen it. */
export const dropUnreadable = (): Promise<void> =>
  alone(async () => {
    const { settings } = await loadOwn();
    await browser.storage.local.set({ [key]: storedForm({ settings, unreadable: {} }) });
  });

/** Tells of every change from any context, this one included, until the signal aborts. */
export function watch(tell: (settings: Settings, managed: Managed) => void, signal?: AbortSignal): void {
  const told = inTurn(
    async (own: ParsedSettings | Promise<ParsedSettings>) => {
      const managed = await readManaged();
      return { managed, settings: withManaged((await own).settings, managed) };
    },
    ({ settings, managed }) => {
      if (!signal?.aborted) tell(settings, managed);
    },
  );
  watchManaged(() => void told(loadOwn()), signal);
  watchLocal(key, (value) => void told(parseSettings(value)), signal);
}

const alone = <T>(work: () => Promise<T>): Promise<T> => navigator.locks.request('mingle.settings', work) as Promise<T>;

/** Of what was asked for, as it reads. */
const readAgain = (settings: Settings, wanted: Partial<Settings>): Partial<Settings> =>
  Object.fromEntries(
    settingNames.flatMap((name) => (name in wanted ? [[name, fields[name].read(settings[name]).value]] : [])),
  );

/** What a later state must be set to so that the change from `before` to `after` is gone: rule by rule, else whole. */
function takeBack(before: Settings, after: Settings, now: Settings): Partial<Settings> {
  const differs = (a: unknown, b: unknown) => JSON.stringify(a) !== JSON.stringify(b);
  const changed = settingNames.filter((name) => name !== 'rules' && differs(before[name], after[name]));
  const rules = new Map(Object.entries(now.rules));
  for (const id of new Set([...Object.keys(before.rules), ...Object.keys(after.rules)])) {
    const old = Object.hasOwn(before.rules, id) ? before.rules[id] : undefined;
    if (!differs(old, Object.hasOwn(after.rules, id) ? after.rules[id] : undefined)) continue;
    if (old) rules.set(id, old);
    else rules.delete(id);
  }
  return { ...Object.fromEntries(changed.map((name) => [name, before[name]])), rules: Object.fromEntries(rules) };
}
