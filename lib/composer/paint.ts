/**
 * Underlines by CSS Custom Highlights: no node of the page is touched. The ranges of every composer in the frame share
 * two entries of the page's registry.
 */
import { rangeOf } from '../editors/text.ts';
import type { Place } from '../editors/types.ts';
import type { Side } from '../engine/types.ts';
import { highlightName, highlightSheet, isInserted } from './look.ts';
import { adoptSheet } from './sheet.ts';

export type Places = Readonly<Record<Side, readonly Place[]>>;

export interface Painter {
  /** Replaces what this painter showed; what is painted already is left as it is. */
  paint(places: Places): void;
}

const sides = ['brochure', 'conversation'] as const satisfies readonly Side[];

type Root = Document | ShadowRoot;

const dressed = new Map<Root, { painters: number; undress: (() => void) | null }>();

/** Highlight rules are scoped to their tree: each root needs the sheet while one of its editors is painted. */
function dress(root: Root, signal: AbortSignal): void {
  const dress = dressed.get(root) ?? { painters: 0, undress: adoptSheet(root, highlightSheet()) };
  dress.painters++;
  dressed.set(root, dress);
  signal.addEventListener('abort', () => {
    if (--dress.painters > 0) return;
    dressed.delete(root);
    dress.undress?.();
  });
}

const highlightOf = (side: Side): Highlight => {
  const found = CSS.highlights.get(highlightName(side));
  if (found) return found;
  const made = new Highlight();
  CSS.highlights.set(highlightName(side), made);
  return made;
};

const shows = (range: Range, { node, start, end }: Place): boolean =>
  range.startContainer === node &&
  range.startOffset === start &&
  range.endOffset === end &&
  range.endContainer === node;

/**
 * The ranges for these places: ranges live on through edits, so that those before and behind an edit mostly still show
 * what they should, in the same order. Any that comes or goes makes the browser paint the editor anew.
 */
function rangesFor(places: readonly Place[], before: readonly Range[]): readonly Range[] {
  let head = 0;
  for (; head < before.length; head++) {
    const place = places[head];
    if (!place || !shows(before[head] as Range, place)) break;
  }
  if (head === places.length && head === before.length) return before;
  const gap = before.length - places.length;
  let tail = places.length;
  for (; tail > head && tail + gap > head; tail--) {
    if (!shows(before[tail - 1 + gap] as Range, places[tail - 1] as Place)) break;
  }
  return [...before.slice(0, head), ...places.slice(head, tail).map(rangeOf), ...before.slice(tail + gap)];
}

function exchange(side: Side, before: readonly Range[], next: readonly Range[]): void {
  if (before === next) return;
  const highlight = highlightOf(side);
  const kept = new Set(next);
  for (const range of before) if (!kept.has(range)) highlight.delete(range);
  for (const range of next) highlight.add(range);
  if (highlight.size === 0) CSS.highlights.delete(highlightName(side));
}

/** A painter for one editor. Where the browser has no custom highlights it paints nothing. */
export function createPainter(editor: HTMLElement, signal: AbortSignal): Painter {
  const shown: Record<Side, readonly Range[]> = { brochure: [], conversation: [] };
  let root: Root | null = null;
  const paint: Painter['paint'] = (places) => {
    if (!('highlights' in CSS)) return;
    if (!isInserted && !root && places.brochure.length + places.conversation.length > 0) {
      root = editor.getRootNode() as Root;
      dress(root, signal);
    }
    for (const side of sides) {
      const next = rangesFor(places[side], shown[side]);
      exchange(side, shown[side], next);
      shown[side] = next;
    }
  };
  signal.addEventListener('abort', () => paint({ brochure: [], conversation: [] }));
  return { paint };
}
