/** What is counted as published, and what is not: each outcome that a site can give, acted out by the practice pages. */
import type { Page } from '@playwright/test';
import { composers } from './composers.ts';
import { expect, test } from './harness.ts';
import { closeTheBook, doubtfulOf, draft, next, surfacesOf, taken } from './outcomes.ts';

const words = 'I burned the first tray this morning. What did you burn when you learned to bake?';

const boxes = '[data-testid^="tweetTextarea_"][contenteditable="true"]';
const xButton = (page: Page) => page.getByRole('dialog').locator('[data-testid="tweetButton"]');
const toast = (page: Page) => page.locator('[data-testid="toast"]');

async function openModal(page: Page) {
  await page.goto('https://x.com/home');
  await page.locator('[data-testid="SideNav_NewTweet_Button"]').click();
  await expect(page.getByRole('dialog').locator(boxes)).toBeFocused();
}

test.describe('X', () => {
  test('a toast with a link to the post is proof', async ({ page, mingle }) => {
    await openModal(page);
    await draft(page, mingle, words);
    await xButton(page).click();
    await expect.poll(() => mingle.posts()).toHaveLength(1);
    expect(await mingle.posts()).toMatchObject([
      { network: 'x', surface: 'post', source: 'confirmed', length: words.length },
    ]);
    await closeTheBook(page, mingle);
    expect(await doubtfulOf(mingle)).toEqual([]);
  });

  test('Control+Enter sends, a late answer counts', async ({ page, mingle }) => {
    await openModal(page);
    await draft(page, mingle, words);
    await next(page, 'slow');
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => surfacesOf(mingle)).toEqual(['post']);
  });

  for (const refusal of ['error', 'duplicate'] as const) {
    test(`${refusal}: the same toast without a link is no proof`, async ({ page, mingle }) => {
      await openModal(page);
      await draft(page, mingle, words);
      await next(page, refusal);
      await xButton(page).click();
      await expect(toast(page)).toBeVisible();
      await closeTheBook(page, mingle);
      expect(await doubtfulOf(mingle)).toEqual([]);
    });
  }

  test('a retry after an error is one post', async ({ page, mingle }) => {
    await openModal(page);
    await draft(page, mingle, words);
    await next(page, 'error');
    await xButton(page).click();
    await expect(toast(page)).toBeVisible();
    await xButton(page).click();
    await expect.poll(() => surfacesOf(mingle)).toEqual(['post']);
    await closeTheBook(page, mingle);
    expect(await doubtfulOf(mingle)).toEqual([]);
  });

  test('the dialog gone and no toast: asked, not counted', async ({ page, mingle }) => {
    await openModal(page);
    await draft(page, mingle, words);
    await next(page, 'closed');
    await xButton(page).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await closeTheBook(page, mingle);
    expect(await doubtfulOf(mingle)).toMatchObject([{ network: 'x', surface: 'post', length: words.length }]);
  });

  test('the same while the page stays open', async ({ page, mingle }) => {
    await openModal(page);
    await draft(page, mingle, words);
    await next(page, 'closed');
    await xButton(page).click();
    await expect.poll(() => doubtfulOf(mingle)).toHaveLength(1);
    expect(await mingle.posts()).toEqual([]);
  });

  test('discarded without posting', async ({ page, mingle }) => {
    await openModal(page);
    await draft(page, mingle, words);
    await page.locator('[data-testid="app-bar-close"]').click();
    await page.locator('[data-testid="confirmationSheetCancel"]').click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await closeTheBook(page, mingle);
    expect(await doubtfulOf(mingle)).toEqual([]);
  });

  test('saved as a draft', async ({ page, mingle }) => {
    await openModal(page);
    await draft(page, mingle, words);
    await page.locator('[data-testid="app-bar-close"]').click();
    await page.locator('[data-testid="confirmationSheetConfirm"]').click();
    await expect(toast(page)).toBeVisible();
    await closeTheBook(page, mingle);
    expect(await doubtfulOf(mingle)).toEqual([]);
  });

  test('scheduled', async ({ page, mingle }) => {
    await openModal(page);
    await draft(page, mingle, words);
    await page.locator('[data-testid="scheduleOption"]').last().click();
    await page.locator('[data-testid="scheduledConfirmationPrimaryAction"]').click();
    await xButton(page).click();
    await expect(toast(page)).toBeVisible();
    await closeTheBook(page, mingle);
    expect(await doubtfulOf(mingle)).toEqual([]);
  });

  test('a thread of four is one post', async ({ page, mingle }) => {
    await openModal(page);
    const parts = [words, 'Second: patience.', 'Third: a thermometer.', 'Fourth: eat the burnt one anyway.'];
    for (const [index, part] of parts.entries()) {
      if (index > 0) await page.getByRole('dialog').locator('[data-testid="addButton"]').click();
      await expect(page.getByRole('dialog').locator(boxes)).toHaveCount(index + 1);
      await expect(page.getByRole('dialog').locator(boxes).nth(index)).toBeFocused();
      await draft(page, mingle, part);
    }
    expect((await mingle.draft())?.surface).toBe('thread-part');
    await xButton(page).click();
    await expect.poll(() => mingle.posts()).toHaveLength(1);
    expect(await taken(page)).toHaveLength(4);
    expect(await mingle.posts()).toMatchObject([{ surface: 'post', length: parts.join('\n\n').length }]);
    await closeTheBook(page, mingle);
    expect(await doubtfulOf(mingle)).toEqual([]);
  });

  test('a long post of Premium is one post with its whole length', async ({ page, mingle }) => {
    await openModal(page);
    const long = `${words} `.repeat(20).trim();
    await page.keyboard.insertText(long);
    await expect.poll(async () => (await mingle.draft())?.report.verdict).toBeDefined();
    await xButton(page).click();
    await expect.poll(() => mingle.posts()).toMatchObject([{ surface: 'post', length: long.length }]);
  });

  test('two posts from the home box are two', async ({ page, mingle }) => {
    await page.goto('https://x.com/home');
    for (const [index, text] of [words, 'Second thoughts on ovens and patience.'].entries()) {
      await page.locator(boxes).click();
      await draft(page, mingle, text);
      await page.locator('[data-testid="tweetButtonInline"]').click();
      await expect.poll(() => mingle.posts()).toHaveLength(index + 1);
    }
    expect(await doubtfulOf(mingle)).toEqual([]);
  });

  test('a repost without words is a share', async ({ page, mingle }) => {
    await page.goto('https://x.com/home');
    await page.locator('[data-testid="retweet"]').first().click();
    await page.locator('[data-testid="retweetConfirm"]').click();
    await expect.poll(() => mingle.posts()).toMatchObject([{ surface: 'repost', bucket: 'others', length: 0 }]);
  });
});

