/** How often a rule speaks now against how often it did before Mingle came. Pure, from sums of months. */
import { total } from './sums.ts';
import type { Sum } from './types.ts';

interface Fall {
  readonly rule: string;
  /** Shares of the posts that were judged, 0-1. */
  readonly before: number;
  readonly now: number;
}

export interface Falls {
  /** Before Mingle, from an archive; else the first month with it. */
  readonly against: 'archive' | 'first-month';
  /** What was or is most frequent first. */
  readonly rules: readonly Fall[];
}

/** Judged posts on either side without which a share says nothing. */
const fewest = 5;

/** Months at the end that count as now: the one under way may be young. */
const latest = 2;

/**
 * `months` in any order, of all networks; `rules` are the ids to look at. Mingle came in the first month with a post that
 * was in no archive. Null where there is too little on either side.
 */
export function fallsOf(months: readonly Sum[], rules: ReadonlySet<string>): Falls | null {
  const byMonth = Map.groupBy(months, ({ period }) => period);
  const periods = [...byMonth.keys()].sort();
  const sumOf = (wanted: readonly string[]) =>
    total(
      '',
      wanted.flatMap((period) => byMonth.get(period) ?? []),
    );
  const came = periods.find((period) => sumOf([period]).posts > sumOf([period]).imported);
  if (came === undefined) return null;
  const since = periods.filter((period) => period >= came);
  const archive = sumOf(periods.filter((period) => period < came));
  const against = archive.scored >= fewest ? 'archive' : 'first-month';
  const before = against === 'archive' ? archive : sumOf(since.slice(0, 1));
  const now = sumOf(since.slice(against === 'archive' ? 0 : 1).slice(-latest));
  if (before.scored < fewest || now.scored < fewest) return null;
  const falls = [...rules].map((rule) => ({
    rule,
    before: (before.findings[rule] ?? 0) / before.scored,
    now: (now.findings[rule] ?? 0) / now.scored,
  }));
  const size = (fall: Fall) => Math.max(fall.before, fall.now);
  return { against, rules: falls.filter((fall) => size(fall) > 0).sort((a, b) => size(b) - size(a)) };
}
