/**
 * How long the content script lives. Written here and not taken from WXT: its context tells every page our id, by an event
 * on the document with the id in its name, which the page could also forge to end us (0.21.4, read 2026-11-22).
 */
import { browser } from 'wxt/browser';

export interface Life {
  /** An update or removal leaves this script behind: asking is how it finds out, and everything it put up goes. */
  alive(): boolean;
  /** Aborted once it is found out. */
  readonly signal: AbortSignal;
}

const begun = Symbol.for('mingle.life');

type World = { [begun]?: AbortSignal };

/** Null where this extension has a living script in this frame already. */
export function beginLife(): Life | null {
  const world = globalThis as World;
  if (world[begun]?.aborted === false) return null;
  const end = new AbortController();
  world[begun] = end.signal;
  const alive = (): boolean => {
    if (!browser.runtime?.id) end.abort();
    return !end.signal.aborted;
  };
  addEventListener('resize', alive, { passive: true, signal: end.signal });
  return { alive, signal: end.signal };
}

/**
 * Run in the page by the version that comes: the one before, in a world of its own, asks itself whether it is alive. Pages
 * and libraries send this event by script every day, so that none can tell who did.
 */
export const nudge = (): void => {
  window.dispatchEvent(new Event('resize'));
};
