import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conventionOf, conventions } from '../../lib/ledger/conventions.ts';
import { type Counted, running, standing } from '../../lib/ledger/ratio.ts';
import type { Bucket, Convention } from '../../lib/ledger/types.ts';

const today = '2026-03-20';
const bucket = fc.constantFrom<Bucket>('others', 'personal', 'own', 'ask');
const day = fc.integer({ min: 1, max: 20 }).map((n) => `2026-03-${String(n).padStart(2, '0')}`);
const posts = fc.array(fc.record<Counted>({ day, bucket }), { maxLength: 60 });
const convention: fc.Arbitrary<Convention> = fc.oneof(
  fc.constantFrom<Convention>(...Object.values(conventions)),
  fc
    .record({ window: fc.integer({ min: 2, max: 40 }), maxAsk: fc.double({ min: 0, max: 1, noNaN: true }) })
    .map((custom) => conventionOf('custom', custom)),
);
const give = fc.constantFrom<Bucket>('others', 'personal', 'own');

/** One post a day, oldest first. */
const aDay = (...buckets: Bucket[]): Counted[] =>
  buckets.map((each, index) => ({ day: `2026-02-${String(index + 1).padStart(2, '0')}`, bucket: each }));
const many = (n: number, each: Bucket) => Array.from({ length: n }, () => each);

describe('by hand', () => {
  it('asks for four gives before a newcomer’s first pitch', () => {
    expect(standing([], conventions['80-20'], today)).toEqual({
      mix: { others: 0, personal: 0, own: 0, ask: 0 },
      ratio: { give: 0, take: 0, share: 0 },
      room: { asks: 0, shareAfterNext: 1, givesUntilNext: 4 },
    });
  });

  it('has room for one after four gives', () => {
    const { room } = standing(aDay(...many(4, 'others')), conventions['80-20'], today);
    expect(room).toEqual({ asks: 1, shareAfterNext: 0.2, givesUntilNext: 0 });
  });

  it('looks at the latest posts only: old pitches are forgiven', () => {
    const posts = aDay(...many(5, 'ask'), ...many(6, 'personal'));
    expect(standing(posts, conventions['4-1-1'], today)).toEqual({
      mix: { others: 0, personal: 6, own: 0, ask: 0 },
      ratio: { give: 6, take: 0, share: 0 },
      room: { asks: 1, shareAfterNext: 1 / 6, givesUntilNext: 0 },
    });
  });

  it('keeps thirds to the post, in spite of rounding', () => {
    const posts = aDay('ask', 'own', 'others', 'ask', 'own', 'others', 'ask', 'own', 'others');
    expect(standing(posts, conventions.thirds, today).ratio).toEqual({ give: 6, take: 3, share: 1 / 3 });
    expect(standing(posts, conventions.thirds, today).room).toMatchObject({ asks: 1, givesUntilNext: 0 });
  });

  it('never finds room in 5-3-2', () => {
    expect(standing(aDay(...many(10, 'others')), conventions['5-3-2'], today).room).toEqual({
      asks: 0,
      shareAfterNext: 0.1,
      givesUntilNext: null,
    });
  });

  it('takes the day the window cuts through by its share, asks rounded up', () => {
    const yesterday: Counted[] = [...many(20, 'personal'), ...many(4, 'ask')].map((each) => ({
      day: '2026-03-19',
      bucket: each,
    }));
    expect(standing(yesterday, conventions.jab, today).mix).toEqual({ others: 0, personal: 3, own: 0, ask: 1 });
  });

  it('runs day by day', () => {
    expect(running(aDay('personal', 'ask', 'others'), conventions.jab).map(({ ratio }) => ratio.share)).toEqual([
      0,
      1 / 2,
      1 / 3,
    ]);
  });
});

describe('always', () => {
  it('counts as a plain look at the latest posts does where days hold one post each', () => {
    fc.assert(
      fc.property(fc.array(bucket, { maxLength: 28 }), convention, (buckets, rule) => {
        const latest = buckets.slice(-rule.window);
        const take = latest.filter((each) => each === 'ask').length;
        const { ratio } = standing(aDay(...buckets), rule, today);
        expect(ratio).toEqual({ give: latest.length - take, take, share: take === 0 ? 0 : take / latest.length });
      }),
    );
  });

  it('holds as many posts as there are, up to the window', () => {
    fc.assert(
      fc.property(posts, convention, (all, rule) => {
        const { mix } = standing(all, rule, today);
        expect(mix.others + mix.personal + mix.own + mix.ask).toBe(Math.min(all.length, rule.window));
      }),
    );
  });

  it('does not care for the order of posts', () => {
    fc.assert(
      fc.property(posts, convention, fc.infiniteStream(fc.nat()), (all, rule, keys) => {
        const shuffled = all
          .map((post) => ({ post, key: keys.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ post }) => post);
        expect(standing(shuffled, rule, today)).toEqual(standing(all, rule, today));
      }),
    );
  });

  it('never loses room by a give', () => {
    fc.assert(
      fc.property(posts, convention, give, (all, rule, given) => {
        const before = standing(all, rule, today);
        const after = standing([...all, { day: today, bucket: given }], rule, today);
        expect(after.room.asks).toBeGreaterThanOrEqual(before.room.asks);
        expect(after.room.shareAfterNext).toBeLessThanOrEqual(before.room.shareAfterNext);
        expect(after.ratio.share).toBeLessThanOrEqual(before.ratio.share);
      }),
    );
  });

  it('never gains room by an ask', () => {
    fc.assert(
      fc.property(posts, convention, (all, rule) => {
        const before = standing(all, rule, today);
        const after = standing([...all, { day: today, bucket: 'ask' }], rule, today);
        expect(after.room.asks).toBeLessThanOrEqual(before.room.asks);
        expect(after.ratio.share).toBe(before.room.shareAfterNext);
      }),
    );
  });

  it('has the room that asking one after the other finds', () => {
    fc.assert(
      fc.property(posts, convention, (all, rule) => {
        const { room } = standing(all, rule, today);
        const asked = (n: number) => [
          ...all,
          ...Array.from({ length: n }, () => ({ day: today, bucket: 'ask' as const })),
        ];
        const share = (n: number) => standing(asked(n), rule, today).ratio.share;
        for (let n = 1; n <= room.asks; n++) expect(share(n)).toBeLessThanOrEqual(rule.maxAsk + 1e-9);
        if (room.asks < rule.window) expect(share(room.asks + 1)).toBeGreaterThan(rule.maxAsk);
      }),
    );
  });

  it('foretells the gives that make room', () => {
    fc.assert(
      fc.property(posts, convention, give, (all, rule, given) => {
        const { givesUntilNext } = standing(all, rule, today).room;
        if (givesUntilNext === null) {
          expect(rule.maxAsk * rule.window).toBeLessThan(1);
          return;
        }
        const roomAfter = (n: number) =>
          standing([...all, ...Array.from({ length: n }, () => ({ day: today, bucket: given }))], rule, today).room;
        expect(roomAfter(givesUntilNext).asks).toBeGreaterThan(0);
        if (givesUntilNext > 0) expect(roomAfter(givesUntilNext - 1)).toMatchObject({ asks: 0, givesUntilNext: 1 });
      }),
    );
  });
});
