/** Makes the picture of the README: `npm run e2e -- picture && cp .output/screens/mingle.png docs/`. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { cardOn, hover } from './card.ts';
import { composers, pitch } from './composers.ts';
import { expect, test } from './harness.ts';

test('a draft on LinkedIn with its underlines, chip and card', async ({ page }) => {
  const path = resolve(import.meta.dirname, '../../.output/screens/mingle.png');
  await page.setViewportSize({ width: 1000, height: 640 });
  await page.goto(composers.linkedin.url);
  const editor = await composers.linkedin.open(page);
  await editor.click();
  await page.keyboard.type(pitch);
  await hover(page, /two hours/);
  const card = await cardOn(page);
  await expect.poll(() => card.names('button')).toContain('Not here');
  await page.screenshot({ path });
  expect(existsSync(path)).toBe(true);
});
