/** SECURITY.md promises nothing that no test shows: each test it names exists. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');

const named = [...readFileSync(resolve(root, 'SECURITY.md'), 'utf8').matchAll(/^- `(tests\/[^`]+)`: (.+)$/gm)].map(
  ([, file = '', title = '']) => ({ file, title }),
);

it('names tests', () => {
  expect(named.length).toBeGreaterThan(30);
});

it.each(named)('$file: $title', ({ file, title }) => {
  expect(existsSync(resolve(root, file)), file).toBe(true);
  const source = readFileSync(resolve(root, file), 'utf8');
  expect([`'${title}`, `\`${title}`].some((start) => source.includes(start))).toBe(true);
});
