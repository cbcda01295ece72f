/**
 * Chip and card on the real pages. Their shadow root is closed, so they are looked at as assistive technology sees them:
 * through the browser's accessibility tree.
 */
import type { CDPSession, Page } from '@playwright/test';
import { type Box, cardOn } from './card.ts';
import { type ComposerDriver, composers, pitch } from './composers.ts';
import { expect, judged, type Mingle, test, underlined } from './harness.ts';
import { contentScriptOf } from './world.ts';

interface Seen {
  readonly role: string;
  readonly name: string;
  readonly focused: boolean;
  readonly node: number;
}

/** What a screen reader finds on the page, ours among it. */
async function seen(cdp: CDPSession): Promise<Seen[]> {
  const { nodes } = await cdp.send('Accessibility.getFullAXTree');
  return nodes.flatMap(({ ignored, role, name, properties, backendDOMNodeId: node }) =>
    ignored || node === undefined
      ? []
      : [
          {
            role: String(role?.value ?? ''),
            name: String(name?.value ?? ''),
            focused: properties?.some((each) => each.name === 'focused' && each.value.value === true) ?? false,
            node,
          },
        ],
  );
}

const find = async (cdp: CDPSession, role: string, name: RegExp) =>
  (await seen(cdp)).find((each) => each.role === role && name.test(each.name));

const names = async (cdp: CDPSession, role: string) =>
  (await seen(cdp)).filter((each) => each.role === role).map(({ name }) => name);

const chipName = /^Mingle: Brochure, \d+ of 100/;

async function judgedDraft(page: Page, mingle: Mingle, driver: ComposerDriver) {
  await page.goto(driver.url);
  const editor = await driver.open(page);
  await editor.click();
  await page.keyboard.type(pitch);
  await judged(mingle, pitch);
  const cdp = await mingle.context.newCDPSession(page);
  await expect.poll(async () => (await find(cdp, 'button', chipName))?.name).toBeTruthy();
  return { cdp, card: await cardOn(page), editor };
}

/** What a keyboard command of the browser does. */
const command = (mingle: Mingle, what: 'open' | 'next' | 'previous') =>
  mingle.worker.evaluate(async (to) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    await chrome.tabs.sendMessage(tab?.id ?? -1, { kind: 'card', input: { what: to } });
  }, what);

/** Names of what a person could press on the page and what the chip stands on. */
const pressableUnder = (page: Page, box: Box) =>
  page.evaluate((chip) => {
    const roots: (Document | ShadowRoot)[] = [document];
    for (const root of roots)
      for (const element of root.querySelectorAll('*')) if (element.shadowRoot) roots.push(element.shadowRoot);
    const pressable = roots.flatMap((root) =>
      [...root.querySelectorAll('button, a[href], input, select, textarea, [role="button"]')].map((element) => ({
        element,
        root,
      })),
    );
    return pressable.flatMap(({ element, root }) => {
      const rect = element.getBoundingClientRect();
      const top = root.elementFromPoint(rect.left + rect.width / 2, rect.top + rect.height / 2);
      const isReachable = top !== null && (element.contains(top) || top.contains(element));
      const overlaps =
        rect.left < chip.right && rect.right > chip.left && rect.top < chip.bottom && rect.bottom > chip.top;
      return isReachable && overlaps ? [element.textContent || element.tagName] : [];
    });
  }, box);

for (const driver of Object.values(composers)) {
  for (const width of [1100, 320]) {
    test(`${driver.name}: the chip stands on screen and on no button at ${width} px`, async ({ page, mingle }) => {
      await page.setViewportSize({ width, height: 720 });
      const { card } = await judgedDraft(page, mingle, driver);
      // It looks at what it stands on when typing has paused.
      const standing = async () => {
        const box = await card.box('button', chipName);
        if (!box) return null;
        const isWhole = box.left >= 0 && box.right <= width && box.bottom <= 720 && box.right - box.left > 20;
        return { isWhole, covered: await pressableUnder(page, box) };
      };
      await expect.poll(standing).toEqual({ isWhole: true, covered: [] });
    });
  }

  test(`${driver.name}: a click opens the card without the caret, Escape closes it and nothing else`, async ({
    page,
    mingle,
  }) => {
    const { cdp, card, editor } = await judgedDraft(page, mingle, driver);
    await card.press('button', chipName);
    await expect.poll(() => find(cdp, 'dialog', /^Brochure \d+$/)).toBeTruthy();
    await page.keyboard.press('Escape');
    await expect.poll(() => find(cdp, 'dialog', /^Brochure \d+$/)).toBeFalsy();
    await expect(editor).toBeVisible();
    await page.keyboard.type(' Bye');
    await expect(editor).toContainText('Buy now! Bye');
  });
}