test.describe('LinkedIn', () => {
  const { url, open, post } = composers.linkedin;
  const share = 'https://www.linkedin.com/feed/';
  const alert = (page: Page) => page.locator('.artdeco-toast-item');

  async function comment(page: Page) {
    await page.locator('.post').first().getByRole('button', { name: 'Comment' }).first().click();
    await expect(page.locator('[data-view-name="comment-box"] .ProseMirror')).toBeFocused();
  }

  test('the modal gone and a toast with the update', async ({ page, mingle }) => {
    await page.goto(url);
    await (await open(page)).click();
    await draft(page, mingle, words);
    await post(page).click();
    await expect.poll(() => surfacesOf(mingle)).toEqual(['post']);
    await closeTheBook(page, mingle);
    expect(await doubtfulOf(mingle)).toEqual([]);
  });

  for (const outcome of ['error', 'approval', 'schedule'] as const) {
    test(`${outcome} is not published`, async ({ page, mingle }) => {
      await page.goto(url);
      await (await open(page)).click();
      await draft(page, mingle, words);
      await next(page, outcome);
      await post(page).click();
      await expect(alert(page)).toBeVisible();
      await closeTheBook(page, mingle);
      expect(await doubtfulOf(mingle)).toEqual([]);
    });
  }

  test('scheduled in its own steps', async ({ page, mingle }) => {
    await page.goto(url);
    await (await open(page)).click();
    await draft(page, mingle, words);
    await page.locator('.share-actions__scheduled-post-btn').click();
    await post(page).click();
    await post(page).click();
    await expect(alert(page)).toBeVisible();
    await closeTheBook(page, mingle);
    expect(await doubtfulOf(mingle)).toEqual([]);
  });

  test('an error, then a retry, is one post', async ({ page, mingle }) => {
    await page.goto(url);
    await (await open(page)).click();
    await draft(page, mingle, words);
    await next(page, 'duplicate');
    await post(page).click();
    await expect(alert(page)).toBeVisible();
    await post(page).click();
    await expect.poll(() => surfacesOf(mingle)).toEqual(['post']);
    await closeTheBook(page, mingle);
    expect(await doubtfulOf(mingle)).toEqual([]);
  });

  test('a comment by its button, its reply by Control+Enter', async ({ page, mingle }) => {
    await page.goto(share);
    await comment(page);
    await draft(page, mingle, words);
    await page.locator('[data-view-name="comment-post"]').click();
    await expect.poll(() => surfacesOf(mingle)).toEqual(['comment']);
    await page.locator('[componentkey^="replaceableComment_"]').getByRole('button', { name: 'Reply' }).click();
    await expect(page.locator('.replies .ProseMirror')).toBeFocused();
    await page.keyboard.type('And yet I would do it all over again.');
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => surfacesOf(mingle)).toEqual(['comment', 'reply']);
    expect(await doubtfulOf(mingle)).toEqual([]);
  });

  test('the button pressed by Enter: key and click count once', async ({ page, mingle }) => {
    await page.goto(share);
    await comment(page);
    await draft(page, mingle, words);
    await page.locator('[data-view-name="comment-post"]').press('Enter');
    await expect.poll(() => surfacesOf(mingle)).toEqual(['comment']);
    await closeTheBook(page, mingle);
    expect(await doubtfulOf(mingle)).toEqual([]);
  });

  test('a comment that is refused', async ({ page, mingle }) => {
    await page.goto(share);
    await comment(page);
    await draft(page, mingle, words);
    await next(page, 'error');
    await page.locator('[data-view-name="comment-post"]').click();
    await expect(alert(page)).toBeVisible();
    await closeTheBook(page, mingle);
    expect(await doubtfulOf(mingle)).toEqual([]);
  });
});

