/** What of Mingle shows in the browser's own frame: the tab it opens on install, the toolbar button. */
import type { Page } from '@playwright/test';
import { composers, pitch, talk } from './composers.ts';
import { expect, launch, type Mingle, test, welcomeOf, workerOf } from './harness.ts';

test('the welcome page opens on install, once', async () => {
  const { context, close } = await launch({ keepWelcome: true });
  const welcome = await welcomeOf(context);
  await expect(welcome.getByRole('heading', { level: 1 })).toBeVisible();
  await workerOf(context);
  expect(
    context
      .pages()
      .map((page) => new URL(page.url()).pathname)
      .sort(),
  ).toEqual(['/welcome.html', 'blank']);
  await close();
});

const badge = ({ worker }: Mingle) =>
  worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const tabId = tab?.id ?? -1;
    const [text, title, color] = await Promise.all([
      chrome.action.getBadgeText({ tabId }),
      chrome.action.getTitle({ tabId }),
      chrome.action.getBadgeBackgroundColor({ tabId }),
    ]);
    return { text, title, color: [...color] };
  });

/** Told like a story, and then it sells. */
const between =
  'My daughter ate two burned muffins this morning. New at our bakery: cinnamon-raisin muffins. Come and try them!';

test('the toolbar button shows the verdict of the draft at hand, and nothing without one', async ({ page, mingle }) => {
  await page.goto(composers.x.url);
  const editor = await composers.x.open(page);
  expect((await badge(mingle)).text).toBe('');
  await editor.click();
  await page.keyboard.type(pitch);
  await expect.poll(async () => (await badge(mingle)).text).toBe('■B');
  const brochure = await badge(mingle);
  expect(brochure.title).toBe('Mingle: Brochure');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Delete');
  await expect.poll(() => badge(mingle)).toMatchObject({ text: '', title: 'Mingle' });
  await page.keyboard.type(talk);
  await expect.poll(async () => (await badge(mingle)).text).toBe('●C');
  expect((await badge(mingle)).color).not.toEqual(brochure.color);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(between);
  await expect.poll(async () => (await badge(mingle)).text).toBe('◐M');
  const mixed = await badge(mingle);
  expect(mixed.title).toBe('Mingle: Mixed');
  expect(mixed.color).not.toEqual(brochure.color);
  const elsewhere = await mingle.context.newPage();
  await elsewhere.goto(composers.linkedin.url);
  await elsewhere.bringToFront();
  expect((await badge(mingle)).text).toBe('');
});

const tabInFront = ({ worker }: Mingle) =>
  worker.evaluate(async () => (await chrome.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id);

for (const [name, mark] of [
  ['X', '[data-testid^="tweetTextarea"]'],
  ['LinkedIn', '[class*="share-"]'],
  ['Facebook', '[data-lexical-editor]'],
] as const) {
  test(`${name}: a composer that the site changed is told apart from one that is not there`, async ({
    page,
    mingle,
  }) => {
    const driver = Object.values(composers).find((each) => each.name === name);
    if (!driver) throw new Error(`No practice site ${name}`);
    await page.goto(driver.url);
    const tab = await tabInFront(mingle);
    const popup = await mingle.screen(`popup.html?tab=${tab}`);
    const complaint = popup.getByRole('heading', { name: 'Mingle cannot see this draft box' });
    await page.bringToFront();
    const editor = await driver.open(page);
    await editor.click();
    await page.keyboard.type('Ada told me a secret');
    await expect.poll(() => mingle.draft()).not.toBeNull();
    await popup.reload();
    await expect(popup.locator('.draft')).toBeVisible();
    await expect.poll(() => healthOf(popup, tab)).toBe('seen');
    await expect(complaint).toHaveCount(0);

    await editor.evaluate((box, selector) => {
      const roots = [box.getRootNode() as Document | ShadowRoot, document];
      for (const root of roots)
        for (const element of root.querySelectorAll(selector)) {
          for (const { name } of [...element.attributes])
            if (/^data-|^class$/.test(name)) element.removeAttribute(name);
        }
    }, mark);
    await popup.reload();
    await expect(complaint).toBeVisible();
    // The verdict of before would pass for one of what is written there now.
    await expect(popup.locator('.draft')).toHaveCount(0);
    await popup.getByRole('button', { name: 'Copy the report' }).click();
    await expect(popup.getByText('Copied.')).toBeVisible();
    const letter = await mingle.context.newPage();
    await letter.setContent('<textarea></textarea>');
    await letter.locator('textarea').focus();
    await letter.keyboard.press('ControlOrMeta+v');
    const report = await letter.locator('textarea').inputValue();
    expect(report).toContain('contenteditable=true');
    expect(report).not.toMatch(/Ada|secret/);
    await popup.bringToFront();
    await popup.setViewportSize({ width: 320, height: 640 });
    await popup.getByText('What is in it').click();
    await popup.screenshot({ path: `.output/screens/popup-unseen-${name}.png`, fullPage: true });
  });
}

const healthOf = (popup: Page, tab: number | undefined) =>
  popup.evaluate(async (id) => (await chrome.tabs.sendMessage(id ?? -1, { kind: 'health', input: {} }))?.ok?.kind, tab);
