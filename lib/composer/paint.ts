/**
 * Underlines by CSS Custom Highlights: no node of the page is touched. The ranges of every composer in the frame share
 * two entries of the page's registry, under names drawn anew for each page load, so that a page cannot tell who paints.
 */
import type { Side } from '../engine/types.ts';
import { addSheet } from './sheet.ts';

export interface Painter {
  /** Replaces what this painter showed. */
  paint(ranges: Readonly<Record<Side, readonly Range[]>>): void;
}

const sides = ['brochure', 'conversation'] as const satisfies readonly Side[];

const randomName = (): string =>
  String.fromCharCode(97 + Math.floor(Math.random() * 26)) + Math.random().toString(36).slice(2, 10);

const names: Readonly<Record<Side, string>> = { brochure: randomName(), conversation: randomName() };

/**
 * Wavy and warm against dotted and calm: told apart without colour. The two colours keep 3:1 on white and on the
 * sites' dark grounds alike; in forced colours the system's own take over.
 */
const css = `
::highlight(${names.brochure}) { text-decoration: underline wavy 1.5px #d2601a; text-underline-offset: 2px; }
::highlight(${names.conversation}) { text-decoration: underline dotted 2px #2a8c82; text-underline-offset: 2px; }
@media (forced-colors: active) {
  ::highlight(${names.brochure}) { text-decoration-color: LinkText; }
  ::highlight(${names.conversation}) { text-decoration-color: GrayText; }
}`;

type Root = Document | ShadowRoot;

const dressed = new Map<Root, { painters: number; undress(): void }>();

/** Firefox scopes highlight rules to their tree: each root needs the sheet while one of its editors is painted. */
function dress(root: Root, signal: AbortSignal): void {
  const dress = dressed.get(root) ?? { painters: 0, undress: addSheet(root, css) };
  dress.painters++;
  dressed.set(root, dress);
  signal.addEventListener('abort', () => {
    if (--dress.painters > 0) return;
    dressed.delete(root);
    dress.undress();
  });
}

const highlightOf = (side: Side): Highlight => {
  const found = CSS.highlights.get(names[side]);
  if (found) return found;
  const made = new Highlight();
  CSS.highlights.set(names[side], made);
  return made;
};

function exchange(side: Side, gone: readonly Range[], next: readonly Range[]): void {
  if (gone.length === 0 && next.length === 0) return;
  const highlight = highlightOf(side);
  for (const range of gone) highlight.delete(range);
  for (const range of next) highlight.add(range);
  if (highlight.size === 0) CSS.highlights.delete(names[side]);
}

/** A painter for one editor. Where the browser has no custom highlights it paints nothing. */
export function createPainter(editor: HTMLElement, signal: AbortSignal): Painter {
  let shown: Readonly<Record<Side, readonly Range[]>> = { brochure: [], conversation: [] };
  let root: Root | null = null;
  const paint: Painter['paint'] = (ranges) => {
    if (!('highlights' in CSS)) return;
    if (!root && ranges.brochure.length + ranges.conversation.length > 0) {
      root = editor.getRootNode() as Root;
      dress(root, signal);
    }
    for (const side of sides) exchange(side, shown[side], ranges[side]);
    shown = ranges;
  };
  signal.addEventListener('abort', () => paint({ brochure: [], conversation: [] }));
  return { paint };
}
