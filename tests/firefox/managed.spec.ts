/** What an organisation sets, by a managed storage manifest: on Linux one in the user's own folder counts, too. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from 'vitest';
import { composers, openComposer } from './composers.ts';
import { expect, mingleIn, strictPage, underlined } from './harness.ts';
import { addOn, launchFirefox } from './launch.ts';

const manifest = {
  name: addOn,
  description: 'How Muffins Ltd talks',
  type: 'storage',
  data: {
    phrases: [{ text: 'on the sidewalk', side: 'brochure' }],
    names: ['Muffins Ltd'],
    convention: 'jab',
    sensitivity: 400,
  },
};

const test = base
  // biome-ignore lint/correctness/noEmptyPattern: Vitest wants a pattern here.
  .extend('home', { scope: 'file' }, async ({}, { onCleanup }) => {
    const home = mkdtempSync(join(tmpdir(), 'mingle-home-'));
    onCleanup(() => rmSync(home, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 }));
    const folder = join(home, '.mozilla/managed-storage');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${addOn}.json`), JSON.stringify(manifest));
    return home;
  })
  .extend('mingle', { scope: 'file' }, async ({ home }, { onCleanup }) => {
    const browser = await launchFirefox({ home });
    onCleanup(() => browser.close());
    return mingleIn(browser);
  });

test.runIf(process.platform === 'linux')('what an organisation sets counts and is locked', async ({ mingle }) => {
  const { page, close } = await strictPage(mingle.browser);
  await page.goto(composers.x.url);
  await openComposer(page, composers.x);
  await page.keyboard.type('We met on the sidewalk and talked about bread. What do you bake at home?');
  await expect.poll(() => underlined(page)).toContain('on the sidewalk');
  await close();

  const options = await mingle.screen('options.html');
  const text = () => options.run(() => document.body.textContent);
  await expect.poll(text).toContain('Left out, because it could not be read: sensitivity.');
  const shown = () =>
    options.run(() => ({
      conventions: [...document.querySelectorAll('fieldset.locked')].map((locked) => locked.matches(':disabled')),
      name: [...document.querySelectorAll('li')].find((item) => item.textContent?.startsWith('Muffins Ltd'))
        ?.textContent,
    }));
  await expect.poll(shown).toEqual({
    conventions: [true],
    name: 'Muffins LtdYour organisation set this for you.',
  });
  await options.close();
});
