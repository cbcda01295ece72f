import 'fake-indexeddb/auto';
import fc from 'fast-check';
import Papa from 'papaparse';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { addDays } from '../../lib/ledger/days.ts';
import type { PublishedPost } from '../../lib/ledger/types.ts';
import { locks } from './locks.ts';
import { anyPost, aPost } from './posts.ts';

const own = 'chrome-extension://mingle';
vi.mock('wxt/browser', () => ({ browser: fakeBrowser }));
vi.stubGlobal('navigator', { locks });
vi.stubGlobal('location', { origin: own });
const history = await import('../../lib/store/history.ts');
const { defaults, load, save } = await import('../../lib/store/settings.ts');
const { makeBackup, makeCsv, readBackup, restoreBackup } = await import('../../lib/store/backup.ts');
const { addMinute, minutesSince } = await import('../../lib/store/minutes.ts');
const { putReach, reachSince } = await import('../../lib/store/reach.ts');
const { checkRequest } = await import('../../lib/messages.schema.ts');
const { orThrow } = history;

const now = new Date('2026-03-20T12:00:00Z');
const erase = async () => {
  orThrow(await history.eraseHistory());
  fakeBrowser.reset();
};

beforeEach(async () => {
  await erase();
  // The background at the other end of the wire, its door included.
  Object.assign(fakeBrowser.runtime, {
    sendMessage: async ({ kind, input }: { kind: 'bring'; input: unknown }) => {
      const brought = checkRequest(kind, JSON.parse(JSON.stringify(input)), { url: `${own}/options.html` } as never);
      return { ok: { added: orThrow(await history.bring(brought as never)) } };
    },
  });
});

const everything = async () => orThrow(await history.list({ limit: 1e6 })).posts;
const saltNow = async () => [...orThrow(await history.salt())];
const backedUp = async () => {
  const read = readBackup(await (await makeBackup(now)).text());
  if (read.kind !== 'read') throw new Error(read.kind);
  return read.backup;
};

