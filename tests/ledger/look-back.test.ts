import { describe, expect, it } from 'vitest';
import { conventions } from '../../lib/ledger/conventions.ts';
import { watch } from '../../lib/ledger/goal.ts';
import { lookBack, lookedAt } from '../../lib/ledger/look-back.ts';
import { changed, emptySum } from '../../lib/ledger/sums.ts';
import type { PublishedPost, Sum } from '../../lib/ledger/types.ts';
import { weeksOf } from '../../lib/ledger/weeks.ts';
import { aPost } from '../store/posts.ts';

const sum = (day: string, ...posts: Partial<PublishedPost>[]): Sum =>
  posts.reduce<Sum>((now, post) => changed(now, aPost({ findings: {}, links: [], ...post }), 1), emptySum(day, 'x'));
const gives = (count: number): Partial<PublishedPost>[] =>
  Array.from({ length: count }, () => ({ bucket: 'personal', surface: 'post' }));
const ask: Partial<PublishedPost> = { bucket: 'ask', surface: 'post', findings: { discount: 2, question: 1 } };

/** A Wednesday; the week that ended last began on Monday the 9th. */
const today = '2026-03-18';
const selling = new Set(['discount', 'hype']);
const look = (days: Sum[], on = today) => lookBack(weeksOf(days, on), conventions['80-20'], on, selling);

describe('a week looked back on', () => {
  it('is the one that ended last, on a Sunday the one that ends', () => {
    expect(['2026-03-15', '2026-03-16', today, '2026-03-21', '2026-03-22'].map(lookedAt)).toEqual([
      '2026-03-09',
      '2026-03-09',
      '2026-03-09',
      '2026-03-09',
      '2026-03-16',
    ]);
  });

  it('tells what it came to, the best week so far and how many in a row were in balance', () => {
    const days = [
      sum('2026-02-23', ...gives(9)),
      sum('2026-03-03', ...gives(3), ask),
      sum('2026-03-10', ...gives(4)),
      sum('2026-03-12', ask),
      sum('2026-03-17', ...gives(20)),
    ];
    expect(look(days)).toMatchObject({
      monday: '2026-03-09',
      ratio: { give: 4, take: 1, share: 0.2 },
      frequent: 'discount',
      best: '2026-02-23',
      streak: 1,
    });
    expect(look(days, '2026-03-22')).toMatchObject({ monday: '2026-03-16', best: '2026-03-16', streak: 2 });
  });

  it('has nothing to tell of an empty ledger but a hello', () => {
    expect(look([])).toMatchObject({
      sum: { posts: 0 },
      frequent: null,
      best: null,
      streak: 0,
      suggestion: 'say-hello',
    });
  });

  it('ends with the first thing that would do good', () => {
    const suggestion = (...posts: Partial<PublishedPost>[]) => look([sum('2026-03-10', ...posts)]).suggestion;
    const repost = { bucket: 'others', surface: 'repost', ownWords: false } as const;
    const reply = { bucket: 'others', surface: 'reply', ownWords: true } as const;
    expect(suggestion(...gives(3), ask)).toBe('give');
    expect(suggestion(...gives(3), repost)).toBe('own-words');
    expect(suggestion(...gives(3), { ...repost, ownWords: true }, reply)).toBe('answer');
    expect(suggestion(...gives(1), reply)).toBe('go-on');
  });
});

describe('the number that serves a goal', () => {
  const days = [
    sum('2026-02-22', { surface: 'reply', bucket: 'others' }),
    sum('2026-02-23', { surface: 'reply', bucket: 'others' }, { surface: 'post', bucket: 'own' }),
    sum(today, { surface: 'comment', bucket: 'others' }, ask),
  ];
  const reach = [
    { day: '2026-03-01', network: 'linkedin', count: 10 },
    { day: '2026-03-02', network: 'x', count: 5 },
    { day: '2026-03-17', network: 'linkedin', count: 12 },
  ] as const;

  it('is of the latest followers, or of this week and the three before', () => {
    const goals = ['be-known', 'hire', 'help-customers', 'bring-visits', 'custom'] as const;
    expect(goals.map((goal) => watch(goal, days, reach, today).count)).toEqual([17, 12, 2, 1, 3]);
    expect(watch('be-known', days, [], today)).toEqual({ what: 'followers', count: null });
  });
});
