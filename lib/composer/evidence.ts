/** Follows one container from intent to outcome. Watches the page only while an attempt is open. */
import type { Attempt, Composer, Network, Submit } from '../networks/types.ts';
import { drafting, type PublishEvent, type PublishState, step, type Told } from './publish.ts';

export interface PublishingOptions {
  readonly network: Network;
  /** Whether the box of the attempt has been emptied or taken away. */
  isLeft(): boolean;
  onTold(told: Told, composer: Composer): void;
  readonly signal: AbortSignal;
}

export class Publishing {
  readonly #options: PublishingOptions;
  #state: PublishState = drafting;
  #attempt: Attempt | null = null;
  #watching: AbortController | null = null;

  constructor(options: PublishingOptions) {
    this.#options = options;
  }

  /**
   * The user sends `text` off. Call before the site acts on the event: what is on the page now is no evidence.
   * `version`: see PublishEvent.
   */
  submit(submit: Submit, composer: Composer, text: string, version: number): void {
    const before = this.#state;
    this.#dispatch({ kind: 'submit', submit, id: crypto.randomUUID(), text, at: Date.now(), version });
    if (this.#state.kind !== 'sent' || this.#state === before) return;
    const seen = new WeakSet(this.#options.network.evidence(document));
    this.#attempt = { composer, text, at: this.#state.at, seen };
    this.#watch();
  }

  #dispatch(event: PublishEvent): void {
    const { state, tell } = step(this.#state, event);
    this.#state = state;
    if (tell && this.#attempt) this.#options.onTold(tell, this.#attempt.composer);
    if (state.kind === 'sent') return;
    this.#watching?.abort();
    this.#attempt = null;
  }

  #look(): void {
    const state = this.#state;
    if (state.kind !== 'sent' || !this.#attempt) return;
    const outcome = this.#options.network.outcome(this.#attempt, document);
    if (!state.left && this.#options.isLeft()) this.#dispatch({ kind: 'left' });
    if (outcome.kind !== 'waiting') this.#dispatch({ kind: 'evidence', outcome });
  }

  #watch(): void {
    const { network, signal } = this.#options;
    this.#watching?.abort();
    this.#watching = new AbortController();
    const until = AbortSignal.any([signal, this.#watching.signal]);
    // The last look matters: the site may take the frame away together with the box.
    const lookAndSay = (kind: 'timeout' | 'pagehide') => {
      this.#look();
      this.#dispatch({ kind });
    };
    watchPage(network, () => this.#look(), until);
    addEventListener('pagehide', () => lookAndSay('pagehide'), { signal: until });
    const timer = setTimeout(() => lookAndSay('timeout'), network.timeoutMs);
    until.addEventListener('abort', () => clearTimeout(timer));
  }
}

/** ms between two looks at a page that keeps changing. */
const pause = 50;

/** Calls `look` after changes anywhere in the page, at most once a pause. Not by frames: the tab may be hidden. */
function watchPage(network: Network, look: () => void, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const observer = new MutationObserver(() => {
    timer ??= setTimeout(() => {
      timer = undefined;
      look();
    }, pause);
  });
  const what = { childList: true, subtree: true, attributeFilter: ['data-testid'] };
  for (const root of network.roots(document)) observer.observe(root, what);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
}
