/** One composer: the drafts of its editors, what was waved aside in it, and what becomes of it when it is sent. */
import type { Editor } from '../editors/types.ts';
import type { Dismissed, Finding } from '../engine/types.ts';
import type { Judgement } from '../messages.ts';
import type { Composer, Network, Submit, Surface } from '../networks/types.ts';
import { Draft } from './draft.ts';
import { isEdit } from './edit.ts';
import { Publishing } from './evidence.ts';
import { watchHover } from './hover.ts';
import type { Told } from './publish.ts';

export interface SessionOptions {
  readonly network: Network;
  editorOf(element: HTMLElement): Editor | null;
  analyze(text: string, surface: Surface, dismissed: readonly Dismissed[]): Promise<Judgement>;
  /** False where drafts of this surface are left alone. */
  judged(surface: Surface): boolean;
  markConversation(): boolean;
  onChange(session: Session, what: 'text' | 'report'): void;
  /** The draft at hand could not be judged. */
  onFailed(session: Session): void;
  /** The container left the page. */
  onGone(session: Session): void;
  onTold(told: Told, composer: Composer, dismissed: readonly Dismissed[]): void;
  /** The pointer rests on the words of a finding. */
  onRest(finding: number): void;
  onLeave(): void;
  /** Ends with the content script. */
  readonly signal: AbortSignal;
}

/** ms within which a box that was emptied without a word of ours counts as sent: Facebook clears before it sends. */
const clearedEarly = 500;

/** ms between two looks at what the composer is while one types in it. */
const lookingAgain = 1000;

const blank = (text: string): boolean => text.trim() === '';

/** As `wavedIn` of the engine, of which the content script carries nothing but types. */
const keyOf = (rule: string, words: string): string => `${rule}\n${words.toLowerCase()}`;

export class Session {
  composer: Composer;
  /** Of the editor that has or last had focus; null while it is being re-mounted. */
  draft: Draft | null = null;

  readonly #options: SessionOptions;
  readonly #publishing: Publishing;
  readonly #ending = new AbortController();
  readonly #signal: AbortSignal;
  readonly #drafts = new Map<HTMLElement, { readonly draft: Draft; readonly end: AbortController }>();
  /** By rule and words. */
  readonly #dismissed = new Map<string, Dismissed>();
  /** Tells that an editor went away, by its having no size, without watching the page. */
  readonly #presence = new ResizeObserver(() => this.#look());
  /** A post that is out already is being edited: judged as any draft, and no new entry of the ledger. */
  #edits: boolean | null = null;
  #snapshot = '';
  #blankedAt = Number.NEGATIVE_INFINITY;
  #lookedAt = Number.NEGATIVE_INFINITY;
  /** Counts the texts that were on their way to being sent: see PublishEvent. */
  #version = 0;

  constructor(composer: Composer, options: SessionOptions) {
    const { network, signal } = options;
    this.composer = composer;
    this.#options = options;
    this.#signal = AbortSignal.any([signal, this.#ending.signal]);
    // Outlives the session: the outcome may come after the dialog is gone.
    this.#publishing = new Publishing({ network, isLeft: () => this.#isLeft(), onTold: this.#tell, signal });
    this.#presence.observe(composer.container);
    this.#signal.addEventListener('abort', () => this.#presence.disconnect());
  }