test.describe('Facebook', () => {
  const { url, open, post } = composers.facebook;
  const firstBox = (page: Page) => page.locator('form[role="presentation"] [data-lexical-editor]').first();

  test('the dialogs gone and the post in the feed', async ({ page, mingle }) => {
    await page.goto(url);
    await (await open(page)).click();
    await draft(page, mingle, words);
    await post(page).click();
    await expect.poll(() => surfacesOf(mingle)).toEqual(['post']);
    await closeTheBook(page, mingle);
    expect(await doubtfulOf(mingle)).toEqual([]);
  });

  for (const lang of ['en', 'ja']) {
    test(`two steps with the box unmounted in between are one post (${lang})`, async ({ page, mingle }) => {
      await page.goto(`${url}?flow=two-step&lang=${lang}`);
      await page.locator('.prompt').click();
      await draft(page, mingle, words);
      const last = page.locator('.dialog-body [role="button"]').last();
      await last.click();
      await expect(page.locator('[role="dialog"] [data-lexical-editor]')).toHaveCount(0);
      await last.click();
      await expect.poll(() => mingle.posts()).toMatchObject([{ surface: 'post', length: words.length }]);
      await closeTheBook(page, mingle);
      expect(await doubtfulOf(mingle)).toEqual([]);
    });
  }

  test('a group that approves first', async ({ page, mingle }) => {
    await page.goto('https://www.facebook.com/groups/neighbours/');
    await page.locator('.prompt').click();
    await draft(page, mingle, words);
    await next(page, 'approval');
    await post(page).click();
    await expect(page.getByRole('status')).not.toBeEmpty();
    await closeTheBook(page, mingle);
    expect(await doubtfulOf(mingle)).toEqual([]);
  });

  test('refused: the alert in the dialog, then a retry', async ({ page, mingle }) => {
    await page.goto(url);
    await (await open(page)).click();
    await draft(page, mingle, words);
    await next(page, 'error');
    await post(page).click();
    await expect(page.getByRole('alert')).toBeVisible();
    expect(await mingle.posts()).toEqual([]);
    await post(page).click();
    await expect.poll(() => surfacesOf(mingle)).toEqual(['post']);
    await closeTheBook(page, mingle);
    expect(await doubtfulOf(mingle)).toEqual([]);
  });

  test('a comment by Enter, which clears the box at once', async ({ page, mingle }) => {
    await page.goto(url);
    await firstBox(page).click();
    await draft(page, mingle, words);
    await page.keyboard.press('Enter');
    await expect.poll(() => mingle.posts()).toMatchObject([{ surface: 'comment', length: words.length }]);
    await closeTheBook(page, mingle);
    expect(await doubtfulOf(mingle)).toEqual([]);
  });

  test('a comment by its button', async ({ page, mingle }) => {
    await page.goto(url);
    await firstBox(page).click();
    await draft(page, mingle, words);
    await page.locator('#focused-state-composer-submit [role="button"]').click();
    await expect.poll(() => surfacesOf(mingle)).toEqual(['comment']);
    await closeTheBook(page, mingle);
    expect(await doubtfulOf(mingle)).toEqual([]);
  });

  test('a second Enter in the emptied box adds nothing', async ({ page, mingle }) => {
    await page.goto(url);
    await firstBox(page).click();
    await draft(page, mingle, words);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await expect.poll(() => surfacesOf(mingle)).toEqual(['comment']);
    await closeTheBook(page, mingle);
    expect(await doubtfulOf(mingle)).toEqual([]);
  });

  test('the button pressed by Enter, which gives no click on a div', async ({ page, mingle }) => {
    await page.goto(url);
    await firstBox(page).click();
    await draft(page, mingle, words);
    await page.locator('#focused-state-composer-submit [role="button"]').press('Enter');
    await expect.poll(() => surfacesOf(mingle)).toEqual(['comment']);
    await closeTheBook(page, mingle);
    expect(await doubtfulOf(mingle)).toEqual([]);
  });

  test('two comments in a row are two', async ({ page, mingle }) => {
    await page.goto(url);
    await firstBox(page).click();
    for (const [index, text] of [words, 'And the second tray went much better.'].entries()) {
      await draft(page, mingle, text);
      await page.keyboard.press('Enter');
      await expect.poll(() => surfacesOf(mingle)).toHaveLength(index + 1);
    }
    expect(await doubtfulOf(mingle)).toEqual([]);
  });

  test('a reply to a comment', async ({ page, mingle }) => {
    await page.goto(url);
    await firstBox(page).click();
    await draft(page, mingle, words);
    await page.keyboard.press('Enter');
    await expect.poll(() => surfacesOf(mingle)).toEqual(['comment']);
    await page.locator('.comment').getByRole('button', { name: 'Reply' }).click();
    await page.locator('.comment form [data-lexical-editor]').click();
    await page.keyboard.type('Nothing at all, and I have been at it for years.');
    await page.keyboard.press('Enter');
    await expect.poll(() => surfacesOf(mingle)).toEqual(['comment', 'reply']);
  });
});

