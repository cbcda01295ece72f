/** One composer: the drafts of its editors, what was waved aside in it, and what becomes of it when it is sent. */
import type { Editor } from '../editors/types.ts';
import type { Report } from '../engine/types.ts';
import type { Composer, Network, Submit } from '../networks/types.ts';
import { createDraft, type Draft } from './draft.ts';
import { createPublishing } from './evidence.ts';
import { watchHover } from './hover.ts';
import type { Told } from './publish.ts';

export interface SessionOptions {
  readonly network: Network;
  editorOf(element: HTMLElement): Editor | null;
  analyze(text: string): Promise<Report>;
  markConversation(): boolean;
  onChange(session: Session, what: 'text' | 'report'): void;
  /** The container left the page. */
  onGone(session: Session): void;
  onTold(told: Told, composer: Composer): void;
  /** The pointer rests on the words of a finding. */
  onRest(finding: number): void;
  onLeave(): void;
  /** Ends with the content script. */
  readonly signal: AbortSignal;
}

export interface Session {
  readonly composer: Composer;
  /** Of the editor that has or last had focus; null while it is being re-mounted. */
  readonly draft: Draft | null;
  readonly drafts: Iterable<Draft>;
  /** Whether the outcome of an attempt is awaited. */
  readonly publishing: boolean;
  attend(composer: Composer): void;
  /** The user is sending the draft off; called before the site acts. */
  submit(submit: Submit, by: 'button' | 'key'): void;
  dismiss(finding: number): void;
  end(): void;
}

/** ms within which a box that was emptied without a word of ours counts as sent: Facebook clears before it sends. */
const clearedEarly = 500;

const blank = (text: string): boolean => text.trim() === '';

export function createSession(first: Composer, options: SessionOptions): Session {
  const { network, editorOf } = options;
  const ending = new AbortController();
  const signal = AbortSignal.any([options.signal, ending.signal]);
  const drafts = new Map<HTMLElement, { readonly draft: Draft; readonly end: AbortController }>();
  const dismissed = new Set<string>();
  let composer = first;
  let current: Draft | null = null;
  let snapshot = '';
  let blankedAt = Number.NEGATIVE_INFINITY;
  /** Counts the texts that were on their way to being sent: see PublishEvent. */
  let version = 0;

  const keyOf = (rule: string, words: string): string => `${rule}\n${words.toLowerCase()}`;

  function onChange(draft: Draft, what: 'text' | 'report'): void {
    if (what === 'text') {
      const text = [...drafts.values()].map((other) => other.draft.text).join('\n\n');
      if (blank(text)) blankedAt = performance.now();
      else {
        snapshot = text;
        version++;
      }
    }
    if (draft === current) options.onChange(session, what);
  }

  function draftIn(element: HTMLElement): Draft | null {
    const known = drafts.get(element);
    if (known) return known.draft;
    const editor = editorOf(element);
    if (!editor) return null;
    const end = new AbortController();
    const until = AbortSignal.any([signal, end.signal]);
    const draft = createDraft({
      element,
      editor,
      analyze: options.analyze,
      markConversation: options.markConversation,
      wanted: ({ rule }, words) => !dismissed.has(keyOf(rule, words)),
      onChange,
      signal: until,
    });
    const { onRest, onLeave } = options;
    watchHover({ element, at: draft.findingAt, onRest, onLeave, signal: until });
    drafts.set(element, { draft, end });
    presence.observe(element);
    return draft;
  }

  function drop(element: HTMLElement): void {
    presence.unobserve(element);
    drafts.get(element)?.end.abort();
    drafts.delete(element);
  }

  const boxes = (): HTMLElement[] => network.parts(composer);
  const textIn = (box: HTMLElement): string => drafts.get(box)?.draft.read() ?? editorOf(box)?.read(box).text ?? '';

  /** An editor that goes away shrinks to nothing: the one observer that tells without watching the page. */
  const presence = new ResizeObserver(() => {
    if (!composer.container.isConnected) return options.onGone(session);
    for (const element of drafts.keys()) if (!element.isConnected) drop(element);
    if (current && !current.element.isConnected) reattach();
  });
  presence.observe(first.container);

  /** Adding a picture re-mounts the editor: the next one in the same container holds the same draft. */
  function reattach(): void {
    current = null;
    const found = () => {
      const box = boxes()[0];
      const at = box && network.composerAt(box);
      if (at) session.attend(at);
      return current !== null;
    };
    if (found()) return;
    const observer = new MutationObserver(() => {
      if (current || found()) observer.disconnect();
    });
    observer.observe(composer.container, { childList: true, subtree: true });
    signal.addEventListener('abort', () => observer.disconnect());
  }

  const publishing = createPublishing({
    network,
    isLeft: () => {
      if (!composer.container.isConnected) return true;
      const left = boxes();
      // No box at all: the second step of two, which keeps the text for itself.
      return left.length > 0 && left.every((box) => blank(textIn(box)));
    },
    onTold: options.onTold,
    signal: options.signal,
  });

  const session: Session = {
    get composer() {
      return composer;
    },
    get draft() {
      return current;
    },
    get drafts() {
      return [...drafts.values()].map(({ draft }) => draft);
    },
    get publishing() {
      return publishing.open;
    },
    attend(next) {
      const draft = draftIn(next.editor);
      if (!draft) return;
      const changed = draft !== current || next.surface !== composer.surface;
      if (changed) composer = next;
      current = draft;
      draft.touch();
      if (changed) options.onChange(session, 'report');
    },
    submit(submit, by) {
      const parts = boxes();
      const text = parts.map(textIn).join('\n\n');
      const early = parts.length === 0 || performance.now() - blankedAt < clearedEarly;
      const sent = blank(text) && early ? snapshot : text;
      if (by === 'key' && blank(sent)) return;
      const head = parts[0] && network.composerAt(parts[0]);
      publishing.submit(submit, head ?? composer, sent, version);
    },
    dismiss(finding) {
      const rule = current?.report?.findings[finding]?.rule;
      if (rule === undefined) return;
      dismissed.add(keyOf(rule, current?.words[finding] ?? ''));
      for (const { draft } of drafts.values()) draft.sift();
    },
    end() {
      ending.abort();
      presence.disconnect();
    },
  };
  options.signal.addEventListener('abort', () => presence.disconnect());
  return session;
}
