import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { busiest, hoursOf } from '../../lib/ledger/hours.ts';
import { changed, emptySum } from '../../lib/ledger/sums.ts';
import type { Sum } from '../../lib/ledger/types.ts';
import { aPost } from '../store/posts.ts';

/** A day's sum of posts at these times, UTC. */
const day = (period: string, ...times: string[]): Sum =>
  times.reduce(
    (sum, time) => changed(sum, aPost({ day: period, time: Date.parse(`${period}T${time}Z`) }), 1),
    emptySum(period, 'x'),
  );

describe('hours', () => {
  it('are by the day of the week, Monday first, and by the user’s clock', () => {
    // 2026-03-16 was a Monday.
    const days = [day('2026-03-16', '08:10', '08:50', '22:30'), day('2026-03-22', '00:20')];
    const utc = hoursOf(days, () => 0);
    expect(utc[0]).toEqual([0, 0, 2, 0, 0, 0, 0, 1]);
    expect(utc[6]).toEqual([1, 0, 0, 0, 0, 0, 0, 0]);
    expect(busiest(utc)).toEqual({ day: 0, part: 2, posts: 2 });
    const berlin = hoursOf(days, () => 1);
    expect(berlin[0]).toEqual([0, 0, 0, 2, 0, 0, 0, 1]);
    expect(hoursOf(days, () => 5.5)[0]).toEqual([0, 1, 0, 0, 2, 0, 0, 0]);
    expect(hoursOf(days, () => -8)[6]).toEqual([0, 0, 0, 0, 0, 1, 0, 0]);
  });

  it('lose no post, whatever the zone', () => {
    const time = fc.integer({ min: 0, max: 23 }).map((hour) => `${String(hour).padStart(2, '0')}:15`);
    fc.assert(
      fc.property(fc.array(time), fc.integer({ min: -24, max: 28 }), (times, quarters) => {
        const hours = hoursOf([day('2026-03-16', ...times)], () => quarters / 2);
        expect(hours.flat().reduce((sum, posts) => sum + posts, 0)).toBe(times.length);
      }),
    );
  });

  it('of no posts have no busiest, and a post taken out leaves its hour', () => {
    expect(busiest(hoursOf([], () => 0))).toBeNull();
    const post = aPost();
    const sum = changed(changed(emptySum('2026-03-20', 'x'), post, 1), post, -1);
    expect(sum.hours).toEqual({});
  });
});
