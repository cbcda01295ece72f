/** The main job in Firefox, end to end: the production build, real editors, real keys. */
import type { Page } from 'puppeteer-core';
import { describe } from 'vitest';
import { rules } from '../../lib/engine/index.ts';
import type { Category } from '../../lib/engine/types.ts';
import { pitch, talk } from '../e2e/composers.ts';
import { mutationsIn, sameKeys } from '../e2e/inside.ts';
import { type ComposerDriver, caretOf, composers, modelOf, openComposer } from './composers.ts';
import { expect, type Mingle, test, underlined } from './harness.ts';
import { launchFirefox, newPage } from './launch.ts';

/** Shorter than the essay's, where a test is about something else than the words. */
const ask = 'Come by within the next two hours and get a 10% discount. Buy now!';
const give = 'I burned the first tray this morning, and my daughter still ate two. What did you burn when you learned?';

const verdictOf = async (mingle: Mingle) => (await mingle.draft())?.report.verdict;

/** The brochure findings with a span, once the whole draft is judged. */
async function sellingWords(mingle: Mingle) {
  await expect.poll(async () => (await mingle.draft())?.words).toContainEqual(expect.stringMatching(/buy now/i));
  const state = await mingle.draft();
  return (state?.report.findings ?? []).flatMap((finding, index) =>
    finding.side === 'brochure' && !finding.whole ? [{ ...finding, words: state?.words[index] ?? '' }] : [],
  );
}

/** Types the pitch and one line more, moves the caret, waits as told, and types once more. */
async function edited(page: Page, driver: ComposerDriver, meanwhile: () => Promise<void>) {
  await page.evaluateOnNewDocument(sameKeys);
  await page.goto(driver.url);
  const editor = await openComposer(page, driver);
  await page.keyboard.type(ask);
  await page.keyboard.press('Enter');
  await page.keyboard.type('See you there.');
  for (let step = 0; step < 5; step++) await page.keyboard.press('ArrowLeft');
  const mutations = await editor.evaluateHandle(mutationsIn);
  const caret = await caretOf(editor);
  await meanwhile();
  const after = { caret: await caretOf(editor), mutations: await mutations.jsonValue() };
  expect(after).toEqual({ caret, mutations: [] });
  await page.keyboard.type('x');
  return {
    model: await modelOf(editor),
    html: await editor.evaluate((element) => element.outerHTML),
    caret: await caretOf(editor),
  };
}

// biome-ignore lint/correctness/noEmptyPattern: Vitest wants a pattern here.
const suite = test.extend('bare', { scope: 'file' }, async ({}, { onCleanup }) => {
  const browser = await launchFirefox({ extension: false });
  onCleanup(() => browser.close());
  return browser;
});

