/** A rule pack in the real browser: looked at, taken, undone; HTML in it stays text. */
import { expect, test } from './harness.ts';
import { expectNoFault, picture } from './looks.ts';

test('a pack says what it would change, is taken with a yes, and undone', async ({ mingle }) => {
  const options = await mingle.screen('options.html');
  const packs = options.locator('#packs');
  const file = (parts: object) => ({
    name: 'pack.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify({ format: 'mingle-rule-pack', version: 1, name: '<b>Calm</b>', ...parts })),
  });
  const phrases = [{ text: '<img src=x onerror=alert(1)>', side: 'brochure' }];
  await packs
    .getByLabel('Look at a rule pack')
    .setInputFiles(file({ phrases, rules: { deadline: { on: false } }, convention: 'jab', handles: {} }));
  await expect(packs.getByText('“<b>Calm</b>” would change 3 things:')).toBeVisible();
  await expect(packs.getByRole('listitem')).toHaveText([
    'Off: Sets a deadline',
    'sounds like a leaflet: <img src=x onerror=alert(1)>',
    /^Give and take: /,
  ]);
  await expect(packs.getByText('left out: handles.')).toBeVisible();
  await expectNoFault(options);
  await picture(options, 'packs');
  const stored = () => mingle.worker.evaluate(async () => (await chrome.storage.local.get('settings')).settings);
  expect(await stored()).toBeUndefined();
  await packs.getByRole('button', { name: 'Take it over' }).click();
  await expect
    .poll(stored)
    .toMatchObject({ values: { phrases, convention: 'jab', rules: { deadline: { on: false } } } });
  await expect(options.locator('img[src=x]')).toHaveCount(0);
  await options.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(stored).toEqual({ version: 1, values: {} });
  await packs.getByLabel('Look at a rule pack').setInputFiles({ ...file({}), buffer: Buffer.from('{') });
  await expect(packs.getByText('This file is no rule pack of Mingle.')).toBeVisible();
});
