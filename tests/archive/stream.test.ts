/** What must hold for any export and any cutting of the stream. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RecordSplitter } from '../../lib/archive/csv.ts';
import { withoutMojibake } from '../../lib/archive/facebook.ts';
import { splitArray } from '../../lib/archive/json.ts';
import type { Piece, Splitter } from '../../lib/archive/types.ts';
import { facebookJson, linkedinFiles, mojibake, wrapped, xFiles, xTweet, zipped } from './generate.ts';
import { file, readAll } from './helpers.ts';
import { linkedinPosts, xPosts } from './posts.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Pieces as text, with their lines; the bytes are copied before the next push, as a reader must. */
function split(splitter: Splitter, chunks: Iterable<Uint8Array>) {
  const seen: (string | number)[][] = [];
  const note = (pieces: readonly Piece[]) => {
    for (const piece of pieces)
      seen.push([piece.line, piece.bytes ? new TextDecoder().decode(piece.bytes) : piece.reason]);
  };
  for (const chunk of chunks) note(splitter.push(chunk));
  note(splitter.end());
  return seen;
}

function* cutAt(bytes: Uint8Array, cuts: readonly number[]): Generator<Uint8Array> {
  const places = [...new Set(cuts.map((cut) => cut % (bytes.length + 1)))].sort((a, b) => a - b);
  let from = 0;
  for (const to of [...places, bytes.length]) {
    // A buffer that the next chunk overwrites, as some streams do.
    yield bytes.slice(from, to);
    from = to;
  }
}

const cuts = fc.array(fc.nat(), { maxLength: 40 });
const anything = fc.oneof(fc.jsonValue({ maxDepth: 6 }), fc.string({ unit: 'binary' }));
const toArray = () => splitArray((head) => (/^\s*$/.test(head) ? 'array' : null));

describe('cutting the stream anywhere', () => {
  it('gives the same elements, at the same lines, that JSON.parse finds', () => {
    fc.assert(
      fc.property(fc.array(anything), fc.constantFrom(0, 1, 2), cuts, (values, indent, places) => {
        const bytes = bytesOf(JSON.stringify(values, null, indent));
        const pieces = split(toArray(), cutAt(bytes, places));
        expect(pieces).toEqual(split(toArray(), [bytes]));
        expect(pieces.map(([, text]) => JSON.parse(String(text)))).toEqual(JSON.parse(JSON.stringify(values)));
      }),
    );
  });

  it('gives the same pieces of broken JSON', () => {
    const broken = fc.string({ unit: fc.constantFrom('{', '}', '[', ']', '"', '\\', ',', '\n', 'a', '1') });
    fc.assert(
      fc.property(broken, cuts, (text, places) => {
        const bytes = bytesOf(`[${text}`);
        expect(split(toArray(), cutAt(bytes, places))).toEqual(split(toArray(), [bytes]));
      }),
    );
  });

  it('gives the same records of a CSV, sound or not', () => {
    const line = fc.oneof(
      fc.constantFrom('2026-05-01 10:00:00,x,"y', '2026-05-01,x', '', '"', '""', '2026-', ',,,'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(line), fc.constantFrom('\n', '\r\n'), cuts, (lines, end, places) => {
        const bytes = bytesOf(lines.join(end));
        const whole = split(new RecordSplitter(), [bytes]);
        expect(split(new RecordSplitter(), cutAt(bytes, places))).toEqual(whole);
        expect(whole.map(([, text]) => text).join('')).toBe(lines.join(end));
      }),
    );
  });
});

