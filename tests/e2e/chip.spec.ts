/** The chip where the user wants it: dragged to another corner, moved or hidden from the card, and that is remembered. */
import type { Page } from '@playwright/test';
import { type Box, type Card, cardOn, middle } from './card.ts';
import { type ComposerDriver, composers, pitch } from './composers.ts';
import { dragToTopLeft } from './drag.ts';
import { expect, judged, type Mingle, test, underlined } from './harness.ts';

const chipName = /^Mingle: Brochure, \d+ of 100/;

async function write(page: Page, driver: ComposerDriver, mingle: Mingle) {
  await page.goto(driver.url);
  const editor = await driver.open(page);
  await editor.click();
  await page.keyboard.type(pitch);
  await judged(mingle, pitch);
  return { editor, card: await cardOn(page) };
}

const chipOf = async (card: Card): Promise<Box> => {
  await expect.poll(() => card.box('button', chipName)).not.toBeNull();
  return (await card.box('button', chipName)) ?? { left: 0, top: 0, right: 0, bottom: 0 };
};

const kept = (mingle: Mingle) =>
  mingle.worker.evaluate(async () => {
    const { settings } = (await chrome.storage.local.get('settings')) as { settings?: { values: { chip?: unknown } } };
    return settings?.values.chip ?? null;
  });

for (const driver of Object.values(composers)) {
  test(`${driver.name}: a chip that is dragged stays at its new corner, the next time too`, async ({
    page,
    mingle,
  }) => {
    const { editor, card } = await write(page, driver, mingle);
    const from = await card.point('button', chipName);
    const box = await editor.boundingBox();
    if (!box) throw new Error('No composer.');
    await dragToTopLeft(page.mouse, from, box);
    await expect.poll(() => kept(mingle)).toEqual(expect.objectContaining({ [idOf(driver)]: 'top-left' }));
    expect(await card.names('dialog')).not.toContainEqual(expect.stringMatching(/^Brochure \d+$/));
    const isTopLeft = async () => {
      const { x, y } = middle(await chipOf(card));
      return x < box.x + box.width / 2 && y < box.y + box.height / 2;
    };
    await expect.poll(isTopLeft).toBe(true);
    await page.keyboard.type(' Bye');
    await expect(editor).toContainText('Buy now! Bye');

    await page.reload();
    const again = await driver.open(page);
    await again.click();
    await page.keyboard.type(pitch);
    await expect.poll(async () => (await mingle.draft())?.report.verdict).toBe('brochure');
    await expect.poll(isTopLeft).toBe(true);
  });
}

const idOf = (driver: ComposerDriver) => Object.entries(composers).find(([, each]) => each === driver)?.[0] ?? 'none';

test('hidden from the card it is gone, the underlines stay, and options and popup bring it back', async ({
  page,
  mingle,
}) => {
  const { card } = await write(page, composers.x, mingle);
  await card.press('button', chipName);
  await card.press('DisclosureTriangle', /^Where Mingle’s label stands on X$/);
  await card.press('button', /^Hidden$/);
  await expect.poll(() => card.names('button')).not.toContainEqual(expect.stringMatching(chipName));
  await expect.poll(() => kept(mingle)).toEqual({ x: 'hidden', linkedin: 'free', facebook: 'free' });
  expect(await underlined(page)).toContainEqual(expect.stringMatching(/buy now/i));

  const popup = await mingle.screen('popup.html');
  await popup.getByRole('button', { name: 'Mingle’s label is hidden on X. Show it again' }).click();
  await expect.poll(() => kept(mingle)).toBeNull();
  await page.bringToFront();
  await chipOf(card);

  const options = await mingle.screen('options.html');
  await options
    .getByRole('group', { name: 'Where the label beside your draft stands' })
    .getByLabel('X')
    .selectOption('Hidden');
  await page.bringToFront();
  await expect.poll(() => card.names('button')).not.toContainEqual(expect.stringMatching(chipName));
});

test('with the chip hidden the card still opens by keyboard command', async ({ page, mingle }) => {
  const { card } = await write(page, composers.x, mingle);
  await mingle.worker.evaluate(async () => {
    const values = { chip: { x: 'hidden', linkedin: 'free', facebook: 'free' } };
    await chrome.storage.local.set({ settings: { version: 1, values } });
  });
  await expect.poll(() => card.names('button')).not.toContainEqual(expect.stringMatching(chipName));
  await mingle.worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    await chrome.tabs.sendMessage(tab?.id ?? -1, { kind: 'card', input: { what: 'open' } });
  });
  await expect.poll(() => card.box('dialog', /^Brochure \d+$/)).not.toBeNull();
  const box = await card.box('dialog', /^Brochure \d+$/);
  expect(box?.left).toBeGreaterThan(0);
  expect(box?.bottom).toBeLessThanOrEqual(800);
});
