/** What of an archive goes to the ledger: new posts, judged, without their words; what is known does not. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { createEngine, defaultOptions } from '../../lib/engine/index.ts';
import type { Engine } from '../../lib/engine/types.ts';
import { type Batch, batchesOf, batchSize, type Ledger, mostUnjudged } from '../../lib/import/batches.ts';
import { type Order, type Told, taken } from '../../lib/import/protocol.ts';
import { clock } from '../../lib/import/time-left.ts';
import { type Port, work } from '../../lib/import/worker.ts';
import type { PublishedPost } from '../../lib/ledger/types.ts';
import * as history from '../../lib/store/history.ts';
import { hashOpening } from '../../lib/store/links.ts';
import { postsOfLines } from '../../lib/store/post-schema.ts';
import { facebookFiles, linkedinFiles, xFiles, zipped } from '../archive/generate.ts';
import { file, readAll } from '../archive/helpers.ts';
import { facebookPosts, linkedinPosts, type Post, xPosts } from '../archive/posts.ts';
import { aPost } from '../store/posts.ts';

const { orThrow } = history;
const engine = createEngine(defaultOptions);
const salt = new Uint8Array(16);
const empty: Ledger = { imported: new Set(), recorded: [] };

const archives = [
  file('x.zip', zipped(xFiles(xPosts(120)))),
  file('linkedin.zip', zipped(linkedinFiles(linkedinPosts(120)))),
  file('facebook.zip', zipped(facebookFiles(facebookPosts(120)))),
];

async function all(ledger: Ledger, judge: Engine = engine, files = archives) {
  const batches: Batch[] = [];
  for await (const batch of batchesOf(files, ledger, { engine: judge, domains: ['example.org'], salt }))
    batches.push(batch);
  const filled = batches.filter((batch) => batch.kind === 'posts');
  return {
    batches,
    posts: filled.flatMap(({ posts }) => posts.map((post) => JSON.parse(post) as PublishedPost)),
    known: filled.reduce((sum, { known }) => sum + known, 0),
  };
}

describe('batches', () => {
  it('hold every post of three archives once, with its key as id and its score', async () => {
    const { posts: read } = await readAll(archives);
    const { posts, known } = await all(empty);
    expect(posts.map(({ id, time, length }) => [id, time, length])).toEqual(
      read.map(({ key, time, text }) => [key, time, text.length]),
    );
    expect(known).toBe(0);
    for (const [index, { score }] of posts.slice(0, 20).entries()) {
      const report = await engine.judge(read[index]?.text ?? '');
      expect(score).toBe(['too-short', 'not-english'].includes(report.verdict) ? null : report.score);
    }
    expect(posts.some(({ links }) => links.some(({ own }) => own))).toBe(true);
    expect(JSON.stringify(posts)).not.toMatch(/oven|umbrella|harbour|example\.org/);
  });

  it('leave out what was imported before, without judging it again', async () => {
    const { posts } = await all(empty);
    let judged = 0;
    const counting: Engine = {
      ...engine,
      judge: (text) => {
        judged++;
        return engine.judge(text);
      },
    };
    const half = new Set(posts.slice(0, 100).map(({ id }) => id));
    const rest = await all({ imported: half, recorded: [] }, counting);
    expect([rest.posts, rest.known, judged]).toEqual([posts.slice(100), 100, posts.length - 100]);
  });

  it('keep a hash of the opening words only where they can come round again: in posts of the last year', async () => {
    const about = { network: 'x', text: 'We bake rye and spelt every morning.', links: [] } as const;
    const days = (ago: number) => Math.floor((Date.now() - ago * 86_400_000) / 1000) * 1000;
    const written: Post[] = [
      { ...about, surface: 'post', time: days(360) },
      { ...about, surface: 'reply', time: days(361) },
      { ...about, surface: 'post', time: days(370) },
    ];
    const { posts } = await all(empty, engine, [file('x.zip', zipped(xFiles(written)))]);
    expect(posts.map(({ opening }) => opening)).toEqual([await hashOpening(about.text, salt), undefined, undefined]);
  });

  it('hold a post that the engine fails at, without a score; where it fails at many the import ends', async () => {
    const { posts: whole } = await all(empty);
    const failing = (fails: (turn: number) => boolean): Engine => {
      let turn = 0;
      return { ...engine, judge: (text) => (fails(turn++) ? Promise.reject(new Error('No.')) : engine.judge(text)) };
    };
    const { posts } = await all(
      empty,
      failing((turn) => turn === 3),
    );
    expect(posts.map(({ id }) => id)).toEqual(whole.map(({ id }) => id));
    expect(posts[3]).toMatchObject({ score: null, findings: {} });
    expect(posts.toSpliced(3, 1)).toEqual(whole.toSpliced(3, 1));
    const some = failing((turn) => turn % 2 === 0 && turn < 2 * mostUnjudged);
    expect((await all(empty, some)).posts).toHaveLength(whole.length);
    await expect(
      all(
        empty,
        failing(() => true),
      ),
    ).rejects.toThrow('No.');
  });

  it('are never larger than a message may be', async () => {
    const many = file('x.zip', zipped(xFiles(xPosts(batchSize * 2 + 7))));
    const { batches, posts } = await all(empty, engine, [many]);
    const sizes = batches.map((batch) => (batch.kind === 'posts' ? batch.posts.length : 0));
    expect(Math.max(...sizes)).toBeLessThanOrEqual(1000);
    expect(posts).toHaveLength(batchSize * 2 + 7);
  });
});

/** A worker's port whose other end is the test; `answer` is what the page says to each batch. */
function told(order: Order, answer: (port: Port) => void): Promise<Told[]> {
  return new Promise((resolve) => {
    const heard: Told[] = [];
    const port: Port = {
      onmessage: null,
      postMessage(message) {
        heard.push(message);
        if (message.kind === 'posts') answer(port);
        if (message.kind === 'end' || message.kind === 'failed') resolve(heard);
      },
    };
    work(port);
    port.onmessage?.({ data: order } as MessageEvent<Order>);
  });
}

