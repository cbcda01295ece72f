/** The screens in the real extension: their flows, their accessibility in every state, and pictures of each. */
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import type { Requests } from '../../lib/messages.ts';
import { composers, pitch, talk } from './composers.ts';
import { expect, judged, launch, type Mingle, test, workerOf } from './harness.ts';
import { brokenWords, expectNoFault, overflow, picture, pictures, unreadable } from './looks.ts';

/** Opens the categories that have it; all rows are made alike, and fifty of them only cost time. */
const showRule = (options: Page, words: string) => options.getByRole('searchbox', { name: 'Find a rule' }).fill(words);

const onlySomeRules = async (options: Page) => {
  await showRule(options, 'discount');
  await expect.poll(() => options.locator('.rule').count()).toBeLessThan(10);
};

type NewPost = Parameters<Requests['addByHand']>[0];

const tell = (page: Page, posts: readonly Omit<NewPost, 'id' | 'time'>[]) =>
  page.evaluate(async (all) => {
    for (const [index, post] of all.entries())
      await chrome.runtime.sendMessage({
        kind: 'addByHand',
        input: { ...post, id: crypto.randomUUID(), time: Date.now() - (index + 1) * 3_600_000 },
      });
  }, posts);

/** Fifteen gives and three asks on all three networks. */
const someWeeks: Omit<NewPost, 'id' | 'time'>[] = Array.from({ length: 18 }, (_, index) => ({
  network: (['x', 'linkedin', 'facebook'] as const)[index % 3] ?? 'x',
  surface: (['post', 'reply', 'comment', 'quote', 'thread-part'] as const)[index % 5] ?? 'post',
  bucket: index % 6 === 5 ? 'ask' : ((['others', 'personal', 'own'] as const)[index % 3] ?? 'own'),
}));

