/** The browser killed in the middle of an import, storage full of nonsense or destroyed, and a crowd of tabs. */
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page, Worker } from '@playwright/test';
import { xFiles, zipped } from '../archive/generate.ts';
import { xPosts } from '../archive/posts.ts';
import { composers, pitch } from './composers.ts';
import { expect, launch, removeProfile, test, underlined, workerOf } from './harness.ts';
import { readStore } from './inside.ts';
import { contentScriptOf, withHistory } from './world.ts';

const countPosts = async (worker: Worker): Promise<number> => (await worker.evaluate(readStore, 'posts')).length;

const many = 4000;

async function startImport(context: BrowserContext, worker: Worker) {
  const options = await context.newPage();
  await options.goto(new URL('/options.html', worker.url()).href);
  await options.getByLabel('The archive as it came, or single files of it').setInputFiles({
    name: 'x.zip',
    mimeType: 'application/zip',
    buffer: Buffer.from(zipped(xFiles(xPosts(many), 1))),
  });
  return options.locator('.outcome');
}

test('the browser killed in the middle of an import: what came in is whole, the rest comes with the next', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'mingle-'));
  const first = await launch({ profile });
  const worker = await workerOf(first.context);
  await startImport(first.context, worker);
  await expect.poll(() => countPosts(worker)).toBeGreaterThan(0);
  const gone = first.context.waitForEvent('close');
  const session = await first.context.browser()?.newBrowserCDPSession();
  await session?.send('Browser.crash').catch(() => {});
  await gone;

  const second = await launch({ profile, keepWelcome: true });
  const again = await workerOf(second.context);
  const there = await countPosts(again);
  expect(there).toBeGreaterThan(0);
  const outcome = await startImport(second.context, again);
  await expect(outcome).toHaveText(/The archive is read\./);
  expect(await countPosts(again)).toBe(many);
  await second.close();
  removeProfile(profile);
});

test('the background stopped again and again in an import: what it tells was added is what was added', async ({
  mingle,
}) => {
  const options = await mingle.context.newPage();
  const session = await mingle.context.newCDPSession(options);
  await session.send('ServiceWorker.enable');
  const counted = await mingle.screen('popup.html');
  const count = () =>
    withHistory(counted, async (store) => store.orThrow(await store.list({ limit: 1e6 })).posts.length);
  const outcome = await startImport(mingle.context, mingle.worker);
  for (let there = 0; there < many; ) {
    await expect.poll(count).toBeGreaterThan(there);
    there = await count();
    await session.send('ServiceWorker.stopAllWorkers');
  }
  await expect(outcome).toHaveText('The archive is read. 4,000 posts added.');
  expect(await count()).toBe(many);
});

test('storage full of nonsense: every screen opens, the draft is judged, the user is told', async ({
  page,
  mingle,
}) => {
  await page.goto(composers.x.url);
  await (await contentScriptOf(page)).tell('active', { network: 'x', time: Date.now() });
  await mingle.worker.evaluate(async () => {
    await chrome.storage.local.set({
      settings: { version: 'x', values: { phrases: 7, rules: [[]], sensitivity: { a: 1 }, off: 'x', goal: 3 } },
      dismissed: [1, 2],
      sync: 'nonsense',
      lookedBack: {},
    });
    const database = await new Promise<IDBDatabase>((done) => {
      const opening = indexedDB.open('mingle');
      opening.onsuccess = () => done(opening.result);
    });
    const stores = [...database.objectStoreNames];
    const writing = database.transaction(stores, 'readwrite');
    for (const name of stores) {
      const store = writing.objectStore(name);
      const path = [store.keyPath].flat().filter((key) => key !== null);
      const record = Object.fromEntries(path.map((key) => [key, 'nonsense']));
      if (path.length > 0) store.put({ ...record, time: {}, day: 'nonsense', network: 'nonsense' });
    }
    await new Promise((done) => {
      writing.oncomplete = done;
    });
    database.close();
  });
  const editor = await composers.x.open(page);
  await editor.click();
  await page.keyboard.type(pitch);
  await expect.poll(async () => (await mingle.draft())?.report.verdict).toBe('brochure');
  await composers.x.post(page).click();
  await expect.poll(async () => (await mingle.posts()).filter(({ length }) => length === pitch.length).length).toBe(1);
  for (const screen of ['popup', 'insights', 'welcome'])
    await expect((await mingle.screen(`${screen}.html`)).locator('main')).toBeVisible();
  const options = await mingle.screen('options.html');
  await expect(options.getByText(/Some settings could not be read/)).toBeVisible();
});

async function writeAndPost(page: Page, worker: Worker): Promise<void> {
  await page.goto(composers.x.url);
  await (await composers.x.open(page)).click();
  await page.keyboard.type(pitch);
  await expect.poll(() => underlined(page)).toContainEqual(expect.stringMatching(/buy now/i));
  await composers.x.post(page).click();
  await expect.poll(() => countPosts(worker)).toBe(1);
}

test('the files of ledger and settings destroyed on the disk: Mingle begins anew, and the next post counts', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'mingle-'));
  const first = await launch({ profile });
  const worker = await workerOf(first.context);
  await worker.evaluate(() => chrome.storage.local.set({ settings: { version: 1, values: { sensitivity: 60 } } }));
  await writeAndPost(await first.context.newPage(), worker);
  await first.close();
  const id = new URL(worker.url()).host;
  const files = readdirSync(profile, { recursive: true, withFileTypes: true }).filter(
    ({ name, parentPath }) => parentPath.includes(id) && /\.log$|\.ldb$|^MANIFEST/.test(name),
  );
  expect(files.length).toBeGreaterThanOrEqual(4);
  for (const { name, parentPath } of files) writeFileSync(join(parentPath, name), 'nonsense'.repeat(500));

  const second = await launch({ profile, keepWelcome: true });
  const again = await workerOf(second.context);
  const page = await second.context.newPage();
  for (const screen of ['popup', 'insights', 'options']) {
    await page.goto(new URL(`/${screen}.html`, again.url()).href);
    await expect(page.locator('main')).toBeVisible();
  }
  expect(await countPosts(again)).toBe(0);
  expect(await again.evaluate(() => chrome.storage.local.get('settings'))).toEqual({});
  await writeAndPost(page, again);
  await second.close();
  removeProfile(profile);
});

const crowd = 50;

test('fifty tabs that tell of their posts at once: each counts once', async ({ mingle }) => {
  const scripts = [];
  for (let tab = 0; tab < crowd; tab++) {
    const page = await mingle.context.newPage();
    await page.goto(composers.x.url);
    scripts.push(await contentScriptOf(page));
  }
  const sent = (tab: number, time: number) => ({
    id: `00000000-0000-4000-8000-${String(tab).padStart(12, '0')}`,
    time,
    network: 'x',
    surface: 'post',
    text: pitch,
    certain: true,
    dismissed: [],
  });
  const now = Date.now();
  // Each post is told by its own tab and by its neighbour's.
  const telling = scripts.flatMap((script, tab) =>
    [tab, (tab + 1) % crowd].map((id) => script.tell('sent', sent(id, now))),
  );
  const answers = await Promise.all(telling);
  expect(answers.filter(({ ok }) => (ok as { added?: boolean } | undefined)?.added)).toHaveLength(crowd);
  expect(await mingle.posts()).toHaveLength(crowd);
});
