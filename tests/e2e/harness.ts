/** A browser with the production build loaded and the three practice sites at their real hosts. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, test as base, chromium, expect, type Page, type Worker } from '@playwright/test';
import { createEngine } from '../../lib/engine/index.ts';
import type { Report } from '../../lib/engine/types.ts';
import type { PublishedPost } from '../../lib/ledger/types.ts';
import type { DraftState } from '../../lib/messages.ts';
import { needBrowser } from '../tools/browser.ts';
import { readStore } from './inside.ts';
import { serveSites } from './site.ts';

export const extensionFolder = resolve(import.meta.dirname, '../../.output/chrome-mv3');

const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--no-default-browser-check',
  // Branded Chrome ignores --load-extension without this.
  '--disable-features=DisableLoadExtensionCommandLineSwitch',
];

export interface LaunchOptions {
  /** False for the same browser without Mingle, to compare with. */
  readonly extension?: boolean;
  readonly headless?: boolean;
  readonly colorScheme?: 'light' | 'dark';
  readonly viewport?: { width: number; height: number } | null;
  /** The browser's language. */
  readonly lang?: string;
  /** The folder of another build of Mingle than the last one here. */
  readonly build?: string;
  /** Folders of other extensions to load beside Mingle. */
  readonly beside?: readonly string[];
  /** All of the browser's connections go there; the practice pages need none. */
  readonly proxy?: string;
  /** A folder that was used before and is left; otherwise a fresh one is made and removed. */
  readonly profile?: string;
  /** Leave open, and in front, what Mingle opens on install. */
  readonly keepWelcome?: boolean;
}

/** The tab that Mingle opens in a fresh profile. On a busy machine it may come before the browser's own empty one. */
export async function welcomeOf(context: BrowserContext): Promise<Page> {
  const there = async (page: Page) => {
    await page.waitForURL(/\/welcome\.html$/);
    return page;
  };
  return Promise.any([...context.pages().map(there), context.waitForEvent('page').then(there)]);
}

/** Processes of a browser that is closed may write for a moment yet, and the slower the machine the longer. */
export const removeProfile = (profile: string): void =>
  rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });

/** Opens a fresh profile; `close` ends the browser and removes the profile. */
export async function launch(
  options: LaunchOptions = {},
): Promise<{ context: BrowserContext; close(): Promise<void> }> {
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'mingle-'));
  const folders = [options.build ?? extensionFolder, ...(options.beside ?? [])].join(',');
  const load =
    options.extension === false ? [] : [`--load-extension=${folders}`, `--disable-extensions-except=${folders}`];
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: needBrowser(),
    headless: options.headless ?? true,
    colorScheme: options.colorScheme ?? 'light',
    viewport: options.viewport === undefined ? { width: 1100, height: 800 } : options.viewport,
    args: [
      ...quiet,
      ...(options.proxy ? [`--proxy-server=${options.proxy}`, '--proxy-bypass-list=<-loopback>'] : []),
      ...(options.lang ? [`--lang=${options.lang}`] : []),
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...load,
    ],
    ignoreDefaultArgs: ['--disable-extensions'],
  });
  await serveSites(context);
  if (options.extension !== false && !options.keepWelcome) await (await welcomeOf(context)).close();
  const close = async () => {
    await context.close();
    if (!options.profile) removeProfile(profile);
  };
  return { context, close };
}

/** The extension's background worker. */
export const workerOf = async (context: BrowserContext): Promise<Worker> =>
  context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));

/** What the popup would be told of the tab in front; null where no composer has a judged draft. */
export const draftOf = (worker: Worker): Promise<DraftState | null> =>
  worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const answer = await chrome.tabs.sendMessage(tab?.id ?? -1, { kind: 'draft', input: {} }).catch(() => null);
    return answer?.ok ?? null;
  });

export interface Mingle {
  readonly context: BrowserContext;
  readonly worker: Worker;
  /** `chrome-extension://…/` */
  readonly origin: string;
  /** One of the extension's own pages, `popup.html` for example. */
  screen(path: string): Promise<Page>;
  /** The ledger's entries, straight from the database. */
  posts(): Promise<PublishedPost[]>;
  /** What the popup would be told of the tab in front; null where nothing is judged. */
  draft(): Promise<DraftState | null>;
}

export const test = base.extend<{ scheme: 'light' | 'dark'; mingle: Mingle; page: Page }>({
  scheme: ['light', { option: true }],
  mingle: async ({ scheme }, use) => {
    const { context, close } = await launch({ colorScheme: scheme });
    const worker = await workerOf(context);
    const origin = new URL('/', worker.url()).href;
    await use({
      context,
      worker,
      origin,
      screen: async (path) => {
        const page = await context.newPage();
        await page.goto(origin + path);
        return page;
      },
      posts: () => worker.evaluate(readStore, 'posts'),
      draft: () => draftOf(worker),
    });
    await close();
  },
  page: async ({ mingle }, use) => {
    const page = await mingle.context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await use(page);
    if (errors.length > 0) throw new Error(`Errors on the page: ${errors.join('; ')}`);
  },
});

export { expect };

/** What of a report says which text it is on. */
const told = ({ verdict, score, findings }: Report) => ({
  verdict,
  score,
  findings: findings.map(({ rule, start, end }) => `${rule} ${start}-${end}`),
});

/**
 * Waits until the draft in front is judged whole, with the settings as they come. Keys that come slowly have parts of it
 * judged meanwhile, and each report may move what stands on the page.
 */
export async function judged({ draft }: Pick<Mingle, 'draft'>, text: string): Promise<void> {
  const wanted = told(await createEngine().judge(text));
  await expect
    .poll(async () => {
      const report = (await draft())?.report;
      return report && told(report);
    })
    .toEqual(wanted);
}

/** What is underlined on the page, in page order: the texts of the ranges of every custom highlight. */
export const underlined = (page: Page): Promise<string[]> =>
  page.evaluate(() => [...CSS.highlights.values()].flatMap((marks) => [...marks].map((range) => range.toString())));
