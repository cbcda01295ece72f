/**
 * Resting the pointer on underlined words opens their card; moving on in the same box closes it again. Only while the box
 * has focus: one that nobody writes in costs the pointer nothing.
 */

import { deepActive } from './watch.ts';

export interface HoverOptions {
  readonly element: HTMLElement;
  /** The finding whose words are at this point of the viewport. */
  at(x: number, y: number): number | null;
  onRest(finding: number): void;
  onLeave(): void;
  readonly signal: AbortSignal;
}

/** ms. Long enough not to answer a pointer that passes by, or one on its way into the card. */
const rest = 200;

export function watchHover({ element, at, onRest, onLeave, signal }: HoverOptions): void {
  let over: number | null = null;
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const turnTo = (x: number, y: number): void => {
    const finding = at(x, y);
    if (finding === over) return;
    over = finding;
    clearTimeout(timer);
    timer = setTimeout(() => {
      // A report that came meanwhile counts the findings anew.
      over = at(x, y);
      if (over === null) onLeave();
      else onRest(over);
    }, rest);
  };
  const onMove = ({ clientX, clientY, isTrusted }: PointerEvent): void => {
    if (!isTrusted || frame) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      turnTo(clientX, clientY);
    });
  };
  /** Out of the box may be into the card: nothing closes. */
  const onOut = (): void => {
    clearTimeout(timer);
    over = null;
  };
  const start = (): void => {
    element.addEventListener('pointermove', onMove, { passive: true });
    element.addEventListener('pointerleave', onOut, { passive: true });
  };
  const stop = (): void => {
    element.removeEventListener('pointermove', onMove);
    element.removeEventListener('pointerleave', onOut);
    cancelAnimationFrame(frame);
    frame = 0;
    onOut();
  };
  element.addEventListener('focusin', start, { signal });
  element.addEventListener('focusout', stop, { signal });
  signal.addEventListener('abort', stop);
  if (deepActive(document) === element) start();
}
