/** All that the popup shows of the ledger, in one reading. */
import { conventionOf } from '../../lib/ledger/conventions.ts';
import { addDays, weekOf } from '../../lib/ledger/days.ts';
import { minutesFrom, type Nudge, nudges } from '../../lib/ledger/pace.ts';
import { total } from '../../lib/ledger/sums.ts';
import type { Tally } from '../../lib/ledger/tallies.ts';
import { type TwoWeeks, twoWeeks, twoWeeksFrom } from '../../lib/ledger/two-weeks.ts';
import type { Minutes, PublishedPost, Sum } from '../../lib/ledger/types.ts';
import { conversationOf } from '../../lib/ledger/weeks.ts';
import { activeDays, doubtful, latest, orThrow, since, sums, today } from '../../lib/store/history.ts';
import { minutesSince } from '../../lib/store/minutes.ts';
import type { Settings } from '../../lib/store/settings.ts';
import { elsewhere } from '../../lib/sync/days.ts';

/** Broadcasts, and minutes on the sites. */
interface Spent {
  readonly posts: number;
  readonly minutes: number;
}

export interface Reading {
  /** At least as many as the convention looks at, newest first. */
  readonly posts: readonly PublishedPost[];
  /** What other machines of the user tell; empty where nothing is synced. */
  readonly elsewhere: readonly Tally[];
  readonly unsettled: readonly PublishedPost[];
  readonly spent: { readonly today: Spent; readonly week: Spent };
  readonly nudges: readonly Nudge[];
  readonly week: TwoWeeks;
}

const nothing: Spent = { posts: 0, minutes: 0 };

/** Before it was read. */
export const nothingRead = (): Reading => ({
  posts: [],
  elsewhere: [],
  unsettled: [],
  spent: { today: nothing, week: nothing },
  nudges: [],
  week: twoWeeks([], today()),
});

export const shownPosts = 8;

/** Days in which a rhythm shows, even one of a post a fortnight. */
const rhythmDays = 90;

/** All that the convention's window, the list and the nudges look at, newest first. */
async function readPosts({ convention, custom, pace }: Settings, day: string): Promise<readonly PublishedPost[]> {
  const wanted = Math.max(conventionOf(convention, custom).window, shownPosts, pace.sameKind);
  // A day more than the link's: a burst may have begun before midnight.
  const recent = orThrow(await since(addDays(day, -Math.max(pace.repeatDays, 1))));
  // One reading where posts are many; where they are few, the second is short and holds the first.
  return recent.length >= wanted ? recent.toReversed() : orThrow(await latest(wanted)).posts;
}

/** What does not hang on the settings is read while they are still on their way. */
export async function readHistory(wanted: Settings | Promise<Settings>): Promise<Reading & { settings: Settings }> {
  const day = today();
  const settled = Promise.resolve(wanted);
  const [settings, posts, unsettled, minutes, days, active, others] = await Promise.all([
    settled,
    settled.then((now) => readPosts(now, day)),
    doubtful().then(orThrow),
    minutesSince(weekOf(day)).then(orThrow),
    sums(twoWeeksFrom(day), day).then(orThrow),
    activeDays(addDays(day, -rhythmDays), day).then(orThrow),
    elsewhere(),
  ]);
  // Where Mingle is switched off it sees nothing, and silence says nothing.
  const watched = active.filter(({ network }) => !settings.off.includes(network));
  return {
    settings,
    posts,
    elsewhere: others,
    unsettled,
    spent: { today: spentFrom(day, days, minutes), week: spentFrom(weekOf(day), days, minutes) },
    nudges: nudges(posts, watched, settings.pace, { now: Date.now(), today: day }),
    week: twoWeeks(days, day),
  };
}

const spentFrom = (from: string, days: readonly Sum[], minutes: readonly Minutes[]): Spent => ({
  posts: conversationOf(
    total(
      from,
      days.filter(({ period }) => period >= from),
    ),
  ).broadcasts,
  minutes: minutesFrom(minutes, from),
});
