/** The walk over an editor's nodes that all engines share: from blocks to text, from a span of it to ranges. */
import type { Place, Reading, Segment } from './types.ts';

/** In what the engines' trees differ. */
export interface Shape {
  /** Selector of the elements that are one line each; of nested ones the innermost. */
  readonly blocks: string;
  /** Selector of elements inside blocks that show nothing of the draft. */
  readonly hidden?: string;
}

/** What editors put around atoms to keep a caret there. */
const guard = '\uFEFF';

/** No engine names its own elements with a dash: those belong to other extensions. */
const isForeign = (element: Element): boolean => element.localName.includes('-');

const shown = (data: string): string => (data.includes('\u00A0') ? data.replaceAll('\u00A0', ' ') : data);

export const isText = (node: Node): node is Text => node.nodeType === Node.TEXT_NODE;

class Walk {
  text = '';
  readonly segments: Segment[] = [];
  /** A `<br>` counts once something follows it in its block: the last one only keeps the line open. */
  private brk = false;
  private readonly hidden: string | undefined;

  constructor(hidden: string | undefined) {
    this.hidden = hidden;
  }

  block(block: Element, first: boolean): void {
    if (!first) this.text += '\n';
    this.brk = false;
    this.children(block);
  }

  private children(parent: Element): void {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (isText(node)) this.data(node);
      else if (node.nodeType === Node.ELEMENT_NODE) this.element(node as HTMLElement);
    }
  }

  private element(element: HTMLElement): void {
    if (isForeign(element) || (this.hidden && element.matches(this.hidden))) return;
    if (element.localName === 'br') {
      this.flush();
      this.brk = true;
    } else if (element.localName === 'img') this.add(element, (element as HTMLImageElement).alt, 0);
    else this.children(element);
  }

  private data(node: Text): void {
    let offset = 0;
    for (const run of node.data.split(guard)) {
      this.add(node, shown(run), offset);
      offset += run.length + 1;
    }
  }

  private add(node: Text | HTMLElement, run: string, offset: number): void {
    if (run === '') return;
    this.flush();
    const start = this.text.length;
    this.text += run;
    this.segments.push({ node, start, end: this.text.length, offset });
  }

  private flush(): void {
    if (this.brk) this.text += '\n';
    this.brk = false;
  }
}

export function readText(root: HTMLElement, { blocks, hidden }: Shape): Reading {
  const walk = new Walk(hidden);
  const lines = [...root.querySelectorAll(blocks)].filter((block) => !block.querySelector(blocks));
  for (const [index, line] of (lines.length > 0 ? lines : [root]).entries()) walk.block(line, index === 0);
  return walk;
}

/** Segments that show a part of the span. They are in order, so that the first is found by halving. */
export function touched({ segments }: Reading, start: number, end: number): Segment[] {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((segments[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const found: Segment[] = [];
  for (let segment = segments[low]; segment && segment.start < end; segment = segments[++low]) found.push(segment);
  return found;
}

/** Whether the node still shows what was read. */
const holds = ({ text }: Reading, { node, start, end, offset }: Segment): boolean =>
  node.isConnected &&
  (!isText(node) || shown(node.data.slice(offset, offset + end - start)) === text.slice(start, end));

/** One place a text node; none where the tree has moved on since the reading. */
export function placesOf(reading: Reading, start: number, end: number): Place[] {
  const segments = touched(reading, start, end);
  if (!segments.every((segment) => holds(reading, segment))) return [];
  return segments.flatMap(({ node, offset, ...segment }) =>
    isText(node)
      ? {
          node,
          start: offset + Math.max(start, segment.start) - segment.start,
          end: offset + Math.min(end, segment.end) - segment.start,
        }
      : [],
  );
}

export function rangeOf({ node, start, end }: Place): Range {
  const range = node.ownerDocument.createRange();
  range.setStart(node, start);
  range.setEnd(node, end);
  return range;
}