/** Writes a draft on X and opens the popup for that tab, as the toolbar button does. */
async function popupBesideDraft(mingle: Mingle, text: string) {
  const site = await mingle.context.newPage();
  await site.goto(composers.x.url);
  await (await composers.x.open(site)).click();
  await site.keyboard.type(text);
  // The popup asks once.
  await judged(mingle, text);
  const tab = await mingle.worker.evaluate(
    async () => (await chrome.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id,
  );
  return mingle.screen(`popup.html?tab=${tab}`);
}

for (const scheme of ['light', 'dark'] as const) {
  test.describe(scheme, () => {
    test.use({ scheme });

    test('popup: new, full and beside a draft, at 384 and 320 px', async ({ mingle }) => {
      const popup = await mingle.screen('popup.html');
      await expect(popup.getByRole('heading', { name: 'How it begins' })).toBeVisible();
      for (const width of [384, 320]) {
        await popup.setViewportSize({ width, height: 600 });
        expect(await overflow(popup)).toBe(0);
        await picture(popup, `popup-new-${scheme}-${width}`);
      }
      await expectNoFault(popup);

      await tell(popup, someWeeks);
      await expect(popup.getByRole('heading', { name: 'Lately' })).toBeVisible();
      await popup.getByText('Add a post by hand').click();
      for (const width of [384, 320]) {
        await popup.setViewportSize({ width, height: 600 });
        expect(await overflow(popup)).toBe(0);
        await picture(popup, `popup-full-${scheme}-${width}`);
      }
      await expectNoFault(popup);

      const beside = await popupBesideDraft(mingle, pitch);
      await beside.setViewportSize({ width: 384, height: 600 });
      await expect(beside.getByRole('heading', { name: /Brochure/ })).toBeVisible();
      await expect(beside.locator('.findings q').first()).toBeVisible();
      await beside.getByText('How it adds up').click();
      await picture(beside, `popup-draft-${scheme}-384`);
      await expectNoFault(beside);
    });

    test('options: open, asking back, and at 320 px', async ({ mingle }) => {
      const options = await mingle.screen('options.html');
      await expect(options.getByRole('heading', { name: 'Rules' })).toBeVisible();
      await picture(options, `options-${scheme}-1100`);
      await onlySomeRules(options);
      await options.locator('.rule summary').first().click();
      await options.getByRole('radio', { name: /Your own/ }).check();
      await expect(options.getByRole('slider', { name: /^May ask/ })).toBeVisible();
      await expectNoFault(options);
      await options.setViewportSize({ width: 320, height: 640 });
      expect(await overflow(options)).toBe(0);
      await picture(options, `options-${scheme}-320`);
      await options.getByRole('button', { name: 'Erase everything' }).click();
      await expect(options.getByRole('dialog', { name: 'Erase everything?' })).toBeVisible();
      await expectNoFault(options);
    });
  });
}

for (const scheme of ['light', 'dark'] as const) {
  test.describe(scheme, () => {
    test.use({ scheme });

    test('welcome: three steps, each to be passed over', async ({ mingle }) => {
      const welcome = await mingle.screen('welcome.html');
      await expect(welcome.getByText('Brochure', { exact: true })).toBeVisible();
      await expectNoFault(welcome);
      await welcome.getByLabel('A draft to play with').fill(talk);
      await expect(welcome.getByText('Conversation', { exact: true })).toBeVisible();
      // Nothing but the verdict is said aloud while one types.
      await expect(welcome.locator('[aria-live]')).toHaveText(['Conversation']);
      await picture(welcome, `welcome-try-${scheme}-1100`);
      await welcome.getByRole('button', { name: 'Next' }).click();
      await expect(welcome.getByRole('heading', { level: 1 })).toBeFocused();
      await welcome.getByRole('radio', { name: 'help the people I work for' }).check();
      await welcome.getByRole('radio', { name: /Rule of thirds/ }).check();
      await welcome.setViewportSize({ width: 320, height: 640 });
      expect(await overflow(welcome)).toBe(0);
      await picture(welcome, `welcome-choose-${scheme}-320`);
      await expectNoFault(welcome);
      await welcome.getByRole('button', { name: 'Next' }).click();
      await expect(welcome.getByRole('button', { name: 'Go and mingle' })).toBeVisible();
      await welcome.goBack();
      await expect(welcome.getByRole('radio', { name: /Rule of thirds/ })).toBeChecked();
      const closed = welcome.waitForEvent('close');
      // The page may be gone before the click itself is answered; that it goes is what is waited for.
      await welcome
        .getByRole('button', { name: 'Skip the rest' })
        .click()
        .catch(() => null);
      await closed;
    });

    test('insights: empty, and with some weeks', async ({ mingle }) => {
      const insights = await mingle.screen('insights.html');
      await expect(insights.getByText('Nothing is on the balance yet.', { exact: false })).toBeVisible();
      await tell(insights, someWeeks);
      await expect(insights.getByRole('heading', { name: '15 times you gave, 3 times you asked' })).toBeVisible();
      await insights.getByText('As a table').first().click();
      await picture(insights, `insights-${scheme}-1100`);
      await expectNoFault(insights);
      await insights.setViewportSize({ width: 320, height: 640 });
      expect(await overflow(insights)).toBe(0);
      await picture(insights, `insights-${scheme}-320`);
      await insights.getByRole('combobox', { name: 'Where', exact: true }).selectOption('LinkedIn');
      await expect(insights.locator('.posts li')).toHaveCount(6);
      await insights.getByLabel('What was it?').selectOption('Asks');
      await expect(insights.getByText('No post is like that.')).toBeVisible();
      await insights.getByRole('combobox', { name: 'Where', exact: true }).selectOption('Facebook');
      await expect(insights.locator('.posts li')).toHaveCount(3);
      await insights.getByLabel('Up to the day').fill('2020-01-01');
      await expect(insights.locator('.posts li')).toHaveCount(0);
      const [file] = await Promise.all([
        insights.waitForEvent('download'),
        insights.getByRole('button', { name: /^Save the picture: 15 times/ }).click(),
      ]);
      expect(file.suggestedFilename()).toBe('15-times-you-gave-3-times-you-asked.svg');
    });
  });
}

test('forced colours take nothing from options', async ({ mingle }) => {
  const options = await mingle.screen('options.html');
  await options.emulateMedia({ forcedColors: 'active' });
  await expect(options.locator('.category').first()).toBeVisible();
  await options.getByRole('checkbox', { name: 'LinkedIn' }).uncheck();
  await expect(options.getByRole('button', { name: 'Undo' })).toBeVisible();
  expect(await unreadable(options)).toEqual([]);
  await picture(options, 'options-forced-colours');
  await onlySomeRules(options);
  await expectNoFault(options);
});

test('forced colours and a page at twice its size take nothing from the popup', async ({ mingle }) => {
  const popup = await mingle.screen('popup.html');
  await tell(popup, someWeeks);
  await popup.emulateMedia({ forcedColors: 'active' });
  await expect(popup.getByRole('heading', { name: 'Lately' })).toBeVisible();
  await picture(popup, 'popup-forced-colours');
  await expectNoFault(popup);
  await popup.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
  expect(await overflow(popup)).toBe(0);
  await picture(popup, 'popup-200-percent');
});

test.describe('popup', () => {
  test('a post added by hand is on the balance, can be moved, taken off and brought back', async ({ mingle }) => {
    const popup = await mingle.screen('popup.html');
    await popup.getByText('Add a post by hand').click();
    await popup.getByRole('radio', { name: /^Asks/ }).check();
    await popup.getByLabel('Where').selectOption('LinkedIn');
    await popup.getByLabel('As a').selectOption('Article');
    await popup.getByRole('button', { name: 'Add it' }).click();
    await expect(popup.locator('.sides')).toHaveText('0 given1 asked');
    await expect
      .poll(() => mingle.posts())
      .toMatchObject([{ network: 'linkedin', surface: 'article', bucket: 'ask', source: 'by-hand', score: null }]);

    const kind = popup.getByRole('combobox', { name: /^Kind of: Article on LinkedIn/ });
    await kind.selectOption('Your work');
    await expect(popup.locator('.sides')).toHaveText('1 given0 asked');
    // Until then the note is that of the post that was added.
    await expect(popup.getByText('Moved.')).toBeVisible();
    await popup.getByRole('button', { name: 'Undo' }).click();
    await expect(popup.locator('.sides')).toHaveText('0 given1 asked');
    await expect(kind).toHaveValue('ask');

    await popup.getByRole('button', { name: /^Remove: Article on LinkedIn/ }).click();
    await expect(popup.getByRole('heading', { name: 'How it begins' })).toBeVisible();
    expect(await mingle.posts()).toEqual([]);
    await expect(popup.getByText('Taken off the balance.')).toBeVisible();
    await popup.getByRole('button', { name: 'Undo' }).click();
    await expect(popup.locator('.sides')).toHaveText('0 given1 asked');
    expect(await mingle.posts()).toHaveLength(1);
  });

  test('the note at the bottom leaves the last thing on the page free', async ({ mingle }) => {
    const popup = await mingle.screen('popup.html');
    await popup.setViewportSize({ width: 384, height: 600 });
    await tell(popup, someWeeks);
    await popup
      .getByRole('button', { name: /^Remove: / })
      .first()
      .click();
    await expect(popup.getByText('Taken off the balance.')).toBeVisible();
    await popup.getByText('Add a post by hand').click();
    await expect(popup.getByRole('button', { name: 'Add it' })).toBeVisible();
    await popup.getByRole('button', { name: 'Add it' }).click({ trial: true });
    await expect(popup.getByText('Taken off the balance.')).toBeVisible();
  });

  test('beside a draft that talks, praise is said once and no word breaks at 320 px', async ({ mingle }) => {
    const beside = await popupBesideDraft(mingle, talk);
    await beside.setViewportSize({ width: 320, height: 600 });
    await expect(beside.getByRole('heading', { name: /^Conversation/ })).toBeVisible();
    const praise = await beside.locator('.findings p > *').allTextContents();
    expect(praise.length).toBeGreaterThan(2);
    expect(praise).toEqual([...new Set(praise)]);
    expect(await brokenWords(beside)).toEqual([]);
    await picture(beside, 'popup-talk-320');
  });

  test('says how much room there is, by the convention that was chosen', async ({ mingle }) => {
    const popup = await mingle.screen('popup.html');
    await tell(
      popup,
      someWeeks.filter(({ bucket }) => bucket !== 'ask'),
    );
    await expect(popup.getByRole('heading', { name: 'Room for 3 pitches' })).toBeVisible();
    const options = await mingle.screen('options.html');
    await options.getByRole('radio', { name: /5-3-2/ }).check();
    await expect(popup.getByRole('heading', { name: '5-3-2 keeps pitches for another place' })).toBeVisible();
    await options.getByRole('button', { name: 'Undo' }).click();
    await expect(popup.getByRole('heading', { name: 'Room for 3 pitches' })).toBeVisible();
  });

  test('shows the words of the draft in its tab, and nothing of a tab without one', async ({ mingle }) => {
    const beside = await popupBesideDraft(mingle, pitch);
    const state = beside.locator('.draft');
    await expect(state.getByText('Post on X, in this tab')).toBeVisible();
    const quoted = await state.locator('q').allTextContents();
    expect(quoted.length).toBeGreaterThan(0);
    for (const words of quoted) expect(pitch).toContain(words);
    const alone = await mingle.screen('popup.html');
    await expect(alone.getByRole('heading', { name: 'How it begins' })).toBeVisible();
    await expect(alone.locator('.draft')).toHaveCount(0);
  });

  test('asks about a draft that may have gone out, and counts it only after a yes', async ({ mingle }) => {
    const popup = await mingle.screen('popup.html');
    await tell(popup, someWeeks.slice(0, 1));
    await expect(popup.getByRole('heading', { name: 'Lately' })).toBeVisible();
    await popup.evaluate(async () => {
      const database = await new Promise<IDBDatabase>((done, fail) => {
        const request = indexedDB.open('mingle');
        request.onsuccess = () => done(request.result);
        request.onerror = () => fail(request.error);
      });
      const store = (mode: IDBTransactionMode, name: string) => database.transaction(name, mode).objectStore(name);
      const [post] = await new Promise<object[]>((done) => {
        const request = store('readonly', 'posts').getAll();
        request.onsuccess = () => done(request.result);
      });
      for (const id of ['one', 'two'])
        await new Promise((done) => {
          store('readwrite', 'doubtful').put({ ...post, id, source: 'confirmed' }).onsuccess = done;
        });
      database.close();
    });
    await popup.reload();
    const asked = popup.getByRole('region', { name: 'Did this go out?' });
    await expect(asked.getByRole('listitem')).toHaveCount(2);
    await asked.getByRole('button', { name: 'No' }).first().click();
    await expect(asked.getByRole('listitem')).toHaveCount(1);
    expect(await mingle.posts()).toHaveLength(1);
    await asked.getByRole('button', { name: 'Yes' }).click();
    await expect(asked).toHaveCount(0);
    await expect.poll(async () => (await mingle.posts()).length).toBe(2);
  });
});

test.describe('options', () => {
  const stored = (mingle: Mingle) =>
    mingle.worker.evaluate(async () => {
      const { settings } = (await chrome.storage.local.get('settings')) as { settings?: { values: unknown } };
      return settings?.values ?? {};
    });

  test('a switch is kept as it is made, over a reload, and can be taken back', async ({ mingle }) => {
    const options = await mingle.screen('options.html');
    const rule = options.getByRole('checkbox', { name: 'Sets a deadline' });
    await showRule(options, 'deadline');
    await rule.uncheck();
    await expect(options.getByRole('status').getByText('Off: Sets a deadline')).toBeVisible();
    expect(await stored(mingle)).toEqual({ rules: { deadline: { on: false } } });
    await options.reload();
    await showRule(options, 'deadline');
    await expect(rule).not.toBeChecked();
    await rule.check();
    await expect.poll(() => stored(mingle)).toEqual({});
    await options.getByRole('button', { name: 'Undo' }).click();
    await expect(rule).not.toBeChecked();
  });

  test('a weight moves with the keyboard and is stored once it is let go', async ({ mingle }) => {
    const options = await mingle.screen('options.html');
    await showRule(options, 'deadline');
    const row = options.locator('.rule', { has: options.getByRole('checkbox', { name: 'Sets a deadline' }) });
    await row.locator('summary').press('Enter');
    const weight = row.getByRole('slider');
    await weight.press('ArrowRight');
    await weight.press('ArrowRight');
    await expect(row.locator('output')).toHaveText('×1.5');
    await expect.poll(() => stored(mingle)).toEqual({ rules: { deadline: { weight: 1.5 } } });
    await weight.press('ArrowLeft');
    await weight.press('ArrowLeft');
    await expect.poll(() => stored(mingle)).toEqual({});
  });

  test('two pages of options show the same', async ({ mingle }) => {
    const [one, two] = [await mingle.screen('options.html'), await mingle.screen('options.html')];
    await one.getByRole('checkbox', { name: 'LinkedIn' }).uncheck();
    await expect(two.getByRole('checkbox', { name: 'LinkedIn' })).not.toBeChecked();
    await two.getByRole('checkbox', { name: 'Facebook' }).uncheck();
    await expect(one.getByRole('checkbox', { name: 'Facebook' })).not.toBeChecked();
    expect(await stored(mingle)).toEqual({ off: ['linkedin', 'facebook'] });
  });

  test('own words are taken, an address is kept as its domain, nonsense is refused', async ({ mingle }) => {
    const options = await mingle.screen('options.html');
    const add = async (name: string, text: string) => {
      await options.getByRole('textbox', { name }).fill(text);
      await options.getByRole('button', { name: `Add: ${name}` }).click();
    };
    await add('Phrases to notice', 'grab your *');
    await add('Phrases that are fine', 'hot off the tray');
    await add('Your names', 'Ada’s Bakery');
    await add('Your websites', 'https://www.adas-bakery.example/shop?a=1');
    await expect
      .poll(() => stored(mingle))
      .toEqual({
        phrases: [{ text: 'grab your *', side: 'brochure' }],
        allowed: ['hot off the tray'],
        names: ['Ada’s Bakery'],
        domains: ['adas-bakery.example'],
      });
    const field = options.getByRole('textbox', { name: 'Your websites' });
    await add('Your websites', 'not a website');
    await expect(field).toHaveAccessibleDescription(/^This does not look like a website\./);
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(field).toHaveValue('not a website');
    await expect(field).toBeFocused();
    await expect(options.getByText('not a website')).toHaveCount(0);
    await expect(options.getByText('Saved.')).toHaveCount(0);
    const words = options.getByRole('region', { name: 'Your words' });
    await words.screenshot({ path: resolve(pictures, 'options-refused.png') });
    await onlySomeRules(options);
    await expectNoFault(options);
    await field.fill('muffins.example');
    await expect(field).toHaveAttribute('aria-invalid', 'false');
    await expect(options.getByText('This does not look like a website.', { exact: false })).toHaveCount(0);
    await field.press('Enter');
    await expect(field).toHaveValue('');
    await expect.poll(() => stored(mingle)).toMatchObject({ domains: ['adas-bakery.example', 'muffins.example'] });
    await add('Phrases that are fine', '**');
    await expect(options.getByRole('textbox', { name: 'Phrases that are fine' })).toHaveAccessibleDescription(
      /^There is no letter or digit in it/,
    );
    await options.getByRole('button', { name: 'Remove: hot off the tray' }).click();
    await expect.poll(() => stored(mingle)).not.toHaveProperty('allowed');
  });

  test('names the keys and leads to where the browser changes them', async ({ mingle }) => {
    const options = await mingle.screen('options.html');
    const keys = options.getByRole('region', { name: 'Keyboard' });
    await expect(keys.locator('div', { hasText: 'Open the card of the draft' }).locator('kbd')).toHaveText(
      'Alt+Shift+M',
    );
    await expect(keys.locator('div', { hasText: 'Close the card' }).getByText('None yet')).toBeVisible();
    const [opened] = await Promise.all([
      mingle.context.waitForEvent('page'),
      keys.getByRole('button', { name: 'Change the keys' }).click(),
    ]);
    await opened.waitForURL('chrome://extensions/shortcuts');
  });

  test('says what another rule of thumb, or a rule less, would have made of past posts', async ({ mingle }) => {
    const options = await mingle.screen('options.html');
    const whatIf = options.getByRole('region', { name: 'What if?' });
    await expect(whatIf.getByText('Once there are posts', { exact: false })).toBeVisible();
    await tell(options, someWeeks);
    await expect(whatIf.getByText('Over your last 18 posts.', { exact: false })).toBeVisible();
    await whatIf.getByLabel('Another rule of thumb').selectOption('5-3-2');
    await expect(
      whatIf.getByText(/^You asked 3 times\. By 5-3-2 there was room for 0 of them, by 80\/20/),
    ).toBeVisible();
    await options.getByRole('radio', { name: /5-3-2/ }).check();
    await whatIf.getByLabel('Another rule of thumb').selectOption('Rule of thirds');
    await expect(whatIf.getByText(/by 5-3-2, your own choice, for 0\.$/)).toBeVisible();
  });

  test('search finds a rule by its words', async ({ mingle }) => {
    const options = await mingle.screen('options.html');
    const rows = options.locator('.rule');
    await expect.poll(() => rows.count()).toBeGreaterThanOrEqual(20);
    const all = await rows.count();
    await options.getByRole('searchbox', { name: 'Find a rule' }).fill('deadline');
    await expect(options.getByRole('checkbox', { name: 'Sets a deadline' })).toBeVisible();
    expect(await rows.count()).toBeLessThan(all / 2);
  });

  test('erase asks first, then leaves nothing', async ({ mingle }) => {
    const options = await mingle.screen('options.html');
    await tell(options, someWeeks);
    await options.getByRole('checkbox', { name: 'Facebook' }).uncheck();
    await options.getByRole('button', { name: 'Erase everything' }).click();
    await options.getByRole('button', { name: 'Keep it' }).click();
    expect(await mingle.posts()).toHaveLength(someWeeks.length);
    await options.getByRole('button', { name: 'Erase everything' }).click();
    await options.getByRole('dialog').getByRole('button', { name: 'Erase everything' }).click();
    await expect(options.getByText('Everything is erased.')).toBeVisible();
    expect(await mingle.posts()).toEqual([]);
    expect(await stored(mingle)).toEqual({});
    await expect(options.getByRole('checkbox', { name: 'Facebook' })).toBeChecked();
  });
});

for (const [lang, title, add] of [
  ['de', 'So, wie du es magst', 'Beitrag von Hand eintragen'],
  ['es', 'A tu manera', 'Añadir una publicación a mano'],
] as const) {
  test(`in ${lang} nothing is cut, and the page says its language`, async () => {
    const { context, close } = await launch({ lang });
    const origin = new URL('/', (await workerOf(context)).url()).href;
    const page = await context.newPage();
    await page.goto(`${origin}options.html`);
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    expect(await page.locator('html').getAttribute('lang')).toBe(lang);
    await tell(page, someWeeks);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await overflow(page)).toBe(0);
    await picture(page, `options-${lang}-320`);
    await page.goto(`${origin}popup.html`);
    await page.getByText(add).click();
    expect(await overflow(page)).toBe(0);
    await picture(page, `popup-${lang}-320`);
    await page.goto(`${origin}insights.html`);
    await expect(page.locator('figure').first()).toBeVisible();
    expect(await overflow(page)).toBe(0);
    await picture(page, `insights-${lang}-320`);
    await close();
  });
}

test('from right to left the pages keep their shape', async ({ mingle }) => {
  const popup = await mingle.screen('popup.html');
  await tell(popup, someWeeks);
  await expect(popup.getByRole('heading', { name: 'Lately' })).toBeVisible();
  await popup.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
  expect(await overflow(popup)).toBe(0);
  const [mark, gear] = await Promise.all([
    popup.locator('header img').boundingBox(),
    popup.locator('header button').boundingBox(),
  ]);
  expect(mark?.x).toBeGreaterThan(gear?.x ?? 0);
  const [gives, takes] = await Promise.all([
    popup.locator('.gives').boundingBox(),
    popup.locator('.takes').boundingBox(),
  ]);
  expect(gives?.x).toBeGreaterThan(takes?.x ?? 0);
  await picture(popup, 'popup-rtl');
});
