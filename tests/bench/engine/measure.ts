/** Times that mean something on a machine that others use, and what is drawn from them. */

/**
 * ms: the smaller of the clock's time and the process's processor time. Neither is less than what the thread worked, and
 * the clock runs on while others have the processor.
 */
export async function timeOf(work: () => unknown): Promise<number> {
  const cpu = process.cpuUsage();
  const clock = performance.now();
  const done = work();
  if (done instanceof Promise) await done;
  const passed = performance.now() - clock;
  const { user, system } = process.cpuUsage(cpu);
  return Math.min(passed, (user + system) / 1000);
}

/** The p-th percentile (0-100) by nearest rank. */
export function percentile(values: readonly number[], p: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil((p / 100) * sorted.length) - 1)] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => percentile(values, 50);

/** A checker that takes this long is not asked again: ms. */
const patience = 3000;

/**
 * Medians, by contestant: each has its turn in each round, so that what slows the machine slows them all. `run` answers
 * with ms.
 */
export async function compete<T>(
  contestants: readonly T[],
  rounds: number,
  run: (contestant: T, round: number) => Promise<number>,
): Promise<number[]> {
  const times = contestants.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    for (const [at, contestant] of contestants.entries()) {
      if ((times[at]?.[0] ?? 0) < patience) times[at]?.push(await run(contestant, round));
    }
  }
  return times.map(median);
}

/** The exponent of the power of `x` that fits `y` best: the slope of the straight line through both logarithms. */
export function exponentOf(points: readonly { readonly x: number; readonly y: number }[]): number {
  const logs = points.map(({ x, y }) => ({ x: Math.log(x), y: Math.log(y) }));
  const mean = (of: 'x' | 'y') => logs.reduce((sum, each) => sum + each[of], 0) / logs.length;
  const [x, y] = [mean('x'), mean('y')];
  const up = logs.reduce((sum, each) => sum + (each.x - x) * (each.y - y), 0);
  return up / logs.reduce((sum, each) => sum + (each.x - x) ** 2, 0);
}
