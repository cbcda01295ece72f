/** What the options page shows: a mirror of the settings. Every change is saved as it is made and can be taken back. */
import { browser } from 'wxt/browser';
import { createStore } from 'zustand/vanilla';
import type { Kept } from '../../components/options/Lists.tsx';
import type { Shortcut } from '../../components/options/Shortcuts.tsx';
import { sampleDraft } from '../../components/sample.ts';
import type { Done } from '../../lib/acts.ts';
import type { Report, RuleInfo, RuleSetting } from '../../lib/engine/types.ts';
import type { Words } from '../../lib/i18n.ts';
import { total } from '../../lib/ledger/sums.ts';
import { ask } from '../../lib/messages.ts';
import { type Dismissals, dismissals, watchDismissals } from '../../lib/store/dismissals.ts';
import { orThrow, sums, watchHistory } from '../../lib/store/history.ts';
import { domainOf } from '../../lib/store/links.ts';
import { type Managed, nothingManaged } from '../../lib/store/managed.ts';
import {
  defaults,
  dropUnreadable,
  load,
  type Patch,
  reset,
  type Settings,
  save,
  watch,
} from '../../lib/store/settings.ts';
import { createShown, type Shown } from '../../lib/store/shown.ts';

export interface OptionsState {
  /** False until the settings were read once. */
  readonly ready: boolean;
  readonly settings: Settings;
  readonly shown: Shown;
  readonly unreadable: Readonly<Record<string, unknown>>;
  /** What of the settings an organisation set. */
  readonly managed: Managed;
  readonly rules: readonly RuleInfo[];
  /** Rule id → in how many posts of the ledger it was found, and how often it was waved aside. */
  readonly found: Readonly<Record<string, number>>;
  readonly dismissed: Dismissals;
  readonly shortcuts: readonly Shortcut[];
  readonly done: Done | null;
  readonly trial: { readonly text: string; readonly report: Report | null };
}

export const createOptionsStore = () =>
  createStore<OptionsState>()((set) => ({
    ready: false,
    settings: defaults,
    shown: createShown((settings) => set({ settings })),
    unreadable: {},
    managed: nothingManaged,
    rules: [],
    found: {},
    dismissed: {},
    shortcuts: [],
    done: null,
    trial: { text: sampleDraft, report: null },
  }));

export type OptionsStore = ReturnType<typeof createOptionsStore>;

/** Reads everything, then follows every change, from this page or any other, until the signal aborts. */
export async function start(store: OptionsStore, words: Words, signal: AbortSignal): Promise<void> {
  watch((settings, managed) => {
    store.setState({ managed });
    store.getState().shown.told(settings);
    void judge(store);
  }, signal);
  const refresh = async () => store.setState(await readLedger());
  watchHistory(
    settled(() => void refresh().catch(() => {})),
    signal,
  );
  watchDismissals(() => void refresh().catch(() => {}), signal);
  const readKeys = async () => store.setState({ shortcuts: await readShortcuts() });
  // They are changed on the browser's own page: looked at again on the way back.
  addEventListener('focus', () => void readKeys().catch(() => {}), { signal });
  // Told where they can be read; nothing else waits for them.
  for (const read of [refresh, readKeys]) void read().catch(() => {});
  const [{ settings, unreadable, managed }, rules] = await Promise.all([load(), ask('rules', {}).catch(() => null)]);
  store.setState({ ready: true, settings, unreadable, managed, rules: rules ?? [] });
  void judge(store);
  if (!rules) store.setState({ done: { text: words.t('problemFailed') } });
}

/** Works once nobody has called for `quietFor` ms: an import on this page changes the ledger with every batch. */
export function settled(work: () => void, quietFor = 500): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(work, quietFor);
  };
}

/** Counts come from the sums of months: a few records a year. */
async function readLedger(): Promise<Pick<OptionsState, 'found' | 'dismissed'>> {
  const [months, dismissed] = await Promise.all([sums('0000-01', '9999-12'), dismissals()]);
  return { found: total('', orThrow(months)).findings, dismissed };
}