for (const driver of Object.values(composers)) {
  describe(driver.name, () => {
    suite('the pitch is a brochure, underlined at the words that sell', async ({ page, mingle }) => {
      await page.goto(driver.url);
      await openComposer(page, driver);
      await page.keyboard.type(pitch);
      const selling = await sellingWords(mingle);
      expect(await verdictOf(mingle)).toBe('brochure');
      for (const { start, end, words } of selling) expect(pitch.slice(start, end)).toBe(words);
      const wordsOf = (category: Category) =>
        selling.filter((finding) => finding.category === category).map(({ words }) => words);
      expect(wordsOf('urgency')).toContainEqual(expect.stringContaining('within the next two hours'));
      expect(wordsOf('discount')).toContainEqual(expect.stringContaining('10% discount'));
      expect(wordsOf('hard-sell')).toContainEqual(expect.stringContaining('Buy now'));
      const wanted = [...new Set(selling.map(({ words }) => words))].sort();
      await expect.poll(async () => [...new Set(await underlined(page))].sort()).toEqual(wanted);
    });

    suite('the same news in a conversation is a conversation, with nothing underlined', async ({ page, mingle }) => {
      await page.goto(driver.url);
      await openComposer(page, driver);
      await page.keyboard.type(talk);
      await expect.poll(() => verdictOf(mingle)).toBe('conversation');
      expect(await underlined(page)).toEqual([]);
    });

    suite('the editor is what it would be without Mingle, and the caret stays', async ({ page, bare }) => {
      const plain = await newPage(bare);
      const without = await edited(plain, driver, async () => {});
      await plain.close();
      const withMingle = await edited(page, driver, async () => {
        await expect.poll(() => underlined(page)).toContainEqual(expect.stringContaining('two hours'));
      });
      expect(without.model).toBe(`${ask}\nSee you txhere.`);
      expect(withMingle).toEqual(without);
    });

    suite('posting adds one entry, discarding none', async ({ page, mingle }) => {
      await page.goto(driver.url);
      await openComposer(page, driver);
      await page.keyboard.type(ask);
      await expect.poll(() => verdictOf(mingle)).toBe('brochure');
      await page.locator(driver.post).click();
      await expect.poll(() => mingle.posts()).toHaveLength(1);

      await openComposer(page, driver);
      await page.keyboard.type(give);
      await expect.poll(() => verdictOf(mingle)).toBe('conversation');
      await driver.discard(page);
      await expect.poll(() => mingle.draft()).toBeNull();

      await openComposer(page, driver);
      await page.keyboard.type(give);
      await expect.poll(() => verdictOf(mingle)).toBe('conversation');
      await page.locator(driver.post).click();
      await expect.poll(() => mingle.posts()).toHaveLength(2);
      const posts = await mingle.posts();
      expect(posts.map(({ surface, bucket, source }) => ({ surface, bucket, source }))).toEqual([
        { surface: 'post', bucket: 'ask', source: 'confirmed' },
        { surface: 'post', bucket: 'personal', source: 'confirmed' },
      ]);
      expect(JSON.stringify(posts)).not.toMatch(/tray|daughter|come by/i);
    });

    suite('a private message is left alone', async ({ page, mingle }) => {
      await page.goto(driver.privateUrl);
      const guests = () =>
        page.evaluate(() => [
          document.documentElement.childElementCount,
          document.adoptedStyleSheets.length,
          document.querySelectorAll('style').length,
        ]);
      const before = await guests();
      const box = await page.waitForSelector(driver.privateBox);
      await box?.click();
      await page.keyboard.type(ask);
      await expect.poll(() => box?.evaluate((element) => element.textContent)).toContain('Buy now!');
      expect(await mingle.draft()).toBeNull();
      expect(await underlined(page)).toEqual([]);
      // No sheet and no panel: Mingle has not so much as woken up.
      expect(await guests()).toEqual(before);
    });

    suite('a rule turned off in options takes its underline away in the open tab', async ({ page, mingle }) => {
      await page.goto(driver.url);
      await openComposer(page, driver);
      await page.keyboard.type(ask);
      const urgent = (await sellingWords(mingle)).find(({ category }) => category === 'urgency');
      await expect.poll(() => underlined(page)).toContain(urgent?.words);
      const title = rules.find(({ id }) => id === urgent?.rule)?.title ?? '';
      const options = await mingle.screen('options.html');
      const find = () =>
        options.node((wanted) => {
          const found = [...document.querySelectorAll('input[type="checkbox"]')].find((box) => {
            const label = document.getElementById(box.getAttribute('aria-labelledby') ?? '');
            return label?.textContent === wanted;
          });
          // Rules are folded into their categories.
          found?.closest('details')?.setAttribute('open', '');
          return found;
        }, title);
      await expect.poll(find).not.toBeNull();
      const box = await find();
      if (box) await options.click(box);
      await expect.poll(() => underlined(page)).not.toContainEqual(expect.stringContaining('two hours'));
      expect(await underlined(page)).not.toEqual([]);
      await options.close();
    });
  });
}
