/** The one number that serves a goal. Pure. */
import { addDays, weekOf } from './days.ts';
import { total } from './sums.ts';
import type { Reach, Sum } from './types.ts';
import { conversationOf, ratioOf } from './weeks.ts';

export type GoalId = 'be-known' | 'help-customers' | 'bring-visits' | 'hire' | 'custom';

/** Followers everywhere or on LinkedIn; else of the last four weeks: replies and comments, posts of own work, gives. */
export type Watched = 'followers' | 'followers-linkedin' | 'answers' | 'own' | 'given';

const watched = {
  'be-known': 'followers',
  'help-customers': 'answers',
  'bring-visits': 'own',
  hire: 'followers-linkedin',
  custom: 'given',
} satisfies Record<GoalId, Watched>;

export interface Watch {
  readonly what: Watched;
  /** Null where nobody has told it yet. */
  readonly count: number | null;
}

/** `days` and `reach` oldest first, of the last four weeks at least. */
export function watch(goal: GoalId, days: readonly Sum[], reach: readonly Reach[], today: string): Watch {
  const what = watched[goal];
  const from = addDays(weekOf(today), -21);
  const lately = total(
    from,
    days.filter(({ period }) => period >= from),
  );
  const counts = {
    followers: () => latestOf(reach),
    'followers-linkedin': () => latestOf(reach.filter(({ network }) => network === 'linkedin')),
    answers: () => conversationOf(lately).answers,
    own: () => lately.buckets.own,
    given: () => ratioOf(lately).give,
  } satisfies Record<Watched, () => number | null>;
  return { what, count: counts[what]() };
}

/** The networks' latest numbers together. */
function latestOf(reach: readonly Reach[]): number | null {
  const latest = new Map(reach.map(({ network, count }) => [network, count]));
  return latest.size === 0 ? null : [...latest.values()].reduce((sum, count) => sum + count, 0);
}
