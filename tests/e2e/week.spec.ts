/**
 * A week of a baker, day by day on the three practice sites, with real clicks; then what ledger, popup and insights say.
 * Every number here was counted by hand from the list of what went out.
 */
import type { Page } from '@playwright/test';
import type { Minutes } from '../../lib/ledger/types.ts';
import { setClock, visit } from './clock.ts';
import { composers } from './composers.ts';
import { expect, type Mingle, test } from './harness.ts';
import { doubtfulOf, draft, next } from './outcomes.ts';

/** Monday, 1 June 2026, so many days later, by the clock of the machine. */
const at = (day: number, hour: number, minute = 0) => new Date(2026, 5, 1 + day, hour, minute).getTime();

const link = 'https://bread.example/rye';
const sells = (what: string) =>
  `Hurry, ${what} are 20% off until tonight only! Order now at our shop and save big. Do not miss this deal, buy today!`;
const asks = (what: string) =>
  `I burned the first tray of ${what} this morning, and my daughter still ate two of them. What did you burn when you learned to bake?`;

type Place = 'x post' | 'x reply' | 'x unseen' | 'li post' | 'li comment' | 'li repost' | 'fb post' | 'fb comment';

const xBox = '[data-testid^="tweetTextarea_"][contenteditable="true"]';

/** Where a person goes and what they click to write there, and to send it. */
const places: Record<Place, { url: string; open(page: Page): Promise<unknown>; send(page: Page): Promise<unknown> }> = {
  'x post': {
    url: composers.x.url,
    open: async (page) => (await composers.x.open(page)).click(),
    send: (page) => composers.x.post(page).click(),
  },
  'x reply': {
    url: 'https://x.com/inesbakes/status/101',
    open: (page) => page.locator(xBox).click(),
    send: (page) => page.locator('[data-testid="tweetButtonInline"]').click(),
  },
  'x unseen': {
    url: composers.x.url,
    open: async (page) => {
      await page.locator('[data-testid="SideNav_NewTweet_Button"]').click();
      await next(page, 'closed');
    },
    send: (page) => page.getByRole('dialog').locator('[data-testid="tweetButton"]').click(),
  },
  'li post': {
    url: composers.linkedin.url,
    open: async (page) => (await composers.linkedin.open(page)).click(),
    send: (page) => composers.linkedin.post(page).click(),
  },
  'li comment': {
    url: composers.linkedin.url,
    open: async (page) => {
      await page.locator('.post button.quiet').first().click();
      await page.locator('.comment-box [contenteditable="true"]').first().click();
    },
    send: (page) => page.locator('[data-view-name="comment-post"]').first().click(),
  },
  'li repost': {
    url: composers.linkedin.url,
    open: async (page) => {
      await page.locator('.post button[aria-haspopup="menu"]').first().click();
      await page.locator('[role="menuitem"]').first().click();
      await page.locator('#interop-outlet .ql-editor').click();
    },
    send: (page) => composers.linkedin.post(page).click(),
  },
  'fb post': {
    url: composers.facebook.url,
    open: async (page) => (await composers.facebook.open(page)).click(),
    send: (page) => composers.facebook.post(page).click(),
  },
  'fb comment': {
    url: composers.facebook.url,
    open: (page) => page.locator('form[role="presentation"] [data-lexical-editor]').first().click(),
    send: (page) => page.keyboard.press('Enter'),
  },
};

async function write(mingle: Mingle, page: Page, place: Place, text: string, now: number): Promise<void> {
  const { url, open, send } = places[place];
  await visit(mingle, page, url, now);
  await open(page);
  await draft(page, mingle, text);
  await send(page);
}

const minutesOf = (mingle: Mingle) =>
  mingle.worker.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((done) => {
      const request = indexedDB.open('mingle');
      request.onsuccess = () => done(request.result);
    });
    const minutes = await new Promise<Minutes[]>((done) => {
      const request = database.transaction('minutes').objectStore('minutes').getAll();
      request.onsuccess = () => done(request.result);
    });
    database.close();
    const sums = new Map<string, number>();
    for (const { day, minutes: used } of minutes) sums.set(day, (sums.get(day) ?? 0) + used);
    return [...sums].map(([day, used]) => `${day}: ${used}`);
  });

const dot = (mingle: Mingle) => mingle.worker.evaluate(() => chrome.action.getBadgeText({}));

async function popupAt(mingle: Mingle, now: number): Promise<Page> {
  await setClock(mingle, now);
  const popup = await mingle.screen('popup.html');
  await expect(popup.getByRole('heading', { name: 'Lately' })).toBeVisible();
  return popup;
}

