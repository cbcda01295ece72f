/** The user's clock set back: nothing is lost, counted twice or out of order. */
import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { addDays, dayOf } from '../../lib/ledger/days.ts';
import { hints } from '../../lib/ledger/hints.ts';
import { add, addDoubtful, doubtful, eraseHistory, latest, orThrow, sums } from '../../lib/store/history.ts';
import { addMinute, minutesSince } from '../../lib/store/minutes.ts';
import { aPost } from './posts.ts';

beforeEach(async () => {
  orThrow(await eraseHistory());
});

const now = Date.parse('2026-03-20T12:00:00');
const hour = 3_600_000;
const at = (time: number) => aPost({ time, day: dayOf(time) });

it('posts of a time that has not come yet are kept, in order, and counted once', async () => {
  const posts = [at(now + 48 * hour), at(now), at(now - hour)];
  for (const post of posts) expect(orThrow(await add(post))).toBe('added');
  for (const post of posts) expect(orThrow(await add(post))).toBe('known');
  expect(orThrow(await latest(10)).posts.map(({ id }) => id)).toEqual(posts.map(({ id }) => id));
  const counted = orThrow(await sums('2026-03', '2026-03')).reduce((sum, each) => sum + each.posts, 0);
  expect(counted).toBe(3);
});

it('a draft in doubt from then is still asked about', async () => {
  const post = at(now + 48 * hour);
  orThrow(await addDoubtful(post));
  orThrow(await addDoubtful(at(now)));
  expect(orThrow(await doubtful(now))).toHaveLength(2);
});

it('no minute counts twice, and those of another day count as ever', async () => {
  expect(orThrow(await addMinute('x', now))).toBe(true);
  expect(orThrow(await addMinute('x', now - hour))).toBe(false);
  expect(orThrow(await addMinute('x', now - 24 * hour))).toBe(true);
  expect(orThrow(await addMinute('x', now + hour))).toBe(true);
  const minutes = orThrow(await minutesSince(addDays(dayOf(now), -7))).map((each) => each.minutes);
  expect(minutes).toEqual([1, 2]);
});

it('a link that will have gone out tomorrow went out today', () => {
  const link = 'a'.repeat(64);
  const post = { ...at(now + 24 * hour), links: [{ hash: link, own: true }] };
  const limits = { burstPerHour: 9, repeatDays: 7, sameKind: 8, quietTimes: 3, postsPerDay: null, postsPerWeek: null };
  const draft = { surface: 'post', links: [link], opening: null } as const;
  expect(hints(draft, [post], limits, { now, today: dayOf(now) })).toEqual([
    { kind: 'same-link', network: 'x', days: 0 },
  ]);
});
