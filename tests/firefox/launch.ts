/** Firefox with the production build loaded and the three practice sites at their real hosts. */
import { resolve } from 'node:path';
import { type Browser, type HTTPRequest, launch, type Page } from 'puppeteer-core';
import { answerOf } from '../e2e/site.ts';
import { needFirefox } from '../tools/firefox.ts';

export const extensionFolder = resolve(import.meta.dirname, '../../.output/firefox-mv3');

/** Of wxt.config.ts. */
export const addOn = 'mingle@mingle.coach';

/** The host of the extension's pages, which Firefox would draw anew for each profile. */
const host = 'b64e1a1c-54f6-4e64-9d0b-5b2a5d1f3c77';

export const origin = `moz-extension://${host}/`;

const preferences = {
  'extensions.webextensions.uuids': JSON.stringify({ [addOn]: host }),
  // What the browser itself asks for ends here; pages are answered before they get as far.
  'network.dns.forceResolve': '127.0.0.1',
};

export interface FirefoxOptions {
  /** False for the same browser without Mingle. */
  readonly extension?: boolean;
  /** The user's folder; Firefox reads what programs of this user, or who looks after the machine, laid down there. */
  readonly home?: string;
}

export async function launchFirefox({ extension = true, home }: FirefoxOptions = {}): Promise<Browser> {
  const browser = await launch({
    browser: 'firefox',
    executablePath: needFirefox(),
    headless: true,
    defaultViewport: { width: 1100, height: 800 },
    extraPrefsFirefox: preferences,
    // Since 153 the extension's own pages are opened by nobody else.
    args: ['--remote-allow-system-access'],
    ...(home !== undefined && { env: { ...process.env, HOME: home } }),
  });
  if (extension) await browser.installExtension(extensionFolder);
  return browser;
}

const wanted = ['document', 'iframe', 'script', 'style'];

async function answer(request: HTTPRequest): Promise<void> {
  const isPage = request.method() === 'GET' && wanted.includes(request.headers()['sec-fetch-dest'] ?? '');
  const given = isPage ? await answerOf(new URL(request.url())) : null;
  await (given ? request.respond(given) : request.abort('blockedbyclient'));
}

/** A new tab in front, in which every request is answered by the practice sites or by nobody. */
export async function newPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  await page.setRequestInterception(true);
  // A page may be closed before its last request is answered.
  page.on('request', (request) => void answer(request).catch(() => {}));
  return page;
}
