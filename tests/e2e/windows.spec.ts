/** More than one of the browser at once: two windows, a private one, two profiles. */
import type { BrowserContext, Page, Worker } from '@playwright/test';
import { composers, pitch } from './composers.ts';
import { expect, launch, type Mingle, test, underlined, workerOf } from './harness.ts';
import { readStore } from './inside.ts';
import { taken } from './outcomes.ts';

const { x } = composers;

const behind = ' In the window behind.';

/** A window of its own, on the practice page. */
async function openWindow(context: BrowserContext, worker: Worker, incognito = false): Promise<Page> {
  const [page] = await Promise.all([
    context.waitForEvent('page'),
    worker.evaluate(([url, isPrivate]) => chrome.windows.create({ url, incognito: isPrivate }).then(() => {}), [
      x.url,
      incognito,
    ] as const),
  ]);
  await page.waitForURL(x.url);
  return page;
}

/** What "Allow in Incognito" does; the browser starts Mingle anew for it. */
async function allowPrivate({ context, origin }: Mingle): Promise<Worker> {
  const extensions = await context.newPage();
  await extensions.goto('chrome://extensions');
  const [worker] = await Promise.all([
    context.waitForEvent('serviceworker'),
    extensions.evaluate(
      (extensionId) =>
        // @ts-expect-error Known to that page alone.
        chrome.developerPrivate.updateExtensionConfiguration({ extensionId, incognitoAccess: true }),
      new URL(origin).host,
    ),
  ]);
  return worker;
}

async function write(page: Page, text = pitch): Promise<void> {
  await (await x.open(page)).click();
  await page.keyboard.type(text);
  await expect.poll(() => underlined(page)).toContainEqual(expect.stringMatching(/buy now/i));
}

test('two windows: each has its own draft, both posts count, a setting holds in both', async ({ page, mingle }) => {
  await page.goto(x.url);
  const other = await openWindow(mingle.context, mingle.worker);
  await write(other, pitch + behind);
  await write(page);
  const options = await mingle.screen('options.html');
  await options.getByRole('searchbox', { name: 'Find a rule' }).fill('deadline');
  await options.locator('.rule').getByRole('checkbox').first().click();
  for (const each of [page, other])
    await expect.poll(() => underlined(each)).not.toContainEqual(expect.stringMatching(/two hours/));
  for (const each of [other, page]) await x.post(each).click();
  const lengths = async () => (await mingle.posts()).map(({ length }) => length).sort();
  await expect.poll(lengths).toEqual([pitch.length, pitch.length + behind.length]);
});

test('in a private window a draft is judged and nothing of it is kept', async ({ mingle }) => {
  const { context } = mingle;
  const worker = await allowPrivate(mingle);
  const hidden = await openWindow(context, worker, true);
  const isPrivate = () => worker.evaluate(async () => (await chrome.tabs.query({})).map(({ incognito }) => incognito));
  expect((await isPrivate()).filter(Boolean)).toHaveLength(1);
  await write(hidden, `${pitch} In private.`);
  await x.post(hidden).click();
  await expect.poll(() => taken(hidden)).toHaveLength(1);
  const ordinary = await openWindow(context, worker);
  await write(ordinary);
  await x.post(ordinary).click();
  const lengths = () => worker.evaluate(readStore, 'posts').then((posts) => posts.map(({ length }) => length));
  await expect.poll(lengths).toEqual([pitch.length]);
  await hidden.close();
  expect(await lengths()).toEqual([pitch.length]);
  expect(await worker.evaluate(() => chrome.storage.local.get())).toEqual({});
});

test('two profiles at once: each has its own ledger, and the same link another hash', async () => {
  const both = [await launch(), await launch()];
  const links = [];
  for (const { context } of both) {
    const page = await context.newPage();
    await page.goto(x.url);
    await write(page, `${pitch} https://bread.example/muffins`);
    await x.post(page).click();
    const worker = await workerOf(context);
    await expect.poll(() => worker.evaluate(readStore, 'posts')).toHaveLength(1);
    links.push(...(await worker.evaluate(readStore, 'posts')).flatMap((post) => post.links.map(({ hash }) => hash)));
  }
  expect(links).toHaveLength(2);
  expect(new Set(links).size).toBe(2);
  for (const { close } of both) await close();
});
