/** Files made to hurt: deep, endless, swollen, poisoned. None may take time, memory or a prototype. */
import { describe, expect, it } from 'vitest';
import type { Progress } from '../../lib/archive/index.ts';
import { readArchive } from '../../lib/archive/index.ts';
import { maxFiles, maxRatio, maxRecordBytes } from '../../lib/archive/limits.ts';
import { type Files, facebookFiles, xFiles, zipped } from './generate.ts';
import { file, readAll, told } from './helpers.ts';
import { facebookPosts, xPosts } from './posts.ts';

const good = '{"tweet":{"id_str":"7","created_at":"Mon Jan 05 10:00:00 +0000 2026","full_text":"Hello"}}';
const ofX = (...elements: string[]) => readAll(file('tweets.js', `window.YTD.tweets.part0 = [${elements.join(',')}]`));
const header = 'Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility\n';
const megabytes = (n: number) => 'x'.repeat(n * 1_000_000);

describe('JSON', () => {
  it.each([
    ['arrays', `${'['.repeat(10_000)}${']'.repeat(10_000)}`],
    ['objects', `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`],
  ])('10,000 %s deep is refused, the next post is read', async (_name, deep) => {
    const { posts, problems } = await ofX(deep, good);
    expect(posts).toMatchObject([{ key: 'x:7', text: 'Hello' }]);
    expect(problems).toMatchObject([{ reason: 'too-deep', line: 1 }]);
  });

  it('with 20,000 long texts that begin alike finds the one of the same minute among the first, or none', async () => {
    const note = { noteTweet: { createdAt: '2026-01-05T10:00:00.000Z', core: { text: 'a '.repeat(80) } } };
    const notes = `window.YTD.note_tweet.part0 = [${`${JSON.stringify(note)},`.repeat(20_000)}{}]`;
    const tweets = `window.YTD.tweets.part0 = [${good.replace('Hello', 'a '.repeat(70))}]`;
    const { posts } = await readAll([file('note-tweet.js', notes), file('tweets.js', tweets)]);
    expect(posts.map(({ text }) => text)).toEqual(['a '.repeat(80).trim()]);
  });

  it('with more posts than are taken ends there', async () => {
    const zip = file('x.zip', zipped(xFiles(xPosts(300))));
    const { posts, problems } = await readAll(zip, { most: 200 });
    expect(posts).toHaveLength(200);
    expect(problems).toMatchObject([{ file: 'data/tweets.js', reason: 'too-big' }]);
    expect((await readAll(zip, { most: 300 })).problems).toEqual([]);
  });

  it('that is deep and never closed is refused', async () => {
    const { problems } = await ofX(good, '['.repeat(5_000_000));
    expect(problems).toMatchObject([{ reason: 'cut-off' }]);
  });

  it('with one text of 60 MB goes on behind it', async () => {
    const { posts, problems } = await ofX(`{"tweet":{"full_text":"${megabytes(60)}"}}`, good);
    expect(posts).toHaveLength(1);
    expect(problems).toMatchObject([{ reason: 'too-long' }]);
  });

  it('holds a post right up to the limit', async () => {
    const around = good.replace('Hello', '').length;
    const fits = good.replace('Hello', 'y'.repeat(maxRecordBytes - around));
    expect((await ofX(fits)).posts).toHaveLength(1);
    expect((await ofX(fits.replace('y', 'yy'))).problems).toMatchObject([{ reason: 'too-long' }]);
  });

  it('with keys of the prototype changes nothing and hands on nothing', async () => {
    const poison = '"__proto__":{"polluted":1,"id_str":"9"},"constructor":{"prototype":{"polluted":1}}';
    const { posts } = await ofX(good.replace('"tweet":{', `${poison},"tweet":{${poison},`));
    expect(posts).toEqual([
      { key: 'x:7', network: 'x', surface: 'post', time: Date.UTC(2026, 0, 5, 10), text: 'Hello', links: [] },
    ]);
    expect(Object.getPrototypeOf(posts[0])).toBe(Object.prototype);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  it('with its fields in the prototype has no fields', async () => {
    const { posts, problems } = await ofX(`{"__proto__":${good}}`, `{"tweet":{"__proto__":${good.slice(9, -1)}}}`);
    expect(posts).toEqual([]);
    expect(problems.map(({ reason }) => reason)).toEqual(['missing-fields', 'missing-fields']);
  });

  it('with fields of the wrong kind never throws', async () => {
    const strange = ['1e400', 'null', '[]', '{}', '"\\ud800"', '-1', 'true', '[[[1]]]', '"__proto__"'];
    const fields = ['id_str', 'created_at', 'full_text', 'entities', 'edit_info', 'in_reply_to_status_id_str'];
    const odd = fields.flatMap((name) => strange.map((it) => good.replace('"tweet":{', `"tweet":{"${name}":${it},`)));
    const all = fields.flatMap((name) => strange.map((it) => good.replace(/\}\}$/, `,"${name}":${it}}}`)));
    const { posts, problems } = await ofX(...odd, ...all);
    for (const { key, time, text } of posts) expect([key, time > 0, typeof text]).toEqual(['x:7', true, 'string']);
    expect(problems.every(({ reason }) => reason === 'missing-fields')).toBe(true);
  });

  it('keeps HTML as text, and addresses only of the web', async () => {
    const post = {
      timestamp: 1_700_000_000,
      data: [{ post: '<img src=x onerror=alert(1)>' }],
      attachments: [
        {
          data: ['javascript:alert(1)', 'data:text/html,x', 'https://example.org/a'].map((url) => ({
            external_context: { url },
          })),
        },
      ],
    };
    const { posts } = await readAll(file('your_posts_1.json', JSON.stringify([post])));
    expect(posts).toMatchObject([{ text: '<img src=x onerror=alert(1)>', links: ['https://example.org/a'] }]);
  });

  it('with a time outside of all calendars is no post', async () => {
    const times = [0, -5, 1e15, 1e300].map((timestamp) => ({ timestamp, data: [{ post: 'When?' }] }));
    const { posts, problems } = await readAll(file('your_posts_1.json', JSON.stringify(times)));
    expect(posts).toEqual([]);
    expect(problems.map(({ reason }) => reason)).toEqual(Array.from({ length: 4 }, () => 'missing-fields'));
  });
});

