/** How many follow: read on the own profile alone, kept once a day, shown with its trend. */
import { expect, test } from './harness.ts';
import { contentScriptOf } from './world.ts';

const profiles = [
  { id: 'x', network: 'X', typed: '@baker', own: 'https://x.com/baker', other: 'https://x.com/tom', count: '1,234' },
  {
    id: 'linkedin',
    network: 'LinkedIn',
    typed: 'https://www.linkedin.com/in/baker/',
    own: 'https://www.linkedin.com/in/baker/',
    other: 'https://www.linkedin.com/in/tom/',
    count: '7,553',
  },
  {
    id: 'facebook',
    network: 'Facebook',
    typed: 'facebook.com/baker',
    own: 'https://www.facebook.com/baker',
    other: 'https://www.facebook.com/tom',
    count: '12,300',
  },
];

for (const { id, network, typed, own, other, count } of profiles)
  test(`${network}: the own profile’s number is in insights, another’s is not`, async ({ page, mingle }) => {
    const options = await mingle.screen('options.html');
    await options.getByRole('textbox', { name: `Your name or address on ${network}` }).fill(typed);
    await options.keyboard.press('Tab');
    await expect(options.getByText('Saved.')).toBeVisible();
    await options.close();
    const insights = await mingle.screen('insights.html');
    await page.bringToFront();
    await page.goto(own);
    await expect
      .poll(async () => {
        await page.keyboard.press('Shift');
        return insights.getByRole('heading', { name: `${network}: ${count}.` }).count();
      })
      .toBe(1);

    await page.goto(`${other}?followers=999`);
    await expect(page.getByText('999')).toBeVisible();
    const { tell } = await contentScriptOf(page);
    // Answered in order: by now the page's own question of the same kind was.
    const inOrder = () => tell('active', { network: id, time: Date.now() });
    await page.keyboard.press('Shift');
    expect(await inOrder()).toEqual({ ok: { handle: 'baker' } });
    await page.keyboard.press('Shift');
    await inOrder();
    await insights.reload();
    await expect(insights.getByRole('heading', { name: `${network}: ${count}.` })).toBeVisible();
  });

test('a number typed in is kept for the day; the latest counts', async ({ mingle }) => {
  const insights = await mingle.screen('insights.html');
  for (const count of ['40', '41']) {
    await insights.getByText('Note how many follow you').click();
    await insights.getByRole('spinbutton', { name: 'Followers' }).fill(count);
    await insights.getByRole('button', { name: 'Keep for today' }).click();
    await expect(insights.getByRole('heading', { name: `X: ${count}.` })).toBeVisible();
    await insights.reload();
  }
  await expect(insights.getByRole('heading', { name: /^X: / })).toHaveCount(1);
});
