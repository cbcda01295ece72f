/** What Mingle needs to know of an editor engine. One file an engine; the DOM and nothing else. */

export type EditorId = 'draft' | 'lexical' | 'quill' | 'prosemirror' | 'textarea';

/** The run of the text that one DOM node shows. `start`, `end`: UTF-16 offsets into `Reading.text`. */
export interface Segment {
  readonly node: Text | HTMLElement;
  readonly start: number;
  readonly end: number;
  /** Where in the node's data the run begins; more than 0 only after a caret guard. 0 for elements. */
  readonly offset: number;
}

/**
 * A draft as the user sees it: blocks joined by `\n`, a `<br>` is `\n` unless it only keeps an empty block open,
 * `<img alt>` counts as its alt, NBSP reads as a space, placeholders and caret guards (U+FEFF) are left out. Stale after
 * the next mutation.
 */
export interface Reading {
  readonly text: string;
  readonly segments: readonly Segment[];
}

/** A run of one text node; offsets into its data. */
export interface Place {
  readonly node: Text;
  readonly start: number;
  readonly end: number;
}

export type Replaced =
  | 'done'
  /** The edit was made and the text is not what was expected: nothing is tried again. */
  | 'unverified'
  /** No text was touched: the flagged words are gone, composition began, or this editor offers no safe way. */
  | 'refused';

export interface Editor {
  readonly id: EditorId;
  /** Whether this element is an editable root of this engine. Decided from the node, never from the host. */
  is(element: HTMLElement): boolean;
  read(element: HTMLElement): Reading;
  /** One place a text node; their texts joined are `reading.text.slice(start, end)` where the span holds text only. Empty where in doubt. */
  places(reading: Reading, start: number, end: number): Place[];
  /**
   * One undoable edit, by the way this engine takes; verified, never retried. `expected` is the text flagged at the span.
   * Edits are made one after the other. Must not be asked for while a composition is under way: the DOM does not tell.
   */
  replace(
    element: HTMLElement,
    span: { start: number; end: number; expected: string },
    text: string,
  ): Promise<Replaced>;
}
