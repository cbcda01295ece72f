import fc from 'fast-check';
import { expect, it } from 'vitest';
import { facebookFiles, linkedinFiles, xFiles, zipped } from '../archive/generate.ts';
import { file, readAll } from '../archive/helpers.ts';
import { facebookPosts, linkedinPosts, xPosts } from '../archive/posts.ts';
import { numRuns, patience } from './runs.ts';

const exports = [xFiles(xPosts(4)), linkedinFiles(linkedinPosts(6)), facebookFiles(facebookPosts(4))];
const bytesOf = (content: string | Uint8Array) =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;
const sound = exports.flatMap((files) => [
  ['a.zip', zipped(files)] as const,
  ...Object.entries(files).map(([path, content]) => [path.split('/').at(-1) ?? '', bytesOf(content)] as const),
]);
const names = sound.map(([name]) => name);

/** Cut, filled with noise, or with signs that mean something to the format put in. */
const edit = fc.record({
  at: fc.nat(),
  remove: fc.nat(40),
  insert: fc.oneof(
    fc.uint8Array({ maxLength: 20 }),
    fc.constantFrom(...['"', '\\', '{', '}]', '[[', ',\r\n', '\u0000', 'null', '1e999']).map(bytesOf),
  ),
});
const mangled = fc.tuple(fc.constantFrom(...sound), fc.array(edit, { maxLength: 8 })).map(([[name, bytes], edits]) => ({
  name,
  bytes: edits.reduce((all, { at, remove, insert }) => {
    const from = at % (all.length + 1);
    return new Uint8Array([...all.subarray(0, from), ...insert, ...all.subarray(from + remove)]);
  }, bytes),
}));
const noise = fc.record({ name: fc.constantFrom(...names), bytes: fc.uint8Array({ maxLength: 300 }) });

it(
  'any file gives sound posts and named problems, and never an exception',
  () =>
    fc.assert(
      fc.asyncProperty(fc.oneof({ weight: 9, arbitrary: mangled }, noise), async ({ name, bytes }) => {
        const { posts, problems } = await readAll(file(name, bytes));
        for (const post of posts) {
          expect(Object.keys(post).sort()).toEqual(['key', 'links', 'network', 'surface', 'text', 'time']);
          expect(typeof post.text === 'string' && post.key.length <= 100).toBe(true);
          expect(post.time > 0 && Number.isFinite(post.time)).toBe(true);
        }
        for (const { line, count } of problems) expect(count > 0 && (line === null || line > 0)).toBe(true);
      }),
      { numRuns },
    ),
  patience,
);
