/** All composers of a frame: from the page's events to sessions, and from the session at hand to the panel. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Editor } from '../editors/types.ts';
import type { Dismissed, Report, Verdict } from '../engine/types.ts';
import type { CardMove, ComposerSettings, DraftState, Judgement, Sent } from '../messages.ts';
import type { Composer, Network, Surface } from '../networks/types.ts';
import { createActions } from './actions.ts';
import type { ChipPlace } from './chip.ts';
import { Publishing } from './evidence.ts';
import { isInserted, mark } from './look.ts';
import { type Notice, offerPanelLink, type PanelActions, type PanelState } from './panel-state.ts';
import type { Told } from './publish.ts';
import { findAgain } from './report.ts';
import { Session } from './session.ts';
import { deepActive, isWithin, watch } from './watch.ts';

/** What is asked of the background. Every promise may reject: the worker may be gone, the extension updated. */
export interface Background {
  hello(): Promise<ComposerSettings>;
  analyze(text: string, surface: Surface, dismissed: readonly Dismissed[]): Promise<Judgement>;
  sent(sent: Sent): Promise<unknown>;
  atHand(verdict: Verdict | null): Promise<unknown>;
  allow(phrase: string): Promise<unknown>;
  turnOff(rule: string): Promise<unknown>;
  dismissed(rule: string): Promise<unknown>;
  placeChip(place: ChipPlace): Promise<unknown>;
}

export interface ComposersOptions {
  readonly network: Network;
  editorOf(element: HTMLElement): Editor | null;
  readonly background: Background;
  /** False once the extension is gone; the signal is then aborted. */
  alive(): boolean;
  readonly signal: AbortSignal;
}

const nothing: Omit<PanelState, 'chip'> = {
  composer: null,
  report: null,
  words: [],
  pace: [],
  open: null,
  notice: null,
  attended: false,
};

/** What a notice becomes at the next key or report. That something went wrong stands until a draft is judged again. */
function noticeAfter(what: 'text' | 'report', notice: Notice | null, report: Report | null): Notice | null {
  const isTrouble = notice === 'not-judged' || notice === 'not-kept';
  return (isTrouble ? what === 'report' && report !== null : what === 'text') ? null : notice;
}

/** ms that focus may take from one element to the next. */
const arriving = 150;

export class Composers {
  readonly #options: ComposersOptions;
  readonly #store: StoreApi<PanelState> = createStore(() => ({ ...nothing, chip: 'free' }));
  readonly #actions: PanelActions;
  /** By container, which outlives the editors in it. */
  readonly #sessions = new Map<HTMLElement, Session>();
  /** Posts passed on at the press of a button: no box, so nothing but proof can tell. */
  readonly #shares: Publishing;
  readonly #own = new WeakSet<Element>();
  #current: Session | null = null;
  #settings: ComposerSettings | null = null;
  #greeted = false;
  #shared = 0;
  #leaving: ReturnType<typeof setTimeout> | undefined;

