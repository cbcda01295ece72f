/** What Firefox does otherwise than Chromium: painting in shadow roots, a background without a worker, Xrays, the clipboard. */
import type { ElementHandle, Page } from 'puppeteer-core';
import { describe } from 'vitest';
import { dragToTopLeft } from '../e2e/drag.ts';
import { cardOn, hover } from './card.ts';
import { type ComposerDriver, caretOf, composers, modelOf, openComposer } from './composers.ts';
import { expect, inkOn, type Mingle, test, underlined } from './harness.ts';

const ask = 'Come by within the next two hours and get a 10% discount. Buy now!';
const deadline = /two hours/;

async function writePitch(page: Page, driver: ComposerDriver): Promise<ElementHandle<Element>> {
  await page.goto(driver.url);
  const editor = await openComposer(page, driver);
  await page.keyboard.type(ask);
  // The last words: nothing moves any more.
  await expect.poll(() => underlined(page)).toContainEqual(expect.stringMatching(/buy now/i));
  return editor;
}

const frontTab = (mingle: Mingle) =>
  mingle.run(async () => {
    const [tab] = await chrome.tabs.query({ active: true });
    return tab?.id ?? -1;
  });

for (const driver of Object.values(composers)) {
  describe(driver.name, () => {
    test('the underline is seen, and goes with the words', async ({ page }) => {
      const editor = await writePitch(page, driver);
      await expect.poll(() => inkOn(page, editor)).toBeGreaterThan(100);
      await page.keyboard.down('Control');
      await page.keyboard.press('a');
      await page.keyboard.up('Control');
      await page.keyboard.type('We had rain all day.');
      await expect.poll(() => underlined(page)).toEqual([]);
      await expect.poll(() => inkOn(page, editor)).toBe(0);
    });

    test('the card opens on hover and its rewrite is one edit; the caret stays', async ({ page }) => {
      const editor = await writePitch(page, driver);
      const card = cardOn(page);
      await expect.poll(() => card.buttons()).toContainEqual(expect.stringMatching(/^Mingle: Brochure, \d+ of 100/));
      await hover(page, deadline);
      await expect.poll(() => card.text()).toContain('whenever you are near');
      await card.press(/^Put it in$/);
      const rewritten = ask.replace('within the next two hours', 'whenever you are near');
      await expect.poll(() => modelOf(editor)).toBe(rewritten);
      await expect.poll(() => caretOf(editor)).toBe(rewritten.length);
      await page.keyboard.type(' Bye');
      await expect.poll(() => modelOf(editor)).toBe(`${rewritten} Bye`);
    });

    test('a click opens the card without the caret, Escape closes it and nothing else', async ({ page }) => {
      const editor = await writePitch(page, driver);
      const card = cardOn(page);
      await card.press(/^Mingle: Brochure/);
      await expect.poll(() => card.text()).toContain('Brochure');
      await page.keyboard.press('Escape');
      await expect.poll(() => card.text()).toBeNull();
      await page.keyboard.type(' Bye');
      await expect.poll(() => modelOf(editor)).toBe(`${ask} Bye`);
    });

    test('the chip is dragged to another corner and kept there, without the caret', async ({ page, mingle }) => {
      const editor = await writePitch(page, driver);
      const card = cardOn(page);
      const from = await card.middle(/^Mingle: Brochure/);
      const box = await editor.boundingBox();
      if (!box) throw new Error('No composer.');
      await dragToTopLeft(page.mouse, from, box);
      const kept = () => mingle.run(() => chrome.storage.local.get('settings'));
      await expect.poll(async () => JSON.stringify(await kept())).toMatch(/"chip":\{[^}]*"top-left"/);
      const isTopLeft = async () => {
        const { x, y } = await card.middle(/^Mingle: Brochure/);
        return x < box.x + box.width / 2 && y < box.y + box.height / 2;
      };
      await expect.poll(isTopLeft).toBe(true);
      expect(await card.text()).toBeNull();
      await page.keyboard.type(' Bye');
      await expect.poll(() => modelOf(editor)).toBe(`${ask} Bye`);
    });
  });
}

test('words that may not be touched are copied instead', async ({ page }) => {
  const driver = composers.linkedin;
  await page.goto(driver.url);
  const editor = await openComposer(page, driver);
  await editor.evaluate((element) => window.site.editors.get(element)?.insert('mention', 'Introducing'));
  await page.keyboard.type(' our rolls: get a 10% discount until noon, today only!');
  await hover(page, /introducing/i);
  const card = cardOn(page);
  await card.press(/^Put it in$/);
  await expect.poll(() => card.said()).toMatch(/copied/i);
  expect(await modelOf(editor)).toBe('Introducing our rolls: get a 10% discount until noon, today only!');
  await page.keyboard.type(' ');
  await page.keyboard.down('Control');
  await page.keyboard.press('v');
  await page.keyboard.up('Control');
  await expect.poll(() => modelOf(editor)).toMatch(/today only! i'd like to tell you about$/i);
});

test('the popup shows the draft, and after posting the ratio', async ({ page, mingle }) => {
  await writePitch(page, composers.x);
  const popup = await mingle.screen(`popup.html?tab=${await frontTab(mingle)}`);
  const text = () => popup.run(() => document.body.textContent);
  await expect.poll(text).toMatch(/Brochure/);
  expect(await text()).toContain('within the next two hours');
  await page.locator(composers.x.post).click();
  await expect.poll(() => mingle.posts()).toHaveLength(1);
  await expect.poll(text).toMatch(/0 given1 asked/);
  await popup.close();
});

test('stopped at any moment, the background comes back and misses nothing', async ({ page, mingle }) => {
  await writePitch(page, composers.facebook);
  await mingle.stopBackground();
  await page.keyboard.type(' Hurry!');
  await expect.poll(() => underlined(page)).toContainEqual('Hurry');
  const state = await mingle.draft();
  const rule = state?.report.findings[state.words.findIndex((words) => deadline.test(words))]?.rule ?? '';
  await mingle.stopBackground();
  await mingle.run(
    (id) => chrome.storage.local.set({ settings: { version: 1, values: { rules: { [id]: { on: false } } } } }),
    rule,
  );
  await expect.poll(() => underlined(page)).not.toContainEqual(expect.stringMatching(deadline));

  await mingle.stopBackground();
  await page.locator(composers.facebook.post).click();
  await expect.poll(() => mingle.posts()).toHaveLength(1);
});