const room = (popup: Page) => popup.locator('.standing h2');
const sides = (popup: Page) => popup.locator('.sides');
const today = (popup: Page) => popup.getByRole('region', { name: 'Today' }).getByRole('paragraph');
const nudges = (popup: Page) => popup.getByRole('region', { name: 'Worth a thought' }).getByRole('listitem');
/** This week’s and last week’s posts of X, LinkedIn and Facebook. */
const networks = (popup: Page) => popup.locator('.networks tbody td').allTextContents();
/** The numbers of a figure’s table, row by row. */
const figures = (insights: Page, name: RegExp) =>
  insights
    .getByRole('figure')
    .filter({ has: insights.getByRole('heading', { name }) })
    .locator('tbody td')
    .allTextContents();

async function setUp(mingle: Mingle): Promise<void> {
  await setClock(mingle, at(0, 8));
  const options = await mingle.screen('options.html');
  const saved = options.getByRole('status').getByText('Saved.');
  await options.getByRole('spinbutton', { name: 'Posts a day' }).fill('2');
  await options.keyboard.press('Enter');
  await expect(saved).toBeVisible();
  await options.getByRole('radio', { name: 'help the people I work for' }).check();
  await options.getByRole('combobox', { name: 'Look back at the week' }).selectOption('Sunday');
  const set = {
    budget: { postsPerDay: 2, postsPerWeek: null, minutesPerDay: null, minutesPerWeek: null },
    goal: { id: 'help-customers', text: '' },
    lookBack: 0,
  };
  await expect
    .poll(() => options.evaluate(() => chrome.storage.local.get('settings')))
    .toMatchObject({ settings: { values: set } });
  await options.close();
}

/** Two a day from Monday to Friday; with the pitch of Wednesday one of the six so far asks. */
const weekdays: readonly (readonly [day: number, minute: number, place: Place, text: string])[] = [
  [0, 0, 'x post', asks('cinnamon-raisin muffins')],
  [0, 10, 'li post', asks('poppy seed rolls')],
  [1, 0, 'fb post', asks('sourdough loaves')],
  [1, 10, 'x reply', 'Mine came out flat as well. Did you let it rest overnight?'],
  [2, 0, 'li comment', 'I like how you folded it. How long did the dough rest?'],
  [2, 10, 'x post', `${sells('muffins')} ${link}`],
  [3, 0, 'fb comment', 'That looks like my first one. Which flour did you take?'],
  [3, 10, 'li post', `${asks('rye crackers')} ${link}`],
  [4, 0, 'x post', asks('almond croissants')],
  [4, 10, 'li repost', 'She taught me all I know of rye, and I still call her when it fails. Whom do you call?'],
];

async function wednesdayEvening(mingle: Mingle): Promise<void> {
  const popup = await popupAt(mingle, at(2, 20));
  // 5 of 6 gave; 2 of 6 + 1 + 3 = 10 would be a fifth.
  await expect(sides(popup)).toHaveText('5 given1 asked');
  await expect(room(popup)).toHaveText('3 more gives, then a pitch fits');
  await expect(popup.getByText('17% of your last 6 posts asked for something.')).toBeVisible();
  // The comment is conversation and takes nothing from the day.
  await expect(today(popup)).toHaveText(['One post left', '2 minutes on the three sites']);
  await expect(nudges(popup)).toHaveCount(0);
  expect(await networks(popup)).toEqual(['3', '0', '2', '0', '1', '0']);
  await popup.close();
}

async function saturday(mingle: Mingle): Promise<void> {
  const popup = await popupAt(mingle, at(5, 11));
  await popup.getByText('Add a post by hand').click();
  await popup.getByRole('radio', { name: 'About others' }).check();
  await popup.getByRole('combobox', { name: 'Where' }).selectOption('LinkedIn');
  await popup.getByRole('combobox', { name: 'As a' }).selectOption('Comment');
  await popup.getByRole('button', { name: 'Add it' }).click();
  await expect.poll(() => mingle.posts()).toHaveLength(11);
  await popup.close();
}

async function sunday(mingle: Mingle, page: Page): Promise<void> {
  await write(mingle, page, 'fb post', sells('rolls'), at(6, 9));
  await expect.poll(() => mingle.posts()).toHaveLength(12);
  await expect.poll(() => dot(mingle)).toBe('•');
  await write(mingle, page, 'x unseen', asks('honey cakes'), at(6, 9, 10));
  await page.goto('about:blank');
  await expect.poll(() => doubtfulOf(mingle)).toHaveLength(1);
}

