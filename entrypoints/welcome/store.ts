/** What the welcome page shows: where one is, what is being tried, and a mirror of the settings. */
import { createStore } from 'zustand/vanilla';
import { sampleDraft } from '../../components/sample.ts';
import { type Step, steps } from '../../components/welcome/Welcome.tsx';
import type { Report, RuleInfo } from '../../lib/engine/types.ts';
import { ask } from '../../lib/messages.ts';
import { defaults, load, type Settings, save, watch } from '../../lib/store/settings.ts';
import { createShown, type Shown } from '../../lib/store/shown.ts';

export interface WelcomeState {
  readonly step: Step;
  readonly text: string;
  readonly report: Report | null;
  readonly rules: ReadonlyMap<string, RuleInfo>;
  readonly settings: Settings;
  readonly shown: Shown;
}

/** The step is in the address, so that the browser's own back button works. */
const stepNow = (): Step => steps.find((step) => `#${step}` === location.hash) ?? 'try';

export const createWelcomeStore = () =>
  createStore<WelcomeState>()((set) => ({
    step: stepNow(),
    text: sampleDraft,
    report: null,
    rules: new Map(),
    settings: defaults,
    shown: createShown((settings) => set({ settings })),
  }));

export type WelcomeStore = ReturnType<typeof createWelcomeStore>;

/** Judges what is being tried; an answer that comes too late is dropped. */
export async function tryText(store: WelcomeStore, text: string): Promise<void> {
  store.setState({ text });
  const judged = await ask('analyze', { text }).catch(() => null);
  if (judged && store.getState().text === text) store.setState({ report: judged.report });
}

export async function choose(store: WelcomeStore, patch: Partial<Settings>): Promise<void> {
  store.setState(({ settings }) => ({ settings: { ...settings, ...patch } }));
  await store
    .getState()
    .shown.keep(save(patch))
    .catch(() => {});
}

export async function start(store: WelcomeStore, signal: AbortSignal): Promise<void> {
  watch(store.getState().shown.told, signal);
  addEventListener('hashchange', () => store.setState({ step: stepNow() }), { signal });
  const [{ settings }, rules] = await Promise.all([
    load(),
    ask('rules', {}).catch(() => []),
    tryText(store, store.getState().text),
  ]);
  store.setState({ settings, rules: new Map(rules.map((rule) => [rule.id, rule])) });
}
