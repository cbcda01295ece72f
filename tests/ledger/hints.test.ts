import { describe, expect, it } from 'vitest';
import { hints, hintsFrom, type Intended, minuteHints } from '../../lib/ledger/hints.ts';
import type { Limits } from '../../lib/ledger/pace.ts';
import { aPost } from '../store/posts.ts';

const today = '2026-03-20';
const now = Date.parse('2026-03-20T18:00:00');
const link = 'a'.repeat(64);
const opening = 'b'.repeat(64);
const limits: Limits = {
  burstPerHour: 3,
  repeatDays: 7,
  sameKind: 8,
  quietTimes: 3,
  postsPerDay: null,
  postsPerWeek: null,
};
const draft: Intended = { surface: 'post', links: [], opening: null };
const at = (time: string, about = {}) => aPost({ time: Date.parse(time), ...about });
const told = (about: Partial<Intended>, posts: Parameters<typeof hints>[1], some: Partial<Limits> = {}) =>
  hints({ ...draft, ...about }, posts, { ...limits, ...some }, { now, today });

describe('before a draft goes out', () => {
  it('has nothing to say where nothing came before', () => {
    expect(told({ links: [link], opening }, [])).toEqual([]);
  });

  it('tells of a link that went out, on whichever network, as long as the days say', () => {
    const links = [{ hash: link, own: false }];
    const posts = [
      at('2026-03-14T09:00:00', { links, network: 'facebook' }),
      at('2026-03-18T09:00:00', { links, network: 'linkedin' }),
    ];
    expect(told({ links: [link] }, posts)).toEqual([{ kind: 'same-link', network: 'linkedin', days: 2 }]);
    expect(told({ links: [link], surface: 'reply' }, posts)).toHaveLength(1);
    expect(told({ links: ['c'.repeat(64)] }, posts)).toEqual([]);
    expect(told({ links: [link] }, posts, { repeatDays: 2 })).toEqual([]);
    expect(told({ links: [link] }, posts.slice(0, 1))).toEqual([{ kind: 'same-link', network: 'facebook', days: 6 }]);
    expect(told({ links: [link] }, posts.slice(0, 1), { repeatDays: 6 })).toEqual([]);
  });

  it('tells of the same opening in a post, not of an answer’s', () => {
    const posts = [at('2026-03-19T09:00:00', { opening })];
    expect(told({ opening }, posts)).toEqual([{ kind: 'same-opening', network: 'x', days: 1 }]);
    expect(told({ opening: null }, [at('2026-03-19T09:00:00')])).toEqual([]);
    expect(told({ opening, surface: 'comment' }, posts)).toEqual([]);
    expect(told({ opening }, [at('2026-03-19T09:00:00', { opening, surface: 'reply' })])).toEqual([]);
  });

  it('tells that the day’s or the week’s posts are out, once', () => {
    const posts = [
      at('2026-03-20T09:00:00'),
      at('2026-03-17T09:00:00'),
      at('2026-03-20T10:00:00', { surface: 'reply' }),
    ];
    expect(told({}, posts, { postsPerDay: 2 })).toEqual([]);
    expect(told({}, posts, { postsPerDay: 1 })).toEqual([{ kind: 'budget-day', posts: 1, limit: 1 }]);
    expect(told({}, posts, { postsPerWeek: 2 })).toEqual([{ kind: 'budget-week', posts: 2, limit: 2 }]);
    expect(told({}, posts, { postsPerDay: 1, postsPerWeek: 2 })).toHaveLength(1);
    expect(told({ surface: 'reply' }, posts, { postsPerDay: 1 })).toEqual([]);
  });

  it('tells when this one would make a burst', () => {
    const posts = ['17:05', '17:20', '17:50'].map((clock) => at(`2026-03-20T${clock}:00`));
    expect(told({}, posts)).toEqual([{ kind: 'burst', posts: 4 }]);
    expect(told({}, posts.slice(1))).toEqual([]);
    expect(told({}, posts, { burstPerHour: 4 })).toEqual([]);
  });

  it('looks back as far as its longest limit, and at least to yesterday', () => {
    expect(hintsFrom({ repeatDays: 30 }, today)).toBe('2026-02-19');
    expect(hintsFrom({ repeatDays: 1 }, today)).toBe('2026-03-16');
    expect(hintsFrom({ repeatDays: 1 }, '2026-03-16')).toBe('2026-03-15');
  });
});

describe('minutes', () => {
  const spent = [
    { day: '2026-03-17', network: 'x', minutes: 20, last: 1 },
    { day: '2026-03-20', network: 'x', minutes: 10, last: 3 },
    { day: '2026-03-20', network: 'facebook', minutes: 5, last: 2 },
  ] as const;
  const told = (minutesPerDay: number | null, minutesPerWeek: number | null) =>
    minuteHints(spent, { minutesPerDay, minutesPerWeek }, today);

  it('are told once they are spent, on all networks together', () => {
    expect(told(null, null)).toEqual([]);
    expect(told(16, 36)).toEqual([]);
    expect(told(15, null)).toEqual([{ kind: 'minutes-day', minutes: 15, limit: 15 }]);
    expect(told(null, 35)).toEqual([{ kind: 'minutes-week', minutes: 35, limit: 35 }]);
    expect(told(15, 35)).toHaveLength(1);
  });
});
