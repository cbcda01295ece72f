/** One Firefox for each file of tests, an empty ledger and a fresh tab for each test. */
import type { Browser, ElementHandle, Page } from 'puppeteer-core';
import { test as base, expect } from 'vitest';
import type { PublishedPost } from '../../lib/ledger/types.ts';
import type { DraftState } from '../../lib/messages.ts';
import { readStore } from '../e2e/inside.ts';
import { chromeWindow, openOwn, type Place } from './bidi.ts';
import { addOn, launchFirefox, newPage, origin } from './launch.ts';

export { expect } from 'vitest';

/** Runs in a page of the extension. */
const readDraft = async (): Promise<DraftState | null> => {
  const [tab] = await chrome.tabs.query({ active: true });
  const answer = await chrome.tabs.sendMessage(tab?.id ?? -1, { kind: 'draft', input: {} }).catch(() => null);
  return answer?.ok ?? null;
};

export interface Mingle {
  readonly browser: Browser;
  /** One of the extension's own pages, `options.html` for example, behind the tab in front. */
  screen(path: string): Promise<Place>;
  /** The ledger's entries, straight from the database, oldest first. */
  posts(): Promise<PublishedPost[]>;
  /** What the popup would be told of the tab in front; null where nothing is judged. */
  draft(): Promise<DraftState | null>;
  /** Runs a function in one of the extension's own pages. */
  readonly run: Place['run'];
  /** Stops the background as Firefox does when no event came for a while. */
  stopBackground(): Promise<void>;
}

/** Runs in the browser's own window; answers with the state of the background. */
const stop = async (id: string): Promise<string> => {
  // @ts-expect-error Known there.
  const { extension } = WebExtensionPolicy.getByID(id);
  await extension.terminateBackground({ disableResetIdleForTest: true });
  return extension.backgroundState;
};

export async function mingleIn(browser: Browser): Promise<Mingle & { erase(): Promise<void> }> {
  const own = await openOwn(browser, `${origin}welcome.html`);
  const window = await chromeWindow(browser);
  return {
    browser,
    run: (work, ...args) => own.run(work, ...args),
    screen: (path) => openOwn(browser, origin + path),
    posts: async () => (await own.run(readStore, 'posts')).sort((a, b) => a.time - b.time),
    draft: () => own.run(readDraft),
    erase: async () => {
      const answer = await own.run(() => chrome.runtime.sendMessage({ kind: 'erase', input: {} }));
      expect(answer).toEqual({ ok: null });
    },
    stopBackground: async () => {
      // A message under way wakes it again.
      const stopped = () => window.run(stop, addOn);
      await expect.poll(stopped).toBe('stopped');
    },
  };
}

/** A tab that fails the test by any error of its page. */
export async function strictPage(browser: Browser): Promise<{ page: Page; close(): Promise<void> }> {
  const page = await newPage(browser);
  const errors: unknown[] = [];
  page.on('pageerror', (error) => errors.push(error));
  const close = async () => {
    await page.close();
    expect(errors).toEqual([]);
  };
  return { page, close };
}

export const test = base
  // biome-ignore lint/correctness/noEmptyPattern: Vitest wants a pattern here.
  .extend('firefox', { scope: 'file' }, async ({}, { onCleanup }) => {
    const browser = await launchFirefox();
    onCleanup(() => browser.close());
    return mingleIn(browser);
  })
  .extend('mingle', async ({ firefox }): Promise<Mingle> => {
    await firefox.erase();
    return firefox;
  })
  .extend('page', async ({ mingle }, { onCleanup }) => {
    const { page, close } = await strictPage(mingle.browser);
    onCleanup(close);
    return page;
  });

/** What is underlined on the page, in page order: the texts of the ranges of every custom highlight. */
export const underlined = (page: Page): Promise<string[]> =>
  page.evaluate(() => [...CSS.highlights.values()].flatMap((marks) => [...marks].map(String)));

/** Pixels of the warm ink of lib/composer/paint.ts within an element, as they come to the screen. */
export async function inkOn(page: Page, editor: ElementHandle<Element>): Promise<number> {
  const picture = await editor.screenshot({ encoding: 'base64' });
  return page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0);
    const { data: bytes } = context?.getImageData(0, 0, image.width, image.height) ?? { data: [] };
    let count = 0;
    for (let at = 0; at < bytes.length; at += 4) {
      const [red = 0, green = 0, blue = 0] = bytes.slice(at, at + 3);
      if (red > 190 && red - green > 60 && green - blue > 30) count++;
    }
    return count;
  }, picture);
}
