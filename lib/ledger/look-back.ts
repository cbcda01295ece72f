/** A week looked back on: what it came to, the best one so far, and one suggestion. Pure, from sums. */
import { keeps } from './conventions.ts';
import { addDays, weekOf } from './days.ts';
import { emptySum } from './sums.ts';
import type { Convention, Ratio, Sum } from './types.ts';
import { conversationOf, mostFrequent, ratioOf, streak, type Week } from './weeks.ts';

/** One thing to do next, the first that applies. */
export type Suggestion =
  /** Nothing went out. */
  | 'say-hello'
  /** More asks than the convention likes. */
  | 'give'
  /** Less than half of what was passed on carries own words. */
  | 'own-words'
  /** Fewer replies and comments than everything else. */
  | 'answer'
  | 'go-on';

export interface LookBack {
  /** Its Monday. */
  readonly monday: string;
  readonly sum: Sum;
  readonly ratio: Ratio;
  /** The brochure rule found in most of its posts; null where none was. */
  readonly frequent: string | null;
  /** Monday of the week with most gives among those that kept the convention, the latest of equals; null where none did. */
  readonly best: string | null;
  /** Weeks in a row that kept the convention, this one the last. */
  readonly streak: number;
  readonly suggestion: Suggestion;
}

/** The week that ended last; on a Sunday the one that ends today. */
export const lookedAt = (today: string): string => addDays(weekOf(addDays(today, 1)), -7);

/** `weeks` as `weeksOf` gives them; `brochure` names the rules that sell. */
export function lookBack(
  weeks: readonly Week[],
  convention: Convention,
  today: string,
  brochure: ReadonlySet<string>,
): LookBack {
  const monday = lookedAt(today);
  const past = weeks.filter((week) => week.monday <= monday);
  const sum = past.find((week) => week.monday === monday)?.sum ?? emptySum(monday, 'x');
  return {
    monday,
    sum,
    ratio: ratioOf(sum),
    frequent: mostFrequent(sum).find(({ rule }) => brochure.has(rule))?.rule ?? null,
    best: bestOf(past, convention),
    streak: streak(past, convention),
    suggestion: suggestionFor(sum, convention),
  };
}

function bestOf(weeks: readonly Week[], convention: Convention): string | null {
  const good = weeks.filter(({ sum }) => sum.posts > 0 && keeps(convention, sum.buckets.ask, sum.posts));
  const most = Math.max(...good.map(({ sum }) => ratioOf(sum).give));
  return good.findLast(({ sum }) => ratioOf(sum).give === most)?.monday ?? null;
}

function suggestionFor(sum: Sum, convention: Convention): Suggestion {
  const { answers, broadcasts, shares, sharesWithWords } = conversationOf(sum);
  if (sum.posts === 0) return 'say-hello';
  if (!keeps(convention, sum.buckets.ask, sum.posts)) return 'give';
  if (sharesWithWords * 2 < shares) return 'own-words';
  return answers < broadcasts ? 'answer' : 'go-on';
}
