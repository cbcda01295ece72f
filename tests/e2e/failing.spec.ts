/** The engine or the ledger fails while one writes and posts: the draft goes on, nothing is lost, one sentence tells. */
import type { Page } from '@playwright/test';
import { cardOn } from './card.ts';
import { composers, pitch } from './composers.ts';
import { expect, type Mingle, test, underlined } from './harness.ts';
import { pictures } from './looks.ts';
import { taken } from './outcomes.ts';

const notJudged = 'Mingle could not judge this draft. It stays as it is, and you can post it as ever.';
const notKept = 'Your post is out, but Mingle could not add it to the balance. You can add it in Mingle’s popup.';

/** Everything that Mingle says on the page. */
async function saidOn(page: Page): Promise<() => Promise<string[]>> {
  const card = await cardOn(page);
  return () => card.names('StaticText');
}

/** What no score can be made without; nothing but the engine asks for it. */
const breakEngine = ({ worker }: Mingle) =>
  worker.evaluate(() => {
    const { exp } = Math;
    Math.exp = () => {
      throw new Error('broken');
    };
    Object.assign(globalThis, {
      mend: () => {
        Math.exp = exp;
      },
    });
  });

const mendEngine = ({ worker }: Mingle) => worker.evaluate(() => (globalThis as unknown as { mend(): void }).mend());

test('an engine that fails: the draft stays, one sentence tells, and the post counts without a score', async ({
  page,
  mingle,
}) => {
  await page.goto(composers.x.url);
  const editor = await composers.x.open(page);
  await editor.click();
  await page.keyboard.type(pitch);
  await expect.poll(async () => (await mingle.draft())?.report.verdict).toBe('brochure');
  const said = await saidOn(page);
  await breakEngine(mingle);
  await page.keyboard.type(' Hurry!');
  await expect.poll(said).toContain(notJudged);
  await page.screenshot({ path: `${pictures}/not-judged.png` });
  // What stood there was said of another text.
  expect([await mingle.draft(), await underlined(page)]).toEqual([null, []]);
  await mendEngine(mingle);
  await page.keyboard.type(' Now.');
  await expect.poll(async () => (await mingle.draft())?.report.verdict).toBe('brochure');
  await expect.poll(said).not.toContain(notJudged);
  await breakEngine(mingle);
  await page.keyboard.type(' Go.');
  await expect.poll(said).toContain(notJudged);
  await expect(editor).toContainText('Buy now! Hurry! Now. Go.');
  await composers.x.post(page).click();
  await expect.poll(() => mingle.posts()).toMatchObject([{ score: null, findings: {}, bucket: 'personal' }]);
  expect((await taken(page)).map(({ text }) => text)).toEqual([`${pitch} Hurry! Now. Go.`]);
});

for (const driver of Object.values(composers)) {
  test(`${driver.name}: the disk full at the press of the button: the post goes out, and one sentence tells`, async ({
    page,
    mingle,
  }) => {
    const popup = await mingle.screen('popup.html');
    const session = await mingle.context.newCDPSession(popup);
    const origin = mingle.origin.replace(/\/$/, '');
    // Before the first write: the browser remembers for a while how much space it found.
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
    await page.bringToFront();
    await page.goto(driver.url);
    await (await driver.open(page)).click();
    await page.keyboard.type(pitch);
    await expect.poll(async () => (await mingle.draft())?.report.verdict).toBe('brochure');
    const said = await saidOn(page);
    await driver.post(page).click();
    await expect.poll(said).toContain(notKept);
    await page.screenshot({ path: `${pictures}/not-kept-${driver.name}.png` });
    expect((await taken(page)).map(({ text }) => text)).toEqual([pitch]);
    expect(await mingle.posts()).toEqual([]);
    // A press anywhere takes it away.
    await page.mouse.click(5, 5);
    await expect.poll(said).not.toContain(notKept);
  });
}
