/** Every screen in every dress, kept as pictures to be looked at: nothing sticks out, nothing is cut, axe finds no fault. */
import type { Page } from '@playwright/test';
import { expect, launch, test, workerOf } from './harness.ts';
import { brokenWords, expectNoFault, overflow, picture, unreadable } from './looks.ts';

/** The path, what is there once it is drawn, and whether the ledger has posts by then. */
const screens = {
  'popup-new': ['popup.html', '.first', false],
  'insights-new': ['insights.html', '.bring', false],
  'welcome-try': ['welcome.html', '.judged', false],
  'welcome-choose': ['welcome.html#choose', '.goals', false],
  'welcome-know': ['welcome.html#know', '.promises', false],
  popup: ['popup.html', '.posts', true],
  insights: ['insights.html', '.posts', true],
  options: ['options.html', '.judged', true],
} as const satisfies Record<string, readonly [path: string, drawn: string, isFull: boolean]>;

interface Dress {
  readonly width: number;
  readonly lang?: string;
  readonly dark?: true;
  readonly forced?: true;
  readonly rtl?: true;
  readonly twice?: true;
}

const dresses: Record<string, Dress> = {
  light: { width: 1100 },
  dark: { width: 1100, dark: true },
  'light-320': { width: 320 },
  'dark-320': { width: 320, dark: true },
  forced: { width: 1100, forced: true },
  rtl: { width: 1100, rtl: true },
  'rtl-320': { width: 320, rtl: true },
  twice: { width: 1100, twice: true },
  de: { width: 1100, lang: 'de' },
  'de-320': { width: 320, lang: 'de' },
  es: { width: 1100, lang: 'es', dark: true },
  'es-320': { width: 320, lang: 'es', dark: true },
};

/** Twelve weeks of all kinds on all networks. */
const fill = (page: Page) =>
  page.evaluate(async () => {
    const of = <T>(all: readonly T[], index: number) => all[index % all.length];
    for (let index = 0; index < 40; index++) {
      const input = {
        id: crypto.randomUUID(),
        time: Date.now() - (index * 1.9 + 0.1) * 86_400_000,
        network: of(['x', 'linkedin', 'facebook'], index),
        surface: of(['post', 'reply', 'comment', 'quote', 'thread-part'], index),
        bucket: index % 6 === 5 ? 'ask' : of(['others', 'personal', 'own'], index),
      };
      const answer = await chrome.runtime.sendMessage({ kind: 'addByHand', input });
      if (!answer?.ok) throw new Error(`Not added: ${JSON.stringify(answer)}`);
    }
  });

async function wear(page: Page, { rtl, twice }: Dress): Promise<void> {
  await page.evaluate(
    ([dir, size]) => {
      if (dir) document.documentElement.dir = dir;
      if (size) document.documentElement.style.fontSize = size;
    },
    [rtl && 'rtl', twice && '200%'],
  );
}

/** Words that are wider than what shows them and cannot be scrolled to. What only a screen reader hears may be. */
const cut = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *:not(.spoken, .spoken *, select, option)')]
      .filter(
        (each) =>
          each.scrollWidth > each.clientWidth + 1 && ['hidden', 'clip'].includes(getComputedStyle(each).overflowX),
      )
      .map((each) => `${each.tagName}.${each.className}: ${each.textContent?.slice(0, 60)}`),
  );

for (const [name, dress] of Object.entries(dresses))
  test(name, async () => {
    const { context, close } = await launch({
      colorScheme: dress.dark ? 'dark' : 'light',
      ...(dress.lang && { lang: dress.lang }),
    });
    const origin = new URL('/', (await workerOf(context)).url()).href;
    const page = await context.newPage();
    if (dress.forced) await page.emulateMedia({ forcedColors: 'active' });
    let isFilled = false;
    for (const [screen, [path, drawn, isFull]] of Object.entries(screens)) {
      await page.setViewportSize({
        width: path === 'popup.html' ? Math.min(dress.width, 384) : dress.width,
        height: 720,
      });
      await page.goto('about:blank');
      await page.goto(origin + path);
      if (isFull && !isFilled) await fill(page);
      isFilled ||= isFull;
      await expect(page.locator(drawn).first()).toBeVisible();
      await wear(page, dress);
      expect({
        screen,
        overflow: await overflow(page),
        cut: await cut(page),
        broken: await brokenWords(page),
      }).toEqual({ screen, overflow: 0, cut: [], broken: [] });
      if (dress.forced) expect({ screen, unreadable: await unreadable(page) }).toEqual({ screen, unreadable: [] });
      await picture(page, `${screen}--${name}`);
      await expectNoFault(page);
    }
    await close();
  });
