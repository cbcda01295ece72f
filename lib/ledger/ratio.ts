/**
 * Give and take over a convention's window: the latest `window` posts. Where the window cuts through a day it takes that
 * day's share of each bucket, asks rounded up, so that the order of posts within a day does not matter.
 */
import { keeps } from './conventions.ts';
import type { Bucket, Convention, PublishedPost, Ratio, Room, Standing } from './types.ts';

/** All that counts of a post here. */
export type Counted = Pick<PublishedPost, 'day' | 'bucket'>;

type Mix = Record<Bucket, number>;

interface Day {
  readonly day: string;
  readonly posts: number;
  readonly mix: Mix;
}

/**
 * How the posts stand. `posts` in any order, at least the latest `window` and the rest of the oldest of their days;
 * `today`, `yyyy-mm-dd`, is the day the next post would go out.
 */
export function standing(posts: Iterable<Counted>, convention: Convention, today: string): Standing {
  const days = byDay(posts);
  const mix = mixOf(days, convention.window);
  return { mix, ratio: ratioOf(mix), room: roomOf(days, convention, today) };
}

/** The share of asks as it stood at the end of each day on which something was published, oldest first. */
export function running(posts: Iterable<Counted>, convention: Convention): { day: string; ratio: Ratio }[] {
  const days = byDay(posts);
  return days.map(({ day }, index) => ({ day, ratio: ratioOf(mixOf(days.slice(index), convention.window)) })).reverse();
}

function ratioOf(mix: Mix): Ratio {
  const give = mix.others + mix.personal + mix.own;
  const take = mix.ask;
  return { give, take, share: take === 0 ? 0 : take / (give + take) };
}

function roomOf(days: readonly Day[], convention: Convention, today: string): Room {
  const fits = (asks: number, gives = 0) => {
    const mix = mixOf(withMore(days, today, asks, gives), convention.window);
    return keeps(convention, mix.ask, total(mix));
  };
  const next = mixOf(withMore(days, today, 1, 0), convention.window);
  // When one more no longer fits none after it does; when everything may ask, the window is room enough.
  const asks = firstFrom(0, (more) => more === convention.window || !fits(more + 1));
  return {
    asks,
    shareAfterNext: ratioOf(next).share,
    givesUntilNext: keeps(convention, 1, convention.window) ? firstFrom(0, (gives) => fits(1, gives)) : null,
  };
}

function firstFrom(start: number, is: (n: number) => boolean): number {
  let n = start;
  while (!is(n)) n++;
  return n;
}

const none = (): Mix => ({ others: 0, personal: 0, own: 0, ask: 0 });
const total = (mix: Mix) => mix.others + mix.personal + mix.own + mix.ask;

/** Newest day first. */
function byDay(posts: Iterable<Counted>): Day[] {
  const days = new Map<string, Mix>();
  for (const { day, bucket } of posts) {
    const mix = days.get(day) ?? none();
    mix[bucket]++;
    days.set(day, mix);
  }
  return [...days].sort(([a], [b]) => (a < b ? 1 : -1)).map(([day, mix]) => ({ day, mix, posts: total(mix) }));
}

/** The days as they would be with more posts on `today`, or on the newest day where that lies ahead of it. */
function withMore(days: readonly Day[], today: string, asks: number, gives: number): readonly Day[] {
  const newest = days[0];
  const open = newest && newest.day >= today ? newest : { day: today, posts: 0, mix: none() };
  const mix = { ...open.mix, ask: open.mix.ask + asks, personal: open.mix.personal + gives };
  return [{ day: open.day, mix, posts: total(mix) }, ...days.filter((day) => day !== open)];
}

/** What the window holds. */
function mixOf(days: readonly Day[], window: number): Mix {
  const sum = none();
  let left = window;
  for (const day of days) {
    const part = day.posts <= left ? day.mix : shareOf(day, left);
    for (const bucket of buckets) sum[bucket] += part[bucket];
    left -= total(part);
    if (left === 0) break;
  }
  return sum;
}

const buckets = ['ask', 'others', 'personal', 'own'] as const satisfies readonly Bucket[];

/** So many posts of a day that has more: asks rounded up, gives by largest remainder. */
function shareOf({ mix, posts }: Day, take: number): Mix {
  const ask = Math.ceil((mix.ask * take) / posts);
  const gives = posts - mix.ask;
  const wanted = take - ask;
  const exact = buckets.slice(1).map((bucket) => ({ bucket, exact: gives === 0 ? 0 : (mix[bucket] * wanted) / gives }));
  const part = { ...none(), ask };
  for (const { bucket, exact: n } of exact) part[bucket] = Math.floor(n);
  const byRemainder = exact.sort((a, b) => (b.exact % 1) - (a.exact % 1));
  for (const { bucket } of byRemainder.slice(0, take - total(part))) part[bucket]++;
  return part;
}
