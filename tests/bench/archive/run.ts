/**
 * 100,000 posts of X through the real screen, next to write-good over the same texts in the same browser; then how long
 * the numbers take. Prints the table of docs/import.md; some three minutes on two free cores. Needs `npm run build`; the
 * peer is installed here when it is first asked for.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, expect, type Page } from '@playwright/test';
import { build } from 'vite';
import { xFiles, zipped } from '../../archive/generate.ts';
import { xPosts } from '../../archive/posts.ts';
import { launch, workerOf } from '../../e2e/harness.ts';
import { withHistory } from '../../e2e/world.ts';
import { needPeers, peersFolder } from '../peers.ts';
import { processorTime, watchMemory } from './memory.ts';

const count = Number(process.argv[2] ?? 100_000);
const long = 3_600_000;

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** write-good as one script for a page. */
async function peerScript(): Promise<string> {
  const entry = resolve(peersFolder, 'write-good/write-good.js');
  const lib = { entry, formats: ['iife' as const], name: 'writeGood' };
  const built = await build({ configFile: false, logLevel: 'silent', build: { write: false, lib } });
  const [only] = [built].flat();
  if (!only || !('output' in only)) throw new Error('The peer could not be bundled.');
  return only.output[0].code;
}

interface Took {
  readonly seconds: number;
  /** Of the processor, on all cores. */
  readonly processor: number;
}

/** In a page of its own. */
async function timePeer(context: BrowserContext, texts: readonly string[]): Promise<Took> {
  const page = await context.newPage();
  page.setDefaultTimeout(long);
  await page.evaluate(await peerScript());
  const before = await processorTime(context);
  const seconds = await page.evaluate((all) => {
    const { writeGood } = globalThis as unknown as { writeGood: (text: string) => unknown[] };
    const start = performance.now();
    let found = 0;
    for (const text of all) found += writeGood(text).length;
    if (found === 0) throw new Error('The peer found nothing at all.');
    return (performance.now() - start) / 1000;
  }, texts);
  const processor = (await processorTime(context)) - before;
  await page.close();
  return { seconds, processor };
}

/** Runs in a page before its own scripts: when an element is first there, in ms since the page was opened. */
function noteWhen(selector: string): void {
  const look = () => {
    if (document.querySelector(selector)) document.documentElement.dataset.seen = String(performance.now());
    else requestAnimationFrame(look);
  };
  look();
}

/** ms from opening a page of Mingle to the numbers on it; the middle of five. */
async function timeScreen(context: BrowserContext, url: string, selector: string): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn < 5; turn++) {
    const page = await context.newPage();
    await page.addInitScript(noteWhen, selector);
    await page.goto(url);
    times.push(Number(await (await page.waitForSelector('html[data-seen]')).getAttribute('data-seen')));
    await page.close();
  }
  return median(times);
}

/** ms for what the popup and insights ask of the ledger; the middle of eleven. */
const timeReading = (context: BrowserContext, origin: string, what: 'popup' | 'insights') =>
  context.newPage().then(async (page) => {
    await page.goto(`${origin}popup.html`);
    const ms = await withHistory(
      page,
      async (store, asked) => {
        const times: number[] = [];
        const day = (back: number) => new Date(Date.now() - back * 86_400_000).toISOString().slice(0, 10);
        const popup = () => [store.latest(20), store.doubtful(), store.since(day(7)), store.sums(day(90), day(0))];
        const insights = () => [
          store.sums(day(84), day(0)),
          store.sums(day(730).slice(0, 7), day(0).slice(0, 7)),
          store.latest(20),
          store.list({ limit: 25 }),
        ];
        for (let turn = 0; turn < 11; turn++) {
          const start = performance.now();
          await Promise.all<unknown>(asked === 'popup' ? popup() : insights());
          times.push(performance.now() - start);
        }
        return times.sort((a, b) => a - b)[5] ?? Number.NaN;
      },
      what,
    );
    await page.close();
    return ms;
  });

