/** Where the chip may stand: beside the composer, on no button of the site and on no words of the draft. */
import type { Corner } from '../../lib/composer/chip.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Spot {
  readonly name: string;
  readonly corner: Corner;
  /** Viewport coordinates, CSS px. */
  readonly left: number;
  readonly top: number;
  /** A corner of the window: only where nothing beside the composer is free. */
  readonly far?: true;
}

const gap = 8;
const covers = 100;

const interactive =
  'button, a[href], input, select, textarea, summary, label, video, [contenteditable="true"], [role="button"], [role="link"], [role="tab"], [role="menuitem"], [role="checkbox"], [role="switch"], [role="slider"], [role="combobox"]';

/** Best first. The last ones are for a composer that fills a narrow window. */
export function spotsAround(container: DOMRect, editor: DOMRect, chip: Size, view: Size): Spot[] {
  const right = Math.min(container.right, view.width - gap) - chip.width;
  const left = Math.max(container.left, gap);
  const inside = Math.min(editor.right, view.width - gap) - chip.width;
  const start = Math.max(editor.left, gap);
  const [after, before] = [container.right + gap, container.left - chip.width - gap];
  const [above, below] = [container.top - chip.height - gap, container.bottom + gap];
  const foot = editor.bottom - chip.height;
  const over = editor.top - chip.height - gap / 2;
  const [farRight, farBottom] = [view.width - chip.width - gap, view.height - chip.height - gap];
  const spots: readonly (readonly [name: string, corner: Corner, left: number, top: number])[] = [
    ['beside', 'top-right', after, editor.top],
    ['below', 'bottom-right', right, below],
    ['above', 'top-right', right, above],
    ['in the editor', 'bottom-right', inside, foot],
    ['under the editor', 'bottom-right', inside, editor.bottom + gap / 2],
    ['under its start', 'bottom-left', start, editor.bottom + gap],
    ['over the editor', 'top-right', inside, over],
    ['before', 'top-left', before, editor.top],
    ['below, at the start', 'bottom-left', left, below],
    ['above, at the start', 'top-left', left, above],
    ['over its start', 'top-left', start, over],
    ['beside its foot', 'bottom-right', after, foot],
    ['before its foot', 'bottom-left', before, foot],
    ['at its foot', 'bottom-left', start, foot],
  ];
  const corners: readonly (readonly [name: string, corner: Corner, left: number, top: number])[] = [
    ['bottom corner', 'bottom-right', farRight, farBottom],
    ['other bottom corner', 'bottom-left', gap, farBottom],
    ['top corner', 'top-right', farRight, gap],
    ['other top corner', 'top-left', gap, gap],
  ];
  const spot = ([name, corner, x, y]: (typeof spots)[number]): Spot => ({ name, corner, left: x, top: y });
  return [...spots.map(spot), ...corners.map((each) => ({ ...spot(each), far: true as const }))];
}

/** The corner of a box that a point is nearest to. */
export const cornerAt = (box: DOMRect, x: number, y: number): Corner =>
  `${y < box.top + box.height / 2 ? 'top' : 'bottom'}-${x < box.left + box.width / 2 ? 'left' : 'right'}`;

/** The element a click at this point would reach if our host were not there, through open shadow roots. */
function elementUnder(x: number, y: number, host: Element): Element | null {
  let root: Document | ShadowRoot = document;
  for (;;) {
    const found: Element | null = root.elementsFromPoint(x, y).find((element) => element !== host) ?? null;
    const inner: ShadowRoot | null | undefined = found?.shadowRoot;
    if (!inner || inner === root || inner.elementsFromPoint(x, y).length === 0) return found;
    root = inner;
  }
}

function closestThrough(element: Element, selector: string): Element | null {
  for (let at: Element | null = element; at; ) {
    const found: Element | null = at.closest(selector);
    if (found) return found;
    const root: Node = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return null;
}

/** Whether words of the draft stand in this box; looks at the last lines only, where the candidates are. */
function coversWords(editor: HTMLElement, box: DOMRect): boolean {
  const last: Node[] = [];
  const walker = document.createTreeWalker(editor, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) last.push(node);
  return last.slice(-40).some((node) => {
    const range = document.createRange();
    range.selectNodeContents(node);
    return [...range.getClientRects()].some(
      (line) => line.left < box.right && line.right > box.left && line.top < box.bottom && line.bottom > box.top,
    );
  });
}

const showsWords = (element: Element) =>
  [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim());

function costAt(x: number, y: number, host: Element, editor: HTMLElement): number {
  const element = elementUnder(x, y, host);
  if (!element) return 0;
  if (editor.contains(element) || element === editor) return 1;
  if (closestThrough(element, interactive)) return covers;
  return showsWords(element) ? 1 : 0;
}

/** 0 is free ground; from 100 up the spot covers something a person wants to reach; Infinity is off the screen. */
export function costOf(spot: Spot, chip: Size, host: Element, editor: HTMLElement, view: Size): number {
  const box = new DOMRect(spot.left, spot.top, chip.width, chip.height);
  if (box.left < 0 || box.top < 0 || box.right > view.width || box.bottom > view.height)
    return Number.POSITIVE_INFINITY;
  let cost = coversWords(editor, box) ? covers : 0;
  for (const down of [0, 0.5, 1]) {
    for (const across of [0, 0.2, 0.4, 0.6, 0.8, 1]) {
      const point = { x: box.left + across * (box.width - 1), y: box.top + down * (box.height - 1) };
      cost += costAt(point.x, point.y, host, editor);
    }
  }
  return cost;
}

/** The first free spot, else the cheapest. Stays where it is while that covers nothing, so that it does not hop about. */
export function chooseSpot(spots: readonly Spot[], cost: (spot: Spot) => number, now: string | null) {
  const stay = spots.find(({ name }) => name === now);
  if (stay && cost(stay) < covers) return { spot: stay, covering: false };
  let best: { spot: Spot; price: number } | null = null;
  for (const [order, spot] of spots.entries()) {
    const price = cost(spot) + order / 2;
    if (price < (best?.price ?? Number.POSITIVE_INFINITY)) best = { spot, price };
  }
  return best && { spot: best.spot, covering: best.price >= covers };
}
