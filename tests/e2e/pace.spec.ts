/** What Mingle says of pace and room while a draft is still a draft, on the real pages. */
import type { CDPSession, Page } from '@playwright/test';
import type { Requests } from '../../lib/messages.ts';
import type { NetworkId } from '../../lib/networks/types.ts';
import { cardOn } from './card.ts';
import { composers, pitch, talk } from './composers.ts';
import { expect, type Mingle, test } from './harness.ts';

/** The chip's shadow root is closed: looked at as assistive technology does. */
async function chipOf(cdp: CDPSession): Promise<string> {
  const { nodes } = await cdp.send('Accessibility.getFullAXTree');
  const chip = nodes.find(({ role, name }) => role?.value === 'button' && /^Mingle: /.test(String(name?.value)));
  return String(chip?.name?.value ?? '');
}

async function textsOf(cdp: CDPSession): Promise<string[]> {
  const { nodes } = await cdp.send('Accessibility.getFullAXTree');
  return nodes.flatMap(({ role, name }) => (role?.value === 'StaticText' ? [String(name?.value)] : []));
}

async function write(mingle: Mingle, page: Page, network: NetworkId, text: string): Promise<CDPSession> {
  await page.goto(composers[network].url);
  const editor = await composers[network].open(page);
  await editor.click();
  await page.keyboard.type(text);
  await expect.poll(async () => (await mingle.draft())?.report.verdict).toBeTruthy();
  return mingle.context.newCDPSession(page);
}

const posted = (network: NetworkId, bucket: 'personal' | 'ask' = 'personal'): Parameters<Requests['addByHand']>[0] => ({
  id: crypto.randomUUID(),
  network,
  surface: 'post',
  bucket,
  time: Date.now(),
});

const tellOf = async (mingle: Mingle, messages: readonly ReturnType<typeof posted>[]) => {
  const page = await mingle.screen('popup.html');
  for (const input of messages)
    await page.evaluate((message) => chrome.runtime.sendMessage(message), { kind: 'addByHand', input });
  await page.close();
};

test('a link and an opening that went out on X are told on LinkedIn, in chip and card', async ({ page, mingle }) => {
  const text = `${talk} https://bread.example/rye?utm_source=x`;
  await write(mingle, page, 'x', text);
  await composers.x.post(page).click();
  await expect.poll(() => mingle.posts()).toHaveLength(1);

  const cdp = await write(mingle, page, 'linkedin', text);
  await expect.poll(() => chipOf(cdp)).toMatch(/The same link went out on X today\./);
  expect(await chipOf(cdp)).toMatch(/A post on X opened with the same words today\./);
  const kept = JSON.stringify(await mingle.posts());
  expect(kept).not.toMatch(/burned|bread/i);
  await (await cardOn(page)).press('button', /^Mingle: /);
  // On its own in the card; the line for screen readers holds both.
  await expect.poll(() => textsOf(cdp)).toContain('The same link went out on X today.');
});

test('a spent day is told in a post and not in an answer; the limit is set in options', async ({ page, mingle }) => {
  const options = await mingle.screen('options.html');
  await options.getByRole('spinbutton', { name: 'Posts a day' }).fill('2');
  await options.keyboard.press('Enter');
  await expect(options.getByText('Saved.')).toBeVisible();
  await options.close();
  await tellOf(mingle, [posted('facebook'), posted('x')]);
  const cdp = await write(mingle, page, 'x', talk);
  await expect.poll(() => chipOf(cdp)).toMatch(/The 2 posts you planned for today are out\./);

  await page.goto('https://x.com/baker/status/1');
  const reply = page.locator('[data-testid="tweetTextarea_0"][contenteditable="true"]').first();
  await reply.click();
  await page.keyboard.type(talk);
  await expect.poll(async () => (await mingle.draft())?.surface).toBe('reply');
  expect((await mingle.draft())?.pace).toEqual([]);
});

test('where there is room for it, a pitch is told so', async ({ page, mingle }) => {
  const cdp = await write(mingle, page, 'facebook', pitch);
  await expect.poll(() => chipOf(cdp)).toMatch(/^Mingle: Brochure/);
  expect(await chipOf(cdp)).not.toMatch(/room/);
  await tellOf(mingle, [posted('x'), posted('x'), posted('linkedin'), posted('linkedin')]);
  await page.keyboard.type(' Now!');
  await expect.poll(() => chipOf(cdp)).toMatch(/You have room for one pitch, and this would be it\./);
});

test('a minute of use is counted and told in the popup; its limit is told beside the next draft', async ({
  page,
  mingle,
}) => {
  const popup = await mingle.screen('popup.html');
  await expect(popup.getByRole('heading', { name: 'Today' })).toHaveCount(0);
  await page.bringToFront();
  const cdp = await write(mingle, page, 'x', talk);
  await expect(popup.getByText(/minutes? on the three sites/)).toBeVisible();
  const options = await mingle.screen('options.html');
  await options.getByRole('spinbutton', { name: 'Minutes a day' }).fill('1');
  await options.keyboard.press('Enter');
  await expect(popup.getByText('Your time for today is up')).toBeVisible();
  await options.close();
  await page.bringToFront();
  await page.keyboard.type(' Tell me.');
  await expect.poll(() => chipOf(cdp)).toMatch(/The one minute you planned for today is spent\./);
});
