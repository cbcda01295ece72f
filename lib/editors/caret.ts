/** Selections in an editor, in a shadow root as well: read, set and wait until the editor has taken notice. */
import { isText } from './text.ts';
import type { Reading, Segment } from './types.ts';

export interface Point {
  readonly node: Node;
  readonly offset: number;
}

export interface Caret {
  readonly start: Point;
  readonly end: Point;
}

/** ms within which a page, however busy, hears `selectionchange` of a selection that was set. */
const selectionCap = 1000;

const frame = (): Promise<void> => new Promise((done) => requestAnimationFrame(() => done()));

export const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** The true selection: `getSelection()` alone shows the host for a caret in a shadow root (Chromium 156). */
export function caretIn(element: HTMLElement): Caret | null {
  const root = element.getRootNode();
  const selection = element.ownerDocument.getSelection();
  if (!selection || selection.rangeCount === 0) return null;
  const range: AbstractRange | undefined =
    root instanceof ShadowRoot && 'getComposedRanges' in selection
      ? selection.getComposedRanges({ shadowRoots: [root] })[0]
      : selection.getRangeAt(0);
  if (!range || !element.contains(range.startContainer) || !element.contains(range.endContainer)) return null;
  return {
    start: { node: range.startContainer, offset: range.startOffset },
    end: { node: range.endContainer, offset: range.endOffset },
  };
}

const same = (one: Point, other: Point): boolean => one.node === other.node && one.offset === other.offset;

const isAt = (element: HTMLElement, { start, end }: Caret): boolean => {
  const now = caretIn(element);
  return now !== null && same(now.start, start) && same(now.end, end);
};

/**
 * Draft.js and Lexical write to where they last knew the caret, so nothing may be edited before the editor knows the new
 * one. False where that cannot be told. `selectionchange` is a task that a busy page runs later than its next frame; a
 * timer started in that frame comes after it (Chromium 156).
 */
export async function select(element: HTMLElement, caret: Caret): Promise<boolean> {
  const { start, end } = caret;
  const { ownerDocument: document } = element;
  if (!isAt(element, caret)) {
    const heard = new Promise<boolean>((done) => {
      document.addEventListener('selectionchange', () => done(true), { once: true });
    });
    document.getSelection()?.setBaseAndExtent(start.node, start.offset, end.node, end.offset);
    if (!(await Promise.race([heard, wait(selectionCap).then(() => false)]))) return false;
  }
  await Promise.race([frame(), wait(selectionCap)]);
  await wait(0);
  return isAt(element, caret);
}

/** Where an offset of the text is in the tree; `side` tells which segment at a seam between two. */
export function pointAt({ segments }: Reading, at: number, side: 'start' | 'end'): Point | null {
  const segment =
    side === 'start'
      ? segments.find(({ start, end }) => start <= at && at < end)
      : segments.findLast(({ start, end }) => start < at && at <= end);
  return segment ? pointIn(segment, at) : null;
}

function pointIn({ node, start, offset }: Segment, at: number): Point | null {
  if (isText(node)) return { node, offset: offset + at - start };
  const parent = node.parentNode;
  if (!parent) return null;
  return { node: parent, offset: [...parent.childNodes].indexOf(node) + (at > start ? 1 : 0) };
}

/** The offset of the text at a point of the tree; null where that lies in no text, as on an empty line. */
export function offsetAt({ segments }: Reading, { node, offset }: Point): number | null {
  const segment = segments.findLast((other) => other.node === node && other.offset <= offset);
  return segment ? Math.min(segment.start + offset - segment.offset, segment.end) : null;
}
