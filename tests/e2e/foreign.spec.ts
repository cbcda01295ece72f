/** What comes from elsewhere: another extension's messages, and HTML in everything that can be brought in. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { cardOn } from './card.ts';
import { composers, pitch } from './composers.ts';
import { expect, launch, test, workerOf } from './harness.ts';

test('another extension gets no answer and changes nothing', async ({ browserName: _ }, info) => {
  const beside = info.outputPath('other');
  mkdirSync(beside, { recursive: true });
  const manifest = { manifest_version: 3, name: 'Other', version: '1', background: { service_worker: 'other.js' } };
  writeFileSync(join(beside, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(beside, 'other.js'), 'self.ready = true;');
  const { context, close } = await launch({ beside: [beside], keepWelcome: true });
  const isOther = (url: string) => url.endsWith('/other.js');
  await expect.poll(() => context.serviceWorkers().length).toBe(2);
  const other = context.serviceWorkers().find((worker) => isOther(worker.url())) ?? (await workerOf(context));
  const mingle = context.serviceWorkers().find((worker) => !isOther(worker.url())) ?? other;
  const id = new URL(mingle.url()).host;
  await mingle.evaluate(() => chrome.storage.local.set({ settings: { version: 1, values: { sensitivity: 60 } } }));
  const answers = await other.evaluate(async (extension) => {
    const refusal = ({ message }: Error) => message;
    const kinds = ['erase', 'rules', 'analyze', 'addByHand', 'hello'];
    const told = kinds.map((kind) => chrome.runtime.sendMessage(extension, { kind, input: {} }).catch(refusal));
    const port = chrome.runtime.connect(extension);
    const closed = new Promise((done) => port.onDisconnect.addListener(() => done(chrome.runtime.lastError?.message)));
    const read = fetch(`chrome-extension://${extension}/manifest.json`).then(() => 'read', refusal);
    return Promise.all([...told, closed, read]);
  }, id);
  expect(answers).toEqual([
    ...Array.from({ length: 6 }, () => expect.stringContaining('Receiving end does not exist')),
    'Failed to fetch',
  ]);
  const kept = await mingle.evaluate(() => chrome.storage.local.get());
  expect(kept).toMatchObject({ settings: { values: { sensitivity: 60 } } });
  await close();
});

const evil = '<img id=evil src=x onerror=alert(1)><b id=evil>hi</b>';

/** Waits for the screen to be drawn, then: nothing of the HTML became an element. */
async function isPlain(page: Page): Promise<void> {
  await expect(page.locator('main, h1').first()).toBeVisible();
  await expect(page.locator('#evil')).toHaveCount(0);
}

const now = Date.now();

const post = (id: string, bucket: string) => ({
  id,
  time: now - 1000,
  day: new Date(now).toISOString().slice(0, 10),
  network: 'x',
  surface: 'post',
  bucket,
  corrected: false,
  score: 10,
  findings: { [evil.slice(0, 60)]: 3 },
  links: [],
  ownWords: true,
  length: 10,
  source: 'imported',
});

const backup = {
  format: 'mingle-backup',
  version: 2,
  settings: {
    version: 1,
    values: {
      phrases: [{ text: evil, side: 'brochure' }],
      allowed: [`not ${evil}`],
      names: [`the ${evil}`],
      domains: [evil],
      rules: { [evil]: { on: false } },
      goal: { id: 'custom', text: `goal ${evil}` },
      handles: { x: evil, linkedin: evil, facebook: evil },
      unheardOf: evil,
    },
  },
  salt: null,
  removed: [`${evil} gone`],
  posts: [post(evil, 'ask'), post(`${evil} 2`, 'own'), { ...post('3', 'own'), network: evil }],
};

test('HTML in everything that can be imported is shown as the text it is', async ({ mingle, page }) => {
  const options = await mingle.screen('options.html');
  const file = (name: string, content: string) => ({
    name,
    mimeType: 'application/json',
    buffer: Buffer.from(content),
  });
  await options
    .getByLabel('The archive as it came, or single files of it')
    .setInputFiles([
      file(`${evil.replaceAll('/', '')}.js`, 'window.YTD.tweets.part0 = [{'),
      file('Shares.csv', `Date,ShareLink,${evil}\n${evil},${evil},${evil}\n`),
    ]);
  await expect(options.locator('.outcome')).toBeVisible();
  await isPlain(options);
  await options.getByLabel('Bring back a backup').setInputFiles(file('backup.json', JSON.stringify(backup)));
  await options.getByRole('button', { name: 'Bring it back' }).click();
  await expect(options.getByText('Done: 2 posts added.')).toBeVisible();
  await isPlain(options);
  await expect(options.getByText(evil, { exact: true }).first()).toBeVisible();
  await expect(options.getByText(`the ${evil}`).first()).toBeVisible();

  await page.bringToFront();
  await page.goto(composers.x.url);
  await (await composers.x.open(page)).click();
  await page.keyboard.insertText(`${evil} ${pitch}`);
  await expect.poll(async () => (await mingle.draft())?.words).toContainEqual(expect.stringMatching(/^<img id=evil/));
  const card = await cardOn(page);
  await mingle.worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    await chrome.tabs.sendMessage(tab?.id ?? -1, { kind: 'card', input: { what: 'next' } });
  });
  await expect.poll(async () => (await card.names('StaticText')).join(' ')).toContain('<img id=evil');
  expect((await card.names('image')).filter((name) => /evil/.test(name))).toEqual([]);
  await expect(page.locator('#evil')).toHaveCount(0);

  for (const screen of ['popup.html', 'insights.html', 'welcome.html']) await isPlain(await mingle.screen(screen));
});
