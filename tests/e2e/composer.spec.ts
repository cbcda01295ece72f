/** Mingle as a guest in a composer: what opens, what closes, what goes, and what it never does. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import type { CardMove } from '../../lib/messages.ts';
import { needBrowser } from '../tools/browser.ts';
import { cardOn, hover } from './card.ts';
import { composers, pitch } from './composers.ts';
import {
  draftOf,
  expect,
  extensionFolder,
  judged,
  type Mingle,
  removeProfile,
  test,
  underlined,
  welcomeOf,
  workerOf,
} from './harness.ts';
import { serveSites } from './site.ts';
import { contentScriptOf } from './world.ts';

const deadline = /two hours/;
const marked = (page: Page, words: RegExp) => async () => (await underlined(page)).some((text) => words.test(text));

async function writePitch(page: Page, mingle: Pick<Mingle, 'draft'>, { open, url }: (typeof composers)['x']) {
  await page.goto(url);
  const editor = await open(page);
  await editor.click();
  await page.keyboard.type(pitch);
  await judged(mingle, pitch);
  await expect.poll(marked(page, deadline)).toBe(true);
  return editor;
}

/** Ours among the page's elements: sheets, and popovers beside the body. */
const guests = (page: Page) =>
  page.evaluate(() => ({
    sheets: document.adoptedStyleSheets.length,
    hosts: document.querySelectorAll('html > [popover]').length,
    highlights: CSS.highlights.size,
  }));

const none = { sheets: 0, hosts: 0, highlights: 0 };

/** As the browser's keyboard shortcut will. */
const command = (mingle: Mingle, what: CardMove) =>
  mingle.worker.evaluate(async (move) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    await chrome.tabs.sendMessage(tab?.id ?? -1, { kind: 'card', input: { what: move } });
  }, what);

test('until a composer has focus nothing but a listener is on the page', async ({ page }) => {
  await page.goto(composers.facebook.url);
  expect(await guests(page)).toEqual(none);
  await page.locator('.prompt').click();
  await expect.poll(async () => (await guests(page)).hosts).toBe(1);
});

/** What comes in crowds while one reads: a listener for it runs all the time. */
const crowds = /^(pointer|mouse|touch|wheel|scroll|drag)(?!down$)/;

test('nothing runs while one reads, before a composer had focus and after it lost it', async ({ page, mingle }) => {
  const { x } = composers;
  await page.goto(x.url);
  const { listens } = await contentScriptOf(page);
  const box = 'document.querySelector(".public-DraftEditor-content")';
  const heard = async () => {
    const all = await Promise.all(['document', 'window', 'document.body', box].map(listens));
    return [...new Set(all.flat())].filter((kind) => crowds.test(kind)).sort();
  };
  await expect(await x.open(page)).toBeVisible();
  await expect.poll(() => listens('document')).toContain('focusin');
  expect(await heard()).toEqual([]);
  const editor = await writePitch(page, mingle, x);
  // While one writes, the pointer is followed for the card and scrolling for the chip.
  await expect.poll(heard).toEqual(expect.arrayContaining(['pointermove', 'scroll']));
  await editor.evaluate((element) => element.blur());
  await expect.poll(heard).toEqual([]);
});

test('the card opens on hover and closes on typing; the caret stays', async ({ page, mingle }) => {
  const editor = await writePitch(page, mingle, composers.x);
  const card = await cardOn(page);
  await hover(page, deadline);
  await expect.poll(() => card.names('button')).toContain('Not here');
  await expect(editor).toBeFocused();
  await page.keyboard.type(' Bye');
  await expect.poll(() => card.names('button')).not.toContain('Not here');
  await expect(editor).toContainText('Buy now! Bye');
});

