/** Coming and going under an open draft. */
import type { ElementHandle, Page } from 'puppeteer-core';
import { composers, modelOf, openComposer } from './composers.ts';
import { test as base, expect, inkOn, strictPage } from './harness.ts';
import { addOn, extensionFolder, launchFirefox } from './launch.ts';

const ask = 'Come by within the next two hours and get a 10% discount.';

// biome-ignore lint/correctness/noEmptyPattern: Vitest wants a pattern here.
const test = base.extend('empty', { scope: 'file' }, async ({}, { onCleanup }) => {
  const browser = await launchFirefox({ extension: false });
  onCleanup(() => browser.close());
  return browser;
});

/** How many of our hosts take room on the page. */
const shown = (page: Page) =>
  page.evaluate(
    () => [...document.querySelectorAll('html > [popover]')].filter((host) => host.getClientRects().length > 0).length,
  );

const seen = async (page: Page, editor: ElementHandle<Element>) => ({
  chip: await shown(page),
  underlined: (await inkOn(page, editor)) > 50,
});

test('a tab that was open before has Mingle; when it goes nothing of it is seen; when it comes back, once', async ({
  empty,
}) => {
  const driver = composers.linkedin;
  const { page, close } = await strictPage(empty);
  await page.goto(driver.url);
  await empty.installExtension(extensionFolder);
  const editor = await openComposer(page, driver);
  await page.bringToFront();
  await page.keyboard.type(ask);
  await expect.poll(() => seen(page, editor)).toEqual({ chip: 1, underlined: true });

  await empty.uninstallExtension(addOn);
  await expect.poll(() => seen(page, editor)).toEqual({ chip: 0, underlined: false });
  await page.keyboard.type(' Buy now!');
  await expect.poll(() => modelOf(editor)).toBe(`${ask} Buy now!`);
  expect(await seen(page, editor)).toEqual({ chip: 0, underlined: false });

  await empty.installExtension(extensionFolder);
  await page.bringToFront();
  await page.keyboard.type(' Hurry!');
  await expect.poll(() => seen(page, editor)).toEqual({ chip: 1, underlined: true });
  expect(await modelOf(editor)).toBe(`${ask} Buy now! Hurry!`);
  await close();
});
