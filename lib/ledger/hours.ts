/** On which days and at which hours posts go out. Pure, from sums of days. */
import type { Sum } from './types.ts';

/** Hours in one part of the day. */
export const partHours = 3;

/** Posts by day of the week (Monday first) and part of the day (midnight first). */
export type Hours = readonly (readonly number[])[];

/** `zoneOf`: hours by which the user's clock was ahead of UTC on a day. */
export function hoursOf(days: readonly Sum[], zoneOf: (day: string) => number): Hours {
  const parts = 24 / partHours;
  const counts = Array.from({ length: 7 }, () => Array.from({ length: parts }, () => 0));
  for (const { period, hours } of days) {
    const row = counts[(new Date(`${period}T00:00:00Z`).getUTCDay() + 6) % 7] ?? [];
    for (const [utc, posts] of Object.entries(hours)) {
      const part = Math.floor(((Number(utc) + zoneOf(period) + 24) % 24) / partHours);
      row[part] = (row[part] ?? 0) + posts;
    }
  }
  return counts;
}

/** The user's own zone, where this program runs. */
export const ownZone = (day: string): number => -new Date(`${day}T12:00:00`).getTimezoneOffset() / 60;

/** Where most posts are; null where there are none. */
export function busiest(hours: Hours): { readonly day: number; readonly part: number; readonly posts: number } | null {
  const all = hours.flatMap((row, day) => row.map((posts, part) => ({ day, part, posts })));
  const most = all.reduce((best, each) => (each.posts > best.posts ? each : best), { day: 0, part: 0, posts: 0 });
  return most.posts > 0 ? most : null;
}
