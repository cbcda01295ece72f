/** All that the popup shows of the ledger, in one reading. */
import { conventionOf } from '../../lib/ledger/conventions.ts';
import { addDays, weekOf } from '../../lib/ledger/days.ts';
import { minutesFrom, type Nudge, nudges } from '../../lib/ledger/pace.ts';
import { total } from '../../lib/ledger/sums.ts';
import type { Tally } from '../../lib/ledger/tallies.ts';
import { type TwoWeeks, twoWeeks, twoWeeksFrom } from '../../lib/ledger/two-weeks.ts';
import type { Minutes, PublishedPost, Sum } from '../../lib/ledger/types.ts';
import { conversationOf } from '../../lib/ledger/weeks.ts';
import { doubtful, latest, orThrow, since, sums, today } from '../../lib/store/history.ts';
import { minutesSince } from '../../lib/store/minutes.ts';
import type { Settings } from '../../lib/store/settings.ts';
import { elsewhere } from '../../lib/sync/days.ts';

/** Broadcasts, and minutes on the sites. */
interface Spent {
  readonly posts: number;
  readonly minutes: number;
}

export interface Reading {
  /** As many as the convention looks at, newest first. */
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

export async function readHistory(settings: Settings): Promise<Reading> {
  const day = today();
  const { pace, off } = settings;
  const { window } = conventionOf(settings.convention, settings.custom);
  // A day more than the link's: a burst may have begun before midnight.
  const from = addDays(day, -Math.max(pace.repeatDays, 1));
  const [page, recent, unsettled, minutes, days, others] = await Promise.all([
    latest(Math.max(window, shownPosts, pace.sameKind)).then(orThrow),
    since(from).then(orThrow),
    doubtful().then(orThrow),
    minutesSince(weekOf(day)).then(orThrow),
    sums(addDays(day, -rhythmDays), day).then(orThrow),
    elsewhere(),
  ]);
  const seen = [...new Map([...page.posts, ...recent].map((post) => [post.id, post])).values()];
  // Where Mingle is switched off it sees nothing, and silence says nothing.
  const watched = days.filter(({ network }) => !off.includes(network));
  return {
    posts: page.posts,
    elsewhere: others,
    unsettled,
    spent: { today: spentFrom(day, days, minutes), week: spentFrom(weekOf(day), days, minutes) },
    nudges: nudges(seen, watched, pace, { now: Date.now(), today: day }),
    week: twoWeeks(
      days.filter(({ period }) => period >= twoWeeksFrom(day)),
      day,
    ),
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
