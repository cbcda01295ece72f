/**
 * From the click on "Post" to what is told of it: one slot a container, nothing counted without evidence.
 * Pure; evidence.ts drives it with the page.
 */
import type { Outcome, Submit } from '../networks/types.ts';

export type PublishState =
  /** Nothing under way. `id` is kept after an attempt that came to nothing, so that its retry is the same post. */
  | { readonly kind: 'drafting'; readonly id: string | null }
  | {
      readonly kind: 'sent';
      readonly id: string;
      readonly text: string;
      /** ms since the epoch, of the first intent. */
      readonly at: number;
      /** Which edit of the draft was sent: the same number again is the same draft. */
      readonly version: number;
      /** The page said that it is not out: an error, a schedule, an approval queue. Later proof of success still wins. */
      readonly failed: boolean;
      /** The box was emptied or taken away since: what comes next in this container is another draft. */
      readonly left: boolean;
    }
  /** Told; `version` lets Enter and click, or a second click, count once. */
  | { readonly kind: 'published'; readonly version: number };

export type PublishEvent =
  | {
      readonly kind: 'submit';
      readonly submit: Submit;
      /** Used when this is a new post and not a retry. */
      readonly id: string;
      readonly text: string;
      readonly at: number;
      readonly version: number;
    }
  | { readonly kind: 'evidence'; readonly outcome: Outcome }
  | { readonly kind: 'left' }
  | { readonly kind: 'timeout' }
  /** The page goes away. */
  | { readonly kind: 'pagehide' };

/** What to tell the background; `certain: false` asks the user later. */
export interface Told {
  readonly id: string;
  readonly text: string;
  readonly at: number;
  readonly certain: boolean;
}

export interface PublishStep {
  readonly state: PublishState;
  readonly tell: Told | null;
}

type Sent = Extract<PublishState, { kind: 'sent' }>;

export const drafting: PublishState = { kind: 'drafting', id: null };

const stay = (state: PublishState): PublishStep => ({ state, tell: null });

const told = ({ id, text, at }: Sent, certain: boolean): Told => ({ id, text, at, certain });

const begin = (event: Extract<PublishEvent, { kind: 'submit' }>, id: string): Sent => ({
  kind: 'sent',
  id,
  text: event.text,
  at: event.at,
  version: event.version,
  failed: false,
  left: false,
});

function submit(state: PublishState, event: Extract<PublishEvent, { kind: 'submit' }>): PublishStep {
  if (event.submit !== 'publish') return stay(state);
  if (state.kind === 'drafting') return stay(begin(event, state.id ?? event.id));
  if (state.kind === 'published') return stay(event.version === state.version ? state : begin(event, event.id));
  // Enter and click, or the second button of two steps: still the same attempt.
  if (event.version === state.version) return stay(state.failed ? begin(event, state.id) : state);
  // The text was mended in the same box and sent again.
  if (!state.left || state.failed) return stay(begin(event, state.left ? event.id : state.id));
  // Another draft, before there was any word of the last one.
  return { state: begin(event, event.id), tell: told(state, false) };
}

function evidence(state: Sent, outcome: Outcome): PublishStep {
  switch (outcome.kind) {
    case 'confirmed':
      return { state: { kind: 'published', version: state.version }, tell: told(state, true) };
    case 'failed':
    case 'pending':
      return stay({ ...state, failed: true });
    case 'unknown':
    case 'waiting':
      return stay(state);
  }
}

/** No evidence came. A box that still holds the draft was not sent; one that is gone may have been. */
const expire = (state: Sent): PublishStep => ({
  state: state.left && !state.failed ? drafting : { kind: 'drafting', id: state.id },
  tell: state.left && !state.failed ? told(state, false) : null,
});

export function step(state: PublishState, event: PublishEvent): PublishStep {
  if (event.kind === 'submit') return submit(state, event);
  if (state.kind !== 'sent') return stay(state);
  switch (event.kind) {
    case 'evidence':
      return evidence(state, event.outcome);
    case 'left':
      return stay({ ...state, left: true });
    case 'timeout':
      return expire(state);
    case 'pagehide':
      return { state, tell: state.failed ? null : told(state, false) };
  }
}
