/** What the popup shows: a mirror of settings, history and the draft in the current tab. Writes by message only. */
import { browser } from 'wxt/browser';
import { createStore } from 'zustand/vanilla';
import type { NetworkState } from '../../components/popup/Week.tsx';
import { actsOf, type Done, failed } from '../../lib/acts.ts';
import type { RuleInfo } from '../../lib/engine/types.ts';
import type { Words } from '../../lib/i18n.ts';
import { inTurn } from '../../lib/in-turn.ts';
import { conventionOf } from '../../lib/ledger/conventions.ts';
import { standing } from '../../lib/ledger/ratio.ts';
import { countedOf } from '../../lib/ledger/tallies.ts';
import { ask, askTab, type DraftState, type Requests } from '../../lib/messages.ts';
import { hosts } from '../../lib/networks/hosts.ts';
import type { Health } from '../../lib/networks/self-test.ts';
import type { NetworkId } from '../../lib/networks/types.ts';
import { aMoment } from '../../lib/patience.ts';
import { today, watchHistory } from '../../lib/store/history.ts';
import { defaults, type Settings, watch } from '../../lib/store/settings.ts';
import { watchElsewhere } from '../../lib/sync/days.ts';
import { nothingRead, type Reading, readHistory, shownPosts } from './reading.ts';

export interface PopupState extends Reading {
  /** False until the ledger was read once. */
  readonly ready: boolean;
  readonly draft: DraftState | null;
  readonly rules: readonly RuleInfo[];
  readonly settings: Settings;
  /** In the open tabs of each network; missing where none has a composer in focus. */
  readonly health: Partial<Readonly<Record<NetworkId, Health>>>;
  readonly unseen: Health | null;
  readonly done: Done | null;
}

export const createPopupStore = () =>
  createStore<PopupState>()(() => ({
    ready: false,
    draft: null,
    rules: [],
    settings: defaults,
    ...nothingRead(),
    health: {},
    unseen: null,
    done: null,
  }));

export type PopupStore = ReturnType<typeof createPopupStore>;

export const standingOf = ({ posts, elsewhere, settings }: PopupState) => {
  const convention = conventionOf(settings.convention, settings.custom);
  return {
    convention,
    standing: standing([...posts, ...countedOf(elsewhere)], convention, today()),
    recent: posts.slice(0, shownPosts),
  };
};

/** A popup opened in a window of its own is told its tab in the address. */
async function currentTab(): Promise<number | undefined> {
  const named = Number(new URLSearchParams(location.search).get('tab'));
  if (named) return named;
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id;
}

/** Tabs without a content script do not answer: no draft there, and nothing that could be seen. */
async function readDraft(): Promise<Pick<PopupState, 'draft' | 'rules' | 'unseen'>> {
  const tab = await currentTab();
  if (tab === undefined) return { draft: null, rules: [], unseen: null };
  const [draft, here] = await Promise.all([
    askTab(tab, 'draft', {}).catch(() => null),
    askTab(tab, 'health', {}).catch(() => null),
  ]);
  return {
    draft,
    rules: draft ? await ask('rules', {}).catch(() => []) : [],
    unseen: here?.kind === 'unseen' ? here : null,
  };
}

/** Of every open tab of the three sites; where one cannot be seen, that is what is told of its network. */
async function readHealth(): Promise<Pick<PopupState, 'health'>> {
  const tabs = await browser.tabs.query({ url: hosts, discarded: false });
  const told = await Promise.all(
    tabs.map(({ id }) => (id === undefined ? null : askTab(id, 'health', {}).catch(() => null))),
  );
  const health: Partial<Record<NetworkId, Health>> = {};
  for (const found of told) if (found && health[found.network]?.kind !== 'unseen') health[found.network] = found;
  return { health };
}

export const hiddenOf = ({ settings: { chip } }: PopupState): readonly NetworkId[] =>
  (Object.keys(chip) as NetworkId[]).filter((network) => chip[network] === 'hidden');

export const statesOf = ({ health, settings }: PopupState): Readonly<Record<NetworkId, NetworkState>> => {
  const of = (id: NetworkId) => (settings.off.includes(id) ? 'off' : (health[id]?.kind ?? 'quiet'));
  return { x: of('x'), linkedin: of('linkedin'), facebook: of('facebook') };
};

/** Reads everything at once, then follows every change until the signal aborts. */
export async function start(store: PopupStore, words: Words, signal: AbortSignal): Promise<void> {
  const refresh = inTurn(readHistory, (reading) => store.setState(reading));
  const tell = (error: unknown) => store.setState({ done: failed(words, error) });
  watch((settings) => void refresh(settings).catch(tell), signal);
  const again = () => void refresh().catch(tell);
  watchHistory(again, signal);
  watchElsewhere(again, signal);
  // Not waited for, and begun at once: what comes while the ledger is read is drawn with it, not once more after it.
  const health = readHealth().then((found) => store.setState(found));
  const draft = readDraft().then((found) => store.setState(found));
  await Promise.all([refresh().catch(tell), aMoment(draft)]);
  store.setState({ ready: true });
  await health;
}

/** What a person can do here. Each tells what it did and how to take it back, or what went wrong. */
export function actionsOf(store: PopupStore, words: Words) {
  const { t } = words;
  const { act, back, correct, remove } = actsOf((done) => store.setState({ done }), words);
  return {
    correct,
    remove,
    add: (post: Omit<Parameters<Requests['addByHand']>[0], 'id'>) =>
      act(async () => {
        const id = crypto.randomUUID();
        await ask('addByHand', { id, ...post });
        return { text: t('doneAdded'), undo: back(() => ask('remove', { id })) };
      }),
    settle: (id: string, published: boolean) =>
      act(async () => {
        await ask('settle', { id, published });
        if (!published) return { text: t('doneNotPublished') };
        return { text: t('doneAdded'), undo: back(() => ask('remove', { id })) };
      }),
    show: (network: NetworkId) =>
      act(async () => {
        await ask('placeChip', { network, place: 'free' });
        return { text: t('doneSaved'), undo: back(() => ask('placeChip', { network, place: 'hidden' })) };
      }),
    copyReport: (report: string) =>
      act(async () => {
        await navigator.clipboard.writeText(report);
        return { text: t('doneCopied') };
      }),
    dismiss: () => store.setState({ done: null }),
  };
}
