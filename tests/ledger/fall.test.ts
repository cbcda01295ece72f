import { describe, expect, it } from 'vitest';
import { fallsOf } from '../../lib/ledger/fall.ts';
import { changed, emptySum } from '../../lib/ledger/sums.ts';
import type { PublishedPost, Sum } from '../../lib/ledger/types.ts';
import { aPost } from '../store/posts.ts';

const rules = new Set(['hype', 'deadline', 'shouting']);

/** A month of `posts` posts of which the first so many have a finding of each rule named. */
function month(period: string, posts: number, found: Record<string, number>, about: Partial<PublishedPost> = {}): Sum {
  const findings = (index: number) =>
    Object.fromEntries(Object.entries(found).flatMap(([rule, count]) => (index < count ? [[rule, 1]] : [])));
  return Array.from({ length: posts }, (_, index) => aPost({ ...about, findings: findings(index) })).reduce(
    (sum, post) => changed(sum, post, 1),
    emptySum(period, 'x'),
  );
}

const imported = { source: 'imported' } as const;

describe('what sells, then and now', () => {
  it('is the archive from before Mingle against the last two months', () => {
    const falls = fallsOf(
      [
        month('2026-06', 10, { hype: 8, deadline: 2 }, imported),
        month('2026-07', 10, { hype: 4 }, imported),
        month('2026-08', 10, { hype: 9 }),
        month('2026-09', 10, { hype: 2, thanks: 9 }),
        month('2026-10', 10, { hype: 1, deadline: 1 }),
      ],
      rules,
    );
    expect(falls).toEqual({
      against: 'archive',
      rules: [
        { rule: 'hype', before: 0.6, now: 0.15 },
        { rule: 'deadline', before: 0.1, now: 0.05 },
      ],
    });
  });

  it('without an archive it is the first month', () => {
    const months = [month('2026-08', 10, { hype: 6 }), month('2026-09', 10, { hype: 3 })];
    expect(fallsOf(months, rules)).toEqual({
      against: 'first-month',
      rules: [{ rule: 'hype', before: 0.6, now: 0.3 }],
    });
    expect(fallsOf(months.toReversed(), rules)).toEqual(fallsOf(months, rules));
  });

  it('an archive that reaches beyond the first day with Mingle does not move it', () => {
    const mixed = [month('2026-08', 10, { hype: 5 }, imported), month('2026-08', 5, {}), month('2026-09', 10, {})];
    expect(fallsOf(mixed, rules)?.against).toBe('first-month');
  });

  it('is nothing where there is little on either side, or where nobody judged', () => {
    expect(fallsOf([], rules)).toBeNull();
    expect(fallsOf([month('2026-08', 20, { hype: 3 })], rules)).toBeNull();
    expect(fallsOf([month('2026-08', 20, { hype: 3 }), month('2026-09', 4, {})], rules)).toBeNull();
    expect(fallsOf([month('2026-08', 20, {}, { score: null }), month('2026-09', 9, {})], rules)).toBeNull();
    expect(fallsOf([month('2026-08', 20, { hype: 3 }, imported)], rules)).toBeNull();
  });
});
