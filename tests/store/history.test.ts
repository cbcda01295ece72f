import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { deleteDB, type IDBPDatabase, openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { dayOf, monthOf } from '../../lib/ledger/days.ts';
import { changed, emptySum } from '../../lib/ledger/sums.ts';
import type { PublishedPost, Sum } from '../../lib/ledger/types.ts';
import * as history from '../../lib/store/history.ts';
import { anyBucket, anyPost, aPost } from './posts.ts';

const { orThrow } = history;
beforeEach(async () => {
  orThrow(await history.eraseHistory());
});

const everything = async () => orThrow(await history.list({ limit: 1e6 })).posts;
const allSums = async (): Promise<Sum[]> => [
  ...orThrow(await history.sums('1970-01-01', '2999-12-31')),
  ...orThrow(await history.sums('1970-01', '2999-12')),
];
const sameNetwork = (a: Sum, b: Sum) => a.period.localeCompare(b.period) || a.network.localeCompare(b.network);

const sortKey = ({ day, time, id }: PublishedPost) => `${day} ${String(time).padStart(16, '0')} ${id}`;

/** Sums as a reader of the whole history would have them. */
function summed(posts: readonly PublishedPost[]): Sum[] {
  const sums = new Map<string, Sum>();
  for (const post of posts)
    for (const period of [post.day, monthOf(post.day)]) {
      const key = `${period} ${post.network}`;
      sums.set(key, changed(sums.get(key) ?? emptySum(period, post.network), post, 1));
    }
  return [...sums.values()].sort(sameNetwork);
}

/** The database behind the module's back. */
async function raw<T>(work: (db: IDBPDatabase) => Promise<T>): Promise<T> {
  const db = await openDB('mingle');
  const value = await work(db);
  db.close();
  return value;
}

describe('adding', () => {
  it('keeps a post told twice once', async () => {
    const post = aPost();
    expect(await history.add(post)).toEqual({ ok: true, value: 'added' });
    expect(await history.add({ ...post, bucket: 'ask' })).toEqual({ ok: true, value: 'known' });
    expect(await everything()).toEqual([post]);
  });

  it('keeps a post told twice at the same time once', async () => {
    const post = aPost();
    const told = await Promise.all([history.add(post), history.add(post), history.add(post)]);
    expect(told.map((each) => orThrow(each)).sort()).toEqual(['added', 'known', 'known']);
    expect((await allSums()).sort(sameNetwork)).toEqual(summed([post]));
  });

  it('brings nothing back that the user took out', async () => {
    const post = aPost();
    await history.add(post);
    expect(await history.remove(post.id)).toEqual({ ok: true, value: post });
    expect(await history.add(post)).toEqual({ ok: true, value: 'removed' });
    expect(await history.addDoubtful(post)).toEqual({ ok: true, value: 'removed' });
    expect(await everything()).toEqual([]);
    expect(await history.restore(post)).toEqual({ ok: true, value: 'added' });
    expect(await everything()).toEqual([post]);
  });

  it('never changes what the user corrected', async () => {
    const post = aPost({ bucket: 'ask' });
    await history.add(post);
    await history.correct(post.id, 'own');
    await history.add(post);
    await history.bring({ posts: [post] });
    expect(await everything()).toEqual([{ ...post, bucket: 'own', corrected: true }]);
  });

  it('lets a correction be taken back as if it had not been', async () => {
    const post = aPost({ bucket: 'own' });
    await history.add(post);
    await history.correct(post.id, 'ask');
    await history.correct(post.id, 'own', false);
    expect(await everything()).toEqual([post]);
    expect((await allSums()).sort(sameNetwork)).toEqual(summed([post]));
  });

  it('says that a post is not there', async () => {
    expect(await history.correct('nowhere', 'own')).toEqual({ ok: true, value: null });
    expect(await history.settle('nowhere', true)).toEqual({ ok: true, value: false });
    expect(await history.settle('nowhere', false)).toEqual({ ok: true, value: false });
  });
});

describe('doubtful drafts', () => {
  const now = Date.parse('2026-03-20T12:00:00');
  const doubtful = async (at = now) => orThrow(await history.doubtful(at));

  it('count nowhere until the user says so', async () => {
    const post = aPost();
    await history.addDoubtful(post);
    expect([await everything(), await doubtful()]).toEqual([[], [post]]);
    expect(await history.settle(post.id, true)).toEqual({ ok: true, value: true });
    expect([await everything(), await doubtful()]).toEqual([[post], []]);
  });

  it('are gone for good where they did not go out', async () => {
    const post = aPost();
    await history.addDoubtful(post);
    await history.settle(post.id, false);
    expect(orThrow(await history.add(post))).toBe('removed');
    expect([await everything(), await doubtful()]).toEqual([[], []]);
  });

  it.each([true, false])('are settled the same when told again (published: %s)', async (published) => {
    const post = aPost();
    await history.addDoubtful(post);
    const told = [await history.settle(post.id, published), await history.settle(post.id, published)];
    expect(told).toEqual([
      { ok: true, value: true },
      { ok: true, value: true },
    ]);
    expect([await everything(), await doubtful()]).toEqual([published ? [post] : [], []]);
    expect(await history.settle(post.id, !published)).toEqual({ ok: true, value: false });
  });

  it('are settled by later proof', async () => {
    const post = aPost();
    await history.addDoubtful(post);
    await history.add(post);
    expect([await everything(), await doubtful()]).toEqual([[post], []]);
    expect(orThrow(await history.addDoubtful(post))).toBe('known');
  });

  it('are dropped after a week', async () => {
    const old = aPost({ time: now - 7 * 86_400_000 });
    await history.addDoubtful(old);
    expect(await doubtful()).toEqual([]);
    await history.addDoubtful(aPost({ time: now }));
    expect(await raw((db) => db.count('doubtful'))).toBe(1);
  });
});

describe('sums', () => {
  it('are what the posts come to, whatever happened to them', async () => {
    const step = fc.oneof(
      fc.record({ do: fc.constant('add' as const), post: anyPost }),
      fc.record({ do: fc.constantFrom('remove' as const, 'restore' as const, 'again' as const), which: fc.nat() }),
      fc.record({ do: fc.constant('correct' as const), which: fc.nat(), bucket: anyBucket }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        orThrow(await history.eraseHistory());
        const seen: PublishedPost[] = [];
        for (const each of steps) {
          if (each.do === 'add') seen.push(each.post);
          const post = each.do === 'add' ? each.post : seen[each.which % seen.length];
          if (!post) continue;
          if (each.do === 'add' || each.do === 'again') orThrow(await history.add(post));
          if (each.do === 'remove') orThrow(await history.remove(post.id));
          if (each.do === 'restore') orThrow(await history.restore(post));
          if (each.do === 'correct') orThrow(await history.correct(post.id, each.bucket));
        }
        expect((await allSums()).sort(sameNetwork)).toEqual(summed(await everything()));
      }),
      { numRuns: 40 },
    );
  });

  it('are counted anew where they can’t be read', async () => {
    const posts = [aPost(), aPost(), aPost({ network: 'facebook' })];
    await history.bring({ posts });
    await raw((db) => db.put('days', { period: '2026-03-20', network: 'x', posts: 'many' }));
    expect((await allSums()).filter(({ period, network }) => period === '2026-03-20' && network === 'x')).toEqual([]);
    await history.correct(posts[0]?.id ?? '', 'ask');
    expect((await allSums()).sort(sameNetwork)).toEqual(summed(await everything()));
  });

  it('come by days or months as asked', async () => {
    await history.bring({ posts: ['2026-01-31', '2026-02-01', '2026-02-28'].map((day) => aPost({ day })) });
    const periods = async (from: string, to: string) =>
      orThrow(await history.sums(from, to)).map(({ period }) => period);
    expect(await periods('2026-01-31', '2026-02-27')).toEqual(['2026-01-31', '2026-02-01']);
    expect(await periods('2026-01', '2026-02')).toEqual(['2026-01', '2026-02']);
  });
});

