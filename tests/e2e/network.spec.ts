/**
 * All flows with every socket of the browser behind a recorder: it answers nothing and writes down who was asked for.
 * Nobody may be but the browser's own services and the sites, and none of those by Mingle.
 */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserContext, Page } from '@playwright/test';
import { xFiles, zipped } from '../archive/generate.ts';
import { xPosts } from '../archive/posts.ts';
import { cardOn } from './card.ts';
import { composers, pitch } from './composers.ts';
import { expect, launch, test, underlined, welcomeOf, workerOf } from './harness.ts';
import { readStore } from './inside.ts';

/** A proxy that refuses everything and keeps the address. */
async function recorder(): Promise<{ server: Server; asked: string[]; address: string }> {
  const asked: string[] = [];
  const server = createServer(({ url = '' }, answer) => {
    asked.push(url);
    answer.writeHead(403).end();
  });
  server.on('connect', ({ url = '' }, socket) => {
    asked.push(url);
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return { server, asked, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

/** Asked for without Mingle as well: the browser's own services, and what the practice pages themselves load. */
const others =
  /^(?:https?:\/\/)?(?:[\w-]+\.)*(?:google\.com|googleapis\.com|gstatic\.com|gvt1\.com|x\.com|linkedin\.com|facebook\.com)(?::443)?(?:\/|$)/;

/** Requests of Mingle's own pages and worker that the test's own routing would answer before they came to a socket. */
function watchRequests(context: BrowserContext): string[] {
  const made: string[] = [];
  context.on('request', (request) => {
    // A page that is about to be opened has no frame yet: somebody else asked for it.
    if (request.isNavigationRequest()) return;
    const from = request.serviceWorker()?.url() ?? request.frame().url();
    if (from.startsWith('chrome-extension:') && /^(https?|wss?):/.test(request.url())) made.push(request.url());
  });
  return made;
}

async function writeAndPost(page: Page, driver: (typeof composers)['x']): Promise<void> {
  await page.goto(driver.url);
  const editor = await driver.open(page);
  await editor.click();
  await page.keyboard.type(pitch);
  await expect.poll(() => underlined(page)).toContainEqual(expect.stringMatching(/buy now/i));
  const card = await cardOn(page);
  await card.press('button', /^Mingle: Brochure/);
  await expect.poll(() => card.names('dialog')).toContainEqual(expect.stringMatching(/^Brochure/));
  await page.keyboard.press('Escape');
  await expect.poll(async () => (await card.names('dialog')).filter((name) => /^Brochure/.test(name))).toEqual([]);
  await driver.post(page).click();
}

async function useOptions(page: Page): Promise<void> {
  await page.getByRole('searchbox', { name: 'Find a rule' }).fill('deadline');
  await page.locator('.rule').getByRole('checkbox').first().click();
  const buffer = Buffer.from(zipped(xFiles(xPosts(50), 1)));
  await page
    .getByLabel('The archive as it came, or single files of it')
    .setInputFiles({ name: 'x.zip', mimeType: 'application/zip', buffer });
  await expect(page.locator('.outcome')).toHaveText(/50 posts added/);
  for (const save of ['Save a backup', 'Save the posts as a table'])
    await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: save }).click()]);
  await page.getByRole('button', { name: 'Erase everything' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Erase everything' }).click();
  await expect(page.getByText('Everything is erased.')).toBeVisible();
}

test('in all that Mingle does no request is made', async () => {
  const { server, asked, address } = await recorder();
  const { context, close } = await launch({ keepWelcome: true, proxy: address });
  const made = watchRequests(context);
  const worker = await workerOf(context);
  const origin = new URL('/', worker.url()).href;
  await expect((await welcomeOf(context)).locator('main')).toBeVisible();

  const page = await context.newPage();
  for (const [index, driver] of Object.values(composers).entries()) {
    await writeAndPost(page, driver);
    await expect.poll(() => worker.evaluate(readStore, 'posts')).toHaveLength(index + 1);
  }
  const popup = await context.newPage();
  await popup.goto(`${origin}popup.html`);
  await expect(popup.locator('.sides')).toHaveText(/3 asked/);
  await popup.goto(`${origin}insights.html`);
  await expect(popup.locator('main')).toBeVisible();
  await popup.goto(`${origin}options.html`);
  await useOptions(popup);
  // Even where it is told to, Mingle's policy lets nothing out.
  const refused = await worker.evaluate(() =>
    fetch('https://leak.example/').then(
      () => 'sent',
      () => 'refused',
    ),
  );
  expect(refused).toBe('refused');
  expect(asked.filter((url) => !others.test(url))).toEqual([]);
  expect(made).toEqual([]);

  // The recorder is really between the browser and the world.
  await context.unrouteAll();
  await page.goto('http://control.example/').catch(() => null);
  expect(asked).toContain('http://control.example/');
  await close();
  server.close();
});