test('the chip follows its composer when the page scrolls and when the box grows', async ({ page, mingle }) => {
  await page.goto('https://www.facebook.com/');
  await (await contentScriptOf(page)).tell('placeChip', { network: 'facebook', place: 'bottom-right' });
  const form = page.locator('form[role="presentation"]').nth(1);
  await form.locator('[data-lexical-editor]').click();
  await page.keyboard.type(pitch);
  await judged(mingle, pitch);
  const card = await cardOn(page);
  /** How far its lower edge is from the composer's, CSS px. */
  const distance = async () => {
    const [chip, box] = [await card.box('button', chipName), await form.boundingBox()];
    return chip && box && Math.abs(chip.bottom - box.y - box.height);
  };
  const scrollTo = (y: number) =>
    form.evaluate((element, to) => scrollBy(0, element.getBoundingClientRect().top - to), y);
  for (const y of [450, 150]) {
    await scrollTo(y);
    await expect.poll(async () => Math.abs(((await form.boundingBox())?.y ?? 0) - y)).toBeLessThan(2);
    await expect.poll(distance).toBeLessThan(60);
  }
  const before = await form.boundingBox();
  for (let line = 0; line < 12; line++) await page.keyboard.press('Shift+Enter');
  await expect.poll(async () => (await form.boundingBox())?.height).toBeGreaterThan((before?.height ?? 0) + 150);
  await expect.poll(distance).toBeLessThan(60);
});

test('the card says the rule, the words and three ways out; the next place is one press away', async ({
  page,
  mingle,
}) => {
  const { cdp, card } = await judgedDraft(page, mingle, composers.x);
  const words = await page.evaluate(() => {
    const [range] = [...CSS.highlights.values()].flatMap((marks) => [...marks]) as Range[];
    const [box] = range?.getClientRects() ?? [];
    return box && { x: box.left + box.width / 2, y: box.top + box.height / 2, text: String(range) };
  });
  if (!words) throw new Error('Nothing is underlined.');
  await page.mouse.move(words.x - 4, words.y);
  await page.mouse.move(words.x, words.y);
  await expect
    .poll(() => names(cdp, 'button'))
    .toEqual(expect.arrayContaining(['Not here', 'Never this phrase', 'Turn this rule off', 'Next place']));
  const dialogs = await names(cdp, 'dialog');
  expect(dialogs.some((name) => name.length > 0)).toBe(true);
  expect((await names(cdp, 'StaticText')).some((text) => text === words.text)).toBe(true);
  const before = (await names(cdp, 'StaticText')).find((text) => /^\d+ of \d+$/.test(text));
  await card.press('button', /^Next place$/);
  await expect
    .poll(async () => (await names(cdp, 'StaticText')).find((text) => /^\d+ of \d+$/.test(text)))
    .not.toBe(before);
});

test('by keyboard the card takes focus when asked, and gives it back', async ({ page, mingle }) => {
  const { cdp } = await judgedDraft(page, mingle, composers.x);
  const chip = await find(cdp, 'button', chipName);
  await cdp.send('DOM.focus', { backendNodeId: chip?.node ?? 0 });
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await find(cdp, 'dialog', /^Brochure/))?.focused).toBe(true);
  await page.keyboard.press('Tab');
  await expect.poll(async () => (await find(cdp, 'button', /^Close$/))?.focused).toBe(true);
  await page.keyboard.press('Escape');
  await expect.poll(async () => (await find(cdp, 'button', /^Mingle: Brochure/))?.focused).toBe(true);
});

test('next and previous stay with what is underlined', async ({ page, mingle }) => {
  await page.goto(composers.x.url);
  await (await composers.x.open(page)).click();
  const text = `Thanks to Anna for showing me how. What do you bake on a Sunday? ${pitch}`;
  await page.keyboard.type(text);
  await judged(mingle, text);
  const sides = async () => {
    const state = await mingle.draft();
    return (state?.report.findings ?? []).flatMap(({ side, whole }) => (whole ? [] : [side]));
  };
  expect(await sides()).toEqual(expect.arrayContaining(['brochure', 'conversation']));
  await expect.poll(async () => (await underlined(page)).some((words) => /buy now/i.test(words))).toBe(true);
  const selling = (await sides()).filter((side) => side === 'brochure').length;
  const cdp = await mingle.context.newCDPSession(page);
  const move = (what: 'next' | 'previous') => command(mingle, what);
  const position = async () => (await names(cdp, 'StaticText')).find((text) => /^\d+ of \d+$/.test(text));
  for (let at = 1; at <= selling; at++) {
    await move('next');
    await expect.poll(position).toBe(`${at} of ${selling}`);
    // Only what speaks against a draft can be waved aside.
    expect(await find(cdp, 'button', /^Not here$/)).toBeTruthy();
  }
  await move('next');
  await expect.poll(position).toBe(`1 of ${selling}`);
  await move('previous');
  await expect.poll(position).toBe(`${selling} of ${selling}`);
});

test('a plain text field cannot be underlined: the card says so and lists every place', async ({ page, mingle }) => {
  await page.goto(`${composers.x.url}?editor=textarea`);
  await page.locator('[data-testid^="tweetTextarea"] textarea').first().click();
  await page.keyboard.type(pitch);
  await judged(mingle, pitch);
  const draft = await mingle.draft();
  const selling = (draft?.report.findings ?? []).flatMap(({ side, whole }, index) =>
    side === 'brochure' && !whole ? [draft?.words[index] ?? ''] : [],
  );
  expect(selling.length).toBeGreaterThan(3);
  expect(await underlined(page)).toEqual([]);
  const cdp = await mingle.context.newCDPSession(page);
  await expect.poll(() => find(cdp, 'button', /^Mingle: Brochure/)).toBeTruthy();
  await command(mingle, 'open');
  await expect
    .poll(() => names(cdp, 'StaticText'))
    .toContain('This box cannot be underlined, so every place is listed here.');
  const listed = (await names(cdp, 'button')).join('\n');
  for (const words of selling) expect(listed).toContain(words);
});
