/** Archives through the real screen: a real file input, a real worker, a real database, the production build. */
import { readFile, writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { conventions } from '../../lib/ledger/conventions.ts';
import { standing } from '../../lib/ledger/ratio.ts';
import type { PublishedPost } from '../../lib/ledger/types.ts';
import { type Files, facebookFiles, linkedinFiles, xFiles, zipped } from '../archive/generate.ts';
import { facebookPosts, linkedinPosts, type Post, xPosts } from '../archive/posts.ts';
import { expect, type Mingle, test } from './harness.ts';

const many = 2000;

const networks = {
  x: { posts: xPosts, files: (posts: readonly Post[]) => xFiles(posts, 2) },
  linkedin: { posts: linkedinPosts, files: (posts: readonly Post[]) => linkedinFiles(posts) },
  facebook: { posts: facebookPosts, files: facebookFiles },
};

const zipOf = (name: string, files: Files) => ({
  name,
  mimeType: 'application/zip',
  buffer: Buffer.from(zipped(files)),
});

const input = (page: Page) => page.getByLabel('The archive as it came, or single files of it');
const outcome = (page: Page) => page.locator('.outcome');
const bringIn = async (page: Page, files: Parameters<ReturnType<typeof input>['setInputFiles']>[0]) => {
  await input(page).setInputFiles(files);
  await expect(outcome(page)).toBeVisible();
};

const facts = (posts: readonly (Post | PublishedPost)[]) =>
  posts
    .map((post) => `${post.network} ${post.surface} ${post.time} ${'text' in post ? post.text.length : post.length}`)
    .sort();

for (const [network, { posts, files }] of Object.entries(networks)) {
  test(`the archive of ${network} comes in once, however often it is read`, async ({ mingle }) => {
    const written = posts(many);
    const options = await mingle.screen('options.html');
    await bringIn(options, zipOf(`${network}.zip`, files(written)));
    await expect(outcome(options)).toHaveText(/The archive is read\. 2,000 posts added\./);
    const kept = await mingle.posts();
    expect(facts(kept)).toEqual(facts(written));
    expect(new Set(kept.map(({ source }) => source))).toEqual(new Set(['imported']));
    expect(kept.filter(({ score }) => score !== null).length).toBeGreaterThan(many / 4);
    // No word of any post is anywhere in the database.
    expect(JSON.stringify(kept)).not.toMatch(/grandmother|umbrella|sourdough|half price|example\.org/i);

    await bringIn(options, zipOf(`${network}-again.zip`, files(written)));
    await expect(outcome(options)).toHaveText(/0 posts added\. 2,000 were there already\./);
    expect(await mingle.posts()).toEqual(kept);
  });
}

/** The post as Mingle would have recorded it live: its own id, a clock some seconds off. */
const live = ({ network, surface, time, text }: Post, index: number, change: Partial<PublishedPost> = {}) =>
  ({
    id: `live-${index}`,
    time: time - 4000,
    day: new Date(time).toISOString().slice(0, 10),
    network,
    surface,
    bucket: 'own',
    corrected: false,
    score: 50,
    findings: {},
    links: /https:/.test(text) ? [{ hash: 'a'.repeat(64), own: false }] : [],
    ownWords: true,
    length: text.length,
    source: 'confirmed',
    ...change,
  }) satisfies PublishedPost;

const tell = (page: Page, kind: string, message: unknown) =>
  page.evaluate((told) => chrome.runtime.sendMessage(told), { kind, input: message });

test('over posts recorded live, corrected or taken out, nothing comes twice and nothing is changed', async ({
  mingle,
}) => {
  const written = facebookPosts(300);
  const known = written.slice(0, 40).map((post, index) => live(post, index));
  const options = await mingle.screen('options.html');
  await tell(options, 'bring', { posts: known });
  await tell(options, 'correct', { id: 'live-3', bucket: 'ask' });
  await tell(options, 'remove', { id: 'live-5' });
  const before = await mingle.posts();
  expect(before).toHaveLength(39);

  await bringIn(options, zipOf('facebook.zip', facebookFiles(written)));
  await expect(outcome(options)).toHaveText(/260 posts added\. 40 were there already\./);
  const after = await mingle.posts();
  expect(after).toHaveLength(299);
  expect(after.filter(({ id }) => id.startsWith('live-'))).toEqual(before);
  expect(after.find(({ id }) => id === 'live-3')).toMatchObject({ bucket: 'ask', corrected: true });

  // What came by the archive can be corrected and taken out as well, and stays so.
  const [one, two] = after.filter(({ source }) => source === 'imported');
  await tell(options, 'correct', { id: one?.id, bucket: 'ask' });
  await tell(options, 'remove', { id: two?.id });
  await bringIn(options, zipOf('facebook.zip', facebookFiles(written)));
  await expect(outcome(options)).toHaveText(/read\. 0 posts added/);
  const last = await mingle.posts();
  expect(last).toHaveLength(298);
  expect(last.find(({ id }) => id === one?.id)).toMatchObject({ bucket: 'ask', corrected: true });
});

const sums = (mingle: Mingle) =>
  mingle.worker.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((done) => {
      const request = indexedDB.open('mingle');
      request.onsuccess = () => done(request.result);
    });
    const all = await Promise.all(
      ['days', 'months', 'removed'].map(
        (name) =>
          new Promise<unknown[]>((done) => {
            const request = database.transaction(name).objectStore(name).getAll();
            request.onsuccess = () => done(request.result);
          }),
      ),
    );
    database.close();
    return all;
  });

