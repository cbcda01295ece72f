/**
 * Underlines by CSS Custom Highlights: no node of the page is touched. The ranges of every composer in the frame share
 * two entries of the page's registry.
 */
import type { Side } from '../engine/types.ts';
import { highlightName, highlightSheet, isInserted } from './look.ts';
import { addSheet } from './sheet.ts';

export interface Painter {
  /** Replaces what this painter showed. */
  paint(ranges: Readonly<Record<Side, readonly Range[]>>): void;
}

const sides = ['brochure', 'conversation'] as const satisfies readonly Side[];

type Root = Document | ShadowRoot;

const dressed = new Map<Root, { painters: number; undress(): void }>();

/** Highlight rules are scoped to their tree: each root needs the sheet while one of its editors is painted. */
function dress(root: Root, signal: AbortSignal): void {
  const dress = dressed.get(root) ?? { painters: 0, undress: addSheet(root, highlightSheet()) };
  dress.painters++;
  dressed.set(root, dress);
  signal.addEventListener('abort', () => {
    if (--dress.painters > 0) return;
    dressed.delete(root);
    dress.undress();
  });
}

const highlightOf = (side: Side): Highlight => {
  const found = CSS.highlights.get(highlightName(side));
  if (found) return found;
  const made = new Highlight();
  CSS.highlights.set(highlightName(side), made);
  return made;
};

function exchange(side: Side, gone: readonly Range[], next: readonly Range[]): void {
  if (gone.length === 0 && next.length === 0) return;
  const highlight = highlightOf(side);
  for (const range of gone) highlight.delete(range);
  for (const range of next) highlight.add(range);
  if (highlight.size === 0) CSS.highlights.delete(highlightName(side));
}

/** A painter for one editor. Where the browser has no custom highlights it paints nothing. */
export function createPainter(editor: HTMLElement, signal: AbortSignal): Painter {
  let shown: Readonly<Record<Side, readonly Range[]>> = { brochure: [], conversation: [] };
  let root: Root | null = null;
  const paint: Painter['paint'] = (ranges) => {
    if (!('highlights' in CSS)) return;
    if (!isInserted && !root && ranges.brochure.length + ranges.conversation.length > 0) {
      root = editor.getRootNode() as Root;
      dress(root, signal);
    }
    for (const side of sides) exchange(side, shown[side], ranges[side]);
    shown = ranges;
  };
  signal.addEventListener('abort', () => paint({ brochure: [], conversation: [] }));
  return { paint };
}
