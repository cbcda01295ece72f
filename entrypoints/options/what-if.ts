/** What another choice would have made of posts that are out: asked of a worker, anew with every choice and change. */
import { createStore } from 'zustand/vanilla';
import { conventionOf, otherThan } from '../../lib/ledger/conventions.ts';
import type { ConventionId } from '../../lib/ledger/types.ts';
import type { Looked } from '../../lib/ledger/what-if.ts';
import { ask } from '../../lib/messages.ts';
import { today, watchHistory } from '../../lib/store/history.ts';
import { look } from '../../lib/what-if/run.ts';
import { type OptionsStore, settled } from './store.ts';

/** What is tried out; null where it is as the settings have it, or not chosen yet. */
export interface Tried {
  /** How many of the latest posts; null for all. */
  readonly most: number | null;
  readonly convention: ConventionId | null;
  readonly rule: string | null;
  /** Of that rule, 0-3. */
  readonly weight: number | null;
  /** 0-100 */
  readonly sensitivity: number | null;
}

export interface WhatIfState {
  readonly tried: Tried;
  /** Null until it was looked once. */
  readonly looked: Looked | null;
  readonly isLooking: boolean;
}

export function createWhatIf(options: OptionsStore, closed: AbortSignal) {
  const store = createStore<WhatIfState>()(() => ({
    tried: { most: 500, convention: null, rule: null, weight: null, sensitivity: null },
    looked: null,
    isLooking: false,
  }));
  let stop = new AbortController();

  async function lookAgain(): Promise<void> {
    const { settings, rules, ready } = options.getState();
    if (!ready) return;
    stop.abort();
    stop = new AbortController();
    const { signal } = stop;
    const { tried } = store.getState();
    store.setState({ isLooking: true });
    try {
      const now = { rules: settings.rules, sensitivity: settings.sensitivity };
      const order = {
        most: tried.most,
        rules: rules.map(({ id, side, category }) => ({ id, side, category })),
        conventions: {
          tried: conventionOf(tried.convention ?? otherThan(settings.convention), settings.custom),
          now: conventionOf(settings.convention, settings.custom),
        },
        weights: { now, tried: changed(now, tried) },
        scale: await ask('scale', {}),
        today: today(),
      };
      const looked = await look(order, signal);
      store.setState({ looked, isLooking: false });
    } catch {
      // Where the ledger can't be read the page says so elsewhere; where another look has begun, that one answers.
      if (!signal.aborted) store.setState({ isLooking: false });
    }
  }

  // Longer than a batch of an import takes on a slow machine: it would look at each.
  const again = settled(() => void lookAgain(), 1500);
  watchHistory(again, closed);
  let seen = options.getState();
  options.subscribe((state) => {
    const isSame = state.settings === seen.settings && state.rules === seen.rules && state.ready === seen.ready;
    seen = state;
    if (!isSame) void lookAgain();
  });
  closed.addEventListener('abort', () => stop.abort());
  return {
    store,
    try: (patch: Partial<Tried>) => {
      store.setState(({ tried }) => ({ tried: { ...tried, ...patch } }));
      void lookAgain();
    },
  };
}

type Weighing = Parameters<typeof look>[0]['weights']['now'];

function changed({ rules, sensitivity }: Weighing, tried: Tried): Weighing {
  const { rule, weight } = tried;
  return {
    rules: rule !== null && weight !== null ? { ...rules, [rule]: { on: true, weight } } : rules,
    sensitivity: tried.sensitivity ?? sensitivity,
  };
}
