/** The figures as one Markdown table, ratios first. */
import type { KeyCosts } from './keys.ts';
import type { Memory } from './memory.ts';
import type { Rest } from './rest.ts';
import { type Spread, spread } from './stats.ts';

export interface Figures {
  readonly keys: readonly KeyCosts[];
  /** ms, by the same order as `keys`. */
  readonly underlines: readonly (readonly number[])[];
  readonly loads: readonly number[];
  /** kB, gzipped. */
  readonly size: number;
  readonly rest: { readonly before: Rest; readonly after: Rest };
  readonly memory: { readonly keys: number; readonly without: readonly Memory[]; readonly with: readonly Memory[] };
}

const ms = (value: number) => `${value.toFixed(value < 10 ? 2 : 0)} ms`;
const times = (value: number) => `× ${value.toFixed(1)}`;
const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

/** What the extension is held to. */
const targets = { added: 1, task: 50, underline: 150, size: 15, load: 5, memory: 5 };

const met = (value: number, most: number) => (value <= most ? 'met' : '**missed**');

const added = ({ without, with: mingle }: Record<'without' | 'with', Spread>) =>
  `${ms(mingle.p50 - without.p50)} / ${ms(mingle.p95 - without.p95)}`;

function keyRows({ keys, underlines }: Figures): string[] {
  const head = ['page, draft', 'Mingle ÷ without, p50', 'p95', 'Harper in the page ÷ without, p50', 'p95'];
  const more = ['without, p50 / p95', 'Mingle adds, p50 / p95', "at a writer's pace", 'its scripts', 'underline'];
  const rows = keys.map(({ site, length, costs, written, ours }, at) => {
    const { without, with: mingle, harper } = costs;
    const shown = spread(underlines[at] ?? []);
    return row([
      `${site}, ${length}`,
      times(mingle.p50 / without.p50),
      times(mingle.p95 / without.p95),
      times(harper.p50 / without.p50),
      times(harper.p95 / without.p95),
      `${ms(without.p50)} / ${ms(without.p95)}`,
      added(costs),
      added(written),
      `${ms(ours.p50)} / ${ms(ours.p95)}`,
      `${ms(shown.p50)} / ${ms(shown.p95)}`,
    ]);
  });
  const columns = [...head, ...more];
  return [row(columns), row(columns.map((_, at) => (at === 0 ? '---' : '--:'))), ...rows];
}

/** MB that the worst page and the worker grew by, above the same page without Mingle. */
function growth({ memory }: Figures): { page: number; worker: number } {
  const pages = memory.with.map(({ page }, at) => page - (memory.without[at]?.page ?? Number.NaN));
  return {
    page: Math.max(...pages),
    worker: memory.with.reduce((sum, { worker }) => sum + (worker ?? Number.NaN), 0),
  };
}

function targetRows(figures: Figures): string[] {
  const { keys, underlines, loads, size, rest, memory } = figures;
  const added = Math.max(...keys.map(({ costs }) => costs.with.p95 - costs.without.p95));
  const written = Math.max(...keys.map((each) => each.written.with.p95 - each.written.without.p95));
  const scripts = Math.max(...keys.map(({ ours }) => ours.p95));
  const tasks = keys.flatMap((each) => each.tasks.map(({ ours }) => ours));
  const over = tasks.filter((task) => task > targets.task).length;
  const underline = Math.max(...underlines.map((each) => spread(each).p95));
  const load = spread(loads);
  const more = growth(figures);
  return [
    `main thread a key, p95, worst page: adds ${ms(added)} (its scripts ${ms(scripts)}), at most ${targets.added} ms: ${met(added, targets.added)}`,
    `the same at a writer's pace: adds ${ms(written)}, at most ${targets.added} ms: ${met(written, targets.added)}`,
    `tasks over ${targets.task} ms that are Mingle's: ${over} of ${tasks.length}, the longest ${ms(Math.max(...tasks))}: ${met(over, 0)}`,
    `last key to underline, p95, worst page: ${ms(underline)}, at most ${targets.underline} ms: ${met(underline, targets.underline)}`,
    `content script: ${size.toFixed(1)} kB gzip, at most ${targets.size} kB: ${met(size, targets.size)}`,
    `its evaluation: ${ms(load.p50)} / ${ms(load.p95)} (p50 / p95 of ${loads.length}), at most ${targets.load} ms: ${met(load.p95, targets.load)}`,
    `runs before a composer has focus: ${rest.before.runs} (${ms(rest.before.ms)}), none: ${met(rest.before.runs, 0)}`,
    `runs after it lost focus: ${rest.after.runs} (${ms(rest.after.ms)}), none: ${met(rest.after.runs, 0)}`,
    `memory after ${memory.keys} keys a page: page ${more.page.toFixed(1)} MB, worker ${more.worker.toFixed(1)} MB more, at most ${targets.memory} MB: ${met(more.page + more.worker, targets.memory)}`,
  ].map((line) => `- ${line}`);
}

export const report = (figures: Figures): string => [...keyRows(figures), '', ...targetRows(figures)].join('\n');
