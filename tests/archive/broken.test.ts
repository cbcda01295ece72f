/** Exports that were cut, mangled or made to hurt: what is sound is read, what is not is named by file and line. */
import { describe, expect, it } from 'vitest';
import { maxProblems } from '../../lib/archive/limits.ts';
import type { Problem } from '../../lib/archive/types.ts';
import { facebookJson, linkedinFiles, xFiles, xJson, xTweet, zipped } from './generate.ts';
import { file, readAll, single, told } from './helpers.ts';
import { linkedinPosts, xPosts } from './posts.ts';

const posts = xPosts(60);
const tweets = xFiles(posts)['data/tweets.js'] ?? '';
const header = 'Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility';
const row = (second: number, text: string) => `2026-05-01 10:00:0${second},https://www.linkedin.com/x,${text},,,PUBLIC`;
const ofX = (content: string | Uint8Array) => readAll(file('tweets.js', content));
const shares = (...lines: string[]) => readAll(file('Shares.csv', [header, ...lines].join('\n')));
const wrong = (problem: Partial<Problem>) => expect.objectContaining({ count: 1, ...problem });

/** The line, from 1, at which the n-th post begins. */
const lineOf = (n: number): number => {
  const at = [...tweets.matchAll(/^ {2}\{$/gm)][n]?.index ?? 0;
  return tweets.slice(0, at).split('\n').length;
};

describe('a JSON file', () => {
  it('cut in the middle keeps the posts before the cut', async () => {
    const read = await ofX(tweets.slice(0, tweets.indexOf('"created_at"', tweets.length / 2)));
    expect(read.posts.length).toBeGreaterThan(20);
    const line = lineOf(read.posts.length);
    expect(read.problems).toEqual([{ file: 'tweets.js', line, reason: 'cut-off', count: 1 }]);
  });

  it('with a missing quote loses one post', async () => {
    const at = tweets.indexOf('"lang" : "en"', tweets.length / 2);
    const read = await ofX(`${tweets.slice(0, at)}"lang" : "en${tweets.slice(at + 13)}`);
    expect(read.posts).toHaveLength(posts.length - 1);
    expect(read.problems).toEqual([wrong({ reason: 'bad-json' })]);
  });

  it('with a wrong word says at which line the post begins', async () => {
    const nth = tweets.split('"truncated" : false');
    const read = await ofX(
      `${nth.slice(0, 8).join('"truncated" : false')}"truncated" : nope${nth.slice(8).join('"truncated" : false')}`,
    );
    expect(read.posts).toHaveLength(posts.length - 1);
    expect(read.problems).toEqual([wrong({ reason: 'bad-json', line: lineOf(7) })]);
  });

  it('with a post of another platform, or none, names what is missing', async () => {
    const { problems } = await ofX(`window.YTD.tweets.part0 = ${xJson([{ like: {} }, 17, null, 'text', []])}`);
    expect(problems.map(({ line, reason }) => [line, reason])).toEqual(
      [2, 5, 6, 7, 8].map((line) => [line, 'missing-fields']),
    );
  });

  it('with broken UTF-8 in one post loses that one', async () => {
    const bytes = new TextEncoder().encode(tweets);
    bytes[tweets.indexOf('morning')] = 0xff;
    const read = await ofX(bytes);
    expect(read.posts).toHaveLength(posts.length - 1);
    expect(read.problems).toEqual([wrong({ reason: 'wrong-encoding' })]);
  });

  it('saved as UTF-16 is refused', async () => {
    const bytes = new Uint8Array(Uint16Array.from(`\ufeff${tweets}`, (char) => char.charCodeAt(0)).buffer);
    expect(await ofX(bytes)).toEqual({ posts: [], problems: [wrong({ reason: 'wrong-encoding', line: 1 })] });
  });

  it.each([
    ['empty', ''],
    ['of another kind', 'window.YTD.direct_messages.part0 = [ { "dmConversation" : { } } ]'],
    ['a program', `alert('hello'); window.YTD.tweets.part0 = [ ]`],
    ['long and without any array', 'x'.repeat(5_000_000)],
  ])('%s is refused', async (_name, content) => {
    expect(await ofX(content)).toEqual({ posts: [], problems: [wrong({ reason: 'not-the-format' })] });
  });

  it('with nothing wrong but no posts is fine', async () => {
    expect(await ofX('window.YTD.tweets.part0 = [ ];')).toEqual({ posts: [], problems: [] });
    expect(await readAll(file('your_posts_1.json', '[]'))).toEqual({ posts: [], problems: [] });
  });

  it('tells many problems of one kind as one', async () => {
    const { problems } = await ofX(`window.YTD.tweets.part0 = [${'{},'.repeat(50_000)}{}]`);
    expect(problems).toHaveLength(maxProblems + 1);
    expect(problems.at(-1)).toMatchObject({ line: null, count: 50_001 - maxProblems });
  });
});

describe('a CSV file', () => {
  it('with a stray quote loses that row', async () => {
    const read = await shares(row(1, 'One'), row(2, '"Two, and no end'), row(3, 'Three'));
    expect(read.posts.map(({ text }) => text)).toEqual(['One', 'Three']);
    expect(read.problems).toEqual([wrong({ file: 'Shares.csv', line: 3, reason: 'bad-quotes' })]);
  });

  it('cut in the middle of a text keeps the rows before', async () => {
    const read = await shares(row(1, 'One'), '2026-05-01 10:00:02,https://www.linkedin.com/x,"Two\nand');
    expect(read.posts.map(({ text }) => text)).toEqual(['One']);
    expect(read.problems).toEqual([wrong({ line: 3, reason: 'bad-quotes' })]);
  });

  it('with other columns is refused once', async () => {
    const csv = `First Name,Last Name\n${'Ada,Baker\n'.repeat(500)}`;
    const refused = { posts: [], problems: [wrong({ line: 1, reason: 'wrong-columns' })] };
    expect(await readAll(file('Shares.csv', csv))).toEqual(refused);
    expect(await readAll(file('Shares.csv', ''))).toEqual({ posts: [], problems: [] });
  });

  it('with a comma too many, a date that is none, a letter in Latin-1 loses those rows', async () => {
    const lines = [
      row(1, 'One'),
      row(2, 'Two, half'),
      '2026-15-45 10:00:00,x,Three,,,',
      row(4, 'Caf\u00e9'),
      row(5, 'Five'),
    ];
    const latin1 = Uint8Array.from([header, ...lines].join('\n'), (char) => char.charCodeAt(0));
    const read = await readAll(file('Shares.csv', latin1));
    expect(read.posts.map(({ text }) => text)).toEqual(['One', 'Five']);
    expect(read.problems.map(({ line, reason }) => [line, reason])).toEqual([
      [3, 'wrong-columns'],
      [4, 'missing-fields'],
      [5, 'wrong-encoding'],
    ]);
  });
});

describe('a zip', () => {
  const whole = zipped(xFiles(posts));
  const zip = (bytes: Uint8Array) => readAll(file('x.zip', bytes));
  const at = (signature: number[]) => Buffer.from(whole).indexOf(Buffer.from(signature));

  it('cut in the middle is known as such', async () => {
    const refused = { posts: [], problems: [wrong({ file: 'x.zip', line: null, reason: 'zip-cut-off' })] };
    expect(await zip(whole.slice(0, whole.length / 2))).toEqual(refused);
  });

  it('cut anywhere, or with any byte changed, gives posts that were in it, and problems', async () => {
    const texts = new Set(posts.map(({ text }) => text));
    for (let from = 40; from < whole.length; from += 997) {
      const bytes = whole.slice();
      bytes[from] = (bytes[from] ?? 0) ^ 0x55;
      const damaged = await zip(bytes);
      expect(damaged.posts.length + damaged.problems.length).toBeGreaterThan(0);
      const cut = await zip(whole.slice(0, from));
      expect(cut.posts.filter(({ text }) => !texts.has(text))).toEqual([]);
    }
  });

  it('with a table that points nowhere is damaged', async () => {
    const bytes = whole.slice();
    const table = at([0x50, 0x4b, 0x01, 0x02]);
    bytes.fill(0, table, table + 4);
    expect((await zip(bytes)).problems).toEqual([wrong({ file: 'x.zip', reason: 'zip-damaged' })]);
  });

  it('with a password is refused', async () => {
    const bytes = whole.slice();
    for (let from = 0; from < bytes.length - 4; from++) {
      if (bytes[from] === 0x50 && bytes[from + 1] === 0x4b && bytes[from + 2] === 1 && bytes[from + 3] === 2) {
        bytes[from + 8] = 1;
      }
    }
    const { problems } = await zip(bytes);
    expect(problems.map(({ reason }) => reason)).toEqual(['zip-encrypted', 'zip-encrypted']);
  });

  it('in a zip, or without posts, is told apart', async () => {
    expect((await zip(zipped({ 'inner.zip': whole }))).problems).toEqual([wrong({ reason: 'zip-inside' })]);
    expect((await zip(zipped({ 'a.txt': 'a' }))).problems).toEqual([wrong({ reason: 'no-posts-inside' })]);
    expect((await zip(zipped({}))).problems).toEqual([wrong({ reason: 'no-posts-inside' })]);
  });

  it('that is no export, by name or content, is refused', async () => {
    const { problems } = await readAll([file('holiday.jpg', 'x'), file('', ''), file('PK.zip', 'PK')]);
    expect(problems.map(({ reason }) => reason)).toEqual(['not-an-archive', 'not-an-archive', 'not-an-archive']);
  });
});

describe('a file that is gone', () => {
  it('is told as unreadable', async () => {
    const gone = single(xFiles(posts), 'data/tweets.js');
    gone.slice = () => ({ arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotReadableError')) }) as never;
    expect((await readAll(gone)).problems).toEqual([wrong({ reason: 'unreadable' })]);
  });
});

describe('with one bad file beside good ones', () => {
  it('reads the good ones', async () => {
    const linkedin = linkedinPosts(30);
    const read = await readAll([
      file('twitter.zip', zipped(xFiles(posts)).slice(0, 300)),
      file('linkedin.zip', zipped(linkedinFiles(linkedin))),
      file('your_posts_1.json', facebookJson({ nothing: 1 })),
    ]);
    expect(told(read.posts)).toEqual(linkedin);
    expect(read.problems.map(({ reason }) => reason)).toEqual(['zip-cut-off', 'not-the-format']);
  });

  it('takes no element for another’s', async () => {
    const [first, second] = posts.slice(0, 2);
    if (!first || !second) throw new Error('no posts');
    const both = [xTweet(first, 0, posts), 'broken', xTweet(second, 1, posts)];
    expect((await ofX(`window.YTD.tweets.part0 = ${JSON.stringify(both)}`)).posts).toHaveLength(2);
  });
});
