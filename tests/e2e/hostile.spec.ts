/** A page that means ill: what it can't make Mingle do, and what it can't learn of it. */
import type { Locator, Page } from '@playwright/test';
import { cardOn } from './card.ts';
import { composers, pitch } from './composers.ts';
import { expect, judged, type Mingle, test, underlined } from './harness.ts';
import { closeTheBook, doubtfulOf, taken } from './outcomes.ts';

const { x } = composers;

/** Types the pitch and waits until it is judged to its last words. */
async function write(page: Page, mingle: Mingle): Promise<Locator> {
  const editor = await x.open(page);
  await editor.click();
  await page.keyboard.type(pitch);
  await judged(mingle, pitch);
  await expect.poll(() => underlined(page)).toContainEqual(expect.stringMatching(/buy now/i));
  return editor;
}

const hosts = (page: Page) => page.evaluate(() => document.querySelectorAll('html > [popover]').length);

test('events the page makes up wake nothing', async ({ page, mingle }) => {
  await mingle.worker.evaluate(() => {
    const kinds: string[] = [];
    Object.assign(globalThis, { kinds });
    chrome.runtime.onMessage.addListener(({ kind }: { kind: string }) => {
      kinds.push(kind);
    });
  });
  await page.goto(x.url);
  const editor = await x.open(page);
  await editor.evaluate((element) => {
    element.textContent = 'Buy now and get a 10% discount within the next two hours!';
    for (const kind of ['focusin', 'input', 'compositionstart', 'compositionend', 'click', 'keydown', 'pointerdown'])
      element.dispatchEvent(new Event(kind, { bubbles: true, composed: true }));
    element.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true }));
  });
  // Messages keep their order: before that of a real key there was none.
  await page.keyboard.press('Shift');
  const told = () => mingle.worker.evaluate(() => (globalThis as unknown as { kinds: string[] }).kinds);
  await expect.poll(told).not.toEqual([]);
  expect(await told()).toEqual(['active']);
  expect(await hosts(page)).toBe(0);
  expect(await underlined(page)).toEqual([]);
});

test('a post that a script sends off is not the user’s: nothing is counted', async ({ page, mingle }) => {
  await page.goto(x.url);
  await write(page, mingle);
  await x.post(page).evaluate((button: HTMLElement) => button.click());
  await expect.poll(() => taken(page)).toHaveLength(1);
  await closeTheBook(page, mingle);
  expect(await doubtfulOf(mingle)).toEqual([]);
});

test('a toast with a link that nobody posted for is no post', async ({ page, mingle }) => {
  await page.goto(x.url);
  await write(page, mingle);
  await page.evaluate(() => {
    const toast = document.createElement('div');
    toast.dataset.testid = 'toast';
    const link = document.createElement('a');
    link.href = '/ana/status/1';
    toast.append(link);
    document.body.append(toast);
  });
  await closeTheBook(page, mingle);
  expect(await doubtfulOf(mingle)).toEqual([]);
});

test('overridden prototypes are never run by Mingle, and see none of its work', async ({ page, mingle }) => {
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    const spy = (owner: object, name: string) => {
      const original = Reflect.get(owner, name) as (...args: unknown[]) => unknown;
      Reflect.defineProperty(owner, name, {
        configurable: true,
        writable: true,
        value: function (this: unknown, ...args: unknown[]) {
          if (new Error().stack?.includes('chrome-extension://')) seen.push(name);
          return Reflect.apply(original, this, args);
        },
      });
    };
    for (const name of ['closest', 'matches', 'querySelector', 'attachShadow', 'append']) spy(Element.prototype, name);
    for (const name of ['addEventListener', 'dispatchEvent']) spy(EventTarget.prototype, name);
    for (const name of ['map', 'filter', 'flatMap', 'push']) spy(Array.prototype, name);
    for (const name of ['getClientRects', 'setStart']) spy(Range.prototype, name);
    spy(Highlight.prototype, 'add');
    spy(CSSStyleSheet.prototype, 'replaceSync');
    spy(Promise.prototype, 'then');
    spy(HTMLElement.prototype, 'showPopover');
    spy(JSON, 'stringify');
    // The trick that opens closed shadow roots, were the page's own prototype asked.
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function (options) {
      return attach.call(this, { ...options, mode: 'open' });
    };
  });
  await page.goto(x.url);
  await write(page, mingle);
  await expect.poll(() => hosts(page)).toBe(1);
  expect(await page.evaluate(() => (window as unknown as { seen: string[] }).seen)).toEqual([]);
  expect(await page.evaluate(() => document.querySelector('html > [popover]')?.shadowRoot)).toBeNull();
});

