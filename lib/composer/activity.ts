/** Tells in which minutes a page was looked at and used. An idle tab has no timer, costs nothing and tells nothing. */

/**
 * Signs of a person at the page that come in crowds. A press and coming back to the tab are signs as well; moving the
 * pointer across it is none, nor is a page that scrolls by itself.
 */
type Sign = 'keydown' | 'wheel';

const minute = 60_000;

export interface ActivityHandlers {
  /** The first sign of use in a minute of the clock, ms since the epoch: once a minute at most. */
  minute(time: number): void;
  /** A press or a return to the tab; of keys and turns of the wheel the first in a minute. */
  use(): void;
}

export interface Activity {
  /** From now on turning the wheel is a sign as well. Not before a composer had focus: a listener for it costs scrolling. */
  countWheel(): void;
}

export function watchActivity(doc: Document, handlers: ActivityHandlers, signal: AbortSignal): Activity {
  let told = 0;
  const use = ({ isTrusted }: Event): void => {
    const time = Date.now();
    if (!isTrusted || doc.visibilityState !== 'visible') return;
    handlers.use();
    if (Math.floor(time / minute) === told) return;
    told = Math.floor(time / minute);
    handlers.minute(time);
  };
  const early = { capture: true, passive: true, signal };
  doc.addEventListener('pointerdown', use, early);
  doc.addEventListener('visibilitychange', use, early);

  /** Once a minute: those that follow find nobody listening. */
  const listenOnce = (sign: Sign): void => {
    const onSign = (event: Event): void => {
      if (event.isTrusted) {
        use(event);
        setTimeout(() => listenOnce(sign), minute - (Date.now() % minute));
      } else listenOnce(sign);
    };
    if (!signal.aborted) doc.addEventListener(sign, onSign, { ...early, once: true });
  };
  listenOnce('keydown');
  let counted = false;
  return {
    countWheel() {
      if (!counted) listenOnce('wheel');
      counted = true;
    },
  };
}
