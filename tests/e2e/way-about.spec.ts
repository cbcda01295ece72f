/** Finding one's way about the options page, by eye, by keyboard and where it is narrow. */
import type { Page } from '@playwright/test';
import { expect, launch, type Mingle, test, workerOf } from './harness.ts';
import { expectNoFault, overflow, picture } from './looks.ts';

const contents = (options: Page) => options.getByRole('navigation', { name: 'Contents' });

async function open(mingle: Mingle, path = 'options.html'): Promise<Page> {
  const options = await mingle.screen(path);
  // The page jumps instead of gliding: a key pressed while it glides would be another test.
  await options.emulateMedia({ reducedMotion: 'reduce' });
  await expect(options.getByRole('heading', { name: 'Rules', exact: true })).toBeVisible();
  return options;
}

test('the contents say which section one is in, the last one included', async ({ mingle }) => {
  const options = await open(mingle);
  const here = contents(options).locator('[aria-current]');
  await expect(here).toHaveText('Try it');
  for (const name of ['Keyboard', 'Privacy', 'Rules']) {
    await contents(options).getByRole('link', { name }).press('Enter');
    await expect(here).toHaveText(name);
    await expect(options.getByRole('heading', { name, exact: true })).toBeInViewport();
  }
});

test('a setting is found by its words and led to, out of its fold, by keyboard alone', async ({ mingle }) => {
  const options = await open(mingle);
  const field = options.getByRole('searchbox', { name: 'Find a setting' });
  await field.fill('sets a DEADLINE');
  await expect(contents(options).getByRole('status')).toHaveText('One place');
  await expectNoFault(options);
  await field.press('Enter');
  const rule = options.getByRole('checkbox', { name: 'Sets a deadline' });
  await expect(rule).toBeInViewport();
  await expect(options.locator('.rule summary', { hasText: 'Sets a deadline' })).toBeFocused();

  await field.fill('posts a week');
  await field.press('Tab');
  await options.keyboard.press('Enter');
  await expect(options.getByRole('spinbutton', { name: 'Posts a week' })).toBeFocused();
  await expect(options.getByRole('spinbutton', { name: 'Posts a week' })).toBeInViewport();

  await field.fill('muffin tin');
  await expect(contents(options).getByRole('status')).toHaveText('Nothing here is called that.');
  await expect(contents(options).getByRole('link', { name: 'Privacy' })).toBeVisible();
});

test('categories of rules are folded, and say what is off inside', async ({ mingle }) => {
  const options = await open(mingle);
  const rule = options.getByRole('checkbox', { name: 'Sets a deadline' });
  await expect(rule).toBeHidden();
  const category = options.locator('.category', { has: options.getByRole('heading', { name: 'Urgency' }) });
  await category.locator(':scope > summary').press('Enter');
  await rule.press('Space');
  await expect(category.getByText('2 rules, one off')).toBeVisible();
  await category.locator(':scope > summary').press('Enter');
  await expect(rule).toBeHidden();
  await expect(category.getByText('2 rules, one off')).toBeVisible();
});

for (const scheme of ['light', 'dark'] as const)
  test.describe(scheme, () => {
    test.use({ scheme });
    test('at 320 px a bar names the section, unfolds, and folds again', async ({ mingle }) => {
      const options = await open(mingle);
      await options.setViewportSize({ width: 320, height: 640 });
      await options.evaluate(() => document.getElementById('pace')?.scrollIntoView({ behavior: 'instant' }));
      const bar = contents(options).getByRole('button', { name: 'Contents: Pace' });
      await bar.press('Enter');
      await expect(bar).toHaveAttribute('aria-expanded', 'true');
      expect(await overflow(options)).toBe(0);
      await picture(options, `options-contents-${scheme}-320`);
      await expectNoFault(options);
      await options.keyboard.press('Escape');
      await expect(bar).toBeFocused();
      await expect(bar).toHaveAttribute('aria-expanded', 'false');
      await bar.press('Enter');
      await contents(options).getByRole('link', { name: 'Rules' }).click();
      await expect(contents(options).getByRole('link', { name: 'Rules' })).toBeHidden();
      await expect(contents(options).getByRole('button', { name: 'Contents: Rules' })).toBeVisible();
      // The bar covers the top of the page, not the title that was asked for.
      const free = async () => {
        const title = await options.getByRole('heading', { name: 'Rules', exact: true }).boundingBox();
        const covered = await contents(options).boundingBox();
        return (title?.y ?? 0) - ((covered?.y ?? 0) + (covered?.height ?? 0));
      };
      await expect.poll(free).toBeGreaterThanOrEqual(0);
      await expect(options.getByRole('heading', { name: 'Rules', exact: true })).toBeInViewport();
    });
  });

test('an address leads to its section; the popup of a new ledger offers the one for archives', async ({ mingle }) => {
  const popup = await mingle.screen('popup.html');
  const [options] = await Promise.all([
    mingle.context.waitForEvent('page'),
    popup.getByRole('button', { name: 'Bring in what you posted before' }).click(),
  ]);
  await expect(options).toHaveURL(/options\.html#archive$/);
  await expect(options.getByRole('heading', { name: 'Bring in what you posted before' })).toBeInViewport();
  const insights = await mingle.screen('insights.html');
  await insights.getByRole('link', { name: 'Bring in what you posted before' }).click();
  await expect(insights.getByRole('heading', { name: 'Bring in what you posted before' })).toBeInViewport();
});

for (const [lang, field, typed, found] of [
  ['de', 'Einstellung suchen', 'loschen', 'Alles löschen'],
  ['es', 'Buscar un ajuste', 'teclado', 'Teclado'],
] as const)
  test(`in ${lang} it is found in that language, whatever the accents`, async () => {
    const { context, close } = await launch({ lang });
    const page = await context.newPage();
    await page.goto(new URL('/options.html', (await workerOf(context)).url()).href);
    await page.getByRole('searchbox', { name: field }).fill(typed);
    await expect(page.locator('.places').getByRole('button', { name: found })).toBeVisible();
    await close();
  });
