/** What other weights and another cut would have made of posts that are out: shown before anything is saved, and true. */
import { createEngine, defaultOptions, fittedScale, rules } from '../../lib/engine/index.ts';
import { type Weights, weighAgain } from '../../lib/engine/verdict.ts';
import { xFiles, zipped } from '../archive/generate.ts';
import { xPosts } from '../archive/posts.ts';
import { expect, test } from './harness.ts';

const many = 700;
const written = xPosts(many);

/** How many are brochures with these weights: of what is kept of them, and no other than the engine itself finds. */
async function brochures(change: Partial<Weights>, posts = written): Promise<string> {
  const weights = { rules: {}, sensitivity: 50, ...change };
  const [kept, asked] = [createEngine(defaultOptions), createEngine({ ...defaultOptions, ...weights })];
  const sells = await Promise.all(
    posts.map(async ({ text }) => {
      const { verdict, pulls } = await kept.judge(text);
      const isJudged = verdict !== 'too-short' && verdict !== 'not-english';
      const again = isJudged && weighAgain({ pulls, length: text.length }, weights, fittedScale);
      return { again: again && again.verdict === 'brochure', truly: (await asked.judge(text)).verdict === 'brochure' };
    }),
  );
  // What is kept is rounded: a post that lies on the cut may fall to either side.
  expect(sells.filter(({ again, truly }) => again !== truly).length).toBeLessThanOrEqual(posts.length / 100);
  return sells.filter(({ again }) => again).length.toLocaleString('en');
}

test('another weight and another cut are tried on 50, 500 or all posts, and nothing is saved', async ({ mingle }) => {
  const options = await mingle.screen('options.html');
  await options.getByLabel('The archive as it came, or single files of it').setInputFiles({
    name: 'x.zip',
    mimeType: 'application/zip',
    buffer: Buffer.from(zipped(xFiles(written, 1))),
  });
  await expect(options.locator('.outcome')).toHaveText(/700 posts added/);
  const settings = () => mingle.worker.evaluate(() => chrome.storage.local.get('settings'));
  const before = await settings();
  const whatIf = options.getByRole('region', { name: 'What if?' });
  await expect(whatIf.getByText('Over your last 500 posts.')).toBeVisible();
  await expect(whatIf.getByText('Move one of these')).toBeVisible();
  await whatIf.getByLabel('Looking back on').selectOption('all posts');
  await expect(whatIf.getByText('Over your last 700 posts.')).toBeVisible();

  const rule = rules.find(({ id }) => id === 'deadline');
  await whatIf.getByLabel('Another weight for this rule').selectOption(rule?.title ?? '');
  await whatIf.getByRole('slider', { name: 'It would count' }).fill('3');
  const [now, heavier] = [await brochures({}), await brochures({ rules: { deadline: { weight: 3 } } })];
  expect(heavier).not.toBe(now);
  const told = (then: string, before: string) =>
    whatIf.getByText(`${then} posts would read as a brochure instead of ${before}.`);
  await expect(told(heavier, now)).toBeVisible();

  const keen = { rules: { deadline: { weight: 3 } }, sensitivity: 80 };
  await whatIf.getByRole('slider', { name: 'Mingle would be this keen' }).fill('80');
  await expect(told(await brochures(keen), now)).toBeVisible();
  await whatIf.scrollIntoViewIfNeeded();
  await whatIf.screenshot({ path: '.output/screens/options-what-if-tried.png' });

  await whatIf.getByLabel('Looking back on').selectOption('the last 50 posts');
  await expect(whatIf.getByText('Over your last 50 posts.')).toBeVisible();
  const latest = written.slice(0, 50);
  await expect(told(await brochures(keen, latest), await brochures({}, latest))).toBeVisible();
  expect(await settings()).toEqual(before);

  // Saved, it is so.
  await options.getByRole('slider', { name: /^How keen/ }).fill('80');
  await whatIf.getByLabel('Looking back on').selectOption('all posts');
  await expect(told(await brochures(keen), await brochures({ sensitivity: 80 }))).toBeVisible();
  // What would be the same is not told as if it were not.
  await whatIf.getByRole('slider', { name: 'It would count' }).fill('1');
  await expect(whatIf.getByText('That would change nothing.')).toBeVisible();
});