describe('there and back', () => {
  it('gives the same ledger and settings, the salt and what was taken out included', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyPost, { maxLength: 20 }), fc.integer({ min: 0, max: 100 }), async (posts, cut) => {
        await erase();
        await save({ sensitivity: cut, rules: { hype: { on: false } } });
        await history.bring({ posts });
        if (posts[0]) await history.remove(posts[0].id);
        const before = [await everything(), await saltNow(), (await load()).settings] as const;
        const backup = await backedUp();
        expect(backup.skipped).toEqual([]);
        await erase();
        expect(await restoreBackup(backup)).toEqual({ added: before[0].length });
        expect([await everything(), await saltNow(), (await load()).settings]).toEqual(before);
        expect(orThrow(await history.removedIds())).toEqual(posts[0] ? [posts[0].id] : []);
      }),
      { numRuns: 20 },
    );
  });

  it('gives the same minutes and followers, days that are there left as they are', async () => {
    const at = Date.parse('2026-03-20T12:00:00');
    const day = '2026-03-20';
    for (const minute of [0, 1, 2]) orThrow(await addMinute('x', at + minute * 60_000));
    orThrow(await addMinute('linkedin', at + 86_400_000));
    orThrow(await putReach({ day, network: 'x', count: 120 }));
    orThrow(await putReach({ day: '2026-03-21', network: 'x', count: 121 }));
    const ledger = async () => [orThrow(await minutesSince('0')), orThrow(await reachSince('0'))];
    const before = await ledger();
    const backup = await backedUp();
    await erase();
    orThrow(await putReach({ day, network: 'x', count: 7 }));
    await restoreBackup(backup);
    const [minutes, reach] = before;
    expect(await ledger()).toEqual([minutes, [{ day, network: 'x', count: 7 }, reach?.[1]]]);
    await restoreBackup(backup);
    expect(await ledger()).toEqual([minutes, [{ day, network: 'x', count: 7 }, reach?.[1]]]);
  });

  it('brings back any number of each, and reads the files of before', async () => {
    const days = Array.from({ length: 1500 }, (_, n) => addDays('2020-01-01', n));
    const reach = days.map((day) => ({ day, network: 'x', count: 1 }) as const);
    const minutes = days.map((day) => ({ day, network: 'x', minutes: 5, last: Date.parse(day) / 60_000 }) as const);
    const removed = days.map((day) => `gone-${day}`);
    const older = { format: 'mingle-backup', version: 2, posts: [aPost()], minutes, reach };
    expect(readBackup(JSON.stringify(older))).toMatchObject({ backup: { posts: older.posts, minutes: [], reach: [] } });
    expect(await restoreBackup({ ...(await backedUp()), removed, minutes, reach })).toEqual({ added: 0 });
    expect(orThrow(await minutesSince('0'))).toEqual(minutes);
    expect(orThrow(await reachSince('0'))).toEqual(reach);
    expect(orThrow(await history.removedIds())).toHaveLength(1500);
  });

  it('adds nothing twice and changes nothing that is there', async () => {
    const post = aPost();
    await history.add(post);
    const backup = await backedUp();
    await history.correct(post.id, 'ask');
    await history.add(aPost());
    const before = [await everything(), await saltNow()];
    expect(await restoreBackup(backup)).toEqual({ added: 0 });
    expect([await everything(), await saltNow()]).toEqual(before);
  });

  it('goes through more than one batch, and tells how far', async () => {
    const posts = Array.from({ length: 2100 }, (_, n) => aPost({ id: `post-${n}` }));
    const told: number[] = [];
    const backup = { ...(await backedUp()), posts };
    expect(await restoreBackup(backup, (done) => told.push(done))).toEqual({ added: 2100 });
    expect(told).toEqual([1000, 2000, 2100]);
    expect((await backedUp()).posts).toHaveLength(2100);
  });
});

