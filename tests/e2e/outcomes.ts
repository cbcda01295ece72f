/** What became of a draft: told as published, told as doubtful, or not told at all. */
import type { Page } from '@playwright/test';
import type { PublishedPost } from '../../lib/ledger/types.ts';
import { expect, type Mingle } from './harness.ts';
import { readStore } from './inside.ts';

export const doubtfulOf = (mingle: Mingle): Promise<PublishedPost[]> => mingle.worker.evaluate(readStore, 'doubtful');

/** Tells the site how the next submission ends. */
export const next = (page: Page, result: Window['site']['next']): Promise<void> =>
  page.evaluate((value) => {
    window.site.next = value;
  }, result);

/** What the site itself took. */
export const taken = (page: Page): Promise<readonly { surface: string; text: string }[]> =>
  page.evaluate(() => window.site.published);

export const surfacesOf = async (mingle: Mingle): Promise<string[]> =>
  (await mingle.posts()).sort((a, b) => a.time - b.time).map(({ surface }) => surface);

const last = 'The last post of this test, to close the book.';

/**
 * Ends a test in which nothing else may be told: leaves the page, which is when an open attempt would be told as doubtful,
 * then publishes once more. Messages keep their order, so what this post is not preceded by was never told.
 */
export async function closeTheBook(page: Page, mingle: Mingle): Promise<void> {
  const before = (await mingle.posts()).length;
  await page.goto('https://x.com/home');
  const editor = page.locator('[data-testid="tweetTextarea_0"][contenteditable="true"]');
  await editor.click();
  await page.keyboard.type(last);
  await page.locator('[data-testid="tweetButtonInline"]').click();
  await expect.poll(async () => (await mingle.posts()).some(({ length }) => length === last.length)).toBe(true);
  expect(await mingle.posts()).toHaveLength(before + 1);
}

/** Types into a box that has been opened, and waits until Mingle has judged it. */
export async function draft(page: Page, mingle: Mingle, text: string): Promise<void> {
  await page.keyboard.type(text);
  await expect.poll(async () => (await mingle.draft())?.report.verdict).toBeDefined();
}