describe('CSV', () => {
  const row = '2026-05-01 10:00:00,,Hello,,,PUBLIC\n';

  it.each([
    ['a quoted text', `2026-05-01 10:00:01,,"${megabytes(50)}",,,PUBLIC\n`],
    ['a text that is never closed', `2026-05-01 10:00:01,,"${megabytes(50)}\n`],
    ['quotes only', `${'"'.repeat(50_000_000)}\n`],
    ['commas only', `${','.repeat(50_000_000)}\n`],
  ])('with one line of 50 MB of %s goes on behind it', async (_name, line) => {
    const { posts, problems } = await readAll(file('Shares.csv', header, row, line, row.replace('Hello', 'Behind')));
    expect(posts.map(({ text }) => text)).toContain('Behind');
    expect(problems).toMatchObject([{ reason: 'too-long' }]);
  });

  it('with 50 MB before the first line break is refused', async () => {
    const { posts, problems } = await readAll(file('Shares.csv', megabytes(50)));
    expect(posts).toEqual([]);
    expect(problems).toMatchObject([{ line: 1, reason: 'too-long' }]);
  });

  it('with a megabyte of backslashes and quotes is done with, not searched for ever', async () => {
    const slow = `2026-05-01 10:00:01,,"${'\\'.repeat(500_000)}${'\\"'.repeat(200_000)}",,,PUBLIC\n`;
    const { posts, problems } = await readAll(file('Shares.csv', header, slow, row));
    expect(posts.map(({ text }) => text.length)).toEqual([700_000, 5]);
    expect(problems).toEqual([]);
  });
});