test('the card closes when the pointer moves on in the box, and at a click elsewhere', async ({ page, mingle }) => {
  const editor = await writePitch(page, mingle, composers.x);
  const card = await cardOn(page);
  await hover(page, deadline);
  await expect.poll(() => card.names('button')).toContain('Not here');
  const box = await editor.boundingBox();
  await page.mouse.move((box?.x ?? 0) + 3, (box?.y ?? 0) + 3);
  await expect.poll(() => card.names('button')).not.toContain('Not here');
  await hover(page, deadline);
  await expect.poll(() => card.names('button')).toContain('Not here');
  await page.getByRole('heading', { name: 'Home' }).click();
  await expect.poll(() => card.names('button')).not.toContain('Not here');
});

test('opened, stepped through and closed by the browser’s shortcuts', async ({ page, mingle }) => {
  await writePitch(page, mingle, composers.linkedin);
  const card = await cardOn(page);
  await expect.poll(async () => (await card.names('button')).some((name) => name.startsWith('Mingle:'))).toBe(true);
  await command(mingle, 'open');
  await expect.poll(() => card.names('dialog')).toContainEqual(expect.stringMatching(/^Brochure/));
  await command(mingle, 'next');
  await expect.poll(() => card.names('StaticText')).toContainEqual(expect.stringMatching(/^1 of \d+$/));
  await command(mingle, 'next');
  await expect.poll(() => card.names('StaticText')).toContainEqual(expect.stringMatching(/^2 of \d+$/));
  await command(mingle, 'previous');
  await expect.poll(() => card.names('StaticText')).toContainEqual(expect.stringMatching(/^1 of \d+$/));
  await command(mingle, 'close');
  await expect.poll(() => card.names('StaticText')).not.toContainEqual(expect.stringMatching(/^1 of \d+$/));
});

test('"not here" holds for this draft, through further typing, and not for the next', async ({ page, mingle }) => {
  await writePitch(page, mingle, composers.facebook);
  await hover(page, deadline);
  await (await cardOn(page)).press('button', /^Not here$/);
  await expect.poll(marked(page, deadline)).toBe(false);
  expect(await underlined(page)).not.toEqual([]);
  await page.keyboard.type(' Get 20% off today!');
  await expect.poll(async () => (await mingle.draft())?.words).toContainEqual(expect.stringContaining('20% off'));
  expect(await marked(page, deadline)()).toBe(false);
  await composers.facebook.discard(page);
  await (await composers.facebook.open(page)).click();
  await page.keyboard.type(pitch);
  await expect.poll(marked(page, deadline)).toBe(true);
});

test('what is waved aside leaves the score and the ledger too, and is counted by its rule alone', async ({
  page,
  mingle,
}) => {
  await writePitch(page, mingle, composers.x);
  const report = async () => (await mingle.draft())?.report;
  const before = await report();
  const points = (rules: typeof before) => rules?.contributions.find(({ rule }) => rule === 'deadline')?.points ?? 0;
  expect(points(before)).toBeLessThan(0);
  await hover(page, deadline);
  await (await cardOn(page)).press('button', /^Not here$/);
  await expect.poll(async () => points(await report())).toBe(0);
  expect((await report())?.score).toBeGreaterThan(before?.score ?? 100);
  await composers.x.post(page).click();
  await expect.poll(async () => (await mingle.posts()).length).toBe(1);
  const [post] = await mingle.posts();
  expect(post?.findings).toHaveProperty('discount');
  expect(post?.findings).not.toHaveProperty('deadline');
  const counted = () => mingle.worker.evaluate(async () => (await chrome.storage.local.get('dismissed')).dismissed);
  await expect.poll(counted).toEqual({ deadline: 1 });
  const options = await mingle.screen('options.html');
  const expectOf = async (rule: string, count: string) => {
    await options.getByRole('searchbox', { name: 'Find a rule' }).fill(rule);
    const row = options.locator('.rule', { has: options.getByRole('checkbox', { name: rule }) });
    await expect(row.getByText(count)).toBeVisible();
  };
  await expectOf('Sets a deadline', 'Waved aside once.');
  await expectOf('Waves a discount', 'Found in 1 of your posts.');
});

