/** Weeks as the look-back tells them: the mix, the conversation, and how long it has gone well. Pure, from sums. */

import type { Surface } from '../networks/types.ts';
import { isAnswer } from './bucket.ts';
import { keeps } from './conventions.ts';
import { addDays, weekOf } from './days.ts';
import { emptySum, total } from './sums.ts';
import type { Convention, Ratio, Sum } from './types.ts';

export interface Week {
  /** Its Monday. */
  readonly monday: string;
  /** Over all networks; its `period` is the Monday. */
  readonly sum: Sum;
}

/** The weeks from the first day with posts to the one of `today`, oldest first; quiet weeks are there with nothing in them. */
export function weeksOf(days: readonly Sum[], today: string): Week[] {
  const byWeek = Map.groupBy(days, ({ period }) => weekOf(period));
  const first = [...byWeek.keys()].sort()[0];
  const weeks: Week[] = [];
  for (let monday = first ?? weekOf(today); monday <= weekOf(today); monday = addDays(monday, 7))
    weeks.push({ monday, sum: total(monday, byWeek.get(monday) ?? [emptySum(monday, 'x')]) });
  return weeks;
}

export const ratioOf = ({ buckets, posts }: Pick<Sum, 'buckets' | 'posts'>): Ratio => ({
  give: posts - buckets.ask,
  take: buckets.ask,
  share: posts === 0 ? 0 : buckets.ask / posts,
});

/** How many weeks in a row had posts and kept the convention's share; the one under way adds to it and never breaks it. */
export function streak(weeks: readonly Week[], convention: Convention): number {
  const good = ({ sum }: Week) => sum.posts > 0 && keeps(convention, sum.buckets.ask, sum.posts);
  const newestFirst = weeks.toReversed();
  const [now, ...before] = newestFirst;
  const counted = now && good(now) ? newestFirst : before;
  const end = counted.findIndex((week) => !good(week));
  return end < 0 ? counted.length : end;
}

export interface Conversation {
  /** Replies and comments. */
  readonly answers: number;
  /** Everything else. */
  readonly broadcasts: number;
  readonly shares: number;
  readonly sharesWithWords: number;
}

export function conversationOf({ surfaces, posts, shares, sharesWithWords }: Sum): Conversation {
  const answers = (Object.keys(surfaces) as Surface[])
    .filter(isAnswer)
    .reduce((sum, surface) => sum + surfaces[surface], 0);
  return { answers, broadcasts: posts - answers, shares, sharesWithWords };
}

/** Rules by how many posts they were found in, most first. */
export const mostFrequent = ({ findings }: Sum): { rule: string; posts: number }[] =>
  Object.entries(findings)
    .map(([rule, posts]) => ({ rule, posts }))
    .sort((a, b) => b.posts - a.posts || (a.rule < b.rule ? -1 : 1));