/** Seconds from asking what another choice would have made of all posts to the answer, and the page's longest task in ms. */
async function timeLookingBack(options: Page): Promise<{ seconds: number; longest: number }> {
  const whatIf = options.getByRole('region', { name: 'What if?' });
  await whatIf.getByLabel('Looking back on').waitFor();
  const tasks = await options.evaluateHandle(() => {
    const seen = { longest: 0 };
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
    }).observe({ type: 'longtask' });
    return seen;
  });
  const start = performance.now();
  await whatIf.getByLabel('Looking back on').selectOption('all posts');
  await whatIf.getByText(`Over your last ${count.toLocaleString('en')} posts.`).waitFor({ timeout: long });
  const seconds = (performance.now() - start) / 1000;
  return { seconds, longest: (await tasks.jsonValue()).longest };
}

async function main(): Promise<void> {
  needPeers();
  const folder = mkdtempSync(join(tmpdir(), 'mingle-bench-'));
  const zip = join(folder, 'x.zip');
  const posts = xPosts(count);
  writeFileSync(zip, zipped(xFiles(posts, 10)));
  const { context, close } = await launch();
  const origin = new URL('/', (await workerOf(context)).url()).href;
  const screens = async () => ({
    popup: await timeReading(context, origin, 'popup'),
    insights: await timeReading(context, origin, 'insights'),
  });
  const options = await context.newPage();
  await options.goto(`${origin}options.html`);
  const watching = await watchMemory(context);
  const before = await processorTime(context);
  const start = performance.now();
  await options.getByLabel('The archive as it came, or single files of it').setInputFiles(zip);
  // Not `expect`: it reads the whole page again and again meanwhile, at the cost of what is measured.
  await options.locator('.outcome').waitFor({ timeout: long });
  const seconds = (performance.now() - start) / 1000;
  const processor = (await processorTime(context)) - before;
  const memory = watching.stop();
  await expect(options.locator('.outcome')).toContainText(`${count.toLocaleString('en')} posts added`);
  const reading = await screens();
  const popup = await timeScreen(context, `${origin}popup.html`, '.sides');
  const insights = await timeScreen(context, `${origin}insights.html`, 'figure');
  const lookingBack = await timeLookingBack(options);
  await options.close();
  const peer = await timePeer(
    context,
    posts.map(({ text }) => text),
  );
  await close();
  rmSync(folder, { recursive: true });
  const rows: [string, string][] = [
    ['posts', count.toLocaleString('en')],
    ['import, all of it', `${seconds.toFixed(0)} s`],
    ['write-good over the same texts, nothing else', `${peer.seconds.toFixed(1)} s`],
    ['import: processor time, all processes of the browser', `${processor.toFixed(1)} s`],
    ['write-good: processor time', `${peer.processor.toFixed(1)} s`],
    ['import / write-good, processor time', (processor / peer.processor).toFixed(0)],
    ['memory of all renderers at the peak (resident, not shared)', megabytesOf(memory?.peak)],
    ['of which came with the import', megabytesOf(memory?.grown)],
    ['popup: its numbers read from the ledger', `${reading.popup.toFixed(0)} ms`],
    ['insights: theirs', `${reading.insights.toFixed(0)} ms`],
    ['popup: from opening the page to the numbers', `${popup.toFixed(0)} ms`],
    ['insights: from opening the page to the numbers', `${insights.toFixed(0)} ms`],
    ['options: what another choice would have made of all posts', `${lookingBack.seconds.toFixed(1)} s`],
    [
      'the longest the page stood still meanwhile',
      lookingBack.longest > 0 ? `${lookingBack.longest.toFixed(0)} ms` : 'under 50 ms',
    ],
  ];
  const day = new Date().toISOString().slice(0, 10);
  const load = loadavg()[0]?.toFixed(1);
  console.log(
    `\n${day}, ${cpus().length} cores (${cpus()[0]?.model.trim()}), load ${load} at the end\n\n| | |\n|---|---|`,
  );
  for (const [what, figure] of rows) console.log(`| ${what} | ${figure} |`);
}

const megabytesOf = (value: number | undefined): string =>
  value === undefined ? 'not on this system' : `${value.toFixed(0)} MB`;

await main();