test('a script that watches for us learns no more than that a closed host is there', async ({ page, mingle }) => {
  const id = new URL(mingle.origin).host;
  await page.addInitScript((extension) => {
    const told: string[] = [];
    const changed: string[] = [];
    Object.assign(window, { told, changed });
    // All that is put in, taken out or changed beside the body, where the host stands.
    const record = ({ type, target, attributeName, addedNodes, removedNodes }: MutationRecord) => {
      if (type === 'attributes' && target instanceof HTMLElement && target.popover !== null)
        changed.push(`${attributeName}=${target.getAttribute(attributeName ?? '')}`);
      if (target !== document.documentElement) return;
      for (const node of [...addedNodes, ...removedNodes])
        if (node instanceof HTMLElement && node.popover !== null) changed.push(node.outerHTML);
    };
    const watcher = new MutationObserver((records) => records.forEach(record));
    watcher.observe(document, { attributes: true, childList: true, subtree: true });
    // What WXT's own content scripts tell each page.
    for (const name of [extension, `${extension}:composer`])
      document.addEventListener(`${name}:wxt:content-script-started`, () => told.push('started'));
    addEventListener('message', ({ data }) => told.push(JSON.stringify(data)));
    for (const kind of ['click', 'pointerdown', 'focusin'])
      addEventListener(
        kind,
        (event) => told.push(...event.composedPath().map((node) => (node as Element).tagName)),
        true,
      );
  }, id);
  await page.goto(x.url);
  await write(page, mingle);
  const card = await cardOn(page);
  await card.press('button', /^Mingle: Brochure/);
  await expect.poll(() => card.names('dialog')).toContainEqual(expect.stringMatching(/^Brochure/));
  const known = await page.evaluate(() => {
    const host = document.querySelector<HTMLElement>('html > [popover]');
    return {
      host: host?.outerHTML,
      text: host?.textContent,
      shadow: host?.shadowRoot,
      page: document.documentElement.outerHTML,
      globals: Object.getOwnPropertyNames(window).filter((name) => /mingle|wxt/i.test(name)),
      loaded: performance.getEntries().map(({ name }) => name),
      highlights: [...CSS.highlights.keys()],
      told: (window as unknown as { told: string[] }).told,
      changed: (window as unknown as { changed: string[] }).changed,
    };
  });
  expect(known).toMatchObject({ host: '<div popover="manual"></div>', text: '', shadow: null, globals: [] });
  // Put in once, empty, and never touched again.
  expect(known.changed).toEqual(['<div popover="manual"></div>']);
  const all = JSON.stringify(known);
  expect(all).not.toContain(id);
  expect(all).not.toMatch(/mingle|wxt|brochure/i);
  expect(known.told).not.toContain('started');
  // Of a press inside no more comes out than that the host was pressed, if that.
  expect(known.told.filter((name) => /button|svg|section|h2/i.test(name ?? ''))).toEqual([]);
  // Names drawn anew for each load.
  await page.reload();
  await write(page, mingle);
  const again = await page.evaluate(() => [...CSS.highlights.keys()]);
  expect(again.filter((name) => known.highlights.includes(name))).toEqual([]);
});