describe('a file', () => {
  it('is told from anything else', () => {
    expect(readBackup('{')).toEqual({ kind: 'not-json' });
    for (const other of ['null', '[]', '{}', '{"format":"mingle-backup"}', '{"format":"other","version":1}'])
      expect(readBackup(other)).toEqual({ kind: 'not-a-backup' });
    expect(readBackup('{"format":"mingle-backup","version":5}')).toEqual({ kind: 'newer', version: 5 });
  });

  it('costs a bad post only itself, and tells its place', () => {
    const posts = [aPost(), { ...aPost(), bucket: 'gold' }, { ...aPost(), text: 'my words' }, 7, aPost()];
    const read = readBackup(JSON.stringify({ format: 'mingle-backup', version: 1, posts, salt: 'pepper' }));
    expect(read).toMatchObject({
      kind: 'read',
      backup: { posts: [posts[0], posts[4]], skipped: [2, 3, 4], salt: null },
    });
  });

  it('costs bad minutes and followers only themselves', () => {
    const minutes = { day: '2026-03-20', network: 'x', minutes: 3, last: Date.parse('2026-03-20T12:00:00Z') / 60_000 };
    const reach = { day: '2026-03-20', network: 'x', count: 3 };
    // A last minute years ahead would keep that day from counting; a count out of all bounds is no one's.
    const bad = [
      7,
      null,
      { ...minutes, last: 1e12 },
      { ...minutes, minutes: 1441 },
      { ...reach, count: 3e9 },
      { ...reach, note: 'x' },
    ];
    const file = { format: 'mingle-backup', version: 3, minutes: [...bad, minutes], reach: [...bad, reach] };
    expect(readBackup(JSON.stringify(file))).toMatchObject({ backup: { minutes: [minutes], reach: [reach] } });
  });

  it('with 10,000 levels anywhere costs only that part', () => {
    const deep = `${'{"a":['.repeat(5000)}1${']}'.repeat(5000)}`;
    const parts = ['settings', 'salt', 'removed', 'minutes', 'reach', 'more'].map((part) => `"${part}":${deep}`);
    const posts = [deep, JSON.stringify(aPost()).replace('"links":[]', `"links":${deep}`), JSON.stringify(aPost())];
    const read = readBackup(`{"format":"mingle-backup","version":3,${parts.join()},"posts":[${posts.join()}]}`);
    expect(read).toMatchObject({
      backup: { salt: null, removed: [], minutes: [], reach: [], posts: [{ links: [] }], skipped: [1, 2] },
    });
    if (read.kind === 'read') expect(read.backup.settings.settings).toEqual(defaults);
    expect(readBackup(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)).toEqual({ kind: 'not-a-backup' });
  });

  it('with keys of the prototype changes nothing and hands on nothing', () => {
    const poison = '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}';
    const post = JSON.stringify(aPost()).replace('"findings":{', `"findings":{"__proto__":7,`);
    const read = readBackup(
      `{${poison},"format":"mingle-backup","version":3,"settings":{${poison},"version":1,"values":{${poison}}},
        "posts":[${post},${post.replace('{', `{${poison},`)}]}`,
    );
    if (read.kind !== 'read') throw new Error(read.kind);
    expect(read.backup.skipped).toEqual([2]);
    const [first] = read.backup.posts;
    expect(Object.keys(first?.findings ?? {})).not.toContain('__proto__');
    expect(Object.getPrototypeOf(first?.findings)).toBe(Object.prototype);
    expect(read.backup.settings.settings).toEqual(defaults);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  it('of 100 MB in one text, or in one post, costs only that', () => {
    const long = 'x'.repeat(100_000_000);
    const link = { hash: 'a'.repeat(64), own: false };
    const posts = [
      { ...aPost(), id: long },
      { ...aPost(), findings: Object.fromEntries(Array.from({ length: 1001 }, (_, n) => [`rule-${n}`, 1])) },
      { ...aPost(), links: Array.from({ length: 10_001 }, () => link) },
      { ...aPost(), length: 1e300 },
      aPost(),
    ];
    const read = readBackup(JSON.stringify({ format: 'mingle-backup', version: 3, posts, removed: [long, 'gone'] }));
    expect(read).toMatchObject({ backup: { skipped: [1, 2, 3, 4], removed: ['gone'] } });
  });

  it('of any content is answered calmly', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('posts', 'settings', 'salt', 'removed', 'minutes', 'reach'), fc.jsonValue()),
        fc.integer({ min: 1, max: 4 }),
        (contents, version) => {
          const read = readBackup(JSON.stringify({ format: 'mingle-backup', version, ...contents }));
          expect(read.kind).toBe('read');
        },
      ),
    );
  });
});

it('makes a table any spreadsheet reads', async () => {
  const time = Date.parse('2026-03-20T12:00:00Z');
  const post: PublishedPost = aPost({
    time,
    findings: { deadline: 2, '=cmd': 1 },
    score: null,
    corrected: true,
    links: [{ hash: 'a'.repeat(64), own: true }],
  });
  await history.add(post);
  await history.add(aPost({ time: time - 1, findings: { '=cmd': 1 } }));
  const { data } = Papa.parse<string[]>((await (await makeCsv()).text()).replace('\uFEFF', ''));
  expect(data).toEqual([
    ['time', 'network', 'surface', 'bucket', 'score', 'findings', 'links', 'own words', 'length', 'source'],
    [
      '2026-03-20T12:00:00.000Z',
      'x',
      'post',
      'personal',
      '',
      'deadline 2, =cmd',
      '1',
      'yes',
      '80',
      'confirmed, corrected',
    ],
    ['2026-03-20T11:59:59.999Z', 'x', 'post', 'personal', '70', "'=cmd", '0', 'yes', '80', 'confirmed'],
  ]);
});
