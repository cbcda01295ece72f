/** Counts of days between machines, from the real ledger of one of them. */
import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { dayOf } from '../../lib/ledger/days.ts';
import { locks } from '../store/locks.ts';
import { aPost } from '../store/posts.ts';
import { Machine } from './machines.ts';

const here = vi.hoisted(() => ({ machine: undefined as unknown }));
vi.mock('wxt/browser', () => ({
  browser: {
    get storage() {
      return here.machine;
    },
  },
}));
vi.stubGlobal('navigator', { locks });
const history = await import('../../lib/store/history.ts');
const { elsewhere, ownDays, watchElsewhere } = await import('../../lib/sync/days.ts');
const { reconcile } = await import('../../lib/sync/reconcile.ts');
const { eraseSynced, turnOff, turnOn } = await import('../../lib/sync/switch.ts');

let machine: Machine;
const now = Date.now();
const today = dayOf(now);
const posted = (about: Partial<Parameters<typeof aPost>[0]> = {}) =>
  aPost({ time: now, day: today, network: 'x', ...about });

beforeEach(async () => {
  machine = new Machine();
  here.machine = machine;
  history.orThrow(await history.eraseHistory());
});

const daysHere = () => Object.entries(machine.sync.values).filter(([key]) => key.includes('.days.'));
/** What this machine tells of its days. */
const told = (): unknown => daysHere().map(([, item]) => (item as { text: unknown }).text)[0];
const generation = () => Object.keys(machine.sync.values).flatMap((key) => /^[0-9a-f]{8}/.exec(key) ?? [])[0];
const arrive = (device: string, text: unknown, by = device) =>
  machine.sync.arrive(`${generation()}.days.${device}.0`, { at: 1, by, of: 1, text });
const compact = today.replaceAll('-', '');

it('nothing is told and nothing is read while it is off', async () => {
  history.orThrow(await history.add(posted()));
  expect(await reconcile(now, ownDays)).toBe('off');
  expect(machine.sync.values).toEqual({});
  expect(await elsewhere()).toEqual([]);
});

it('tells how many of each bucket, and nothing else of a post', async () => {
  const post = posted({ bucket: 'ask', links: [{ hash: 'b'.repeat(64), own: true }], opening: 'c'.repeat(64) });
  history.orThrow(await history.add(post));
  await turnOn();
  await reconcile(now, ownDays);
  expect(told()).toMatch(new RegExp(`^${compact}x0\\.0\\.0\\.1\\.[0-9a-z]{1,7}$`));
  expect(JSON.stringify(machine.sync.values)).not.toMatch(new RegExp(`${post.id}|bbbb|cccc`));
  history.orThrow(await history.correct(post.id, 'own'));
  await reconcile(now, ownDays);
  expect(JSON.stringify(daysHere())).toContain(`${compact}x0.0.1.0.`);
  history.orThrow(await history.remove(post.id));
  await reconcile(now, ownDays);
  expect(told()).toBe('');
});

it('counts what others tell, each machine for itself', async () => {
  const calls: number[] = [];
  const stop = new AbortController();
  await turnOn();
  watchElsewhere(() => calls.push(1), stop.signal);
  await reconcile(now, ownDays);
  arrive('aaaaaaaa', `${compact}x1.0.0.2.k`);
  arrive('bbbbbbbb', `${compact}l0.3.0.0.m`);
  expect((await elsewhere()).map(({ network, buckets }) => [network, buckets.personal, buckets.ask])).toEqual([
    ['x', 0, 2],
    ['linkedin', 3, 0],
  ]);
  expect(calls.length).toBeGreaterThan(0);
  stop.abort();
  // A machine speaks for itself alone, and nobody writes what another told.
  arrive('cccccccc', `${compact}x9.0.0.0.k`, 'aaaaaaaa');
  for (const broken of ['nonsense', 7, null, `${compact}x1.0.0.99999.k`, '<b>']) arrive('dddddddd', broken);
  expect(await elsewhere()).toHaveLength(2);
  const before = JSON.stringify(machine.sync.values);
  await reconcile(now, ownDays);
  expect(JSON.stringify(machine.sync.values)).toBe(before);
});

it('does not count what this machine holds as well', async () => {
  history.orThrow(await history.add(posted()));
  await turnOn();
  await reconcile(now, ownDays);
  arrive('aaaaaaaa', told());
  expect(await elsewhere()).toEqual([]);
});

it('counts nothing of others any more once it is off or erased', async () => {
  for (const end of [turnOff, eraseSynced]) {
    await turnOn();
    await reconcile(now, ownDays);
    arrive('aaaaaaaa', `${compact}x1.0.0.2.k`);
    expect(await elsewhere()).toHaveLength(1);
    await end();
    expect(await elsewhere()).toEqual([]);
    await eraseSynced();
    expect(machine.sync.values).toEqual({});
  }
});

it('where synced storage does not answer the ledger stands alone', async () => {
  await turnOn();
  machine.sync.get = () => Promise.reject(new Error('no sync here'));
  expect(await elsewhere()).toEqual([]);
});
