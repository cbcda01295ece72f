import { expect, test } from 'vitest';
import { changed, emptySum } from '../../lib/ledger/sums.ts';
import { twoWeeks, twoWeeksFrom } from '../../lib/ledger/two-weeks.ts';
import type { Bucket, Sum } from '../../lib/ledger/types.ts';
import type { NetworkId } from '../../lib/networks/types.ts';
import { aPost } from '../store/posts.ts';

const day = (period: string, network: NetworkId, ...buckets: Bucket[]): Sum =>
  buckets.reduce((sum, bucket) => changed(sum, aPost({ day: period, network, bucket }), 1), emptySum(period, network));

// A Wednesday.
const today = '2026-11-18';

test('compares this week with the one before, as far as this one has come and whole', () => {
  const sums = [
    day('2026-11-09', 'x', 'personal', 'ask'),
    day('2026-11-11', 'facebook', 'own'),
    day('2026-11-13', 'x', 'own', 'own', 'own'),
    day('2026-11-16', 'x', 'others', 'ask'),
    day('2026-11-16', 'linkedin', 'personal'),
    day('2026-11-18', 'x', 'personal'),
  ];
  const week = twoWeeks(sums, today);
  expect(week.posts).toBe(4);
  expect(week.before).toBe(3);
  expect(week.lastWeek).toBe(6);
  expect(week.networks).toEqual({
    x: { posts: 3, lastWeek: 5 },
    linkedin: { posts: 1, lastWeek: 0 },
    facebook: { posts: 0, lastWeek: 1 },
  });
  expect(week.days[0]).toEqual({ day: '2026-11-16', gives: 2, asks: 1, before: 2, isToCome: false });
  expect(week.days[4]).toEqual({ day: '2026-11-20', gives: 0, asks: 0, before: 3, isToCome: true });
});

test('asks for sums from the Monday of the week before', () => {
  expect(twoWeeksFrom(today)).toBe('2026-11-09');
  expect(twoWeeksFrom('2026-11-16')).toBe('2026-11-09');
  expect(twoWeeksFrom('2026-11-22')).toBe('2026-11-09');
});
