import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conventions } from '../../lib/ledger/conventions.ts';
import { type Counted, standing } from '../../lib/ledger/ratio.ts';
import type { Bucket } from '../../lib/ledger/types.ts';
import { hindsight, withoutRule } from '../../lib/ledger/what-if.ts';
import { anyBucket } from '../store/posts.ts';

const today = '2026-03-25';
const on = (day: number, ...buckets: Bucket[]): Counted[] =>
  buckets.map((bucket) => ({ day: `2026-03-${String(day).padStart(2, '0')}`, bucket }));

describe('hindsight', () => {
  it('is by hand what it says', () => {
    const posts = [
      ...on(1, 'ask'),
      ...on(2, 'own', 'own', 'own'),
      ...on(3, 'ask', 'ask'),
      ...on(4, 'others', 'personal'),
    ];
    // The first ask had nothing before it; on the 3rd: o o o, then one ask of four fits, a second does not.
    expect(hindsight(posts, conventions.jab, today)).toMatchObject({ posts: 8, asks: 3, withRoom: 1 });
    expect(hindsight(posts, conventions['5-3-2'], today)).toMatchObject({ asks: 3, withRoom: 0 });
  });

  it('takes a day’s gives before its asks, whatever their order', () => {
    const posts = on(1, 'ask', 'own', 'own', 'own');
    expect(hindsight(posts, conventions.jab, today).withRoom).toBe(1);
  });

  it('never finds more room than asks, and stands as the ledger does', () => {
    const post = fc.record<Counted>({
      day: fc.constantFrom(...on(1, 'own'), ...on(9, 'own')).map(({ day }) => day),
      bucket: anyBucket,
    });
    fc.assert(
      fc.property(fc.array(post), fc.constantFrom(...Object.values(conventions)), (posts, convention) => {
        const seen = hindsight(posts, convention, today);
        expect(seen.withRoom).toBeLessThanOrEqual(seen.asks);
        expect(seen.standing).toEqual(standing(posts, convention, today));
      }),
    );
  });
});

describe('without a rule', () => {
  const side = new Set(['hype', 'deadline']);

  it('the posts are told in which nothing else of its side was found', () => {
    const posts = [{ hype: 2, thanks: 1 }, { hype: 1, deadline: 1 }, { thanks: 3 }, {}, { deadline: 1 }].map(
      (findings) => ({ findings }),
    );
    expect(withoutRule(posts, 'hype', side)).toEqual({ posts: 5, found: 2, alone: 1 });
    expect(withoutRule(posts, 'shouting', side)).toEqual({ posts: 5, found: 0, alone: 0 });
  });
});
