/** What a key costs the page: the same keys into the same draft, in turn without Mingle, with it, and with Harper. */
import type { ComposerDriver } from '../../e2e/composers.ts';
import { type Arm, type ArmName, type, writing } from './arm.ts';
import { keysOf } from './drafts.ts';
import { type Spread, spread } from './stats.ts';
import { oursByKey, startTrace, type Task, tasksOf } from './trace.ts';

/** Keys before the next arm has its turn. */
const burst = 20;

/** Keys at the start that nobody counts: compilers warm up, the panel is put in. */
const warmUp = 10;

/** Keys that are typed under a trace once the others are counted: a trace costs more than what it looks for. */
const traced = 40;

export interface KeyCosts {
  readonly site: string;
  /** UTF-16 units. */
  readonly length: number;
  /** ms of processor time of the main thread for a key. */
  readonly costs: Readonly<Record<ArmName, Spread>>;
  /** The same at a writer's pace. */
  readonly written: Readonly<Record<'without' | 'with', Spread>>;
  /** ms for a key in Mingle's scripts, by the trace. */
  readonly ours: Spread;
  readonly tasks: readonly Task[];
}

export async function measureKeys(
  arms: Readonly<Record<ArmName, Arm>>,
  driver: ComposerDriver,
  length: number,
  count: number,
): Promise<KeyCosts> {
  const costs: Record<ArmName, number[]> = { without: [], with: [], harper: [] };
  const written = { without: [] as number[], with: [] as number[] };
  for (const arm of Object.values(arms)) {
    await arm.fill(driver, length);
    await type(arm, keysOf(warmUp));
  }
  const keys = keysOf(count);
  for (let at = 0; at < keys.length; at += burst) {
    for (const arm of Object.values(arms)) costs[arm.name].push(...(await type(arm, keys.slice(at, at + burst))));
  }
  for (let at = 0; at < keys.length; at += burst) {
    const some = keys.slice(at, at + burst);
    for (const name of ['without', 'with'] as const) written[name].push(...(await type(arms[name], some, writing)));
  }
  const end = await startTrace(arms.with.session);
  await type(arms.with, keysOf(traced));
  const events = await end();
  return {
    site: driver.name,
    length,
    costs: { without: spread(costs.without), with: spread(costs.with), harper: spread(costs.harper) },
    written: { without: spread(written.without), with: spread(written.with) },
    ours: spread(oursByKey(events)),
    tasks: tasksOf(events),
  };
}
