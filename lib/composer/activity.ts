/** Tells in which minutes a page was looked at and used. An idle tab has no timer, costs nothing and tells nothing. */

/** Signs of a person at the page. Moving the pointer across it is none, nor is a page that scrolls by itself. */
const signs = ['keydown', 'pointerdown'] as const;

const minute = 60_000;

export interface ActivityHandlers {
  /** The first sign of use in a minute of the clock, ms since the epoch: once a minute at most. */
  minute(time: number): void;
  /** Every sign of use. */
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
  for (const sign of signs) doc.addEventListener(sign, use, { capture: true, passive: true, signal });
  // Coming back to the tab is use as well: somebody did it.
  doc.addEventListener('visibilitychange', use, { signal });

  let timer: ReturnType<typeof setTimeout> | undefined;
  let counted = false;
  /** Once a minute: the turns that follow find nobody listening. */
  const listenToWheel = (): void => {
    const turned = (event: Event): void => {
      use(event);
      timer = setTimeout(listenToWheel, minute - (Date.now() % minute));
    };
    doc.addEventListener('wheel', turned, { capture: true, passive: true, once: true, signal });
  };
  signal.addEventListener('abort', () => clearTimeout(timer));
  return {
    countWheel() {
      if (!counted) listenToWheel();
      counted = true;
    },
  };
}