/** As one comes to need them; the browser tells them by the alphabet. */
const commandOrder = ['card-open', 'card-next', 'card-previous', 'card-close'];

async function readShortcuts(): Promise<Shortcut[]> {
  const commands = await browser.commands.getAll();
  const placeOf = ({ name = '' }: (typeof commands)[number]) => commandOrder.indexOf(name);
  return commands
    .toSorted((a, b) => placeOf(a) - placeOf(b))
    .flatMap(({ description, shortcut }) => (description ? [{ what: description, keys: shortcut ?? '' }] : []));
}

/** Firefox has a call for it since 137, Chromium an address; neither lets an extension change a shortcut for the user. */
export async function openShortcuts(): Promise<void> {
  const { openShortcutSettings } = browser.commands as { openShortcutSettings?: () => Promise<void> };
  if (openShortcutSettings) await openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

/** Judges what is being tried out, with the settings of this moment; an answer that comes too late is dropped. */
async function judge(store: OptionsStore): Promise<void> {
  const { text } = store.getState().trial;
  const judged = await ask('analyze', { text }).catch(() => null);
  if (judged && store.getState().trial.text === text) store.setState({ trial: { text, report: judged.report } });
}

/** A rule that is as it came is not stored. */
function withRule({ rules }: Settings, id: string, { on = true, weight = 1 }: RuleSetting): Partial<Settings> {
  const { [id]: _, ...others } = rules;
  const setting = { ...(!on && { on }), ...(weight !== 1 && { weight }) };
  return { rules: Object.keys(setting).length > 0 ? { ...others, [id]: setting } : others };
}

export function actionsOf(store: OptionsStore, { t }: Words) {
  const tell = (done: Done | null) => store.setState({ done });
  const failed = () => tell({ text: t('problemFailed') });
  const keep = async (patch: Patch, text: string): Promise<Kept> => {
    try {
      const saved = await store.getState().shown.keep(save(patch));
      if (saved.kind === 'saved') tell({ text, undo: () => void saved.undo().then(() => tell(null), failed) });
      return saved.kind;
    } catch {
      failed();
      return 'failed';
    }
  };
  const set = async (patch: Patch, text: string) => {
    const { settings } = store.getState();
    store.setState({ settings: { ...settings, ...(typeof patch === 'function' ? patch(settings) : patch) } });
    if ((await keep(patch, text)) === 'refused') tell({ text: t('doneRefused') });
  };
  return {
    set,
    setWords: async (patch: Partial<Settings>): Promise<Kept> => {
      // People paste addresses; what is kept is the domain. What is none is refused, not dropped.
      const domains = patch.domains && [...new Set(patch.domains.map((typed) => domainOf(typed) ?? typed))];
      const kept = await keep(domains ? { ...patch, domains } : patch, t('doneSaved'));
      // The list says so at its field: an older note of what was saved would contradict it.
      if (kept === 'refused') tell(null);
      return kept;
    },
    setRule: ({ id, title }: RuleInfo, setting: RuleSetting) => {
      const isOn = store.getState().settings.rules[id]?.on ?? true;
      const text = setting.on === undefined || setting.on === isOn ? 'doneSaved' : setting.on ? 'doneOn' : 'doneOff';
      return set((now) => withRule(now, id, setting), t(text, title));
    },
    dropUnreadable: () => void dropUnreadable().then(() => store.setState({ unreadable: {} }), failed),
    erase: async () => {
      try {
        await ask('erase', {});
        await reset();
        store.setState({ unreadable: {} });
        tell({ text: t('doneErased') });
      } catch {
        failed();
      }
    },
    try: (text: string) => {
      store.setState(({ trial }) => ({ trial: { ...trial, text } }));
      void judge(store);
    },
    dismiss: () => tell(null),
  };
}
