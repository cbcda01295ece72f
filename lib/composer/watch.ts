/**
 * Listens where the page can't hide it: capture phase, on the document. Composed events reach it out of open shadow
 * roots with the true target at the head of their path. Nothing runs until one of them comes.
 */

export interface WatchHandlers {
  /** Asked before any other: false once the extension is gone, and everything with it. */
  alive(): boolean;
  /** Focus came to this element. */
  attend(target: HTMLElement): void;
  /** Focus goes from this element. */
  leave(target: HTMLElement): void;
  /** Text went into this element, which may have had focus before this script ran. */
  input(target: HTMLElement): void;
  composing(target: HTMLElement, on: boolean): void;
  /** A key that may send a draft off: Enter in the box, Enter or Space on a button. Before the site acts on it. */
  press(target: HTMLElement, event: KeyboardEvent): void;
  /** Before the site acts on it. */
  click(target: Element): void;
}

const targetOf = (event: Event): HTMLElement | null => {
  const target = event.composedPath()[0];
  // Not `instanceof`: an element of a same-origin frame has another constructor.
  return target && 'tagName' in target ? (target as HTMLElement) : null;
};

export function watch(doc: Document, handlers: WatchHandlers, signal: AbortSignal): void {
  const on = <K extends keyof DocumentEventMap>(
    type: K,
    handle: (target: HTMLElement, event: DocumentEventMap[K]) => void,
    trusted = true,
  ): void => {
    const listen = (event: DocumentEventMap[K]): void => {
      if ('key' in event && event.key !== 'Enter' && event.key !== ' ') return;
      const target = (event.isTrusted || !trusted) && handlers.alive() ? targetOf(event) : null;
      if (target) handle(target, event);
    };
    doc.addEventListener(type, listen, { capture: true, passive: true, signal });
  };

  on('focusin', (target) => handlers.attend(target));
  on('focusout', (target) => handlers.leave(target));
  on('input', (target) => handlers.input(target));
  on('compositionstart', (target) => handlers.composing(target, true));
  // Editors end a composition in their own name as well, and then no other end comes (Lexical 0.52 in Chromium).
  on('compositionend', (target) => handlers.composing(target, false), false);
  on('keydown', (target, event) => handlers.press(target, event));
  on('click', (target) => handlers.click(target));

  const focused = deepActive(doc);
  if (focused) handlers.attend(focused);
}

/** The focused element, inside open shadow roots too. */
export function deepActive(doc: Document): HTMLElement | null {
  let active = doc.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active as HTMLElement | null;
}

/** Whether an element is in another, through open shadow roots. */
export function isWithin(element: Element, outer: Element): boolean {
  for (let at: Element | null = element; at; ) {
    if (outer.contains(at)) return true;
    const root: Node = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return false;
}
