/** What Mingle needs to know of a site. One file a network; the DOM and nothing else. */

export type NetworkId = 'x' | 'linkedin' | 'facebook';

export type Surface = 'post' | 'reply' | 'comment' | 'quote' | 'repost' | 'thread-part' | 'article';

/** A box a person types a draft in, as it stands in the page now. */
export interface Composer {
  readonly network: NetworkId;
  readonly surface: Surface;
  /** The contenteditable element or textarea. */
  readonly editor: HTMLElement;
  /** Dialog, form or inline block: the identity of the draft while editors are re-mounted inside it. */
  readonly container: HTMLElement;
}

export type Submit = 'publish' | 'schedule' | 'next' | 'save-draft';

/** A draft that the user has just sent off. Never stored: it lives until its outcome is known. */
export interface Attempt {
  readonly composer: Composer;
  /** The draft's text at the moment of intent. */
  readonly text: string;
  /** ms since the epoch. */
  readonly at: number;
  /** Toasts and items that were in the page already at the moment of intent: no evidence. */
  readonly seen: WeakSet<Element>;
}

export type Outcome =
  | { readonly kind: 'confirmed' }
  | { readonly kind: 'failed' }
  /** Scheduled, saved as a draft or waiting for approval: not published now. */
  | { readonly kind: 'pending' }
  /** Nothing to tell yet; when `timeoutMs` has passed it becomes `unknown`. */
  | { readonly kind: 'waiting' }
  | { readonly kind: 'unknown' };

export interface Network {
  readonly id: NetworkId;
  readonly name: string;
  /** ISO date on which the selectors were last held against evidence. */
  readonly checkedOn: string;
  /** Document and the shadow roots in which composers of this site may stand. */
  roots(doc: Document): Iterable<Document | ShadowRoot>;
  /** The composer that holds this element (an event's `composedPath()[0]`), or null where it is no draft box of ours. */
  composerAt(target: Element): Composer | null;
  /** Boxes that are none of Mingle's business: messages, search, profile fields. */
  isExcluded(target: Element): boolean;
  /** Editors of one draft in order of the page: more than one in a thread on X. */
  parts(composer: Composer): HTMLElement[];
  /** What a click on this element would do to the composer's draft; null where it is no submit button of it. */
  submitOf(target: Element, composer: Composer): Submit | null;
  /** A click that shares a post at once, without a box: the share, with the button as its editor. */
  shareAt?(target: Element): Composer | null;
  /** Whether this key sends the draft off (never while composing). */
  isSubmitKey(event: KeyboardEvent, composer: Composer): boolean;
  /** Posts on the page that show these words; a box that holds them is none. */
  published(doc: Document, text: string): Iterable<Element>;
  /** Elements that could be taken for evidence, now: what is here at the moment of intent goes into `Attempt.seen`. */
  evidence(doc: Document): Iterable<Element>;
  outcome(attempt: Attempt, doc: Document): Outcome;
  /** How many follow, where the page shows the profile of this handle (lower case); null everywhere else. */
  reach(doc: Document, handle: string): number | null;
  /** ms after the intent at which waiting ends. */
  readonly timeoutMs: number;
}
