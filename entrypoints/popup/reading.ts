/** All that the popup shows of the ledger, in one reading. */
import { conventionOf } from '../../lib/ledger/conventions.ts';
import { addDays, weekOf } from '../../lib/ledger/days.ts';
import { minutesFrom, type Nudge, nudges } from '../../lib/ledger/pace.ts';
import { total } from '../../lib/ledger/sums.ts';
import type { Tally } from '../../lib/ledger/tallies.ts';
import { type TwoWeeks, twoWeeks, twoWeeksFrom } from '../../lib/ledger/two-weeks.ts';
import type { Minutes, PublishedPost, Sum } from '../../lib/ledger/types.ts';
import { conversationOf } from '../../lib/ledger/weeks.ts';
import { activeDays, doubtful, latest, orThrow, since, sums, today, type Unread } from '../../lib/store/history.ts';
import { minutesSince } from '../../lib/store/minutes.ts';
import { defaults, load, type Settings } from '../../lib/store/settings.ts';
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

const hashesOf = ({ links }: Unread): readonly unknown[] =>
  Array.isArray(links) ? links.map((link: { readonly hash?: unknown } | null) => link?.hash) : [];

/**
 * The newest, to the end of the oldest one's day, and of the others those that may be part of a burst or share a link with
 * another. In a busy week that is few, and each that is left out need not be checked.
 */
const needed = (wanted: number) => (records: readonly Unread[]) => {
  const whole = records.at(-wanted)?.day ?? '';
  const hourAgo = Date.now() - 3_600_000;
  const uses = new Map<unknown, number>();
  for (const hash of records.flatMap(hashesOf)) uses.set(hash, (uses.get(hash) ?? 0) + 1);
  const isAgain = (hash: unknown) => (uses.get(hash) ?? 0) > 1;
  return records.filter((post) => post.day >= whole || post.time > hourAgo || hashesOf(post).some(isAgain));
};

/** So many of the newest posts, and those of so many days. */
interface Needs {
  readonly count: number;
  readonly days: number;
}

const needsOf = ({ convention, custom, pace }: Settings): Needs => ({
  count: Math.max(conventionOf(convention, custom).window, shownPosts, pace.sameKind),
  // A day more than the link's: a burst may have begun before midnight.
  days: Math.max(pace.repeatDays, 1),
});

const usual = needsOf(defaults);

/** All that the convention's window, the list and the nudges look at, newest first. */
async function readPosts({ count, days }: Needs, day: string): Promise<readonly PublishedPost[]> {
  const recent = orThrow(await since(addDays(day, -days), needed(count)));
  // One reading where posts are many; where they are few, the second is short and holds the first.
  return recent.length >= count ? recent.toReversed() : orThrow(await latest(count)).posts;
}

/**
 * With settings that are known, or the stored ones: while these are on their way the ledger is read as most of them need it,
 * and further where they want more.
 */
export async function readHistory(known?: Settings): Promise<Reading & { settings: Settings }> {
  const day = today();
  const ledger = Promise.all([
    readPosts(usual, day),
    doubtful().then(orThrow),
    minutesSince(weekOf(day)).then(orThrow),
    sums(twoWeeksFrom(day), day).then(orThrow),
    activeDays(addDays(day, -rhythmDays), day).then(orThrow),
    elsewhere(),
  ]);
  const [settings, [newest, unsettled, minutes, days, active, others]] = await Promise.all([
    known ?? load(ledger).then((loaded) => loaded.settings),
    ledger,
  ]);
  const needs = needsOf(settings);
  const isEnough = needs.count <= usual.count && needs.days <= usual.days;
  const posts = isEnough ? newest : await readPosts(needs, day);
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