async function sundayEvening(mingle: Mingle): Promise<void> {
  const popup = await popupAt(mingle, at(6, 20));
  await expect(sides(popup)).toHaveText('10 given2 asked');
  await popup.getByRole('region', { name: 'Did this go out?' }).getByRole('button', { name: 'Yes' }).click();
  // 11 of 13 gave; 3 of 13 + 1 + 1 = 15 is a fifth.
  await expect(sides(popup)).toHaveText('11 given2 asked');
  await expect(room(popup)).toHaveText('One more give, then a pitch fits');
  await expect(popup.getByText('15% of your last 13 posts asked for something.')).toBeVisible();
  await expect(today(popup)).toHaveText(['No posts left; a reply always fits', '2 minutes on the three sites']);
  await expect(nudges(popup)).toHaveText(['The same link went out 2 times lately, on LinkedIn and X.']);
  await expect(popup.getByRole('heading', { name: '13 posts this week' })).toBeVisible();
  expect(await networks(popup)).toEqual(['5', '0', '5', '0', '3', '0']);

  // The second pitch as a give: 1 of 13 asks, 3 of 15 may.
  const pitched = popup.getByRole('combobox', { name: /Post on Facebook/ });
  await pitched.selectOption('Your work');
  await expect(sides(popup)).toHaveText('12 given1 asked');
  await expect(room(popup)).toHaveText('Room for 2 pitches');
  // Until then the note is that of the post that was asked about.
  await expect(popup.getByText('Moved.')).toBeVisible();
  await popup.getByRole('button', { name: 'Undo' }).click();
  await expect(sides(popup)).toHaveText('11 given2 asked');
  await popup.close();
}

async function insightsOnSunday(mingle: Mingle): Promise<void> {
  const insights = await mingle.screen('insights.html');
  const goal = insights.getByRole('region', { name: 'I would like to help the people I work for' });
  await expect(goal.getByRole('paragraph')).toHaveText('4 replies and comments in the last four weeks');
  const back = insights.getByRole('region', { name: /^The week of (Jun 1|1 Jun): 11 given, 2 asked$/ });
  await expect(back.getByRole('definition')).toContainText([
    'About others 5, Personal 6, Asks 2',
    'One more give, then a pitch fits',
  ]);
  await expect(back.getByText('Next: answer somebody. A reply does more than a post.')).toBeVisible();
  expect(await figures(insights, /^11 times you gave, 2 times you asked$/)).toEqual(['5', '6', '0', '2']);
  expect(await figures(insights, /^15% asked: 80\/20 is kept$/)).toEqual(['15%']);
  // Four answers, nine broadcasts; the repost and both posts with the link are shares, each with own words.
  expect(await figures(insights, /^You post more often/)).toEqual(['4', '9', '3', '3']);
  await expect.poll(() => dot(mingle)).toBe('');
  await insights.close();
}

async function weeksLater(mingle: Mingle): Promise<void> {
  const monday = await popupAt(mingle, at(7, 9));
  await expect(monday.getByRole('heading', { name: 'No posts yet this week' })).toBeVisible();
  await expect(monday.getByText('Last week (dashed): 2 by this day, 13 in all')).toBeVisible();
  expect(await networks(monday)).toEqual(['0', '5', '0', '5', '0', '3']);
  await expect(today(monday)).toHaveText(['2 posts left']);
  await monday.close();

  // X had a post every other day, LinkedIn nearly daily; Facebook was used on three days only, which is no rhythm.
  const later = await popupAt(mingle, at(14, 9));
  await expect(nudges(later)).toHaveText([
    'LinkedIn has been quiet for 9 days. A hello will do.',
    'X has been quiet for 8 days. A hello will do.',
  ]);
  await later.close();
}

test('a week on three sites comes to what a person would count', async ({ mingle, page }) => {
  await setUp(mingle);
  for (const [index, [day, minute, place, text]] of weekdays.entries()) {
    await write(mingle, page, place, text, at(day, 9, minute));
    await expect.poll(() => mingle.posts()).toHaveLength(index + 1);
    if (index === 5) await wednesdayEvening(mingle);
  }
  expect(await dot(mingle)).toBe('');
  await saturday(mingle);
  await sunday(mingle, page);
  await sundayEvening(mingle);

  const posts = (await mingle.posts()).sort((a, b) => a.time - b.time);
  expect(posts.map(({ day, network, surface, bucket }) => `${day} ${network} ${surface} ${bucket}`)).toEqual([
    '2026-06-01 x post personal',
    '2026-06-01 linkedin post personal',
    '2026-06-02 facebook post personal',
    '2026-06-02 x reply others',
    '2026-06-03 linkedin comment others',
    '2026-06-03 x post ask',
    '2026-06-04 facebook comment others',
    '2026-06-04 linkedin post personal',
    '2026-06-05 x post personal',
    '2026-06-05 linkedin repost others',
    '2026-06-06 linkedin comment others',
    '2026-06-07 facebook post ask',
    '2026-06-07 x post personal',
  ]);
  expect(posts.slice(0, 10).map(({ time }) => time)).toEqual(weekdays.map(([day, minute]) => at(day, 9, minute)));
  const days = ['01', '02', '03', '04', '05', '07'];
  expect(await minutesOf(mingle)).toEqual(days.map((day) => `2026-06-${day}: 2`));

  await insightsOnSunday(mingle);
  await weeksLater(mingle);
});
