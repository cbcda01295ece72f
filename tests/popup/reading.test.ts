import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { dayOf } from '../../lib/ledger/days.ts';
import { nudges } from '../../lib/ledger/pace.ts';
import type { PublishedPost } from '../../lib/ledger/types.ts';
import { bring, eraseHistory, orThrow } from '../../lib/store/history.ts';
import { defaults, type Settings } from '../../lib/store/settings-schema.ts';
import { aPost } from '../store/posts.ts';

vi.mock('wxt/browser', () => ({ browser: fakeBrowser }));
const { readHistory } = await import('../../entrypoints/popup/reading.ts');

const now = Date.parse('2026-03-20T00:50:00');
const hour = 3_600_000;

/** One an hour, newest first, but the first 36 within one hour that has midnight in it; each fifth with the same link. */
const busy = Array.from({ length: 400 }, (_, n): PublishedPost => {
  const time = now - n * (n < 36 ? 100_000 : hour);
  return aPost({
    id: `post-${n}`,
    time,
    day: dayOf(time),
    network: n % 2 ? 'x' : 'linkedin',
    links: n % 5 ? [] : [{ hash: 'a'.repeat(64), own: false }],
  });
});

const read = async (posts: readonly PublishedPost[], settings: Settings) => {
  orThrow(await bring({ posts }));
  return readHistory(settings);
};

beforeEach(async () => {
  vi.useFakeTimers({ now, toFake: ['Date'] });
  fakeBrowser.reset();
  orThrow(await eraseHistory());
});

describe('the popup reads', () => {
  it('of a busy week the newest posts and what the nudges are about', async () => {
    const { posts, nudges: told } = await read(busy, defaults);
    const sinceDay = posts[19]?.day ?? '';
    expect(posts.slice(0, 20)).toEqual(busy.slice(0, 20));
    expect(posts.filter(({ day }) => day >= sinceDay)).toEqual(busy.filter(({ day }) => day >= sinceDay));
    expect(posts.length).toBeLessThan(100);
    expect(told).toEqual(nudges(busy, [], defaults.pace, { now, today: dayOf(now) }));
    expect(told.map(({ kind }) => kind)).toEqual(['burst', 'same-link']);
  });

  it('of links that went out but once nothing more', async () => {
    const once = busy.map((post, n) => ({
      ...post,
      links: [{ hash: n.toString(16).padStart(64, '0'), own: false }],
    }));
    const { posts, nudges: told } = await read(once, defaults);
    // All of the last hour, and of its day.
    expect(posts).toEqual(once.slice(0, 36));
    expect(told.map(({ kind }) => kind)).toEqual(['burst']);
  });

  it('further back where the settings look further back', async () => {
    const wide: Settings = {
      ...defaults,
      convention: 'custom',
      custom: { window: 300, maxAsk: 0.2 },
      pace: { ...defaults.pace, repeatDays: 14 },
    };
    const { settings, posts, nudges: told } = await read(busy, wide);
    expect(settings).toBe(wide);
    expect(posts.slice(0, 300)).toEqual(busy.slice(0, 300));
    expect(told).toEqual(nudges(busy, [], wide.pace, { now, today: dayOf(now) }));
  });

  it('all there is where there is little', async () => {
    const few = [0, 40, 80].flatMap((n) => busy.slice(n, n + 1));
    expect((await read(few, defaults)).posts).toEqual(few);
  });
});
