/** What the card offers instead of words that sell: put into the real editors by a click, or copied where that is safer. */
import type { Page } from '@playwright/test';
import { cardOn, hover } from './card.ts';
import { type ComposerDriver, composers } from './composers.ts';
import { caretOf, modelText } from './editor.ts';
import { expect, judged, type Mingle, test } from './harness.ts';

const ask = 'Come by within the next two hours and get a 10% discount. Buy now!';

async function openEditor(page: Page, driver: ComposerDriver) {
  await page.goto(driver.url);
  const editor = await driver.open(page);
  await editor.click();
  return editor;
}

async function putIn(page: Page, mingle: Mingle, words: RegExp, draft: string) {
  await judged(mingle, draft);
  await hover(page, words);
  const card = await cardOn(page);
  await card.press('button', /^Put it in$/);
  return card;
}

for (const driver of Object.values(composers))
  test(`${driver.name}: a rewrite of the card is in the text at one click; the caret stays, and so does the next key`, async ({
    page,
    mingle,
  }) => {
    const editor = await openEditor(page, driver);
    await page.keyboard.type(ask);
    await putIn(page, mingle, /two hours/, ask);
    const rewritten = ask.replace('within the next two hours', 'whenever you are near');
    await expect.poll(() => modelText(editor)).toBe(rewritten);
    await expect.poll(() => caretOf(editor)).toBe(rewritten.length);
    await page.keyboard.type(' Bye');
    await expect.poll(() => modelText(editor)).toBe(`${rewritten} Bye`);
  });

test('words in a mention are not touched: what would be put in is copied, and that is said', async ({
  page,
  mingle,
}) => {
  const editor = await openEditor(page, composers.linkedin);
  await editor.evaluate((element) => window.site.editors.get(element)?.insert('mention', 'Introducing'));
  const rest = ' our rolls: get a 10% discount until noon, today only!';
  await page.keyboard.type(rest);
  const card = await putIn(page, mingle, /introducing/i, `Introducing${rest}`);
  await expect.poll(async () => (await card.names('StaticText')).join(' ')).toMatch(/Copied\./);
  expect(await modelText(editor)).toBe(`Introducing${rest}`);
  await page.keyboard.press('ControlOrMeta+v');
  await expect.poll(() => modelText(editor)).toMatch(/today only!\s?i'd like to tell you about$/i);
});
