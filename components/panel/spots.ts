/** Where the chip may stand: beside the composer, on no button of the site and on no words of the draft. */

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Spot {
  readonly name: string;
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
  const end = Math.min(container.right, view.width - gap) - chip.width;
  const start = Math.max(container.left, gap);
  const inside = { left: Math.min(editor.right, view.width - gap) - chip.width };
  return [
    { name: 'beside', left: container.right + gap, top: editor.top },
    { name: 'below', left: end, top: container.bottom + gap },
    { name: 'above', left: end, top: container.top - chip.height - gap },
    { name: 'in the editor', ...inside, top: editor.bottom - chip.height },
    { name: 'under the editor', ...inside, top: editor.bottom + gap / 2 },
    { name: 'under its start', left: Math.max(editor.left, gap), top: editor.bottom + gap },
    { name: 'over the editor', ...inside, top: editor.top - chip.height - gap / 2 },
    { name: 'before', left: container.left - chip.width - gap, top: editor.top },
    { name: 'below, at the start', left: start, top: container.bottom + gap },
    { name: 'above, at the start', left: start, top: container.top - chip.height - gap },
    { name: 'bottom corner', left: view.width - chip.width - gap, top: view.height - chip.height - gap, far: true },
    { name: 'other bottom corner', left: gap, top: view.height - chip.height - gap, far: true },
    { name: 'top corner', left: view.width - chip.width - gap, top: gap, far: true },
    { name: 'other top corner', left: gap, top: gap, far: true },
  ];
}

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