describe('a zip', () => {
  it('that swells more than any export is not inflated', async () => {
    const bomb = zipped({ 'data/tweets.js': `window.YTD.tweets.part0 = [${' '.repeat(30_000_000)}]` });
    expect(30_000_000 / bomb.length).toBeGreaterThan(maxRatio);
    const { problems } = await readAll(file('x.zip', bomb));
    expect(problems).toMatchObject([{ file: 'data/tweets.js', reason: 'too-big' }]);
  });

  it('that lies about its size is stopped while it swells', async () => {
    const bomb = zipped({ 'data/tweets.js': `window.YTD.tweets.part0 = [${' '.repeat(30_000_000)}]` });
    const table = Buffer.from(bomb).indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    new DataView(bomb.buffer).setUint32(table + 24, 1000, true);
    const seen: Progress[] = [];
    const { problems } = await readAll(file('x.zip', bomb), { onProgress: (each) => seen.push(each) });
    expect(problems).toMatchObject([{ reason: 'too-big' }]);
  });

  it('whose entries share their bytes is refused', async () => {
    const one = xFiles(xPosts(200));
    const many: Files = Object.fromEntries(
      Array.from({ length: 50 }, (_, at) => [`data/tweets-part${at}.js`, one['data/tweets.js'] ?? '']),
    );
    const bytes = Buffer.from(zipped(many));
    const table = bytes.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    // All entries of the table, and the first local file: 50 names for the same bytes.
    const local = bytes.indexOf(Buffer.from([0x50, 0x4b, 0x03, 0x04]), 4);
    const small = Buffer.concat([bytes.subarray(0, local), bytes.subarray(table)]);
    for (let at = local; at >= 0; at = small.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]), at + 4))
      small.writeUInt32LE(0, at + 42);
    small.writeUInt32LE(local, small.length - 6);
    const { posts, problems } = await readAll(file('x.zip', new Uint8Array(small)));
    expect(posts).toEqual([]);
    expect(problems).toMatchObject([{ file: 'x.zip', reason: 'zip-damaged' }]);
  });

  it('with more files than any export is refused', async () => {
    const many = Object.fromEntries(Array.from({ length: maxFiles + 1 }, (_, at) => [`data/tweets-part${at}.js`, 'x']));
    expect((await readAll(file('x.zip', zipped(many)))).problems).toMatchObject([{ file: 'x.zip', reason: 'too-big' }]);
  });

  it('is opened only where the posts are: nothing private is read from the disk', async () => {
    const secret = `PRIVATE ${'secret '.repeat(3_000)}`;
    const bytes = zipped(
      { 'data/direct-messages.js': secret, ...xFiles(xPosts(50)), 'data/ad-impressions.js': secret },
      { level: 0 },
    );
    const zip = file('x.zip', bytes);
    const slice = zip.slice.bind(zip);
    const read: [number, number][] = [];
    zip.slice = (from = 0, to = bytes.length, ...rest) => {
      read.push([from, to]);
      return slice(from, to, ...rest);
    };
    expect((await readAll(zip)).posts).toHaveLength(50);
    const tail = bytes.length - 65_535 - 22 - 20;
    const contents = read.filter(([from]) => from !== 0 && from < tail);
    const text = contents.map(([from, to]) => Buffer.from(bytes.subarray(from, to)).toString('latin1'));
    expect(text.filter((each) => each.includes('secret'))).toEqual([]);
  });
});

describe('reading', () => {
  it('tells how far it is, evenly and to the end', async () => {
    const zip = file('x.zip', zipped({ ...xFiles(xPosts(2_000), 2), ...facebookFiles(facebookPosts(500)) }));
    const seen: Progress[] = [];
    const { posts } = await readAll(zip, { onProgress: (each) => seen.push(each) });
    expect(posts).toHaveLength(2_500);
    expect(seen.length).toBeGreaterThan(10);
    expect(seen.every(({ done }, at) => done >= (seen[at - 1]?.done ?? 0))).toBe(true);
    expect(new Set(seen.map(({ total }) => total)).size).toBe(1);
    expect(seen.at(-1)?.done).toBe(seen.at(-1)?.total);
  });

  it('ends when it is called off, and can begin anew', async () => {
    const zip = file('x.zip', zipped(xFiles(xPosts(1_000), 3)));
    const controller = new AbortController();
    const some = [];
    for await (const event of readArchive([zip], { signal: controller.signal })) {
      some.push(event);
      if (some.length === 10) controller.abort();
    }
    expect(some.length).toBeLessThan(1_000);
    expect(told((await readAll(zip)).posts)).toEqual(xPosts(1_000));
  });

  it('called off before it began reads nothing', async () => {
    const zip = file('x.zip', zipped(xFiles(xPosts(10))));
    expect(await readAll(zip, { signal: AbortSignal.abort() })).toEqual({ posts: [], problems: [] });
  });
});