test('a broken file says where and why; what was read goes again, without a trace, or stays', async ({ mingle }) => {
  const files = linkedinFiles(linkedinPosts(50));
  const shares = (files['Shares.csv'] ?? '').split('\n');
  shares.splice(1, 0, '2026-10-29 10:00:00,https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A1,"no end');
  const broken = zipOf('broken.zip', { ...files, 'Shares.csv': shares.join('\n') });
  const options = await mingle.screen('options.html');
  await bringIn(options, [broken, { name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('hello') }]);
  await expect(options.getByText('2 things could not be read')).toBeVisible();
  const problems = options.locator('.problems li');
  await expect(problems.filter({ hasText: 'Shares.csv, line 2' })).toContainText(
    'A closing quotation mark is missing.',
  );
  await expect(problems.filter({ hasText: 'notes.txt' })).toContainText(
    'This is no archive of X, LinkedIn or Facebook.',
  );
  expect(await mingle.posts()).toHaveLength(50);
  await options.getByRole('button', { name: 'Take it all back' }).click();
  await expect(outcome(options)).toHaveText(/50 posts taken back/);
  expect(await mingle.posts()).toEqual([]);
  expect(await sums(mingle)).toEqual([[], [], []]);

  await bringIn(options, broken);
  await expect(outcome(options)).toHaveText(/50 posts added/);
  await options.getByRole('button', { name: 'Keep what was read' }).click();
  await expect(outcome(options)).toHaveCount(0);
  expect(await mingle.posts()).toHaveLength(50);
});

test('taking an import back leaves what was there before and what was corrected since', async ({ mingle }) => {
  const written = facebookPosts(60);
  const options = await mingle.screen('options.html');
  await bringIn(options, zipOf('first.zip', facebookFiles(written.slice(0, 20))));
  const before = await mingle.posts();
  await bringIn(options, zipOf('second.zip', facebookFiles(written)));
  await expect(outcome(options)).toHaveText(/40 posts added\. 20 were there already/);
  const corrected = (await mingle.posts()).find(({ id }) => !before.some((post) => post.id === id));
  await tell(options, 'correct', { id: corrected?.id, bucket: 'ask' });
  await options.getByRole('button', { name: 'Take it all back' }).click();
  await expect(outcome(options)).toHaveText(/39 posts taken back/);
  const left = await mingle.posts();
  expect(left.map(({ id }) => id).sort()).toEqual([...before.map(({ id }) => id), corrected?.id].sort());
});

test('an import can be taken back later, each by itself', async ({ mingle }) => {
  const written = facebookPosts(60);
  const first = await mingle.screen('options.html');
  await bringIn(first, zipOf('first.zip', facebookFiles(written.slice(0, 20))));
  const before = await mingle.posts();
  await bringIn(first, zipOf('second.zip', facebookFiles(written)));
  await expect(outcome(first)).toHaveText(/40 posts added/);
  await first.close();

  const options = await mingle.screen('options.html');
  await options.getByText('Brought in so far').click();
  const brought = options.locator('.earlier li');
  await expect(brought).toHaveText([/: 40 posts/, /: 20 posts/]);
  await brought
    .first()
    .getByRole('button', { name: /^Take it all back/ })
    .click();
  await expect(outcome(options)).toHaveText(/40 posts taken back/);
  expect(await mingle.posts()).toEqual(before);
  await expect(brought).toHaveText([/: 20 posts/]);
});

