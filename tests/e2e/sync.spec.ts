/** Syncing in the real browser: what comes from another machine counts here, and erasing leaves nothing. */
import { dayOf } from '../../lib/ledger/days.ts';
import { expect, type Mingle, test } from './harness.ts';
import { expectNoFault, picture } from './looks.ts';

const synced = ({ worker }: Mingle): Promise<Record<string, unknown>> =>
  worker.evaluate(() => chrome.storage.sync.get(null));

/** Another machine of the same user told of its day and changed a setting. */
const fromAnother = (mingle: Mingle, day: string): Promise<void> =>
  mingle.worker.evaluate(
    async (text) => {
      const keys = Object.keys(await chrome.storage.sync.get(null));
      const generation = keys.find((key) => key.includes('.days.'))?.slice(0, 8);
      await chrome.storage.sync.set({
        [`${generation}.days.bbbbbbbb.0`]: { at: Date.now(), by: 'bbbbbbbb', of: 1, text },
        [`${generation}.sensitivity.0`]: { at: Date.now() + 5000, by: 'bbbbbbbb', of: 1, text: '70' },
      });
    },
    `${day.replaceAll('-', '')}x3.0.0.1.k`,
  );

test('the balance counts other machines, settings follow in open pages, and erasing empties what was synced', async ({
  mingle,
}) => {
  const options = await mingle.screen('options.html');
  await options
    .getByLabel('Sites')
    .or(options.getByRole('heading', { name: 'Your machines' }))
    .last()
    .waitFor();
  expect(await synced(mingle)).toEqual({});
  await options.getByRole('checkbox', { name: /Keep my machines together/ }).check();
  await expect.poll(async () => Object.keys(await synced(mingle)).some((key) => key.includes('.days.'))).toBe(true);

  const popup = await mingle.screen('popup.html');
  await fromAnother(mingle, dayOf(Date.now()));
  await expect(popup.getByText('Posts from your other machines are counted too.')).toBeVisible();
  await expect(popup.locator('.give strong')).toHaveText('3');
  await expect(popup.locator('.take strong')).toHaveText('1');
  await expect(options.getByRole('slider', { name: /^How keen/ })).toHaveValue('70');
  for (const page of [options, popup]) await expectNoFault(page);

  await picture(popup, 'sync-popup');

  await options.getByRole('button', { name: 'Erase everything' }).click();
  await options.getByRole('dialog').getByRole('button', { name: 'Erase everything' }).click();
  await expect.poll(() => synced(mingle)).toEqual({});
  await expect(popup.getByText('Posts from your other machines are counted too.')).toBeHidden();
  await expect(options.getByRole('checkbox', { name: /Keep my machines together/ })).not.toBeChecked();
});

test('what was erased on another machine is told in one sentence, and nothing goes back', async ({ mingle }) => {
  const options = await mingle.screen('options.html');
  const together = options.getByRole('checkbox', { name: /Keep my machines together/ });
  await together.check();
  await expect.poll(async () => Object.keys(await synced(mingle)).length).toBeGreaterThan(1);
  await mingle.worker.evaluate(() => chrome.storage.sync.clear());
  await expect(options.getByText('What was synced was erased on another machine.')).toBeVisible();
  await expect(together).not.toBeChecked();
  expect(await synced(mingle)).toEqual({});
});
