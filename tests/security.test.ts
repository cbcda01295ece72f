/** SECURITY.md and docs/reliability.md promise nothing that no test shows: each test they name exists. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');

const namedIn = (document: string, pattern: RegExp) =>
  [...readFileSync(resolve(root, document), 'utf8').matchAll(pattern)].map(([, file = '', title = '']) => ({
    file,
    title: title.trim(),
  }));

const named = [
  ...namedIn('SECURITY.md', /^- `(tests\/[^`]+)`: (.+)$/gm),
  ...namedIn('docs/reliability.md', /\| `(tests\/[^`]+)`: ([^|]+)\|$/gm),
];

it('names tests', () => {
  expect(named.length).toBeGreaterThan(30);
});

it.each(named)('$file: $title', ({ file, title }) => {
  expect(existsSync(resolve(root, file)), file).toBe(true);
  const source = readFileSync(resolve(root, file), 'utf8');
  expect([`'${title}`, `\`${title}`, `}: ${title}`].some((start) => source.includes(start))).toBe(true);
});