describe('reading', () => {
  const posts = Array.from({ length: 25 }, (_, n) =>
    aPost({
      id: `post-${String(n).padStart(2, '0')}`,
      time: Date.parse('2026-03-01T12:00:00') + Math.floor(n / 4) * 86_400_000,
      network: n % 3 === 0 ? 'x' : 'linkedin',
    }),
  ).map((post) => ({ ...post, day: dayOf(post.time) }));
  const newestFirst = posts.toReversed();
  beforeEach(async () => {
    orThrow(await history.bring({ posts }));
  });

  it('turns pages without a gap or a double', async () => {
    for (const network of [undefined, 'linkedin'] as const) {
      const seen: PublishedPost[] = [];
      let page = orThrow(await history.list({ limit: 4, ...(network && { network }) }));
      seen.push(...page.posts);
      while (page.next) {
        page = orThrow(await history.list({ limit: 4, after: page.next, ...(network && { network }) }));
        seen.push(...page.posts);
      }
      expect(seen).toEqual(newestFirst.filter((post) => !network || post.network === network));
    }
  });

  it('reads on to the end of the oldest day', async () => {
    expect(orThrow(await history.latest(6)).posts).toEqual(newestFirst.slice(0, 9));
    expect(orThrow(await history.latest(1000)).posts).toEqual(newestFirst);
    const x = newestFirst.filter(({ network }) => network === 'x');
    const latestX = orThrow(await history.latest(2, 'x')).posts;
    expect(latestX).toEqual(x.filter(({ day }) => day >= (latestX.at(-1)?.day ?? '')));
    expect(latestX.length).toBeGreaterThanOrEqual(2);
  });

  it('finds what one who goes through all would find, whatever is asked for', async () => {
    const asked = fc.record({
      limit: fc.integer({ min: 1, max: 5 }),
      network: fc.constantFrom(undefined, 'x' as const, 'linkedin' as const),
      wholeDays: fc.boolean(),
      bucket: fc.constantFrom(undefined, 'own' as const),
    });
    const kept = fc.array(fc.record({ post: anyPost, isDamaged: fc.boolean() }), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(kept, asked, async (records, { limit, network, wholeDays, bucket }) => {
        orThrow(await history.eraseHistory());
        orThrow(await history.bring({ posts: records.map(({ post }) => post) }));
        const damaged = new Set(records.flatMap(({ post, isDamaged }) => (isDamaged ? [post.id] : [])));
        for (const { post } of records)
          if (damaged.has(post.id)) await raw((db) => db.put('posts', { ...post, score: 'high' }));
        const where = (post: PublishedPost) => post.bucket === bucket;
        const page = orThrow(
          await history.list({ limit, wholeDays, ...(network && { network }), ...(bucket && { where }) }),
        );
        const sorted = records
          .map(({ post }) => post)
          .filter((post) => !network || post.network === network)
          .sort((a, b) => (sortKey(a) < sortKey(b) ? 1 : -1));
        const found = sorted.filter((post) => !damaged.has(post.id) && (!bucket || where(post)));
        const day = found[limit - 1]?.day;
        const posts = found.filter((post, index) => index < limit || (wholeDays && post.day === day));
        const end = found[posts.length];
        expect(page.posts).toEqual(posts);
        expect(page.next).toEqual(end ? posts.at(-1) : null);
        const seen = end ? sorted.slice(0, sorted.indexOf(end)) : sorted;
        expect(page.skipped).toBe(seen.filter(({ id }) => damaged.has(id)).length);
      }),
      { numRuns: 150 },
    );
  });

  it('reads all from a day on, or what is chosen of it', async () => {
    const day = newestFirst[5]?.day ?? '';
    const all = posts.filter((post) => post.day >= day);
    expect(orThrow(await history.since(day))).toEqual(all);
    expect(orThrow(await history.since(day, (records) => records.slice(-2)))).toEqual(all.slice(-2));
  });

  it('skips and counts what can’t be read, and leaves it where it is', async () => {
    await raw((db) => db.put('posts', { ...posts[3], score: 'high' }));
    await raw((db) => db.put('posts', { id: 'from-outer-space' }));
    const page = orThrow(await history.list({ limit: 100 }));
    expect(page.posts).toHaveLength(24);
    expect([page.skipped, orThrow(await history.unlisted())]).toEqual([1, 1]);
    expect(await raw((db) => db.count('posts'))).toBe(26);
  });
});

describe('trouble', () => {
  it('has a name for a newer database, makes way for it and leaves it alone', async () => {
    orThrow(await history.add(aPost()));
    const newer = await openDB('mingle', 99);
    expect(await history.add(aPost())).toMatchObject({ ok: false, problem: 'newer' });
    expect(await history.list({ limit: 1 })).toMatchObject({ ok: false, problem: 'newer' });
    expect(() => orThrow({ ok: false, problem: 'newer', detail: '' })).toThrow(/newer version of Mingle/);
    expect([newer.version, await newer.count('posts')]).toEqual([99, 1]);
    newer.close();
    await deleteDB('mingle');
    expect(await history.add(aPost())).toEqual({ ok: true, value: 'added' });
  });
});

it('tells who watches of every change', async () => {
  const stop = new AbortController();
  const told = new Promise<void>((resolve) => history.watchHistory(resolve, stop.signal));
  await history.add(aPost());
  await told;
  stop.abort();
});
