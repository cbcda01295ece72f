/**
 * Which elements are on the screen or close to it. Chromium paints every text that has a highlight anew whenever anything
 * in the document changes (156, `HighlightRegistry::ValidateHighlightMarkers`): what nobody sees need not cost a key.
 */

/** Room around the screen, and around what scrolls inside it, so that scrolling finds the underlines there already. */
const margin = '120px';

export interface Sight {
  /** Watches these elements and no others. */
  watch(elements: ReadonlySet<Element>): void;
  /** True until the browser has said that it is out of sight. */
  isNear(element: Element): boolean;
}

/** `onChange` is told, a frame late at most, when one was first watched, comes or goes. Ends with the signal. */
export function createSight(onChange: () => void, signal: AbortSignal): Sight {
  const near = new Map<Element, boolean>();
  const options: IntersectionObserverInit & { scrollMargin: string } = { rootMargin: margin, scrollMargin: margin };
  const observer = new IntersectionObserver((entries) => {
    // What has no box of its own (`display: contents`) cannot be told.
    for (const { target, isIntersecting, boundingClientRect: box } of entries) {
      near.set(target, isIntersecting || box.height === 0);
    }
    onChange();
  }, options);
  signal.addEventListener('abort', () => observer.disconnect());
  return {
    watch(elements) {
      for (const element of near.keys()) {
        if (!elements.has(element) && near.delete(element)) observer.unobserve(element);
      }
      for (const element of elements) {
        if (near.has(element)) continue;
        near.set(element, true);
        observer.observe(element);
      }
    },
    isNear: (element) => near.get(element) ?? true,
  };
}