test('"never this phrase" holds everywhere', async ({ page, mingle }) => {
  await writePitch(page, mingle, composers.x);
  await hover(page, deadline);
  await (await cardOn(page)).press('button', /^Never this phrase$/);
  await expect.poll(marked(page, deadline)).toBe(false);
  await page.goto(composers.linkedin.url);
  await (await composers.linkedin.open(page)).click();
  await page.keyboard.type(pitch);
  await expect.poll(() => underlined(page)).not.toEqual([]);
  expect(await marked(page, deadline)()).toBe(false);
});

test('a kind of draft that is switched off is left alone, and counted once it is out', async ({ page, mingle }) => {
  await writePitch(page, mingle, composers.x);
  const card = await cardOn(page);
  await expect.poll(async () => (await card.names('button')).some((name) => name.startsWith('Mingle:'))).toBe(true);
  const options = await mingle.screen('options.html');
  await options.getByRole('group', { name: 'What is coached' }).getByLabel('Post', { exact: true }).uncheck();
  await page.bringToFront();
  await expect.poll(() => underlined(page)).toEqual([]);
  await expect.poll(async () => (await card.names('button')).some((name) => name.startsWith('Mingle:'))).toBe(false);
  expect(await mingle.draft()).toBeNull();
  await composers.x.post(page).click();
  await expect.poll(async () => (await mingle.posts()).length).toBe(1);
  expect((await mingle.posts())[0]?.findings).toHaveProperty('deadline');
});

test('"turn this rule off" holds at once, and everywhere', async ({ page, mingle }) => {
  await writePitch(page, mingle, composers.linkedin);
  const state = await mingle.draft();
  const rule = state?.report.findings[state.words.findIndex((words) => deadline.test(words))]?.rule;
  await hover(page, deadline);
  await (await cardOn(page)).press('button', /^Turn this rule off$/);
  await expect.poll(marked(page, deadline)).toBe(false);
  await expect
    .poll(async () => (await mingle.draft())?.report.findings.map((finding) => finding.rule))
    .not.toContain(rule);
});

test('underlines follow the edit key by key, at the right words', async ({ page, mingle }) => {
  const editor = await writePitch(page, mingle, composers.x);
  await page.keyboard.press('Control+Home');
  for (const key of 'So: ') {
    await page.keyboard.press(key === ' ' ? 'Space' : key);
    // Two frames after a key at the latest, whether or not a new report has come.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    expect(await marked(page, deadline)()).toBe(true);
  }
  await expect(editor).toContainText('So: Hey');
});

test('in a long draft the lines on the screen are underlined, wherever one scrolls, and all once it loses focus', async ({
  page,
}) => {
  await page.goto(composers.linkedin.url);
  const editor = await composers.linkedin.open(page);
  await editor.click();
  const lines = Array.from({ length: 60 }, (_, line) => line + 1);
  for (const line of lines) {
    if (line > 1) await page.keyboard.press('Enter');
    await page.keyboard.insertText(`Line ${line}: buy now!`);
  }
  const marked = () =>
    page.evaluate(() =>
      [...CSS.highlights.values()].flatMap((marks) =>
        [...marks].map(({ startContainer }) => Number(/\d+/.exec((startContainer as Text).data)?.[0])),
      ),
    );
  await expect.poll(marked).toContain(60);
  await expect.poll(marked).not.toContain(1);
  await editor.evaluate((box) => box.firstElementChild?.scrollIntoView());
  await expect.poll(marked).toContain(1);
  await expect.poll(marked).not.toContain(60);
  await editor.evaluate((box) => box.blur());
  await expect.poll(async () => [...new Set(await marked())].sort((one, other) => one - other)).toEqual(lines);
});

test('a word that has become another is not underlined meanwhile', async ({ page, mingle }) => {
  await writePitch(page, mingle, composers.facebook);
  await expect.poll(marked(page, /buy now/i)).toBe(true);
  await page.keyboard.press('Backspace');
  await page.keyboard.type('ish');
  await expect.poll(marked(page, /buy now/i)).toBe(false);
});