test('a page can’t end Mingle by the events that tell it of its end', async ({ page, mingle }) => {
  const id = new URL(mingle.origin).host;
  await page.goto(x.url);
  const editor = await write(page, mingle);
  await page.evaluate((extension) => {
    const detail = { contentScriptName: 'composer', messageId: 'forged' };
    document.dispatchEvent(new CustomEvent(`${extension}:composer:wxt:content-script-started`, { detail }));
    dispatchEvent(new Event('resize'));
    dispatchEvent(new Event('pagehide'));
  }, id);
  await page.keyboard.type(' Hurry!');
  await expect(editor).toContainText('Hurry!');
  await expect.poll(() => underlined(page)).toContainEqual(expect.stringMatching(/hurry/i));
});

test('ten megabytes in the box are let be; what comes after is judged', async ({ page, mingle }) => {
  // The browser alone needs a minute to lay so much out.
  await page.goto('https://mobile.x.com/compose/post?editor=textarea');
  const box = page.locator('[role="dialog"] textarea');
  await box.click();
  await page.keyboard.type(pitch);
  await expect.poll(async () => (await mingle.draft())?.report.verdict).toBe('brochure');
  const huge = 'Buy now and save! '.repeat(600_000);
  await box.fill(huge);
  await page.keyboard.type('.');
  await expect.poll(() => mingle.draft()).toBeNull();
  expect((await box.inputValue()).length).toBe(huge.length + 1);
  await box.fill('');
  await page.keyboard.type(pitch);
  await expect.poll(async () => (await mingle.draft())?.report.verdict).toBe('brochure');
});

test('ten thousand look-alike composers: the one that is used is judged, the rest cost nothing', async ({
  page,
  mingle,
}) => {
  await page.goto(x.url);
  await page.evaluate(() => {
    const crowd = document.createElement('main');
    for (let made = 0; made < 10_000; made++) {
      const box = document.createElement('div');
      box.dataset.testid = 'tweetTextarea_0';
      box.contentEditable = 'true';
      box.setAttribute('role', 'textbox');
      box.textContent = 'Buy now! Last chance! 50% off!';
      crowd.append(box);
    }
    document.body.append(crowd);
  });
  const editor = await write(page, mingle);
  expect(await hosts(page)).toBe(1);
  const outside = await editor.evaluate((element) =>
    [...CSS.highlights.values()]
      .flatMap((marks) => [...marks] as Range[])
      .filter((range) => !element.contains(range.startContainer)),
  );
  expect(outside).toEqual([]);
  expect((await mingle.draft())?.report.findings.length).toBeGreaterThan(0);
});

test('a storm of mutations around the box holds nothing up', async ({ page, mingle }) => {
  await page.goto(x.url);
  await page.evaluate(() => {
    const storm = document.createElement('div');
    document.body.append(storm);
    const rage = () => {
      const drops = Array.from({ length: 500 }, () => document.createElement('i'));
      for (const drop of drops) drop.dataset.testid = 'tweetTextarea_0';
      storm.replaceChildren(...drops);
      requestAnimationFrame(rage);
    };
    rage();
  });
  await write(page, mingle);
  await x.post(page).click();
  await expect.poll(() => mingle.posts()).toHaveLength(1);
});

test('a page nested two thousand deep, with a hundred thousand nodes, is coached like any other', async ({
  page,
  mingle,
}) => {
  await page.goto(x.url);
  await page.evaluate(() => {
    let inner = document.createElement('div');
    const outer = inner;
    for (let depth = 0; depth < 2000; depth++) {
      const next = document.createElement('div');
      next.style.display = 'contents';
      inner.append(next);
      inner = next;
    }
    inner.append(...document.body.children);
    const wide = document.createElement('div');
    wide.hidden = true;
    for (let made = 0; made < 100_000; made++) wide.append(document.createElement('b'));
    document.body.append(outer, wide);
  });
  await write(page, mingle);
  await x.post(page).click();
  await expect.poll(() => mingle.posts()).toHaveLength(1);
});
