/** Archives in the ledger: each batch counts once, however often it is told, and each import can be taken back. */
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { deleteDB, openDB } from 'idb';
import * as v from 'valibot';
import { beforeEach, describe, expect, it } from 'vitest';
import type { PublishedPost } from '../../lib/ledger/types.ts';
import * as history from '../../lib/store/history.ts';
import { bringBatch, imports, takeBack } from '../../lib/store/imports.ts';
import { postsOfLines } from '../../lib/store/post-schema.ts';
import { aPost } from './posts.ts';

const { orThrow } = history;
beforeEach(async () => {
  orThrow(await history.eraseHistory());
});

const someOf = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, index) => aPost({ id: `${prefix}:${index}`, source: 'imported' }));
const bring = async (id: number, batch: number, posts: readonly PublishedPost[]) =>
  orThrow(await bringBatch({ id, batch, ids: posts.map((post) => post.id), posts }));
const left = async () => orThrow(await history.list({ limit: 1e6 })).posts.map(({ id }) => id);
const summed = async () =>
  orThrow(await history.sums('1970-01-01', '2999-12-31')).reduce((sum, { posts }) => sum + posts, 0);

/** To the end; answers how many posts each step leaves. */
async function takeAllBack(id: number): Promise<(number | null)[]> {
  const told: (number | null)[] = [];
  for (let after: string | null | undefined; after !== null; ) {
    const step = orThrow(await takeBack(id, after ?? null));
    told.push(step.left);
    after = step.next;
  }
  return told;
}

describe('a batch', () => {
  it('that is told again, because nobody heard the answer, is answered as the first time', async () => {
    await bring(1, 1, someOf('a', 3));
    const second = [...someOf('a', 1), ...someOf('b', 4)];
    expect([await bring(1, 2, second), await bring(1, 2, second)]).toEqual([4, 4]);
    expect([await bring(1, 3, someOf('b', 4)), await bring(2, 1, someOf('b', 4))]).toEqual([0, 0]);
    expect(await summed()).toBe(7);
    expect(orThrow(await imports())).toEqual([{ id: 1, posts: 7, batch: 3, added: 0 }]);
  });

  it('of lines is added as the posts that they are', async () => {
    const posts = someOf('a', 3);
    const lines = posts.map((post) => JSON.stringify(post)).join('\n');
    expect(orThrow(await bringBatch({ id: 7, batch: 1, ...postsOfLines(lines) }))).toBe(3);
    expect(orThrow(await history.list({ limit: 9 })).posts).toEqual(
      expect.arrayContaining(posts.map((post) => ({ ...post, import: 7 }))),
    );
  });

  it('with a line that is no post adds none of its posts', async () => {
    const lines = [...someOf('a', 2), { ...aPost({ id: 'b' }), bucket: 'none' }].map((post) => JSON.stringify(post));
    const brought = await bringBatch({ id: 1, batch: 1, ...postsOfLines(lines.join('\n')) });
    expect([brought.ok, await left(), await summed(), orThrow(await imports())]).toEqual([false, [], 0, []]);
  });

  it('is refused where a line has no id, or there are more lines than a message may hold', () => {
    const line = JSON.stringify(aPost());
    for (const lines of ['', '{}', `${line}\n`, Array(1001).fill(line).join('\n')])
      expect(() => postsOfLines(lines)).toThrow(v.ValiError);
  });

  it('adds the same whether its ids lie together or the whole ledger is between them', async () => {
    const id = fc.stringMatching(/^[a-z0-9]{1,3}$/);
    await fc.assert(
      fc.asyncProperty(fc.array(id, { maxLength: 200 }), fc.array(id, { maxLength: 4 }), async (there, told) => {
        orThrow(await history.eraseHistory());
        await bring(
          1,
          1,
          there.map((each) => aPost({ id: each, source: 'imported' })),
        );
        const fresh = new Set(told.filter((each) => !there.includes(each)));
        expect(
          await bring(
            1,
            2,
            told.map((each) => aPost({ id: each, source: 'imported' })),
          ),
        ).toBe(fresh.size);
        expect((await left()).sort()).toEqual([...new Set([...there, ...told])].sort());
        expect(await summed()).toBe(new Set([...there, ...told]).size);
      }),
      { numRuns: 30 },
    );
  });
});