for (const id of ['x', 'linkedin', 'facebook'] as const) {
  const { name, url, open, post } = composers[id];

  test(`${name}: the tab closed right after the click: asked, not counted`, async ({ page, mingle }) => {
    await page.goto(url);
    await (await open(page)).click();
    await draft(page, mingle, words);
    await next(page, 'never');
    await post(page).click();
    await page.close();
    await expect.poll(() => doubtfulOf(mingle)).toMatchObject([{ surface: 'post', length: words.length }]);
    expect(await mingle.posts()).toEqual([]);
  });

  test(`${name}: a post that is deleted later did go out, and is told no second time`, async ({ page, mingle }) => {
    await page.goto(url);
    await (await open(page)).click();
    await draft(page, mingle, words);
    await post(page).click();
    await expect.poll(() => surfacesOf(mingle)).toEqual(['post']);
    const shown = page.getByText(words, { exact: true });
    await expect(shown).toHaveCount(1);
    await page.getByRole('button', { name: 'Delete' }).click();
    if (id === 'x') await page.locator('[data-testid="confirmationSheetConfirm"]').click();
    await expect(page.getByText('Your post was deleted.')).toBeVisible();
    await expect(shown).toHaveCount(0);
    await closeTheBook(page, mingle);
    expect(await doubtfulOf(mingle)).toEqual([]);
  });

  test(`${name}: a post that is edited is judged and is no new entry`, async ({ page, mingle }) => {
    await page.goto(`${url}?edit=1`);
    if (id === 'x') await page.locator('[data-testid="SideNav_NewTweet_Button"]').click();
    else await open(page);
    await expect.poll(async () => (await mingle.draft())?.report.verdict).toBeDefined();
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.type(' Ours likes it warm.');
    const button = id === 'x' ? xButton(page) : post(page);
    await button.click();
    await expect
      .poll(async () => (await taken(page)).map(({ text }) => text))
      .toEqual([expect.stringMatching(/^My starter sulked[\s\S]* Ours likes it warm\.$/)]);
    await expect(button).toHaveCount(0);
    await closeTheBook(page, mingle);
    // The one that closed the book.
    expect(await mingle.posts()).toHaveLength(1);
    expect(await doubtfulOf(mingle)).toEqual([]);
  });
}
