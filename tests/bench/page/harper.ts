/** The peer: Harper's own package, checking the whole box in the page at each input. */
import { basename, extname, resolve } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { peersFolder } from '../peers.ts';

const dist = resolve(peersFolder, 'harper.js/dist');

const types: Record<string, string> = { '.js': 'text/javascript', '.wasm': 'application/wasm' };

export const serveHarper = (context: BrowserContext): Promise<unknown> =>
  context.route(/\/harper\/[\w.-]+$/, (route) => {
    const file = basename(new URL(route.request().url()).pathname);
    return route.fulfill({
      path: resolve(dist, file),
      contentType: types[extname(file)] ?? 'application/octet-stream',
    });
  });

/** A string: the imports are the page's own, and no bundler's or compiler's business. */
const setUp = `(async () => {
  const [{ LocalLinter }, { binary }] = await Promise.all([import('/harper/index.js'), import('/harper/binary.js')]);
  const linter = new LocalLinter({ binary });
  await linter.setup();
  document.addEventListener('input', (event) => linter.lint(event.composedPath()[0].innerText), true);
  const found = await linter.lint('This is an test.');
  return found.length;
})()`;

/** The page's Content-Security-Policy must be bypassed: it allows no WebAssembly. */
export async function checkAtEachKey(page: Page): Promise<void> {
  const found = await page.evaluate(setUp);
  if (found !== 1) throw new Error('Harper does not check: it found no fault in "an test".');
}