test('while an input method is open the draft is not judged', async ({ page, mingle }) => {
  await page.goto(composers.facebook.url);
  await (await composers.facebook.open(page)).click();
  const said = 'We sat in the kitchen until two and talked about bread. Thank you, Ines! ';
  await page.keyboard.type(said);
  await judged(mingle, said);
  const before = (await mingle.draft())?.report;
  const cdp = await mingle.context.newCDPSession(page);
  const text = 'Buy now, 10% discount';
  await cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  await expect(page.locator('[role="dialog"] [data-lexical-editor]')).toContainText('10% discount');
  expect((await mingle.draft())?.report).toEqual(before);
  expect(await underlined(page)).toEqual([]);
  await cdp.send('Input.insertText', { text });
  await expect.poll(async () => (await mingle.draft())?.words).toContainEqual(expect.stringMatching(/10% discount/));
});

test('the chip stands above a modal dialog, and can be pressed there', async ({ page }) => {
  await page.goto(`${composers.linkedin.url}?share=light`);
  await page.evaluate(() => {
    new MutationObserver((_, observer) => {
      const layer = document.querySelector('.modal-layer');
      if (!layer) return;
      observer.disconnect();
      const dialog = document.createElement('dialog');
      document.body.append(dialog);
      dialog.append(layer);
      dialog.showModal();
    }).observe(document.body, { childList: true });
  });
  await page.locator('.start-post').click();
  await page.locator('.share-creation-state .ql-editor').click();
  await page.keyboard.type(pitch);
  const card = await cardOn(page);
  await card.press('button', /^Mingle: Brochure/);
  await expect.poll(() => card.names('dialog')).toContainEqual(expect.stringMatching(/^Brochure/));
});

test('a site that throws foreign elements out gets along with it', async ({ page, mingle }) => {
  const editor = await writePitch(page, mingle, composers.x);
  await page.evaluate(() => document.querySelector('html > [popover]')?.remove());
  await page.keyboard.type(' Hurry!');
  await expect(editor).toContainText('Hurry!');
  await expect.poll(marked(page, deadline)).toBe(true);
});

for (const driver of Object.values(composers)) {
  test(`${driver.name}: the extension removed, everything it put on the page goes and the draft stays`, async ({
    page,
    mingle,
  }) => {
    const editor = await writePitch(page, mingle, driver);
    await expect.poll(async () => (await guests(page)).hosts).toBe(1);
    const gone = mingle.worker.waitForEvent('close');
    // Once this is answered: it ends who would answer.
    await mingle.worker.evaluate(() => void setTimeout(() => chrome.management.uninstallSelf()));
    await gone;
    await page.keyboard.type(' Bye');
    await expect.poll(() => guests(page)).toEqual(none);
    await expect(editor).toContainText('Buy now! Bye');
  });
}

test('the extension updated while a draft is open: the new one takes over, once', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'mingle-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: needBrowser(),
    args: ['--enable-unsafe-extension-debugging', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    ignoreDefaultArgs: ['--disable-extensions'],
  });
  await serveSites(context);
  const session = await context.browser()?.newBrowserCDPSession();
  // Newer than Playwright's list of commands; a second time it is an update.
  const install = () =>
    session?.send('Extensions.loadUnpacked' as 'Browser.getVersion', { path: extensionFolder } as never);
  await install();
  const worker = await workerOf(context);
  await (await welcomeOf(context)).close();
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  const editor = await writePitch(page, { draft: () => draftOf(worker) }, composers.x);
  await expect.poll(async () => (await guests(page)).hosts).toBe(1);
  const old = await page.locator('html > [popover]').elementHandle();
  await install();
  await expect.poll(() => old?.evaluate((host) => host.isConnected)).toBe(false);
  await expect.poll(() => guests(page)).toEqual({ sheets: 1, hosts: 1, highlights: 1 });
  expect((await underlined(page)).filter((text) => deadline.test(text))).toHaveLength(1);
  await page.keyboard.type(' Bye');
  await expect(editor).toContainText('Buy now! Bye');
  expect(errors).toEqual([]);
  await context.close();
  removeProfile(profile);
});
