import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conventions } from '../../lib/ledger/conventions.ts';
import { changed, emptySum, total } from '../../lib/ledger/sums.ts';
import type { Bucket, PublishedPost, Sum } from '../../lib/ledger/types.ts';
import { conversationOf, mostFrequent, ratioOf, streak, weeksOf } from '../../lib/ledger/weeks.ts';
import { anyPost, aPost } from '../store/posts.ts';

const sum = (posts: readonly PublishedPost[]): Sum =>
  posts.reduce((all, post) => changed(all, post, 1), emptySum('2026-03', 'x'));
const day = (period: string, ...buckets: Bucket[]): Sum =>
  buckets.reduce((all, bucket) => changed(all, aPost({ bucket }), 1), emptySum(period, 'x'));

describe('sums', () => {
  it('forget what is taken out, in any order', () => {
    fc.assert(
      fc.property(fc.array(anyPost), fc.array(anyPost), (stay, go) => {
        const all = sum([...go, ...stay]);
        expect(go.reduce((now, post) => changed(now, post, -1), all)).toEqual(sum(stay));
      }),
    );
  });

  it('of parts are the sum of the whole', () => {
    fc.assert(
      fc.property(fc.array(anyPost), fc.array(anyPost), (some, more) => {
        expect(total('2026-03', [sum(some), sum(more)])).toEqual(sum([...some, ...more]));
      }),
    );
  });

  it('know conversation, shares and the most frequent finding', () => {
    const month = sum([
      aPost({ surface: 'reply', findings: { thanks: 2 } }),
      aPost({ surface: 'comment', findings: { thanks: 1, hype: 1 } }),
      aPost({ surface: 'repost', ownWords: false }),
      aPost({ surface: 'quote', ownWords: true, findings: {} }),
      aPost({ links: [{ hash: 'a'.repeat(64), own: false }], findings: {} }),
    ]);
    expect(conversationOf(month)).toEqual({ answers: 2, broadcasts: 3, shares: 3, sharesWithWords: 2 });
    expect(mostFrequent(month)).toEqual([
      { rule: 'thanks', posts: 2 },
      { rule: 'hype', posts: 1 },
      { rule: 'open-question', posts: 1 },
    ]);
  });
});

describe('weeks', () => {
  const days = [
    day('2026-03-01', 'ask'),
    day('2026-03-02', 'others', 'own'),
    day('2026-03-08', 'ask', 'personal', 'personal'),
    day('2026-03-17', 'others', 'others', 'personal', 'own', 'ask'),
  ];

  it('run from Monday to Sunday, the quiet ones included', () => {
    const weeks = weeksOf(days, '2026-03-24');
    expect(weeks.map(({ monday, sum }) => [monday, ratioOf(sum)])).toEqual([
      ['2026-02-23', { give: 0, take: 1, share: 1 }],
      ['2026-03-02', { give: 4, take: 1, share: 0.2 }],
      ['2026-03-09', { give: 0, take: 0, share: 0 }],
      ['2026-03-16', { give: 4, take: 1, share: 0.2 }],
      ['2026-03-23', { give: 0, take: 0, share: 0 }],
    ]);
  });

  it('in a row are counted up to the one under way, which breaks nothing', () => {
    const until = (today: string, ...more: Sum[]) => streak(weeksOf([...days, ...more], today), conventions['80-20']);
    expect(until('2026-03-24')).toBe(1);
    expect(until('2026-03-24', day('2026-03-23', 'ask'))).toBe(1);
    expect(until('2026-03-24', day('2026-03-23', 'own'), day('2026-03-10', 'own'))).toBe(4);
    expect(until('2026-03-31')).toBe(0);
    expect(streak([], conventions.jab)).toBe(0);
  });
});
