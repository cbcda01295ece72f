/**
 * Tells in which minutes a page was looked at and used. Nothing runs between two signs of a person: no timer, and no
 * listener to scrolling, which would cost it.
 */

const minute = 60_000;

/**
 * Minutes from one sign to the next that are one stay: who reads and scrolls presses nothing for a while. ActivityWatch
 * takes a person for away after as many (its documentation, 2022-10-18).
 */
const stay = 3;

export interface ActivityHandlers {
  /** A minute of the clock in which the page was used, ms since the epoch: told at the next sign or on leaving, in order. */
  minute(time: number): void;
  /** A press or a return to the tab; of keys the first in a minute. */
  use(): void;
}

/** Moving the pointer across the page is no sign of use, nor is a page that scrolls by itself. */
export function watchActivity(doc: Document, handlers: ActivityHandlers, signal: AbortSignal): void {
  /** The last minute told; a tab that was hidden begins anew. */
  let told = 0;
  const use = ({ isTrusted }: Event): void => {
    if (!isTrusted) return;
    const isVisible = doc.visibilityState === 'visible';
    if (isVisible) handlers.use();
    const now = Math.floor(Date.now() / minute);
    const since = now - told;
    // To leave the tab ends a stay and begins none. A clock that was set back tells its minute as if it were the first.
    if (since < 0 || since > stay) told = isVisible ? now - 1 : now;
    while (told < now) handlers.minute(++told * minute);
    if (!isVisible) told = 0;
  };
  const early = { capture: true, passive: true, signal };
  doc.addEventListener('pointerdown', use, early);
  doc.addEventListener('visibilitychange', use, early);

  let timer: ReturnType<typeof setTimeout> | undefined;
  const listenToKeys = (): void => {
    clearTimeout(timer);
    if (!signal.aborted) doc.addEventListener('keydown', onKey, { ...early, once: true });
  };
  /** Once a minute: those that follow find nobody listening. */
  const onKey = (event: Event): void => {
    use(event);
    if (event.isTrusted) timer = setTimeout(listenToKeys, minute - (Date.now() % minute));
    else listenToKeys();
  };
  listenToKeys();
  // Where nobody writes any more nothing is to run, this timer neither.
  doc.addEventListener('focusout', listenToKeys, early);
}
