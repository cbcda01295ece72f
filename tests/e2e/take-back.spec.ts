/** A post that was just counted can be moved or taken off in the popup, also once its page is left. */
import type { Page } from '@playwright/test';
import { composers, talk } from './composers.ts';
import { expect, type Mingle, test } from './harness.ts';
import { draft } from './outcomes.ts';
import { withHistory } from './world.ts';

const counted = (popup: Page) =>
  withHistory(popup, async (store) =>
    store.orThrow(await store.sums('1970-01', '2999-12')).reduce((sum, { posts }) => sum + posts, 0),
  );

async function publish(mingle: Mingle, page: Page): Promise<void> {
  const before = (await mingle.posts()).length;
  await page.bringToFront();
  await page.goto(composers.x.url);
  await (await composers.x.open(page)).click();
  await draft(page, mingle, talk);
  await composers.x.post(page).click();
  await expect.poll(() => mingle.posts()).toHaveLength(before + 1);
  await page.goto('about:blank');
}

test('what was counted is moved, taken off and brought back after its page is left', async ({ page, mingle }) => {
  await publish(mingle, page);
  const [post] = await mingle.posts();
  const popup = await mingle.screen('popup.html');
  const undo = popup.getByRole('status').getByRole('button', { name: 'Undo' });

  await popup.getByRole('combobox', { name: /Post on X/ }).selectOption('Asks');
  await expect.poll(() => mingle.posts()).toMatchObject([{ id: post?.id, bucket: 'ask', corrected: true }]);
  await undo.click();
  // As it was, to the last field: what the user did not correct is not corrected.
  await expect.poll(() => mingle.posts()).toEqual([post]);

  await popup.getByRole('button', { name: /^Remove.*Post on X/ }).click();
  await expect.poll(() => mingle.posts()).toEqual([]);
  expect(await counted(popup)).toBe(0);
  await expect(popup.getByText('Taken off the balance.')).toBeVisible();
  await undo.click();
  await expect.poll(() => mingle.posts()).toMatchObject([{ id: post?.id, bucket: post?.bucket }]);
  expect(await counted(popup)).toBe(1);

  // Taken off for good: a popup opened later has it no more, and the next post counts as ever.
  await popup.getByRole('button', { name: /^Remove.*Post on X/ }).click();
  await expect.poll(() => mingle.posts()).toEqual([]);
  await popup.reload();
  await expect(popup.getByRole('heading', { name: 'How it begins' })).toBeVisible();
  await publish(mingle, page);
  expect((await mingle.posts()).map(({ id }) => id)).not.toContain(post?.id);
  expect(await counted(popup)).toBe(1);
});
