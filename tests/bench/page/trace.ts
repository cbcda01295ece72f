/** Chromium's own trace of a page, and what in it is Mingle's. */
import type { CDPSession } from '@playwright/test';

/** As Chromium writes them; times in µs. */
export interface TraceEvent {
  readonly name: string;
  readonly ts: number;
  readonly dur?: number;
  /** Of `dur`, what the thread had the processor for. */
  readonly tdur?: number;
  readonly pid: number;
  readonly tid: number;
  readonly args?: { readonly data?: { readonly url?: string; readonly type?: string } };
}

const categories = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8.execute'];

/** Starts a trace of the browser; the answer ends it and gives what was seen. */
export async function startTrace(session: CDPSession): Promise<() => Promise<TraceEvent[]>> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: object[] }) => {
    events.push(...(value as TraceEvent[]));
  };
  session.on('Tracing.dataCollected', collect);
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: categories, excludedCategories: ['*'] },
  });
  return async () => {
    const complete = new Promise((done) => session.once('Tracing.tracingComplete', done));
    await session.send('Tracing.end');
    await complete;
    session.off('Tracing.dataCollected', collect);
    return events.sort((one, other) => one.ts - other.ts);
  };
}

/** ms of processor time; of wall time where the browser gives no other. */
export const costOf = ({ tdur, dur }: TraceEvent): number => (tdur ?? dur ?? 0) / 1000;

const isOurs = ({ args }: TraceEvent): boolean => args?.data?.url?.startsWith('chrome-extension://') ?? false;

const endOf = ({ ts, dur }: TraceEvent): number => ts + (dur ?? 0);

const threadOf = ({ pid, tid }: TraceEvent): string => `${pid}/${tid}`;

/** Outermost runs of Mingle's scripts, on the threads that pages live on; the background worker has its own. */
export function ours(events: readonly TraceEvent[]): TraceEvent[] {
  const pages = new Set(events.filter(({ name }) => name === 'EventDispatch' || name === 'Layout').map(threadOf));
  const until = new Map<string, number>();
  return events.filter((event) => {
    const thread = threadOf(event);
    if (!isOurs(event) || event.dur === undefined || !pages.has(thread)) return false;
    if (event.ts < (until.get(thread) ?? 0)) return false;
    until.set(thread, endOf(event));
    return true;
  });
}

const within = (inner: TraceEvent, outer: TraceEvent): boolean =>
  threadOf(inner) === threadOf(outer) && inner.ts >= outer.ts && inner.ts < endOf(outer);

/** ms of Mingle's scripts from each key to the next. */
export function oursByKey(events: readonly TraceEvent[]): number[] {
  const keys = events.filter(({ name, args }) => name === 'EventDispatch' && args?.data?.type === 'keydown');
  const runs = ours(events);
  return keys.map((key, at) => {
    const next = keys[at + 1]?.ts ?? Number.POSITIVE_INFINITY;
    return runs.filter(({ ts }) => ts >= key.ts && ts < next).reduce((sum, run) => sum + costOf(run), 0);
  });
}

export interface Task {
  /** ms of processor time, as a whole. */
  readonly all: number;
  /** ms of it in Mingle's scripts. */
  readonly ours: number;
}

/** Tasks of the main thread that Mingle had a part in. */
export function tasksOf(events: readonly TraceEvent[]): Task[] {
  const runs = ours(events);
  const tasks = events.filter(({ name }) => name === 'RunTask');
  return tasks.flatMap((task) => {
    const inside = runs.filter((run) => within(run, task));
    if (inside.length === 0) return [];
    return [{ all: costOf(task), ours: inside.reduce((sum, run) => sum + costOf(run), 0) }];
  });
}

/** ms that evaluating a script of this file took, each time. */
export const evaluations = (events: readonly TraceEvent[], file: string): number[] =>
  events
    .filter(({ name, args }) => name === 'EvaluateScript' && args?.data?.url?.endsWith(file))
    .map((event) => costOf(event));
