/** The ledger where it lives: the real database, the real worker, messages from where they really come. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import type { PublishedPost } from '../../lib/ledger/types.ts';
import type { Judgement, Sent } from '../../lib/messages.ts';
import { defaults } from '../../lib/store/settings-schema.ts';
import { needBrowser } from '../tools/browser.ts';
import { expect, extensionFolder, type Mingle, removeProfile, test } from './harness.ts';
import { serveSites } from './site.ts';
import { contentScriptOf, ownPage, withHistory } from './world.ts';

const site = 'https://x.com/home';
const words = 'Zanzibar cinnamon muffins, have you tried them? https://bread.example/secret-page';

const aSent = (about: Partial<Sent> = {}): Sent => ({
  id: crypto.randomUUID(),
  time: Date.now(),
  network: 'x',
  surface: 'post',
  text: words,
  dismissed: [],
  certain: true,
  ...about,
});

const postsOf = (page: Page) =>
  withHistory(page, async (store) => store.orThrow(await store.list({ limit: 1e6 })).posts);
const doubtfulOf = (page: Page) => withHistory(page, async (store) => store.orThrow(await store.doubtful()));
const summed = (page: Page) =>
  withHistory(page, async (store) => {
    const months = store.orThrow(await store.sums('1970-01', '2999-12'));
    const days = store.orThrow(await store.sums('1970-01-01', '2999-12-31'));
    const count = (sums: typeof days) => sums.reduce((sum, { posts }) => sum + posts, 0);
    return { months: count(months), days: count(days) };
  });

async function open(mingle: Mingle) {
  const popup = await mingle.screen('popup.html');
  const tab = await mingle.context.newPage();
  await tab.goto(site);
  return { popup, tab, script: await contentScriptOf(tab), own: ownPage(popup) };
}

test('a post is kept once, however often and from however many tabs it is told', async ({ mingle }) => {
  const { popup, script } = await open(mingle);
  const other = await mingle.context.newPage();
  await other.goto(site);
  const otherScript = await contentScriptOf(other);
  const posts = Array.from({ length: 20 }, () => aSent());
  const answers = await Promise.all(
    posts.flatMap((sent) => [script.tell('sent', sent), otherScript.tell('sent', sent)]),
  );
  const added = answers.map(({ ok }) => (ok as { added: boolean }).added);
  expect(added.filter(Boolean)).toHaveLength(20);
  expect((await postsOf(popup)).map(({ id }) => id).sort()).toEqual(posts.map(({ id }) => id).sort());
  expect(await summed(popup)).toEqual({ months: 20, days: 20 });
});

/** Runs in the worker: it never gets done with some of what it is told from now on, as a slow machine does not in time. */
function dawdle(): void {
  const { digest } = SubtleCrypto.prototype;
  let asked = 0;
  SubtleCrypto.prototype.digest = function (...about) {
    return ++asked % 4 === 0 ? new Promise(() => {}) : digest.apply(this, about);
  };
}

test('a worker stopped in the middle loses nothing and doubles nothing', async ({ mingle }) => {
  const { popup, script } = await open(mingle);
  const session = await mingle.context.newCDPSession(popup);
  await session.send('ServiceWorker.enable');
  const posts = Array.from({ length: 150 }, () => aSent());
  const tell = (sent: Sent) => script.tell('sent', sent).catch(() => null);
  const before = await Promise.all(posts.slice(0, 50).map(tell));
  expect(before.filter((answer) => answer?.ok)).toHaveLength(50);

  await mingle.worker.evaluate(dawdle);
  const rest = posts.slice(50).map(tell);
  await Promise.race(rest);
  await session.send('ServiceWorker.stopAllWorkers');
  expect((await Promise.all(rest)).filter((answer) => answer?.ok).length).toBeLessThan(100);
  // What a content script does that got no answer: it tells the same post again.
  for (const sent of posts) await expect.poll(() => tell(sent)).toHaveProperty('ok');
  expect(await postsOf(popup)).toHaveLength(150);
  expect(await summed(popup)).toEqual({ months: 150, days: 150 });
});

