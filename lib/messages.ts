/**
 * The few messages between contexts. Content scripts have no access to storage: they ask the background.
 * `Requests` is the whole list; a handler map that misses one does not compile.
 */
import { type Browser, browser } from 'wxt/browser';
import type { ChipPlace } from './composer/chip.ts';
import type { Dismissed, Report, RuleInfo, Verdict } from './engine/types.ts';
import type { Scale } from './engine/verdict.ts';
import type { PaceHint } from './ledger/hints.ts';
import type { Bucket, Minutes, PublishedPost, Reach } from './ledger/types.ts';
import type { Health } from './networks/self-test.ts';
import type { NetworkId, Surface } from './networks/types.ts';
import type { TakenBack } from './store/imports.ts';
import type { Settings } from './store/settings-schema.ts';

/** What the content script needs of the settings, and no more. */
export interface ComposerSettings {
  /** Networks on which Mingle is switched off. */
  readonly off: readonly NetworkId[];
  /** Surfaces whose drafts are not judged. */
  readonly quiet: readonly Surface[];
  /** Whether conversation findings are marked as well. */
  readonly markConversation: boolean;
  readonly chip: Settings['chip'];
}

/** A draft whose publishing was seen, or may have happened. The text is analysed and dropped, never kept. */
export interface Sent {
  /** A UUID made at the moment of intent: telling it twice adds nothing. */
  readonly id: string;
  /** ms since the epoch. */
  readonly time: number;
  readonly network: NetworkId;
  readonly surface: Surface;
  readonly text: string;
  /** What the user waved aside in it: no finding, there as here. */
  readonly dismissed: readonly Dismissed[];
  readonly certain: boolean;
}

interface Brought {
  readonly posts: readonly PublishedPost[];
  /** Ids of posts that the user had taken out. */
  readonly removed?: readonly string[];
  readonly minutes?: readonly Minutes[];
  readonly reach?: readonly Reach[];
  /** Hex. */
  readonly salt?: string;
}

/** What there is to say of a draft. */
export interface Judgement {
  readonly report: Report;
  /** What matters most first; nothing where the ledger could not be read. */
  readonly pace: readonly PaceHint[];
}

/** The draft in a tab, for the popup. */
export interface DraftState extends Judgement {
  readonly network: NetworkId;
  readonly surface: Surface;
  /** The words of each finding, in the order of `report.findings`; empty for findings about the whole draft. */
  readonly words: readonly string[];
}

/** To the background. */
export interface Requests {
  /**
   * First focus of a composer: warms the engine, puts the panel into the sender's frame, answers with what to do.
   * `mark` is the one of lib/composer/look.ts, where its sheet must be inserted.
   */
  hello(input: { mark?: string }): ComposerSettings;
  /** Without a surface, as where something is only tried out, nothing is said of pace. */
  analyze(input: { text: string; surface?: Surface; dismissed?: readonly Dismissed[] }): Judgement;
  /** Titles, reasons and examples for panel, popup and options: they need the words, not the engine's weight. */
  rules(input: Record<string, never>): readonly RuleInfo[];
  /** The end of the weighing, for pages that weigh again what is kept of posts. */
  scale(input: Record<string, never>): Scale;
  sent(input: Sent): { added: boolean };
  /** The verdict of the draft at hand changed; null where there is none any more. For the toolbar button. */
  atHand(input: { verdict: Verdict | null }): null;
  /**
   * The network was used in the minute of `time`, ms since the epoch: telling it twice adds nothing. Answers with the
   * user's own handle there, empty where it is not known.
   */
  active(input: { network: NetworkId; time: number }): { handle: string };
  /** How many follow the user, from the own profile or typed in; the day's latest counts. */
  reach(input: { network: NetworkId; count: number }): null;
  /** "Never this phrase", from the card. */
  allow(input: { phrase: string }): null;
  /** A finding of this rule was waved aside: counted, without its words. */
  dismissed(input: { rule: string }): null;
  /** "Turn this rule off", from the card. */
  turnOff(input: { rule: string }): null;
  /** Where the chip stands from now on, from the chip or the card. */
  placeChip(input: { network: NetworkId; place: ChipPlace }): null;
  /** From own pages only, as are all below. The id, a UUID, is made by the asker: telling it twice adds nothing. */
  addByHand(input: { id: string; network: NetworkId; surface: Surface; bucket: Bucket; time: number }): PublishedPost;
  /** `corrected` is false where a correction is undone and the post had not been corrected before; else left out. */
  correct(input: { id: string; bucket: Bucket; corrected?: boolean }): PublishedPost;
  remove(input: { id: string }): null;
  restore(input: { post: PublishedPost }): null;
  /**
   * Of a backup, a thousand of each at most: what is there already stays as it is. The salt of the links' hashes is taken
   * over by an empty ledger only.
   */
  bring(input: Brought): { added: number };
  /**
   * A batch of an archive, from 1; told again it is answered the same. `posts` is a thousand at most, each as JSON on a line
   * of its own: the page between worker and background hands on one string, and nobody has all of them as objects.
   */
  bringBatch(input: { id: number; batch: number; posts: string }): { added: number };
  /** A step of taking an import back, see `takeBack` of lib/store/imports.ts. */
  takeBack(input: { id: number; after: string | null }): TakenBack;
  /** Whether a draft that may have gone out did. */
  settle(input: { id: string; published: boolean }): null;
  /** Insights were opened: the day's reminder to look back is done. */
  lookedBack(input: Record<string, never>): null;
  erase(input: Record<string, never>): null;
}

