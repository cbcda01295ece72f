/**
 * What the panel shows of a draft that is being typed. A verdict, a place more or less and all that the user asked for
 * show at once; the number waits until typing pauses, for one that twitches at every key is looked at at every key, and
 * costs the page a frame each time.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Finding, Report } from '../engine/types.ts';
import type { PanelState } from './panel-state.ts';

/** ms without a further report. */
const pause = 300;

const isMarked = ({ side, whole }: Finding): boolean => side === 'brochure' && !whole;

const sayTheSame = (one: Report | null, other: Report | null): boolean =>
  one === other ||
  (one?.verdict === other?.verdict &&
    one?.findings.filter(isMarked).length === other?.findings.filter(isMarked).length);

/** Whether the panel would say something else, and not only another number. */
function isNews(now: PanelState, shown: PanelState): boolean {
  const { report: _, words: __, pace, ...rest } = now;
  return (
    now.open !== null ||
    (Object.keys(rest) as (keyof typeof rest)[]).some((key) => rest[key] !== shown[key]) ||
    !sayTheSame(now.report, shown.report) ||
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
