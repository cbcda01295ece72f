/**
 * 100,000 posts of X through the real screen, next to write-good over the same texts in the same browser; then how long
 * the numbers take. Prints a table. Needs `npm run build`; the peer is installed here when it is first asked for.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, expect } from '@playwright/test';
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
  const memory = await watchMemory(context);
  const before = await processorTime(context);
  const start = performance.now();
  await options.getByLabel('The archive as it came, or single files of it').setInputFiles(zip);
  await expect(options.locator('.outcome')).toContainText('posts added', { timeout: long });
  const seconds = (performance.now() - start) / 1000;
  const processor = (await processorTime(context)) - before;
  const megabytes = memory.stop();
  await expect(options.locator('.outcome')).toContainText(`${count.toLocaleString('en')} posts added`);
  const reading = await screens();
  const popup = await timeScreen(context, `${origin}popup.html`, '.sides');
  const insights = await timeScreen(context, `${origin}insights.html`, 'figure');
  await options.close();
  const peer = await timePeer(
    context,
    posts.map(({ text }) => text),
  );
  await close();
  rmSync(folder, { recursive: true });
  const rows: [string, string][] = [
    ['posts', count.toLocaleString('en')],
    ['import, all of it', `${seconds.toFixed(1)} s`],
    ['write-good over the same texts, nothing else', `${peer.seconds.toFixed(1)} s`],
    ['import / write-good', (seconds / peer.seconds).toFixed(2)],
    ['import: processor time, all processes', `${processor.toFixed(1)} s`],
    ['write-good: processor time', `${peer.processor.toFixed(1)} s`],
    ['import / write-good, processor time', (processor / peer.processor).toFixed(2)],
    ['memory of all renderers at the peak', megabytes ? `${megabytes.peak.toFixed(0)} MB` : 'not on this system'],
    ['of which came with the import', megabytes ? `${megabytes.grown.toFixed(0)} MB` : 'not on this system'],
    ['popup: its numbers read', `${reading.popup.toFixed(1)} ms`],
    ['insights: their numbers read', `${reading.insights.toFixed(1)} ms`],
    ['popup: from opening to the numbers', `${popup.toFixed(0)} ms`],
    ['insights: from opening to the numbers', `${insights.toFixed(0)} ms`],
  ];
  console.log(`\n${new Date().toISOString().slice(0, 10)}, ${cpus().length} cores (${cpus()[0]?.model.trim()})\n`);
  for (const [what, figure] of rows) console.log(`| ${what} | ${figure} |`);
}

await main();