  get drafts(): Iterable<Draft> {
    return [...this.#drafts.values()].map(({ draft }) => draft);
  }

  /** Focus came to, or text went into, an editor of this container. */
  attend(composer: Composer): void {
    const draft = this.#draftIn(composer.editor);
    if (!draft) return;
    const changed = draft !== this.draft || composer.surface !== this.composer.surface;
    if (changed) this.composer = composer;
    this.draft = draft;
    this.#edits ??= isEdit(this.#options.network, composer, draft.read());
    draft.touch();
    if (changed) this.#options.onChange(this, 'report');
  }

  /** The user is sending the draft off; call before the site acts. */
  submit(submit: Submit, by: 'button' | 'key'): void {
    if (this.#edits) return;
    const parts = this.#boxes();
    const text = parts.map((box) => this.#textIn(box)).join('\n\n');
    const early = parts.length === 0 || performance.now() - this.#blankedAt < clearedEarly;
    const sent = blank(text) && early ? this.#snapshot : text;
    if (by === 'key' && blank(sent)) return;
    const head = parts[0] && this.#options.network.composerAt(parts[0]);
    this.#publishing.submit(submit, head ?? this.composer, sent, this.#version);
  }

  /** Waves a finding aside, in this draft only: its words under its rule. It is gone at once, and from the next score. */
  dismiss(finding: number): void {
    const rule = this.draft?.report?.findings[finding]?.rule;
    if (rule === undefined) return;
    const words = this.draft?.words[finding] ?? '';
    this.#dismissed.set(keyOf(rule, words), { rule, words });
    for (const draft of this.drafts) {
      draft.sift();
      draft.again();
    }
  }

  end(): void {
    this.#ending.abort();
  }

  /** What comes next in this container is another draft. */
  readonly #tell = (told: Told, composer: Composer): void => {
    this.#options.onTold(told, composer, [...this.#dismissed.values()]);
    this.#dismissed.clear();
  };

  /** What it is may change under the draft, as where a second box makes a thread of it. */
  #lookAgain(element: HTMLElement): void {
    const now = performance.now();
    if (this.draft?.element !== element || now - this.#lookedAt < lookingAgain) return;
    this.#lookedAt = now;
    const composer = this.#options.network.composerAt(element);
    if (composer && composer.surface !== this.composer.surface) this.attend(composer);
  }

  #boxes(): HTMLElement[] {
    return this.#options.network.parts(this.composer);
  }

  #textIn(box: HTMLElement): string {
    return this.#drafts.get(box)?.draft.read() ?? this.#options.editorOf(box)?.read(box).text ?? '';
  }

  #draftIn(element: HTMLElement): Draft | null {
    const known = this.#drafts.get(element);
    if (known) return known.draft;
    const { editorOf, markConversation, onRest, onLeave } = this.#options;
    const analyze = (text: string) => {
      this.#lookAgain(element);
      return this.#options.analyze(text, this.composer.surface, [...this.#dismissed.values()]);
    };
    const judged = () => this.#options.judged(this.composer.surface);
    const editor = editorOf(element);
    if (!editor) return null;
    const end = new AbortController();
    const signal = AbortSignal.any([this.#signal, end.signal]);
    const wanted = ({ rule }: Finding, words: string) =>
      this.#dismissed.size === 0 || !this.#dismissed.has(keyOf(rule, words));
    const onChange = (changed: Draft, what: 'text' | 'report') => this.#onChange(changed, what);
    const onFailed = (failed: Draft) => {
      if (failed === this.draft) this.#options.onFailed(this);
    };
    const draft = new Draft({ element, editor, analyze, judged, wanted, markConversation, onChange, onFailed, signal });
    watchHover({ element, at: (x, y) => draft.findingAt(x, y), onRest, onLeave, signal });
    this.#drafts.set(element, { draft, end });
    this.#presence.observe(element);
    return draft;
  }

  #onChange(draft: Draft, what: 'text' | 'report'): void {
    if (what === 'text') this.#remember([...this.drafts].map(({ text }) => text).join('\n\n'));
    if (draft === this.draft) this.#options.onChange(this, what);
  }

  /** Sites may clear a box before they say that they sent it. */
  #remember(text: string): void {
    if (blank(text)) {
      this.#blankedAt = performance.now();
    } else {
      this.#snapshot = text;
      this.#version++;
    }
  }

  #isLeft(): boolean {
    if (!this.composer.container.isConnected) return true;
    const boxes = this.#boxes();
    // No box at all: the second step of two, which keeps the text for itself.
    return boxes.length > 0 && boxes.every((box) => blank(this.#textIn(box)));
  }

  #look(): void {
    if (!this.composer.container.isConnected) {
      this.#options.onGone(this);
      return;
    }
    for (const [element, { end }] of this.#drafts) {
      if (element.isConnected) continue;
      this.#presence.unobserve(element);
      end.abort();
      this.#drafts.delete(element);
    }
    if (this.draft && !this.draft.element.isConnected) this.#reattach();
  }

  /** Adding a picture re-mounts the editor: the next one in the same container holds the same draft. */
  #reattach(): void {
    this.draft = null;
    const found = (): boolean => {
      const box = this.draft ? undefined : this.#boxes()[0];
      const composer = box && this.#options.network.composerAt(box);
      if (composer) this.attend(composer);
      return this.draft !== null;
    };
    if (found()) return;
    const observer = new MutationObserver(() => {
      if (found()) observer.disconnect();
    });
    observer.observe(this.composer.container, { childList: true, subtree: true });
    this.#signal.addEventListener('abort', () => observer.disconnect());
  }
}
