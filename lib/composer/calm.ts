/**
 * What the panel shows of a draft that is being typed. A verdict and all that the user asked for show at once; the numbers
 * wait until typing pauses, for one that twitches while one types is looked at each time, and costs the page a frame.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { PanelState } from './panel-state.ts';

/**
 * ms without a further report. Longer than the stop that a writer makes between two words: to show numbers anew and then
 * to look whether the chip still stands well costs more than all else at that key.
 */
const pause = 1000;

/** Whether the panel would say something else, and not only other numbers. */
function isNews(now: PanelState, shown: PanelState): boolean {
  const { report: _, words: __, pace, ...rest } = now;
  return (
    now.open !== null ||
    (Object.keys(rest) as (keyof typeof rest)[]).some((key) => rest[key] !== shown[key]) ||
    now.report?.verdict !== shown.report?.verdict ||
    (pace !== shown.pace && JSON.stringify(pace) !== JSON.stringify(shown.pace))
  );
}

/** Follows a store until the signal ends. */
export function calmed(store: StoreApi<PanelState>, signal: AbortSignal): StoreApi<PanelState> {
  const shown = createStore(() => store.getState());
  let timer: ReturnType<typeof setTimeout> | undefined;
  const settle = () => shown.setState(store.getState());
  const stop = store.subscribe((now) => {
    clearTimeout(timer);
    if (isNews(now, shown.getState())) settle();
    else if (now.report !== shown.getState().report) timer = setTimeout(settle, pause);
  });
  signal.addEventListener('abort', () => {
    stop();
    clearTimeout(timer);
  });
  return shown;
}
