/** What each screen makes the browser load, gzipped: printed, and held. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../../.output/chrome-mv3');

/** Scripts and sheets of a page, with all that they import before anything runs. */
function filesOf(page: string): string[] {
  const html = readFileSync(resolve(root, page), 'utf8');
  const files = new Set([...html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map(([, file]) => file ?? ''));
  for (const file of files) {
    if (!file.endsWith('.js')) continue;
    const source = readFileSync(resolve(root, file), 'utf8');
    for (const [, name] of source.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g)) files.add(`chunks/${name}`);
  }
  return [...files];
}

const kilobytes = (files: readonly string[]) =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(resolve(root, file)), { level: 9 }).length, 0) / 1000;

test.each([
  ['popup.html', 110],
  ['options.html', 150],
  ['insights.html', 150],
  ['welcome.html', 150],
])('%s loads at most %d kB', (page, most) => {
  const files = filesOf(page);
  const size = kilobytes(files);
  console.log(`${page}: ${size.toFixed(1)} kB gzip in ${files.length} files`);
  expect(files.some((file) => file.endsWith('.css'))).toBe(true);
  // React alone is some 60 kB: less means that files were overlooked.
  expect(size).toBeGreaterThan(60);
  expect(size).toBeLessThanOrEqual(most);
});
