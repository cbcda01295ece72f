/** `npm run store:pictures`: the screenshots of the store pages, 1280 × 800, from the build and the practice pages. */
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { type BrowserContext, expect } from '@playwright/test';
import { xFiles, zipped } from '../archive/generate.ts';
import { xPosts } from '../archive/posts.ts';
import { cardOn, hover } from '../e2e/card.ts';
import { composers, pitch } from '../e2e/composers.ts';
import { launch, workerOf } from '../e2e/harness.ts';

const folder = resolve(import.meta.dirname, '../../docs/store/pictures');
const pathOf = (name: string): string => resolve(folder, `${name}.png`);

async function picture(context: BrowserContext, origin: string, screen: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${origin}${screen}.html`);
  await page.locator('main').waitFor();
  await page.screenshot({ path: pathOf(screen) });
  await page.close();
}

mkdirSync(folder, { recursive: true });
const { context, close } = await launch({ viewport: { width: 1280, height: 800 } });
const origin = new URL('/', (await workerOf(context)).url()).href;

const options = await context.newPage();
await options.goto(`${origin}options.html`);
const buffer = Buffer.from(zipped(xFiles(xPosts(400), 1)));
await options.locator('input[type=file]').first().setInputFiles({ name: 'x.zip', mimeType: 'application/zip', buffer });
await options.locator('.outcome').waitFor();
await options.close();

const page = await context.newPage();
await page.goto(composers.linkedin.url);
await (await composers.linkedin.open(page)).click();
await page.keyboard.type(pitch);
await hover(page, /two hours/);
const card = await cardOn(page);
await expect.poll(() => card.names('button')).toContain('Not here');
await page.screenshot({ path: pathOf('draft') });
for (const screen of ['popup', 'insights', 'options']) await picture(context, origin, screen);
await close();
