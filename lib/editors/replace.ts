/** The steps of a replacement that all engines share; how the text is put in is the engine's own. */
import { type Caret, caretIn, offsetAt, pointAt, select, wait } from './caret.ts';
import { touched } from './text.ts';
import type { Reading, Replaced } from './types.ts';

/** How much of the tree an edit touches, which decides how it may be made. */
type Extent =
  /** Within one text node, no line end in or out. */
  | 'leaf'
  /** Several nodes of one line. */
  | 'line'
  /** Several lines, in the span or in the new text. */
  | 'lines';

export interface Edit {
  readonly element: HTMLElement;
  readonly extent: Extent;
  /** The new text; empty to delete. */
  readonly text: string;
}

export interface Engine {
  read(element: HTMLElement): Reading;
  /** Whether this text must not be changed: mentions and links come undone. */
  locked(node: Node): boolean;
  /** Puts the text in place of the selection, which the editor knows of. False where there is no safe way. */
  write(edit: Edit): boolean | Promise<boolean>;
}

export interface Span {
  readonly start: number;
  readonly end: number;
  readonly expected: string;
}

/** After an edit editors render anew, in a later task; ms, measured on all five on a page at rest. */
const settling = 80;
/** ms after which an edit that still does not read as it should is called unverified. */
const patience = 1000;

/** One edit at a time, on whatever element. */
let queue: Promise<unknown> = Promise.resolve();

export function replaceSpan(engine: Engine, element: HTMLElement, span: Span, text: string): Promise<Replaced> {
  const mine = queue.then(() => replace(engine, element, span, text));
  queue = mine.catch(() => {});
  return mine;
}

async function replace(engine: Engine, element: HTMLElement, span: Span, text: string): Promise<Replaced> {
  const ended = new AbortController();
  let composing = false;
  element.addEventListener('compositionstart', () => (composing = true), { signal: ended.signal });
  try {
    const caret = await focused(element);
    const before = engine.read(element);
    if (!isOpen(engine, before, span)) return 'refused';
    const target = targetOf(before, span);
    if (!target || !(await select(element, target)) || composing) return 'refused';
    // The page may have changed the text while we waited.
    if (engine.read(element).text !== before.text) return 'refused';
    if (!(await engine.write({ element, extent: extentOf(before, span, text), text }))) return 'refused';
    const after = await settledAs(
      engine,
      element,
      before.text.slice(0, span.start) + text + before.text.slice(span.end),
    );
    if (!after) return 'unverified';
    if (!composing) await restore(element, caret, before, after, span, text.length);
    return 'done';
  } finally {
    ended.abort();
  }
}

/** The reading once it is the `wanted` text, which a busy page takes longer to show; null if it never is. */
async function settledAs(engine: Engine, element: HTMLElement, wanted: string): Promise<Reading | null> {
  for (let waited = 0; waited < patience; waited += settling) {
    await wait(settling);
    const reading = engine.read(element);
    if (reading.text === wanted) return reading;
  }
  return null;
}

/** Gives the editor focus where it has none, and the caret it had. */
async function focused(element: HTMLElement): Promise<Caret | null> {
  const root = element.getRootNode() as Document | ShadowRoot;
  const caret = caretIn(element);
  if (root.activeElement !== element) {
    element.focus({ preventScroll: true });
    await wait(0);
  }
  return caret;
}

const targetOf = (reading: Reading, { start, end }: Span): Caret | null => {
  const from = pointAt(reading, start, 'start');
  const to = pointAt(reading, end, 'end');
  return from && to && { start: from, end: to };
};

/** Whether the flagged words are still there and may be touched. */
function isOpen({ locked }: Pick<Engine, 'locked'>, reading: Reading, { start, end, expected }: Span): boolean {
  if (expected === '' || reading.text.slice(start, end) !== expected) return false;
  return touched(reading, start, end).every(({ node }) => !locked(node));
}

function extentOf(reading: Reading, { start, end, expected }: Span, text: string): Extent {
  if (expected.includes('\n') || text.includes('\n')) return 'lines';
  return touched(reading, start, end).length === 1 ? 'leaf' : 'line';
}

/** The caret as it was, moved by the change of length; at the end of the new words if it stood in the old ones. */
async function restore(
  element: HTMLElement,
  caret: Caret | null,
  before: Reading,
  after: Reading,
  { start, end }: Span,
  length: number,
): Promise<void> {
  const moved = (at: number): number => (at <= start ? at : at >= end ? at + length - (end - start) : start + length);
  const place = (point: Caret['start'] | undefined) => {
    const at = point ? offsetAt(before, point) : null;
    if (point && at === null) return point.node.isConnected ? point : null;
    const now = at === null ? start + length : moved(at);
    return pointAt(after, now, 'end') ?? pointAt(after, now, 'start');
  };
  const from = place(caret?.start);
  const to = place(caret?.end);
  if (from && to) await select(element, { start: from, end: to });
}
