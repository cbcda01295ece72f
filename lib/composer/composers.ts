/** All composers of a frame: from the page's events to sessions, and from the session at hand to the panel. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Editor } from '../editors/types.ts';
import type { Report } from '../engine/types.ts';
import type { CardMove, ComposerSettings, DraftState, Sent } from '../messages.ts';
import type { Composer, Network } from '../networks/types.ts';
import { createActions } from './actions.ts';
import { createPublishing } from './evidence.ts';
import { offerPanelLink, type PanelState } from './panel-state.ts';
import type { Told } from './publish.ts';
import { createSession, type Session } from './session.ts';
import { watch } from './watch.ts';

/** What is asked of the background. Every promise may reject: the worker may be gone, the extension updated. */
export interface Background {
  hello(): Promise<ComposerSettings>;
  analyze(text: string): Promise<Report>;
  sent(sent: Sent): Promise<unknown>;
  allow(phrase: string): Promise<unknown>;
  turnOff(rule: string): Promise<unknown>;
}

export interface ComposersOptions {
  readonly network: Network;
  editorOf(element: HTMLElement): Editor | null;
  readonly background: Background;
  readonly signal: AbortSignal;
}

export interface Composers {
  draft(): DraftState | null;
  settings(settings: ComposerSettings): void;
  card(move: CardMove): void;
}

const nothing: PanelState = { composer: null, report: null, words: [], open: null, notice: null };

export function watchComposers({ network, editorOf, background, signal }: ComposersOptions): Composers {
  const store: StoreApi<PanelState> = createStore(() => nothing);
  const sessions = new Map<HTMLElement, Session>();
  const own = new WeakSet<Element>();
  let settings: ComposerSettings | null = null;
  let greeted = false;
  let current: Session | null = null;

  const off = (): boolean => settings?.off.includes(network.id) ?? false;

  function greet(): void {
    if (greeted) return;
    greeted = true;
    background.hello().then(take, () => {
      greeted = false;
    });
  }

  function take(next: ComposerSettings): void {
    settings = next;
    if (off()) for (const session of [...sessions.values()]) end(session);
    for (const session of sessions.values()) for (const draft of session.drafts) draft.again();
  }

  function end(session: Session): void {
    session.end();
    sessions.delete(session.composer.container);
    if (session === current) {
      current = null;
      store.setState(nothing);
    }
  }

  function tell({ id, text, at, certain }: Told, { network: site, surface }: Composer): void {
    background.sent({ id, time: at, network: site, surface, text, certain }).catch(() => {});
  }

  function show(session: Session, what: 'text' | 'report'): void {
    if (session !== current) return;
    const { composer, draft } = session;
    const report = draft?.report ?? null;
    const { open, notice } = store.getState();
    const stays = what === 'report' && (open === 'summary' ? report : store.getState().report === report);
    const typed = what === 'text';
    const next = { composer, report, words: draft?.words ?? [] };
    store.setState({ ...next, open: stays ? open : null, notice: typed ? null : notice });
  }

  function sessionAt(composer: Composer): Session {
    const known = sessions.get(composer.container);
    if (known) return known;
    const session = createSession(composer, {
      network,
      editorOf,
      analyze: background.analyze,
      markConversation: () => settings?.markConversation ?? false,
      onChange: show,
      onGone: end,
      onTold: tell,
      onRest: (finding) => actions.open(finding),
      onLeave: () => actions.close(),
      signal,
    });
    sessions.set(composer.container, session);
    return session;
  }

  function attend(target: HTMLElement): void {
    const composer = own.has(target) ? null : network.composerAt(target);
    if (!composer) return;
    greet();
    if (off()) return;
    current = sessionAt(composer);
    current.attend(composer);
  }

  /** A click or key on a button that sends one of the drafts off. */
  function pressed(target: Element): void {
    for (const session of sessions.values()) {
      const submit = network.submitOf(target, session.composer);
      if (submit) session.submit(submit, 'button');
    }
  }

  function click(target: Element): void {
    if (own.has(target)) return;
    if (store.getState().open !== null) store.setState({ open: null });
    pressed(target);
    const share = off() ? null : network.shareAt?.(target);
    if (share) shares.submit('publish', share, '', clicks++);
  }

  /** Posts passed on at the press of a button: no box, so nothing but proof can tell. */
  const shares = createPublishing({ network, isLeft: () => false, onTold: tell, signal });
  let clicks = 0;

  const sessionOf = (target: Element): Session | undefined => {
    const container = network.composerAt(target)?.container;
    return container && sessions.get(container);
  };

  /** Buttons that are no `<button>` give no click for a key; those that are give both, which counts once. */
  function press(target: HTMLElement, event: KeyboardEvent): void {
    const session = sessionOf(target);
    if (!session) pressed(target);
    else if (network.isSubmitKey(event, session.composer)) session.submit('publish', 'key');
  }

  const composing = (target: HTMLElement, on: boolean): void => {
    const draft = sessionOf(target)?.draft;
    if (draft?.element.contains(target)) draft.composing(on);
  };

  const actions = createActions({ store, session: () => current, background });
  offerPanelLink({ store, actions, own, signal });
  signal.addEventListener('abort', () => store.setState(nothing));
  watch(document, { attend, click, press, composing }, signal);

  return {
    draft: () => {
      const draft = current?.draft;
      if (!current || !draft?.report || !draft.element.isConnected) return null;
      const { network: id, surface } = current.composer;
      return { network: id, surface, report: draft.report, words: draft.words };
    },
    settings: take,
    card: (move) => {
      if (move === 'close') actions.close();
      else if (move === 'open') actions.open('summary');
      else actions.step(move === 'next' ? 1 : -1);
    },
  };
}