test('what is kept of a post has none of its words', async ({ mingle }) => {
  const { popup, script } = await open(mingle);
  await script.tell('sent', aSent());
  await script.tell('sent', aSent({ certain: false, text: `${words} again` }));
  const dump = await popup.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((done) => {
      const request = indexedDB.open('mingle');
      request.onsuccess = () => done(request.result);
    });
    const all = [...db.objectStoreNames].map(
      (name) =>
        new Promise((done) => {
          const request = db.transaction(name).objectStore(name).getAll();
          request.onsuccess = () => done([name, request.result]);
        }),
    );
    const dump = { stores: await Promise.all(all), settings: await chrome.storage.local.get() };
    db.close();
    return JSON.stringify(dump);
  });
  expect(dump).toContain('"ownWords":true');
  for (const word of words.match(/\w{5,}/g) ?? []) expect(dump.toLowerCase()).not.toContain(word.toLowerCase());
  const [post] = await postsOf(popup);
  expect(post?.links).toEqual([{ hash: expect.stringMatching(/^[0-9a-f]{64}$/), own: false }]);
});

test('a draft that may have gone out counts once the user says so', async ({ mingle }) => {
  const { popup, script, own } = await open(mingle);
  const [went, stayed] = [aSent({ certain: false }), aSent({ certain: false })];
  expect(await script.tell('sent', went)).toEqual({ ok: { added: false } });
  await script.tell('sent', stayed);
  expect(await postsOf(popup)).toEqual([]);
  expect(await doubtfulOf(popup)).toHaveLength(2);
  expect(await own('settle', { id: went.id, published: true })).toEqual({ ok: null });
  expect(await own('settle', { id: stayed.id, published: false })).toEqual({ ok: null });
  expect((await postsOf(popup)).map(({ id }) => id)).toEqual([went.id]);
  expect(await doubtfulOf(popup)).toEqual([]);
});

test('the ledger can be corrected, and every step taken back', async ({ mingle }) => {
  const { popup, own } = await open(mingle);
  const made = await own('addByHand', {
    id: crypto.randomUUID(),
    network: 'linkedin',
    surface: 'comment',
    bucket: 'others',
    time: Date.now(),
  });
  const post = made.ok as PublishedPost;
  expect(post).toMatchObject({ network: 'linkedin', bucket: 'others', corrected: true, source: 'by-hand' });
  expect((await own('correct', { id: post.id, bucket: 'ask' })).ok).toEqual({ ...post, bucket: 'ask' });
  expect(await own('remove', { id: post.id })).toEqual({ ok: null });
  expect([await postsOf(popup), await summed(popup)]).toEqual([[], { months: 0, days: 0 }]);
  expect(await own('restore', { post })).toEqual({ ok: null });
  expect(await postsOf(popup)).toEqual([post]);
  expect(await own('correct', { id: 'gone', bucket: 'ask' })).toEqual({
    error: 'This post is not in the ledger any more.',
  });
});

test('a web page’s tab may report drafts, and neither read nor change the ledger', async ({ mingle }) => {
  const { popup, script } = await open(mingle);
  const sent = aSent();
  await script.tell('sent', sent);
  for (const [kind, input] of [
    ['correct', { id: sent.id, bucket: 'ask' }],
    ['remove', { id: sent.id }],
    ['addByHand', { id: sent.id, network: 'x', surface: 'post', bucket: 'ask', time: 1 }],
    ['settle', { id: sent.id, published: false }],
    ['erase', {}],
  ] as const)
    expect(await script.tell(kind, input)).toEqual({ error: `Only pages of Mingle may ask for ${kind}.` });
  expect(await postsOf(popup)).toHaveLength(1);
  await expect(script.run('chrome.storage.local.get()')).rejects.toThrow(/not allowed/i);
});

test('a message out of shape is refused, in words without the draft’s', async ({ mingle }) => {
  const { script } = await open(mingle);
  expect(await script.tell('sent', { ...aSent(), network: 'myspace', note: words })).toEqual({
    error: 'The message sent was not as expected: network, note.',
  });
  expect(await script.tell('analyze', { text: 7 })).toEqual({
    error: 'The message analyze was not as expected: text.',
  });
  expect(await script.tell('toString' as 'hello', {})).toEqual({ error: 'Mingle knows no message toString.' });
});