describe('taking an import back', () => {
  it('removes what it brought but what was corrected since, with the sums, and lets it come again', async () => {
    const live = aPost({ id: 'live', source: 'confirmed' });
    orThrow(await history.add(live));
    await bring(1, 1, someOf('a', 2));
    await bring(2, 1, someOf('b', 3));
    orThrow(await history.correct('b:1', 'ask'));
    expect(await takeAllBack(2)).toEqual([1, 1]);
    expect((await left()).sort()).toEqual(['a:0', 'a:1', 'b:1', 'live']);
    expect(await summed()).toBe(4);
    expect(orThrow(await imports()).map(({ id }) => id)).toEqual([1]);
    expect(await bring(3, 1, someOf('b', 3))).toBe(2);
  });

  it('goes in steps, can be left in the middle and gone on with', async () => {
    await bring(1, 1, someOf('a', 900));
    await bring(1, 2, someOf('b', 900));
    const first = orThrow(await takeBack(1, null));
    expect(first).toEqual({ left: 800, next: expect.any(String) });
    expect(orThrow(await imports())).toMatchObject([{ id: 1, posts: 800 }]);
    expect(await takeAllBack(1)).toEqual([0, 0]);
    expect([await left(), await summed(), orThrow(await imports())]).toEqual([[], 0, []]);
  });

  it('tells how many are left also where a step is told again, because nobody heard the answer', async () => {
    for (let batch = 1; batch <= 3; batch++) await bring(1, batch, someOf(`${batch}`, 800));
    const first = orThrow(await takeBack(1, null));
    const again = orThrow(await takeBack(1, null));
    expect([first.left, again.left, (await left()).length]).toEqual([1400, 400, 400]);
    const third = orThrow(await takeBack(1, again.next));
    const thirdAgain = orThrow(await takeBack(1, again.next));
    expect([third.left, thirdAgain]).toEqual([0, { left: 0, next: null }]);
    expect(orThrow(await takeBack(1, third.next))).toEqual({ left: null, next: null });
    expect([await left(), await summed(), orThrow(await imports())]).toEqual([[], 0, []]);
  });

  it('of nothing changes nothing', async () => {
    expect(await takeAllBack(7)).toEqual([null]);
  });
});

it('every post is read, a portion at a time, damaged ones left where they are', async () => {
  await bring(1, 1, someOf('a', 1000));
  await bring(1, 2, someOf('b', 500));
  const db = await openDB('mingle');
  await db.put('posts', { id: 'a:0', nonsense: true });
  db.close();
  const ids: string[] = [];
  for await (const posts of history.everything()) ids.push(...posts.map(({ id }) => id));
  expect(ids).toHaveLength(1499);
  expect(new Set(ids).size).toBe(1499);
});

it('a ledger from before imports were told apart keeps its posts and their order', async () => {
  await deleteDB('mingle');
  const old = await openDB('mingle', 3, {
    upgrade(db) {
      const posts = db.createObjectStore('posts', { keyPath: 'id' });
      posts.createIndex('day', ['day', 'time', 'id'], { unique: true });
      posts.createIndex('network', ['network', 'day', 'time', 'id'], { unique: true });
      for (const name of ['days', 'months']) db.createObjectStore(name, { keyPath: ['period', 'network'] });
      for (const name of ['doubtful', 'removed']) db.createObjectStore(name, { keyPath: 'id' });
      for (const name of ['minutes', 'reach']) db.createObjectStore(name, { keyPath: ['day', 'network'] });
      db.createObjectStore('meta');
    },
  });
  const posts = [3, 1, 2].map((hour) => aPost({ id: `p${hour}`, time: Date.parse(`2026-03-20T0${hour}:00:00`) }));
  for (const post of posts) await old.put('posts', post);
  old.close();
  expect(await left()).toEqual(['p3', 'p2', 'p1']);
  expect(orThrow(await history.latest(1, 'x')).posts.map(({ id }) => id)).toEqual(['p3', 'p2', 'p1']);
  expect(await bring(1, 1, [...someOf('a', 1), ...posts])).toBe(1);
  expect(orThrow(await imports())).toMatchObject([{ id: 1, posts: 1 }]);
});
