import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Kept, type Weighed, type Weights, weighAgain } from '../../lib/engine/verdict.ts';
import { conventions } from '../../lib/ledger/conventions.ts';
import { type Counted, standing } from '../../lib/ledger/ratio.ts';
import type { Bucket, PublishedPost } from '../../lib/ledger/types.ts';
import { hindsight, type Looked, lookBack } from '../../lib/ledger/what-if.ts';
import { anyBucket, aPost } from '../store/posts.ts';

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

describe('looking back', () => {
  const rules = [
    { id: 'hype', side: 'brochure', category: 'hype' },
    { id: 'deadline', side: 'brochure', category: 'urgency' },
    { id: 'thanks', side: 'conversation', category: 'thanks' },
  ] as const;
  const scale = {
    base: 0.4,
    scale: 0.8,
    cuts: { brochure: { line: 10, post: 20 }, conversation: { line: 46, post: 46 } },
  };
  const by =
    (weights: Weights) =>
    (kept: Kept): Weighed =>
      weighAgain(kept, weights, scale);
  const asItCame: Weights = { rules: {}, sensitivity: 50 };
  const look = (posts: readonly PublishedPost[], tried = asItCame, portion = 1000) => {
    const looking = lookBack({
      rules,
      conventions: { tried: conventions.thirds, now: conventions['80-20'] },
      weigh: { tried: by(tried), now: by(asItCame) },
      today,
    });
    for (let from = 0; from < posts.length; from += portion) looking.add(posts.slice(from, from + portion));
    return looking.answer();
  };

  it('tells in how many posts a rule spoke, and where nothing else of its side did', () => {
    const found = [{ hype: 2, thanks: 1 }, { hype: 1, deadline: 1 }, { thanks: 3 }, {}, { deadline: 1 }, { hype: 1 }];
    expect(look(found.map((findings) => aPost({ findings }))).rules).toEqual([
      { rule: 'hype', found: 3, alone: 2 },
      { rule: 'deadline', found: 2, alone: 1 },
    ]);
  });

  it('is by hand what it says: brochures, asks and the mean, tried and as it is', () => {
    const posts = [
      // logit 0.4 - 3 = -2.6: score 11, a brochure; at half the weight -1.1: 29, mixed, and nothing but selling in it.
      aPost({ pulls: { hype: -3000 }, length: 300 }),
      // The same in one line, for which the cut lies at 10: mixed, and an ask all the same.
      aPost({ pulls: { hype: -3000 }, length: 40 }),
      // 0.4 - 3 + 2 = -0.6: 38, mixed, the selling outweighs; at half 0.9: 67.
      aPost({ pulls: { hype: -3000, thanks: 2000 }, length: 300 }),
      // The user has said what it is.
      aPost({ pulls: { hype: -3000 }, length: 300, corrected: true, bucket: 'own' }),
      aPost({ pulls: { thanks: 1000 }, corrected: true, bucket: 'ask' }),
      // Of these nothing can be told: kept before, never scored.
      aPost({ score: 40 }),
      aPost({ score: null }),
    ];
    const { weighed } = look(posts, { rules: { hype: { weight: 0.5 } }, sensitivity: 50 });
    expect(weighed).toMatchObject({ posts: 5, leftOut: 1 });
    expect(weighed.now).toMatchObject({ brochures: 2, asks: 4 });
    expect(weighed.tried).toMatchObject({ brochures: 0, asks: 3 });
    expect(weighed.now.score).toBeCloseTo((11.11 + 11.11 + 38.22 + 11.11 + 75.4) / 5, 1);
  });

  const pull = fc.integer({ min: 0, max: 3000 });
  const posts = fc.array(
    fc
      .record({ hype: pull, deadline: pull, thanks: pull, bucket: anyBucket, corrected: fc.boolean() })
      .map(({ hype, deadline, thanks, ...about }) =>
        aPost({ ...about, pulls: { hype: -hype, deadline: -deadline, thanks } }),
      ),
    { maxLength: 30 },
  );

  it('is the same in whatever portions and order the posts come', () => {
    fc.assert(
      fc.property(posts, fc.integer({ min: 1, max: 7 }), (some, portion) => {
        const tried = { rules: { hype: { weight: 2 } }, sensitivity: 70 };
        const [whole, parts] = [look(some, tried), look(some.toReversed(), tried, portion)];
        expect(parts.weighed.tried.score).toBeCloseTo(whole.weighed.tried.score);
        const still = (each: Looked) => ({ ...each, weighed: [each.weighed.tried.brochures, each.weighed.tried.asks] });
        expect(still(parts)).toEqual(still(whole));
      }),
    );
  });

  it('with nothing changed nothing changes; a keener cut or a heavier selling rule never finds less', () => {
    fc.assert(
      fc.property(posts, fc.integer({ min: 51, max: 100 }), fc.constantFrom(1.5, 2, 3), (some, sensitivity, weight) => {
        const { tried, now } = look(some).weighed;
        expect(tried).toEqual(now);
        const keener = look(some, { rules: {}, sensitivity }).weighed.tried;
        const heavier = look(some, { rules: { hype: { weight } }, sensitivity: 50 }).weighed.tried;
        for (const other of [keener, heavier]) {
          expect(other.brochures).toBeGreaterThanOrEqual(now.brochures);
          expect(other.asks).toBeGreaterThanOrEqual(now.asks);
        }
        expect(heavier.score).toBeLessThanOrEqual(now.score);
        expect(keener.score).toBe(now.score);
      }),
    );
  });
});
