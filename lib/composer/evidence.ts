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

export interface Publishing {
  /** Call before the site acts on the event: what is on the page now is no evidence. */
  submit(submit: Submit, composer: Composer, text: string, version: number): void;
  /** Whether an outcome is awaited. */
  readonly open: boolean;
}

/** ms between two looks at a page that keeps changing. */
const pause = 50;

const attemptOf = (network: Network, composer: Composer, { text, at }: Extract<PublishState, { kind: 'sent' }>) => ({
  composer,
  text,
  at,
  seen: new WeakSet(network.evidence(document)),
});

export function createPublishing({ network, isLeft, onTold, signal }: PublishingOptions): Publishing {
  let state: PublishState = drafting;
  let attempt: Attempt | null = null;
  let watching: AbortController | null = null;

  function dispatch(event: PublishEvent, composer = attempt?.composer): void {
    const before = state;
    const { state: next, tell } = step(state, event);
    state = next;
    if (tell && attempt) onTold(tell, attempt.composer);
    if (state.kind !== 'sent') stop();
    else if (event.kind === 'submit' && before !== state && composer) {
      attempt = attemptOf(network, composer, state);
      start();
    }
  }

  function look(): void {
    if (state.kind !== 'sent' || !attempt) return;
    const outcome = network.outcome(attempt, document);
    if (!state.left && isLeft()) dispatch({ kind: 'left' });
    if (outcome.kind !== 'waiting') dispatch({ kind: 'evidence', outcome });
  }

  /** The site may take the frame away together with the box: a last look before the question is left open. */
  function onPagehide(): void {
    look();
    dispatch({ kind: 'pagehide' });
  }

  function start(): void {
    stop();
    watching = new AbortController();
    const until = AbortSignal.any([signal, watching.signal]);
    watchPage(network, look, until);
    addEventListener('pagehide', onPagehide, { signal: until });
    const timer = setTimeout(() => {
      look();
      dispatch({ kind: 'timeout' });
    }, network.timeoutMs);
    watching.signal.addEventListener('abort', () => clearTimeout(timer));
  }

  function stop(): void {
    watching?.abort();
    watching = null;
  }

  signal.addEventListener('abort', stop);
  return {
    submit(submit, composer, text, version) {
      const event = { kind: 'submit', submit, id: crypto.randomUUID(), text, at: Date.now(), version } as const;
      dispatch(event, composer);
    },
    get open() {
      return state.kind === 'sent';
    },
  };
}

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
