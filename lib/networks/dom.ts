/** What the three networks share in reading a page. */

/** Editors count when the user can see them; sites keep hidden twins. Where there is no layout (tests), all count. */
export const visible = (element: Element): boolean => element.checkVisibility?.() ?? true;

export const disabled = (button: Element): boolean =>
  button.getAttribute('aria-disabled') === 'true' || button.hasAttribute('disabled');

/** The nearest ancestor, itself included, that contains a match; null from `limit` upwards. */
export function nearestWith(element: Element, selector: string, limit: string): HTMLElement | null {
  for (let at: Element | null = element; at && !at.matches(limit); at = at.parentElement) {
    if (at.querySelector(selector)) return at as HTMLElement;
  }
  return null;
}

export const follows = (later: Node, earlier: Node): boolean =>
  (earlier.compareDocumentPosition(later) & 4) !== 0; /* Node.DOCUMENT_POSITION_FOLLOWING */

/** Matches in the roots of a site, in order of the page. */
export function* all(roots: Iterable<Document | ShadowRoot>, selector: string): Generator<Element> {
  for (const root of roots) yield* root.querySelectorAll(selector);
}

export function fresh(found: Iterable<Element>, seen: WeakSet<Element>): Element[] {
  return [...found].filter((element) => !seen.has(element));
}

/** Letters and digits alone: sites wrap, shorten and decorate what was typed. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** Sites fold long posts behind "see more": the beginning is all one can count on. UTF-16 units of plain text. */
const compared = 60;

/** Whether an item shows a draft's words. Never true for a draft without letters or digits. */
export function shows(item: Element, text: string): boolean {
  const wanted = plain(text).slice(0, compared);
  return wanted !== '' && plain(item.textContent ?? '').includes(wanted);
}

/** Whether the box was emptied or went away: needed beside an item that shows the text, since the box shows it too. */
export const left = (editor: Element, text: string): boolean => !editor.isConnected || !shows(editor, text);

/** Enter while an input method is open picks a candidate. 229: what browsers send for keys an input method takes. */
export const isEnter = (event: KeyboardEvent): boolean =>
  event.key === 'Enter' && !event.isComposing && event.keyCode !== 229;

/** Control or Command with Enter and nothing else. */
export const isModifiedEnter = (event: KeyboardEvent): boolean =>
  isEnter(event) && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