/** Long comments of LinkedIn, cheap to make and dear to judge: enough that no machine is through before it is stopped. */
function endless(): Files {
  const said = (n: number) => `Come by before six and tell me what you would have done with ${n} rolls, I am asking.`;
  const row = (index: number) => {
    const at = new Date(Date.UTC(2026, 9, 30) - index * 600_000).toISOString().replace('T', ' ').slice(0, 19);
    const link = `https://www.linkedin.com/feed/update/urn%3Ali%3Aactivity%3A${7_000_000_000_000_000_000n + BigInt(index)}`;
    return `${at},${link},"${Array.from({ length: 8 }, (_, n) => said(index * 8 + n)).join(' ')}"`;
  };
  return { 'Comments.csv': ['Date,Link,Message', ...Array.from({ length: 40_000 }, (_, n) => row(n))].join('\n') };
}

test('stopped halfway the page stays live, tells the time left, and what came in stays or goes', async ({ mingle }) => {
  const options = await mingle.screen('options.html');
  await input(options).setInputFiles(zipOf('linkedin.zip', endless()));
  const bar = options.getByRole('progressbar', { name: 'Reading your archive' });
  await expect(bar).toBeVisible();
  await expect(options.getByText(/^(About .+ minutes?|Less than a minute) left$/)).toBeVisible();
  // A switch of the same page answers meanwhile.
  await options.getByRole('checkbox', { name: 'LinkedIn' }).uncheck();
  await expect(options.getByRole('status').getByText('Off: LinkedIn')).toBeVisible();
  await expect.poll(async () => (await mingle.posts()).length).toBeGreaterThan(0);
  await options.getByRole('button', { name: 'Stop reading' }).click();
  await expect(outcome(options)).toHaveText(/You stopped halfway\./);
  const posts = await mingle.posts();
  expect(posts.length).toBeGreaterThan(0);
  expect(posts.length).toBeLessThan(40_000);
  await expect(outcome(options)).toContainText(`${posts.length.toLocaleString('en')} posts added.`);
  await options.getByRole('button', { name: 'Take it all back' }).click();
  await expect(outcome(options)).toHaveText(/taken back/);
  expect(await mingle.posts()).toEqual([]);
});

test('from the welcome page, and the popup then has the ratio of the last posts', async ({ mingle }) => {
  const written = linkedinPosts(200);
  const welcome = await mingle.screen('welcome.html#know');
  await bringIn(welcome, zipOf('linkedin.zip', linkedinFiles(written)));
  await expect(outcome(welcome)).toHaveText(/200 posts added/);
  const popup = await mingle.screen('popup.html');
  await expect(popup.getByRole('heading', { name: 'Lately' })).toBeVisible();
  const { give, take } = standing(await mingle.posts(), conventions['80-20'], '2026-11-22').ratio;
  expect(give + take).toBe(20);
  await expect(popup.locator('.sides')).toHaveText(`${give} given${take} asked`);
});

test('a backup holds everything and is brought back after an erasure; the table opens in a spreadsheet', async ({
  mingle,
}, info) => {
  const options = await mingle.screen('options.html');
  await bringIn(options, zipOf('facebook.zip', facebookFiles(facebookPosts(30))));
  await options.getByRole('checkbox', { name: 'Facebook' }).uncheck();
  const before = await mingle.posts();
  const saved = async (button: string) => {
    const [file] = await Promise.all([
      options.waitForEvent('download'),
      options.getByRole('button', { name: button }).click(),
    ]);
    const path = info.outputPath(file.suggestedFilename());
    await file.saveAs(path);
    return path;
  };
  const table = await readFile(await saved('Save the posts as a table'), 'utf8');
  expect(table.trim().split('\r\n')).toHaveLength(31);
  const backup = await saved('Save a backup');

  await options.getByRole('button', { name: 'Erase everything' }).click();
  await options.getByRole('dialog').getByRole('button', { name: 'Erase everything' }).click();
  // All of it, settings last: what is brought back before that would go as well.
  await expect(options.getByText('Everything is erased.')).toBeVisible();
  expect(await mingle.posts()).toEqual([]);
  await expect(options.getByRole('checkbox', { name: 'Facebook' })).toBeChecked();
  await options.getByLabel('Bring back a backup').setInputFiles(backup);
  await expect(options.getByText('It holds 30 posts.')).toBeVisible();
  expect(await mingle.posts()).toEqual([]);
  await options.getByRole('button', { name: 'Bring it back' }).click();
  await expect(options.getByText('Done: 30 posts added.')).toBeVisible();
  expect(await mingle.posts()).toEqual(before);
  await expect(options.getByRole('checkbox', { name: 'Facebook' })).not.toBeChecked();

  const other = info.outputPath('other.json');
  await writeFile(other, '{"format":"other"}');
  await options.getByLabel('Bring back a backup').setInputFiles(other);
  await expect(options.getByText('This file is no backup of Mingle.')).toBeVisible();
});