/** What a keyboard command does to the card beside the draft. */
export type CardMove = 'open' | 'next' | 'previous' | 'close';

/** To the content scripts of a tab. */
export interface TabRequests {
  /** Null where no composer of the tab has a judged draft. */
  draft(input: Record<string, never>): DraftState | null;
  /** Settings changed: judge again. */
  settings(input: ComposerSettings): null;
  card(input: { what: CardMove }): null;
  /** Whether Mingle sees the composer that has focus; null where none has. */
  health(input: Record<string, never>): Health | null;
}

type Input<F> = F extends (input: infer I) => unknown ? I : never;
type Output<F> = F extends (input: never) => infer O ? O : never;

/** Who asks, as the browser vouches for it. */
export type Sender = Browser.runtime.MessageSender;

/** One answer for each message: a map that misses one does not compile. */
export type Handlers<M> = {
  readonly [K in keyof M]: (input: Input<M[K]>, sender: Sender) => Output<M[K]> | Promise<Output<M[K]>>;
};

/** The input of each message of a list. */
export type Inputs<M> = { readonly [K in keyof M]: Input<M[K]> };

/** ms in which a worker that is being stopped is gone: until then it takes messages, and answers none. */
const stopping = 100;

/**
 * Asks the background; rejects with a clear Error where it could not answer. A worker may be stopped over a message: it is
 * told again then, at once and a moment later, which adds nothing twice, since all but `dismissed` do the same when told
 * again.
 */
export async function ask<K extends keyof Requests>(kind: K, input: Input<Requests[K]>): Promise<Output<Requests[K]>> {
  const send = async (): Promise<Answer> => {
    const answer: Answer | undefined = await browser.runtime.sendMessage({ kind, input });
    // Chromium rejects for a worker that was stopped over a message, or answers with nothing (156, seen 2026-11-22).
    if (!answer) throw new Error('No answer: the extension was updated or turned off.');
    return answer;
  };
  const later = () => new Promise((done) => setTimeout(done, stopping)).then(send);
  const answer = await (kind === 'dismissed' ? send() : send().catch(send).catch(later));
  if ('ok' in answer) return answer.ok as Output<Requests[K]>;
  throw new Error(answer.error);
}

/**
 * Asks the content scripts of a tab; the first frame that has more to say than null gives the answer, else it is null.
 * Rejects where there is no content script in the tab.
 */
export async function askTab<K extends keyof TabRequests>(
  tab: number,
  kind: K,
  input: Input<TabRequests[K]>,
): Promise<Output<TabRequests[K]> | null> {
  const answer: Answer | undefined = await browser.tabs.sendMessage(tab, { kind, input });
  if (answer && 'error' in answer) throw new Error(answer.error);
  return (answer?.ok ?? null) as Output<TabRequests[K]> | null;
}

/** Answers the messages to a tab; a frame that has only null to say keeps silent, so that another may answer. */
export const listen = (handlers: Handlers<TabRequests>, signal?: AbortSignal): void =>
  serve(handlers, (_kind, input) => input, signal);

/** Answers the messages to the background. `check` returns the input as it may be used, or throws what is wrong with it. */
export const answerRequests = (
  handlers: Handlers<Requests>,
  check: (kind: keyof Requests, input: unknown, sender: Sender) => unknown,
): void => serve(handlers, check);

type Answer = { ok: unknown } | { error: string };

function serve<M>(
  handlers: Handlers<M>,
  check: (kind: keyof M, input: unknown, sender: Sender) => unknown,
  signal?: AbortSignal,
): void {
  const answer = (message: unknown, sender: Sender, respond: (answer: Answer) => void): boolean => {
    if (sender.id !== browser.runtime.id) return false;
    const fail = (error: unknown) => respond({ error: error instanceof Error ? error.message : String(error) });
    try {
      const { kind, input } = message as { kind: keyof M; input: unknown };
      if (!Object.hasOwn(handlers, kind)) throw new Error(`Mingle knows no message ${String(kind)}.`);
      const result: unknown = handlers[kind](check(kind, input, sender) as Input<M[keyof M]>, sender);
      if (!(result instanceof Promise)) {
        if (result !== null || !signal) respond({ ok: result });
        return false;
      }
      result.then((ok) => respond({ ok }), fail);
      return true;
    } catch (error) {
      fail(error);
      return false;
    }
  };
  browser.runtime.onMessage.addListener(answer);
  signal?.addEventListener('abort', () => {
    // Once the extension is gone its listeners are too, and asking to remove one throws.
    if (browser.runtime?.id) browser.runtime.onMessage.removeListener(answer);
  });
}
