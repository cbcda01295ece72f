import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, monthOf, weekOf } from '../../lib/ledger/days.ts';
import { budget, type Limits, nudges, usesOf } from '../../lib/ledger/pace.ts';
import { emptySum } from '../../lib/ledger/sums.ts';
import type { PublishedPost, Sum } from '../../lib/ledger/types.ts';
import type { NetworkId } from '../../lib/networks/types.ts';
import { aPost } from '../store/posts.ts';

/** A Friday, noon. */
const today = '2026-03-20';
const now = Date.parse(`${today}T12:00:00`);
const limits: Limits = {
  burstPerHour: 2,
  repeatDays: 7,
  sameKind: 3,
  quietTimes: 3,
  postsPerDay: null,
  postsPerWeek: null,
};
const link = (letter: string) => ({ hash: letter.repeat(64), own: false });
const on = (day: string, about: Partial<PublishedPost> = {}) =>
  aPost({ day, time: Date.parse(`${day}T09:00:00`), ...about });
const tell = (posts: PublishedPost[], about: Partial<Limits> = {}, days: Sum[] = []) =>
  nudges(posts, days, { ...limits, ...about }, { now, today });

describe('budget', () => {
  const posts = [on(today), on(today, { surface: 'reply' }), on('2026-03-16'), on('2026-03-15')];

  it('counts the day and the week from Monday on, answers aside', () => {
    expect(budget(posts, { ...limits, postsPerDay: 1, postsPerWeek: 2 }, today)).toEqual([
      { kind: 'budget-day', posts: 1, limit: 1 },
      { kind: 'budget-week', posts: 2, limit: 2 },
    ]);
    expect(budget(posts, { ...limits, postsPerDay: 2, postsPerWeek: 3 }, today)).toEqual([]);
  });
});

describe('bursts', () => {
  const ago = (minutes: number, about: Partial<PublishedPost> = {}) =>
    on(today, { time: now - minutes * 60_000, ...about });

  it('are more broadcasts than the limit within an hour', () => {
    expect(tell([ago(0), ago(20), ago(59)])).toEqual([{ kind: 'burst', posts: 3 }]);
    expect(tell([ago(0), ago(20), ago(60)])).toEqual([]);
    expect(tell([ago(0), ago(20), ago(30, { surface: 'comment' })])).toEqual([]);
  });
});

describe('the same link', () => {
  it('is told across networks and within the days set', () => {
    const posts = [
      on('2026-03-14', { links: [link('a')], network: 'x' }),
      on('2026-03-19', { links: [link('b'), link('a')], network: 'linkedin' }),
      on('2026-03-13', { links: [link('b')] }),
    ];
    expect(tell(posts)).toEqual([{ kind: 'same-link', times: 2, networks: ['linkedin', 'x'] }]);
    expect(tell(posts, { repeatDays: 6 })).toEqual([]);
    expect(usesOf(['a'.repeat(64)], posts, '2026-03-15')).toEqual([posts[1]]);
  });
});

describe('one kind only', () => {
  it('is told where the latest posts are nothing else', () => {
    const repost = (day: string) => on(day, { surface: 'repost', ownWords: false });
    const days = ['2026-03-17', '2026-03-18', '2026-03-19'];
    expect(tell(days.map(repost))).toEqual([{ kind: 'one-kind', of: 'reposts', posts: 3 }]);
    expect(tell([...days.map(repost), on(today)])).toEqual([]);
    expect(tell(days.slice(1).map(repost))).toEqual([]);
  });

  it('knows bare links from links with a word beside them', () => {
    const bare = (letter: string, ownWords: boolean) => on('2026-03-19', { links: [link(letter)], ownWords });
    expect(tell(['a', 'b', 'c'].map((letter) => bare(letter, false)))).toEqual([
      { kind: 'one-kind', of: 'bare-links', posts: 3 },
    ]);
    expect(tell(['a', 'b', 'c'].map((letter) => bare(letter, true)))).toEqual([]);
  });
});

describe('a quiet network', () => {
  const active = (network: NetworkId, ...days: string[]) =>
    days.map((day) => ({ ...emptySum(day, network), posts: 1 }));

  it('is one silent for longer than the user’s own rhythm', () => {
    const often = active('x', '2026-03-01', '2026-03-03', '2026-03-05', '2026-03-07');
    expect(tell([], {}, often)).toEqual([{ kind: 'quiet', network: 'x', days: 13, usual: 2 }]);
    expect(tell([], { quietTimes: 7 }, often)).toEqual([]);
    const seldom = active('facebook', '2026-02-01', '2026-02-11', '2026-02-21', '2026-03-03');
    expect(tell([], {}, seldom)).toEqual([]);
  });

  it('is not one hardly used, nor one of a few days', () => {
    expect(tell([], {}, active('x', '2026-01-01', '2026-01-02', '2026-01-03'))).toEqual([]);
    expect(tell([], {}, active('x', '2026-03-11', '2026-03-12', '2026-03-13', '2026-03-14'))).toEqual([]);
  });
});

describe('days', () => {
  it('count over months, leap days and clock changes', () => {
    expect(addDays('2028-02-28', 2)).toBe('2028-03-01');
    expect(addDays('2026-03-29', -1)).toBe('2026-03-28');
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(weekOf('2026-03-22')).toBe('2026-03-16');
    expect(weekOf('2026-03-16')).toBe('2026-03-16');
    expect(monthOf('2026-03-16')).toBe('2026-03');
  });
});