  /** Starts listening; ends with the signal. */
  constructor(options: ComposersOptions) {
    const { network, background, alive, signal } = options;
    this.#options = options;
    this.#shares = new Publishing({
      network,
      isLeft: () => false,
      onTold: (told, composer) => this.#tell(told, composer, []),
      signal,
    });
    this.#actions = createActions({ store: this.#store, session: () => this.#current, background });
    offerPanelLink({
      store: this.#store,
      actions: this.#actions,
      own: this.#own,
      mark: isInserted ? mark : null,
      signal,
    });
    this.#store.subscribe(({ report }, before) => {
      const verdict = report?.verdict ?? null;
      if (signal.aborted || verdict === (before.report?.verdict ?? null)) return;
      background.atHand(verdict).catch(() => {});
    });
    signal.addEventListener('abort', () => {
      clearTimeout(this.#leaving);
      this.#store.setState(nothing);
    });
    const [attend, leave, input, click, press] = [this.#attend, this.#leave, this.#input, this.#click, this.#press];
    watch(document, { alive, attend, leave, input, click, press, composing: this.#composing }, signal);
  }

  /** The draft at hand, for the popup; null where none is judged. */
  draft(): DraftState | null {
    const draft = this.#current?.draft;
    if (!this.#current || !draft?.report || !draft.element.isConnected) return null;
    const { network, surface } = this.#current.composer;
    return { network, surface, report: draft.report, words: draft.words, pace: draft.pace };
  }

  /** New settings: every open draft is judged anew, or left alone where Mingle is off now. */
  take(settings: ComposerSettings): void {
    this.#settings = settings;
    this.#store.setState({ chip: settings.chip[this.#options.network.id] });
    if (this.#off) for (const session of [...this.#sessions.values()]) this.#end(session);
    for (const { drafts } of this.#sessions.values()) for (const draft of drafts) draft.again();
  }

  card(move: CardMove): void {
    if (move === 'close') this.#actions.close();
    else if (move === 'open') this.#actions.open('summary');
    else this.#actions.step(move === 'next' ? 1 : -1);
  }

  get #off(): boolean {
    return this.#settings?.off.includes(this.#options.network.id) ?? false;
  }

  /** Warms the engine and brings the panel; asked again at the next focus where nobody answered. */
  #greet(): void {
    if (this.#greeted) return;
    this.#greeted = true;
    this.#options.background.hello().then(
      (settings) => this.take(settings),
      () => {
        this.#greeted = false;
      },
    );
  }

  readonly #attend = (target: HTMLElement): void => {
    const composer = this.#own.has(target) ? null : this.#options.network.composerAt(target);
    if (!composer) return;
    this.#greet();
    if (this.#off) return;
    this.#current = this.#sessionAt(composer);
    this.#current.attend(composer);
    // Back in a box that was left for another, as the home box behind a dialog: nothing in it has changed.
    if (this.#store.getState().composer !== this.#current.composer) this.#show(this.#current, 'report');
    this.#store.setState({ attended: true });
  };

  /** Focus goes. Where to is asked once it has arrived: editors are re-mounted under the caret. */
  readonly #leave = (): void => {
    if (!this.#store.getState().attended) return;
    clearTimeout(this.#leaving);
    this.#leaving = setTimeout(() => {
      const active = deepActive(document);
      const container = this.#current?.composer.container;
      const stays = active && (this.#own.has(active) || (container && isWithin(active, container)));
      if (stays) return;
      this.#store.setState({ attended: false });
      this.#current?.draft?.touch();
    }, arriving);
  };

  /** At every key: no more than a flag where the draft is known. */
  readonly #input = (target: HTMLElement): void => {
    const draft = this.#current?.draft;
    if (draft?.element === target) draft.touch();
    else this.#attend(target);
  };

  readonly #click = (target: Element): void => {
    if (this.#own.has(target)) return;
    const { open, notice } = this.#store.getState();
    if (open !== null) this.#actions.close();
    if (notice === 'not-kept') this.#store.setState({ notice: null });
    this.#submitBy(target);
    const share = this.#off ? null : this.#options.network.shareAt?.(target);
    if (share) this.#shares.submit('publish', share, '', ++this.#shared);
  };

  /** Buttons that are no `<button>` give no click for a key; those that are give both, which counts once. */
  readonly #press = (target: HTMLElement, event: KeyboardEvent): void => {
    // A space between two words.
    if (event.key === ' ' && target === this.#current?.draft?.element) return;
    const session = this.#sessionOf(target);
    if (!session) this.#submitBy(target);
    else if (this.#options.network.isSubmitKey(event, session.composer)) session.submit('publish', 'key');
  };

  readonly #composing = (target: HTMLElement, on: boolean): void => {
    const draft = this.#sessionOf(target)?.draft;
    if (draft?.element.contains(target)) draft.composing(on);
  };

  readonly #tell = (
    { id, text, at, certain }: Told,
    { network, surface }: Composer,
    dismissed: readonly Dismissed[],
  ): void => {
    const { background, alive } = this.#options;
    background.sent({ id, time: at, network, surface, text, dismissed, certain }).catch(() => {
      // Left behind by an update there is no panel to say it in.
      if (certain && alive()) this.#store.setState({ notice: 'not-kept' });
    });
  };

  #submitBy(button: Element): void {
    for (const session of this.#sessions.values()) {
      const submit = this.#options.network.submitOf(button, session.composer);
      if (submit) session.submit(submit, 'button');
    }
  }

  #sessionOf(target: Element): Session | undefined {
    const composer = this.#options.network.composerAt(target);
    return composer ? this.#sessions.get(composer.container) : undefined;
  }

  #sessionAt(composer: Composer): Session {
    const known = this.#sessions.get(composer.container);
    if (known) return known;
    const { network, editorOf, background, signal } = this.#options;
    const session = new Session(composer, {
      network,
      editorOf,
      analyze: background.analyze,
      judged: (surface) => !this.#settings?.quiet.includes(surface),
      markConversation: () => this.#settings?.markConversation ?? false,
      onChange: (changed, what) => this.#show(changed, what),
      onFailed: (failed) => {
        if (failed === this.#current) this.#store.setState({ notice: 'not-judged' });
      },
      onGone: (gone) => this.#end(gone),
      onTold: this.#tell,
      onRest: (finding) => this.#actions.open(finding),
      onLeave: () => this.#actions.close(),
      signal,
    });
    this.#sessions.set(composer.container, session);
    return session;
  }

  #end(session: Session): void {
    session.end();
    this.#sessions.delete(session.composer.container);
    if (session !== this.#current) return;
    this.#current = null;
    const { notice } = this.#store.getState();
    this.#store.setState({ ...nothing, notice: notice === 'not-kept' ? notice : null });
  }

  /** A card closes when one types on, and when what it is about is gone. */
  #show(session: Session, what: 'text' | 'report'): void {
    if (session !== this.#current) return;
    const { composer, draft } = session;
    const now = this.#store.getState();
    const notice = noticeAfter(what, now.notice, draft?.report ?? null);
    // Nearly every key: the report is still the one shown, and there is nothing to close.
    if (what === 'text' && now.composer === composer && now.open === null && now.notice === notice) return;
    const told = { report: draft?.report ?? null, words: draft?.words ?? [] };
    const stays = what === 'report' && told.report !== null;
    const open = typeof now.open === 'number' ? findAgain(now.open, now, told) : now.open;
    this.#store.setState({
      composer,
      ...told,
      pace: draft?.pace ?? [],
      open: stays ? open : null,
      notice,
    });
  }
}
