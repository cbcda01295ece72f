/** What an organisation sets, by the browser's own policies: Chromium takes them for a test on a page of its own. */
import type { Page } from '@playwright/test';
import { composers, pitch } from './composers.ts';
import { expect, type Mingle, test, underlined } from './harness.ts';
import { expectNoFault, picture } from './looks.ts';

/** `chrome://policy/test`, which needs no file in a folder of the system; Chrome's and Edge's stable builds have none. */
async function administrator(mingle: Mingle): Promise<Page> {
  const page = await mingle.context.newPage();
  await page.goto('chrome://policy/test').catch(() => null);
  test.skip((await page.locator('#apply-policies').count()) === 0, 'This browser has no page to try policies on.');
  return page;
}

/** Puts policies for Mingle in the place of those before, as an administrator's file would for the whole machine. */
const setPolicies = (page: Page, mingle: Mingle, values: Readonly<Record<string, unknown>>): Promise<void> =>
  page.evaluate(
    async ([module, json]) => {
      const { sendWithPromise } = await import(module);
      await sendWithPromise('setLocalTestPolicies', json, '');
    },
    [
      'chrome://resources/js/cr.js',
      JSON.stringify(
        Object.entries(values).map(([name, value]) => ({
          namespace: new URL(mingle.origin).host,
          name,
          value,
          level: 1,
          scope: 1,
          source: 0,
        })),
      ),
    ] as const,
  );

const deadline = /two hours/;

test('what an organisation sets counts at once, is locked, and gives the user’s own back when it goes', async ({
  mingle,
  page,
}) => {
  const policy = await administrator(mingle);
  const options = await mingle.screen('options.html');
  await options.getByRole('radio', { name: /thirds/i }).check();
  await page.bringToFront();
  await page.goto(composers.x.url);
  await (await composers.x.open(page)).click();
  await page.keyboard.type(pitch);
  await expect.poll(() => underlined(page)).toContainEqual(expect.stringMatching(deadline));
  await expect.poll(() => underlined(page)).toContainEqual(expect.stringMatching(/buy now/i));
  expect(await underlined(page)).not.toContainEqual('on the sidewalk');
  const state = await mingle.draft();
  const rule = state?.report.findings[state.words.findIndex((words) => deadline.test(words))]?.rule ?? '';

  await setPolicies(policy, mingle, {
    rules: { [rule]: { on: false } },
    phrases: [{ text: 'on the sidewalk', side: 'brochure' }],
    names: ['Muffins Ltd'],
    convention: 'jab',
    sensitivity: 400,
  });
  await expect.poll(() => underlined(page)).toContainEqual('on the sidewalk');
  expect(await underlined(page)).not.toContainEqual(expect.stringMatching(deadline));
  const left = options.getByText(/Left out, because it could not be read: sensitivity\./);
  await expect(left).toBeVisible();
  await expect(options.getByRole('radio', { name: /jab/i })).toBeChecked();
  await expect(options.getByRole('radio', { name: /thirds/i })).toBeDisabled();
  const name = options.getByRole('listitem').filter({ hasText: 'Muffins Ltd' });
  await expect(name).toContainText('Your organisation set this for you.');
  await expect(name.getByRole('button')).toHaveCount(0);
  await expect(options.getByRole('slider', { name: /^How keen/ })).toBeEnabled();
  await expectNoFault(options);
  await picture(options, 'managed-options');

  await setPolicies(policy, mingle, {});
  await expect.poll(() => underlined(page)).toContainEqual(expect.stringMatching(deadline));
  expect(await underlined(page)).not.toContainEqual('on the sidewalk');
  await expect(options.getByRole('radio', { name: /thirds/i })).toBeChecked();
  await expect(options.getByRole('radio', { name: /thirds/i })).toBeEnabled();
  await expect(left).toBeHidden();
  await expect(options.getByText('Muffins Ltd')).toHaveCount(0);
});