describe('the worker', () => {
  beforeEach(async () => void orThrow(await history.eraseHistory()));
  const order: Order = { files: archives.slice(2), options: defaultOptions, domains: [], salt };
  const acknowledge = (port: Port) => void port.onmessage?.({ data: taken } as MessageEvent<typeof taken>);
  const idsIn = (messages: readonly Told[]) =>
    messages.flatMap((each) => (each.kind === 'posts' ? postsOfLines(each.posts).ids : []));

  it('tells posts, how far it is, and that it is done', async () => {
    const heard = await told(order, acknowledge);
    expect(heard.at(-1)).toEqual({ kind: 'end' });
    expect(idsIn(heard)).toHaveLength(120);
    expect(heard.some(({ kind }) => kind === 'progress')).toBe(true);
  });

  it('sends no second batch before the first is taken', async () => {
    const files = [file('x.zip', zipped(xFiles(xPosts(batchSize + 20))))];
    let open = 0;
    let most = 0;
    const heard = await told({ ...order, files }, (port) => {
      most = Math.max(most, ++open);
      setImmediate(() => {
        open--;
        acknowledge(port);
      });
    });
    expect(idsIn(heard)).toHaveLength(batchSize + 20);
    expect(most).toBe(1);
  });

  it('holds the archive against what was recorded live, added by hand, in doubt or taken out', async () => {
    const { posts } = await readAll(order.files);
    const seen = (index: number, id: string) => {
      const post = posts[index];
      if (!post) throw new Error('No such post.');
      const { network, surface, time, text } = post;
      return aPost({ id, network, surface, time: time + 3000, length: text.length, links: [], source: 'confirmed' });
    };
    orThrow(await history.add(seen(0, 'live')));
    orThrow(await history.add({ ...seen(1, 'hand'), length: 0, source: 'by-hand' }));
    orThrow(await history.add(seen(3, 'gone')));
    orThrow(await history.remove('gone'));
    const heard = await told(order, acknowledge);
    const ids = idsIn(heard);
    expect(ids).toHaveLength(117);
    for (const index of [0, 1, 3]) expect(ids).not.toContain(posts[index]?.key);
  });
});

describe('the time left', () => {
  it('is not guessed at first, then follows the pace of late', () => {
    const watch = clock();
    expect(watch.at(0, 0)).toBeNull();
    expect(watch.at(0.1, 1000)).toBeNull();
    expect(watch.at(0.2, 2000)).toBeCloseTo(8);
    // Ten times slower from here on: after ten seconds the fast stretch is forgotten.
    for (let now = 3000; now <= 20_000; now += 1000) watch.at(0.2 + (now - 2000) / 100_000, now);
    expect(watch.at(0.39, 21_000)).toBeCloseTo(61, 0);
  });

  it('is unknown while nothing moves', () => {
    const watch = clock();
    watch.at(0.5, 0);
    expect(watch.at(0.5, 5000)).toBeNull();
  });
});