test('a draft is judged by the settings of this moment', async ({ mingle }) => {
  const { popup, script } = await open(mingle);
  const text = 'Hurry, come by within the next two hours and get a 10% discount!';
  const judge = async () => ((await script.tell('analyze', { text })).ok as Judgement).report;
  const before = await judge();
  const rules = Object.fromEntries(before.findings.map(({ rule }) => [rule, { on: false }]));
  expect(before.findings.length).toBeGreaterThan(0);
  await popup.evaluate((rules) => chrome.storage.local.set({ settings: { version: 1, values: { rules } } }), rules);
  expect((await judge()).findings).toEqual([]);
  await popup.evaluate(() => chrome.storage.local.remove('settings'));
  expect(await judge()).toEqual(before);
  await script.tell('turnOff', { rule: before.findings[0]?.rule });
  expect((await judge()).findings.map(({ rule }) => rule)).not.toContain(before.findings[0]?.rule);
});

test('erasing leaves nothing', async ({ mingle }) => {
  const { popup, script, own } = await open(mingle);
  await script.tell('sent', aSent());
  await script.tell('sent', aSent({ certain: false }));
  await script.tell('allow', { phrase: 'bake sale' });
  await script.tell('dismissed', { rule: 'deadline' });
  await own('remove', { id: (await postsOf(popup))[0]?.id });
  expect(await own('erase', {})).toEqual({ ok: null });
  const left = await popup.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((done) => {
      const request = indexedDB.open('mingle');
      request.onsuccess = () => done(request.result);
    });
    const counts = [...db.objectStoreNames].map(
      (name) =>
        new Promise<number>((done) => {
          const request = db.transaction(name).objectStore(name).count();
          request.onsuccess = () => done(request.result);
        }),
    );
    const left = { records: await Promise.all(counts), settings: await chrome.storage.local.get() };
    db.close();
    return left;
  });
  expect(left.records.length).toBeGreaterThanOrEqual(8);
  expect(left).toEqual({ records: left.records.map(() => 0), settings: {} });
});

test('a full disk is told, and half a post is never kept', async ({ mingle }) => {
  const { popup, script } = await open(mingle);
  expect(await postsOf(popup)).toEqual([]);
  const session = await mingle.context.newCDPSession(popup);
  const origin = mingle.origin.replace(/\/$/, '');
  // Before the first write: the browser remembers for a while how much space it found.
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  const sent = aSent();
  expect(await script.tell('sent', sent)).toEqual({ error: expect.stringContaining('The disk is full') });
  expect([await postsOf(popup), await summed(popup)]).toEqual([[], { months: 0, days: 0 }]);
  await session.send('Storage.overrideQuotaForOrigin', { origin });
  expect(await script.tell('sent', sent)).toEqual({ ok: { added: true } });
  expect(await summed(popup)).toEqual({ months: 1, days: 1 });
});

