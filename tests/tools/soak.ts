/**
 * `npm run soak [-- DRAFTS]` (after `build` and `build:fixtures`): an hour of use, pressed together: 180 drafts in turn on
 * the three sites, three of four posted, popup and options opened between them, the worker stopped every twentieth.
 * Exits 1 on an error, a wrong count or memory that grows. `-- DRAFTS without`: the same without Mingle, to tell what of
 * the memory is the sites' own.
 */
import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import { type ComposerDriver, composers, pitch, talk } from '../e2e/composers.ts';
import { launch, workerOf } from '../e2e/harness.ts';
import { readStore } from '../e2e/inside.ts';

/** MB that may come on top once everything has been used. */
const mayGrow = 5;
/** Drafts before memory is first looked at: what is loaded late is loaded by then. */
const warm = 18;
const drafts = Number(process.argv[2] ?? 180);
const without = process.argv[3] === 'without';
const drivers = Object.entries(composers);

const errors: string[] = [];
const listen = (page: Page): void => {
  page.on('pageerror', ({ message }) => errors.push(`${page.url()}: ${message}`));
};

interface Site {
  readonly id: string;
  readonly driver: ComposerDriver;
  readonly page: Page;
  readonly session: CDPSession;
}

async function openSites(context: BrowserContext): Promise<Site[]> {
  const sites: Site[] = [];
  for (const [id, driver] of drivers) {
    const page = await context.newPage();
    listen(page);
    await page.goto(driver.url);
    sites.push({ id, driver, page, session: await context.newCDPSession(page) });
  }
  return sites;
}

/** MB in use on each site's page after a collection, ours and the site's. */
async function heaps(sites: readonly Site[]): Promise<number[]> {
  const used: number[] = [];
  for (const { session } of sites) {
    await session.send('HeapProfiler.collectGarbage');
    used.push((await session.send('Runtime.getHeapUsage')).usedSize / 1e6);
  }
  return used;
}

async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 30_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`Not within 30 s: ${what}`);
    await new Promise((next) => setTimeout(next, 50));
  }
}

interface Mingle {
  readonly context: BrowserContext;
  readonly origin: string;
  /** A page of its own, to read the ledger from and to stop the worker by. */
  readonly own: Page;
}

async function lookAround({ context, origin }: Mingle): Promise<void> {
  for (const screen of ['popup.html', 'options.html', 'insights.html']) {
    const page = await context.newPage();
    listen(page);
    await page.goto(origin + screen);
    await page.getByRole('heading').first().waitFor();
    await page.close();
  }
}

interface Use {
  readonly sites: readonly Site[];
  /** Null without it. */
  readonly mingle: Mingle | null;
  /** Posts by network, as they were sent. */
  readonly sent: Map<string, number>;
}

/** Types a draft and posts it, or goes without. */
async function writeOne({ sites, mingle, sent }: Use, turn: number): Promise<void> {
  const site = sites[turn % sites.length];
  if (!site) throw new Error('No site.');
  const { id, driver, page } = site;
  await page.bringToFront();
  await (await driver.open(page)).click();
  // No two alike: the same words twice are a post that went out twice.
  await page.keyboard.type(`${turn % 5 === 0 ? pitch : talk} ${turn}.`);
  if (turn % 4 === 3) return driver.discard(page);
  await driver.post(page).click();
  sent.set(id, (sent.get(id) ?? 0) + 1);
  const all = [...sent.values()].reduce((sum, count) => sum + count, 0);
  if (mingle)
    await until(
      `post ${all} in the ledger`,
      async () => (await mingle.own.evaluate(readStore, 'posts')).length === all,
    );
}

async function stopWorker({ context, own }: Mingle): Promise<void> {
  const session = await context.newCDPSession(own);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}

async function wrongCounts({ own }: Mingle, sent: Use['sent']): Promise<string[]> {
  const posts = await own.evaluate(readStore, 'posts');
  const unlike = drivers.flatMap(([id]) => {
    const kept = posts.filter(({ network }) => network === id).length;
    return kept === (sent.get(id) ?? 0) ? [] : [`${id}: ${sent.get(id) ?? 0} sent, ${kept} kept`];
  });
  return new Set(posts.map(({ id }) => id)).size === posts.length ? unlike : [...unlike, 'a post is kept twice'];
}

async function soak(use: Use): Promise<string[]> {
  let start: number[] = [];
  for (let turn = 0; turn < drafts; turn++) {
    if (turn === warm) start = await heaps(use.sites);
    await writeOne(use, turn);
    if (use.mingle && turn % 10 === 9) await lookAround(use.mingle);
    if (use.mingle && turn % 20 === 19) await stopWorker(use.mingle);
  }
  const end = await heaps(use.sites);
  const grown = use.sites.map(({ id }, at) => ({ id, by: (end[at] ?? 0) - (start[at] ?? 0) }));
  for (const { id, by } of grown)
    console.log(`${id.padEnd(8)}  ${use.sent.get(id) ?? 0} posts  ${by.toFixed(1)} MB more`);
  const tooMuch = grown.filter(({ by }) => by > mayGrow).map(({ id, by }) => `${id}: ${by.toFixed(1)} MB more`);
  return [...errors, ...(use.mingle ? await wrongCounts(use.mingle, use.sent) : []), ...tooMuch];
}

async function openMingle(context: BrowserContext): Promise<Mingle> {
  const worker = await workerOf(context);
  const origin = new URL('/', worker.url()).href;
  worker.on('console', (message) => message.type() === 'error' && errors.push(`worker: ${message.text()}`));
  const own = await context.newPage();
  listen(own);
  await own.goto(`${origin}popup.html`);
  return { context, origin, own };
}

const { context, close } = await launch({ extension: !without });
try {
  const mingle = without ? null : await openMingle(context);
  const wrong = await soak({ mingle, sites: await openSites(context), sent: new Map() });
  console.log(`${drafts} drafts, ${wrong.length} things wrong`);
  for (const each of wrong) console.log(`  ${each}`);
  process.exitCode = wrong.length === 0 ? 0 : 1;
} finally {
  await close();
}
