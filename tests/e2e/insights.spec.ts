/** Insights over a ledger with a past: an archive from before Mingle, then two years' habits with it. */
import type { Page } from '@playwright/test';
import type { PublishedPost } from '../../lib/ledger/types.ts';
import { expect, launch, test, workerOf } from './harness.ts';
import { expectNoFault, overflow, picture } from './looks.ts';

const dayMs = 86_400_000;

/** The latest Tuesday that is over, at noon of the user's clock. */
function tuesday(): Date {
  const date = new Date();
  date.setHours(12, 0, 0, 0);
  do date.setDate(date.getDate() - 1);
  while (date.getDay() !== 2);
  return date;
}

const two = (n: number) => String(n).padStart(2, '0');
const dayOf = (date: Date) => `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;

function aPost(index: number, daysAgo: number, about: Partial<PublishedPost>): PublishedPost {
  const time = new Date(tuesday().getTime() - daysAgo * dayMs);
  // Summer time may have moved it.
  time.setHours(10);
  return {
    id: `made-${index}-${daysAgo}`,
    time: time.getTime() + index,
    day: dayOf(time),
    network: (['x', 'linkedin', 'facebook'] as const)[index % 3] ?? 'x',
    surface: 'post',
    bucket: 'personal',
    corrected: false,
    score: 40,
    findings: {},
    links: [],
    ownWords: true,
    length: 100,
    source: 'confirmed',
    ...about,
  };
}

/** Discounts in eight of ten posts of the archive, then in one of ten; all but a few on Tuesdays before noon. */
const past: readonly PublishedPost[] = [
  ...Array.from({ length: 20 }, (_, index) =>
    aPost(index, 364 + 7 * (index % 4), {
      source: 'imported',
      bucket: 'ask',
      findings: { ...(index % 5 !== 0 && { discount: 1 }), ...(index % 2 === 0 && { hype: 2 }) },
    }),
  ),
  ...Array.from({ length: 20 }, (_, index) =>
    aPost(index, 7 * (index % 8), {
      surface: index % 4 === 0 ? 'reply' : 'post',
      bucket: index % 10 === 0 ? 'ask' : 'personal',
      findings: { ...(index % 10 === 0 && { discount: 1 }), ...(index % 5 === 1 && { hype: 1 }), thanks: 1 },
    }),
  ),
  ...Array.from({ length: 3 }, (_, index) => aPost(index, 2 + index, { surface: 'comment' })),
];

const fill = (page: Page) =>
  page.evaluate((posts) => chrome.runtime.sendMessage({ kind: 'bring', input: { posts } }), past);

for (const scheme of ['light', 'dark'] as const) {
  test.describe(scheme, () => {
    test.use({ scheme });

    test('says when one posts and how what sells went down, each with its numbers', async ({ mingle }) => {
      const insights = await mingle.screen('insights.html');
      await fill(insights);
      const hours = insights.locator('figure', { hasText: 'You post most often on a Tuesday' });
      await expect(hours.getByRole('heading')).toHaveText(/Tuesday, between 9:00.AM and 12:00.PM$/);
      await hours.getByText('As a table').click();
      const row = hours.getByRole('row', { name: /^Tuesday/ });
      await expect(row.getByRole('cell')).toHaveText(['0', '0', '0', '20', '0', '0', '0', '0']);
      expect(await hours.locator('circle.give-0').count()).toBe(4);

      const falls = insights.locator('figure', { hasText: '“Waves a discount” was in 80% of your posts, and now in' });
      await expect(falls.getByText('The ring is your archive', { exact: false })).toBeVisible();
      await falls.getByText('As a table').click();
      await expect(
        falls
          .getByRole('row', { name: /^Waves a discount/ })
          .getByRole('cell')
          .first(),
      ).toHaveText('80%');
      await picture(insights, `insights-past-${scheme}-1100`);
      await expectNoFault(insights);
      await insights.setViewportSize({ width: 320, height: 640 });
      expect(await overflow(insights)).toBe(0);
      await picture(insights, `insights-past-${scheme}-320`);
      await expectNoFault(insights);
    });
  });
}

test('each figure can be saved as a picture', async ({ mingle }) => {
  const insights = await mingle.screen('insights.html');
  await fill(insights);
  for (const title of ['You post most often on a Tuesday', '“Waves a discount” was in 80% of your posts']) {
    const figure = insights.locator('figure', { hasText: title });
    const [file] = await Promise.all([
      insights.waitForEvent('download'),
      figure.getByRole('button', { name: /^Save the picture/ }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^(You-post-most-often|Waves-a-discount).*\.svg$/);
  }
});

test('posts are found by surface and by finding, and both narrow the list', async ({ mingle }) => {
  const insights = await mingle.screen('insights.html');
  await fill(insights);
  const search = insights.locator('.search');
  const kind = search.getByRole('combobox', { name: /^As a/ });
  const found = insights.locator('.posts li');
  await expect(found).toHaveCount(25);
  await kind.selectOption('Reply');
  await expect(found).toHaveCount(5);
  await expect(found.filter({ hasText: 'Reply' })).toHaveCount(5);
  await kind.selectOption('Comment');
  await expect(found).toHaveCount(3);
  await kind.selectOption('Anything');
  await search.getByLabel('Found in it').selectOption('Waves a discount');
  await expect(found).toHaveCount(18);
  await kind.selectOption('Reply');
  await expect(found).toHaveCount(1);
  await search.getByLabel('What was it?').selectOption('Personal');
  await expect(insights.getByText('No post is like that.')).toBeVisible();
});

test('a post that was taken off can be brought back after the list was narrowed', async ({ mingle }) => {
  const insights = await mingle.screen('insights.html');
  await fill(insights);
  const found = insights.locator('.posts li');
  const kind = insights.locator('.search').getByRole('combobox', { name: /^As a/ });
  await expect(found).toHaveCount(25);
  await kind.selectOption('Comment');
  await expect(found).toHaveCount(3);
  await insights
    .getByRole('button', { name: /^Remove: Comment/ })
    .first()
    .click();
  await expect(found).toHaveCount(2);
  await kind.selectOption('Anything');
  await expect(found).toHaveCount(25);
  await insights.getByRole('button', { name: 'Show more' }).click();
  await expect(found).toHaveCount(42);
  await insights.getByRole('button', { name: 'Undo' }).click();
  await kind.selectOption('Comment');
  await expect(found).toHaveCount(3);
});

test('options tell how often a rule was found, and what would have been without it', async ({ mingle }) => {
  const options = await mingle.screen('options.html');
  await fill(options);
  await options.getByRole('searchbox', { name: 'Find a rule' }).fill('Waves a discount');
  const row = options.locator('.rule', { has: options.getByRole('checkbox', { name: 'Waves a discount' }) });
  await expect(row.getByText('Found in 18 of your posts.')).toBeVisible();
  const whatIf = options.getByRole('region', { name: 'What if?' });
  await whatIf.getByLabel('Another weight for this rule').selectOption('Waves a discount');
  await expect(whatIf.getByText('It spoke in 18 posts, and alone in 10.')).toBeVisible();
  await whatIf.getByLabel('Another weight for this rule').selectOption('Hypes');
  await expect(whatIf.getByText('It spoke in 14 posts, and alone in 6.')).toBeVisible();
  // These were put there without their pulls, as a ledger of before has them.
  await expect(whatIf.getByText(/older posts are left out of the weighing/)).toBeVisible();
  await whatIf.screenshot({ path: '.output/screens/options-what-if.png' });
  await options.getByRole('region', { name: 'Keyboard' }).screenshot({ path: '.output/screens/options-keys.png' });
});

for (const lang of ['de', 'es'])
  test(`in ${lang} the new charts fit at 320 px`, async () => {
    const { context, close } = await launch({ lang });
    const page = await context.newPage();
    await page.goto(new URL('/insights.html', (await workerOf(context)).url()).href);
    await fill(page);
    await expect(page.locator('figure circle').first()).toBeVisible();
    await picture(page, `insights-past-${lang}-1100`);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await overflow(page)).toBe(0);
    await picture(page, `insights-past-${lang}-320`);
    await close();
  });
