/** Tells in which minutes a page was looked at and used. No timer: an idle tab costs nothing and tells nothing. */

/** Signs of a person at the page. Moving the pointer across it is none, nor is a page that scrolls by itself. */
const signs = ['keydown', 'pointerdown', 'wheel'] as const;

const minute = 60_000;

export interface ActivityHandlers {
  /** The first sign of use in a minute of the clock, ms since the epoch: once a minute at most. */
  minute(time: number): void;
  /** Every sign of use. */
  use(): void;
}

export function watchActivity(doc: Document, handlers: ActivityHandlers, signal: AbortSignal): void {
  let told = 0;
  const use = ({ isTrusted }: Event): void => {
    const time = Date.now();
    if (!isTrusted || doc.visibilityState !== 'visible') return;
    handlers.use();
    if (Math.floor(time / minute) === told) return;
    told = Math.floor(time / minute);
    handlers.minute(time);
  };
  for (const sign of signs) doc.addEventListener(sign, use, { capture: true, passive: true, signal });
  // Coming back to the tab is use as well: somebody did it.
  doc.addEventListener('visibilitychange', use, { signal });
}
