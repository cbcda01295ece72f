/**
 * `npm run bench:screens -- [--posts=100000] [--turns=15]`, after `build`: how long popup and insights take to open with a
 * large ledger, as a ratio to an empty and to a small one, and to a bare text file of the extension, which is the browser's
 * own part. Three browsers take turns, so that a busy machine shows in all. Prints the section of docs/performance.md.
 * With `--before=folder`, of another build, a fourth takes turns: that one with the large ledger.
 */
import { execFileSync } from 'node:child_process';
import { cpus, loadavg } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { BrowserContext } from '@playwright/test';
import type { PublishedPost } from '../../../lib/ledger/types.ts';
import { launch, workerOf } from '../../e2e/harness.ts';

const { values } = parseArgs({
  options: {
    posts: { type: 'string', default: '100000' },
    turns: { type: 'string', default: '15' },
    before: { type: 'string' },
  },
});
const [posts, turns] = [Number(values.posts), Number(values.turns)];

/** A ledger with as much to draw and little to read: what is more than this is the ledger's size. */
const few = 100;

/** What the popup may take until it is painted. */
const limitMs = 100;

/** No script, no style, no ledger: what any page of an extension costs. */
const bare = ['a bare file', 'managed-schema.json', 'pre'] as const;

const screens = [bare, ['popup', 'popup.html', '.balance, .first'], ['insights', 'insights.html', 'h1']] as const;

/** Runs in a page of Mingle: posts of five years, all kinds and networks, with a few findings each and now and then a link. */
async function fillLedger(count: number): Promise<void> {
  const dayMs = 86_400_000;
  const pick = <T>(all: readonly T[], index: number) => all[index % all.length] as T;
  const post = (index: number): PublishedPost => {
    const time = Date.now() - Math.floor((index / count) * 5 * 365 * dayMs);
    return {
      id: `bench-${index}`,
      time,
      day: new Date(time).toISOString().slice(0, 10),
      network: pick(['x', 'linkedin', 'facebook'] as const, index),
      surface: pick(['post', 'reply', 'comment', 'quote', 'repost'] as const, Math.floor(index / 3)),
      bucket: pick(['others', 'personal', 'own', 'personal', 'ask'] as const, Math.floor(index / 7)),
      corrected: false,
      score: index % 100,
      findings: { [pick(['discount', 'deadline', 'hype'], index)]: 1, [pick(['thanks', 'story'], index)]: 2 },
      links: index % 3 === 0 ? [{ hash: index.toString(16).padStart(64, '0'), own: index % 2 === 0 }] : [],
      ownWords: index % 2 === 0,
      length: 120,
      source: index * 2 > count ? 'imported' : 'confirmed',
    };
  };
  for (let at = 0; at < count; at += 1000) {
    const batch = Array.from({ length: Math.min(1000, count - at) }, (_, index) => post(at + index));
    const answer = await chrome.runtime.sendMessage({ kind: 'bring', input: { posts: batch } });
    if (answer?.ok?.added !== batch.length) throw new Error(`Not all were added: ${JSON.stringify(answer)}`);
  }
}

interface Arm {
  readonly context: BrowserContext;
  readonly origin: string;
  close(): Promise<void>;
}

async function openArm(count: number, build?: string): Promise<Arm> {
  const { context, close } = await launch(build ? { build: resolve(build) } : {});
  const origin = new URL('/', (await workerOf(context)).url()).href;
  const page = await context.newPage();
  await page.goto(`${origin}options.html`);
  if (count > 0) await page.evaluate(fillLedger, count);
  await page.close();
  return { context, origin, close };
}

/**
 * ms from opening the page to its first paint with content: until the ledger was read there is nothing to paint. Nothing is
 * asked of the page before: looking for an element would cost it some 10 ms of its own thread.
 */
async function timeOpening({ context, origin }: Arm, path: string, selector: string): Promise<number> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Page.enable');
  await session.send('Page.setLifecycleEventsEnabled', { enabled: true });
  const painted = new Promise<void>((done) => {
    session.on('Page.lifecycleEvent', ({ name }) => {
      if (name === 'firstContentfulPaint') done();
    });
  });
  await page.goto(origin + path, { waitUntil: 'commit' });
  await painted;
  await page.waitForSelector(selector);
  const [paint] = await page.evaluate(() =>
    performance.getEntriesByName('first-contentful-paint').map(({ startTime }) => startTime),
  );
  await page.close();
  return paint ?? Number.NaN;
}

const quantile = (all: readonly number[], at: number): number =>
  all.toSorted((a, b) => a - b)[Math.min(all.length - 1, Math.floor(all.length * at))] ?? Number.NaN;

const shown = (ms: number) => `${ms.toFixed(0)} ms`;

async function measure(arms: readonly Arm[], path: string, selector: string): Promise<number[][]> {
  // The first opening of each starts the worker and reads the code from the disk: not counted.
  for (const arm of arms) await timeOpening(arm, path, selector);
  const times: number[][] = arms.map(() => []);
  for (let turn = 0; turn < turns; turn++)
    for (const [index, arm] of arms.entries()) times[index]?.push(await timeOpening(arm, path, selector));
  return times;
}

/** The columns of a screen: what is compared first, then what was measured. */
function row(name: string, times: readonly (readonly number[])[], floor: number): string {
  const [empty = 0, some = 0, full = 0, ...before] = times.map((all) => quantile(all, 0.5));
  const ratios = [empty, some, floor, ...before].map((other) => `× ${(full / other).toFixed(2)}`);
  const cells = [...ratios, ...[empty, some, full, quantile(times[2] ?? [], 0.95)].map(shown)];
  return `| ${[name, ...cells].join(' | ')} |`;
}

async function main(): Promise<void> {
  const arms = [await openArm(0), await openArm(few), await openArm(posts)];
  if (values.before) arms.push(await openArm(posts, values.before));
  const version = arms[0]?.context.browser()?.version() ?? '';
  const before = loadavg()[0] ?? Number.NaN;
  const all = new Map<string, number[][]>();
  for (const [name, path, selector] of screens) all.set(name, await measure(arms, path, selector));
  await Promise.all(arms.map(({ close }) => close()));
  const p50 = (name: string) => quantile(all.get(name)?.[2] ?? [], 0.5);
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  const load = `${before.toFixed(1)} before, ${(loadavg()[0] ?? Number.NaN).toFixed(1)} after`;
  console.log(`## Screens, ${new Date().toISOString().slice(0, 10)}\n`);
  console.log(`Chromium ${version}, ${cpus().length} cores, Node ${process.versions.node}, at commit \`${commit}\`.`);
  const beside = values.before ? ` --before=${values.before}` : '';
  console.log(`\`npm run bench:screens -- --posts=${posts} --turns=${turns}${beside}\`. Load average ${load}.\n`);
  const columns = [`${posts} posts ÷ empty, p50`, `÷ ${few} posts`, '÷ a bare file'];
  if (values.before) columns.push('÷ the build before');
  console.log(`| ${['screen', ...columns, 'empty', `${few} posts`, `${posts} posts`, 'p95'].join(' | ')} |`);
  console.log(`| --- |${' --: |'.repeat(columns.length + 4)}`);
  for (const [name, times] of all) console.log(row(name, times, p50(bare[0])));
  const popup = p50('popup');
  const verdict = popup <= limitMs ? 'met' : '**missed**';
  console.log(`\n- popup painted with ${posts} posts, p50: ${shown(popup)}, at most ${limitMs} ms: ${verdict}`);
}

await main();