test('a broken record is skipped, counted, told and left where it is; nothing else suffers', async ({ mingle }) => {
  const { popup, script, own } = await open(mingle);
  const [first, second, third] = [1, 2, 3].map((ago) => aSent({ time: Date.now() - ago * 1000 }));
  for (const sent of [first, second, third]) await script.tell('sent', sent);
  const before = await postsOf(popup);
  /** Puts nonsense into the middle one, and one so broken that no index has it; then answers what lies there. */
  const damage = (id: string) =>
    popup.evaluate(async (id) => {
      const done = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const db = await done(indexedDB.open('mingle'));
      const store = db.transaction('posts', 'readwrite').objectStore('posts');
      await done(store.put({ ...(await done(store.get(id))), bucket: 'gold' }));
      await done(store.put({ id: 'nonsense', time: {} }));
      const lie = await Promise.all([id, 'nonsense'].map((key) => done(store.get(key))));
      db.close();
      return lie;
    }, id);
  const id = second?.id ?? '';
  const lie = await damage(id);
  const page = await withHistory(popup, async (store) => store.orThrow(await store.list({ limit: 10 })));
  expect(page).toEqual({ posts: before.filter((post) => post.id !== id), next: null, skipped: 1 });
  expect(await withHistory(popup, async (store) => store.orThrow(await store.unlisted()))).toBe(1);
  expect(await summed(popup)).toEqual({ months: 3, days: 3 });

  expect(await own('correct', { id, bucket: 'ask' })).toEqual({ error: 'This post is not in the ledger any more.' });
  expect(await own('correct', { id: first?.id, bucket: 'ask' })).toHaveProperty('ok');
  await script.tell('sent', aSent());
  expect(await summed(popup)).toEqual({ months: 4, days: 4 });
  expect(await damage(id)).toEqual(lie);

  const insights = await mingle.screen('insights.html');
  await expect(insights.getByText('2 posts here can’t be read any more.')).toBeVisible();
  await expect((await mingle.screen('popup.html')).locator('.sides')).toHaveText('2 given1 asked');
});

test('a database of a newer version is left alone, and told', async ({ mingle }) => {
  const { popup, script } = await open(mingle);
  await script.tell('sent', aSent());
  const version = await popup.evaluate(
    () =>
      new Promise<number>((done, fail) => {
        const request = indexedDB.open('mingle', 99);
        request.onsuccess = () => {
          done(request.result.version);
          request.result.close();
        };
        request.onerror = () => fail(request.error);
      }),
  );
  expect(version).toBe(99);
  expect(await script.tell('sent', aSent())).toEqual({ error: expect.stringContaining('newer version of Mingle') });
  await popup.reload();
  await expect(popup.getByText('This ledger was written by a newer Mingle. Update Mingle to read it.')).toBeVisible();
});

test('tabs that were open before an install or update have Mingle too', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'mingle-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: needBrowser(),
    args: ['--enable-unsafe-extension-debugging', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    ignoreDefaultArgs: ['--disable-extensions'],
  });
  await serveSites(context);
  const tab = await context.newPage();
  await tab.goto(site);
  const install = async () => {
    const session = await context.browser()?.newBrowserCDPSession();
    // Newer than Playwright's list of commands.
    await session?.send('Extensions.loadUnpacked' as 'Browser.getVersion', { path: extensionFolder } as never);
  };
  await install();
  const first = await contentScriptOf(tab);
  expect(await first.tell('hello', {})).toEqual({
    ok: { off: [], quiet: [], markConversation: false, chip: defaults.chip },
  });
  await install();
  await expect.poll(() => first.tell('sent', aSent()).catch(() => null)).toEqual({ ok: { added: true } });
  await context.close();
  removeProfile(profile);
});

test('a tab with nothing to say answers with nothing, a tab without Mingle with an error', async ({ mingle }) => {
  const { popup, tab } = await open(mingle);
  const draftIn = (url: string) =>
    popup.evaluate(async (url) => {
      const all = await chrome.tabs.query({});
      const messages = all.filter((each) => (url === '' ? !each.url : each.url?.startsWith(url)));
      return Promise.all(
        messages.map(({ id }) =>
          chrome.tabs.sendMessage(id ?? -1, { kind: 'draft', input: {} }).then(
            (answer) => answer ?? 'silence',
            (error: Error) => error.message,
          ),
        ),
      );
    }, url);
  expect(tab.url()).toBe(site);
  expect(await draftIn(site)).toEqual(['silence']);
  expect(await draftIn('')).toEqual([expect.stringContaining('Receiving end does not exist')]);
});

test('an open page hears of a change made in another tab', async ({ mingle }) => {
  const { popup, script } = await open(mingle);
  const heard = withHistory(
    popup,
    (store) => new Promise((done) => store.watchHistory(() => done('heard'), new AbortController().signal)),
  );
  // The page listens by the time it answers the next question.
  await postsOf(popup);
  await script.tell('sent', aSent());
  expect(await heard).toBe('heard');
});