describe('texts', () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1 }).filter((it) => it.trim() === it);

  it('come out of Facebook’s way of writing as they were', () => {
    fc.assert(
      fc.property(text, (it) => {
        expect(withoutMojibake(mojibake(it))).toBe(it);
      }),
    );
    return fc.assert(
      fc.asyncProperty(fc.array(text, { maxLength: 5 }), async (texts) => {
        const posts = texts.map((post, at) => ({ timestamp: at + 1, data: [{ post }] }));
        const read = await readAll(file('your_posts_1.json', facebookJson(posts)));
        expect(read.posts.map((post) => post.text)).toEqual(texts);
      }),
    );
  });

  it('that are in order already stay as they are', () => {
    for (const it of ['', 'plain', 'Café', 'Ã', 'Grüße 👋', '你好', '\u0080']) expect(withoutMojibake(it)).toBe(it);
  });

  it('come out of X’s as they were, addresses apart', () => {
    const typed = text.filter((it) => !/^(?:RT )?@|https?:|&(?:amp|lt|gt|quot|#39);/.test(it));
    return fc.assert(
      fc.asyncProperty(typed, async (it) => {
        const post = { network: 'x', surface: 'post', time: 1.7e12, text: it, links: [] } as const;
        const js = `window.YTD.tweets.part0 = ${JSON.stringify([xTweet(post, 2, [])])}`;
        const read = await readAll(file('tweets.js', js));
        expect(read.posts.map((each) => each.text)).toEqual([it]);
      }),
    );
  });

  it('come out of LinkedIn’s as they were', () => {
    // A line that begins with a date begins a row: no text can be told from that.
    const typed = text.filter((it) => !/^\d{4}-|\r|\\/m.test(it));
    const plain = typed.filter((it) => !(it.startsWith('"') || it.endsWith('"') || /"\n|\n"/.test(it)));
    return fc.assert(
      fc.asyncProperty(
        fc.constantFrom(undefined, wrapped),
        fc.array(plain, { maxLength: 4 }),
        async (quoting, texts) => {
          const posts = texts.map(
            (it, at) =>
              ({ network: 'linkedin', surface: 'post', time: 1.7e12 - at * 1000, text: it, links: [] }) as const,
          );
          const files = linkedinFiles(posts, quoting);
          const read = await readAll(file('Shares.csv', files['Shares.csv'] ?? ''));
          expect(read.posts.map((each) => each.text)).toEqual(texts);
        },
      ),
    );
  });
});

describe('noise', () => {
  const names = [
    'tweets.js',
    'note-tweet.js',
    'Shares.csv',
    'Comments.csv',
    'your_posts_1.json',
    'comments.json',
    'a.zip',
  ];
  const sound = [
    zipped(xFiles(xPosts(5))),
    bytesOf(xFiles(xPosts(5))['data/tweets.js'] ?? ''),
    bytesOf(linkedinFiles(linkedinPosts(9))['Shares.csv'] ?? ''),
    bytesOf(facebookJson({ comments_v2: [{ timestamp: 1, data: [{ comment: { comment: 'é' } }] }] })),
  ];
  const edit = fc.record({ at: fc.nat(), remove: fc.nat(20), insert: fc.uint8Array({ maxLength: 20 }) });
  const mangled = fc.tuple(fc.constantFrom(...sound), fc.array(edit, { maxLength: 6 })).map(([bytes, edits]) =>
    edits.reduce((all, { at, remove, insert }) => {
      const from = at % (all.length + 1);
      return new Uint8Array([...all.subarray(0, from), ...insert, ...all.subarray(from + remove)]);
    }, bytes),
  );

  it('of any kind under any name gives sound posts and named problems, never an exception', () =>
    fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), fc.oneof(mangled, fc.uint8Array()), async (name, bytes) => {
        const { posts, problems } = await readAll(file(name, bytes));
        for (const post of posts) {
          expect(Object.keys(post).sort()).toEqual(['key', 'links', 'network', 'surface', 'text', 'time']);
          expect(post.key.length).toBeLessThanOrEqual(100);
          expect(post.time > 0 && Number.isFinite(post.time)).toBe(true);
        }
        for (const { line, count } of problems) expect(count > 0 && (line === null || line > 0)).toBe(true);
      }),
    ));
});
