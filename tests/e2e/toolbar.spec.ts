/** What of Mingle shows in the browser's own frame: the tab it opens on install, the toolbar button. */
import { composers, pitch, talk } from './composers.ts';
import { expect, launch, type Mingle, test, welcomeOf, workerOf } from './harness.ts';

test('the welcome page opens on install, once', async () => {
  const { context, close } = await launch({ keepWelcome: true });
  const welcome = await welcomeOf(context);
  await expect(welcome.getByRole('heading', { level: 1 })).toBeVisible();
  await workerOf(context);
  expect(context.pages().map((page) => new URL(page.url()).pathname)).toEqual(['blank', '/welcome.html']);
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
  const elsewhere = await mingle.context.newPage();
  await elsewhere.goto(composers.linkedin.url);
  await elsewhere.bringToFront();
  expect((await badge(mingle)).text).toBe('');
});
