/** How long a stopped background script takes to its first answer, and what it holds then, next to compromise alone. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from '@playwright/test';
import { build } from 'vite';
import { launch } from '../../e2e/harness.ts';
import { workerHeap } from '../page/memory.ts';
import { draftOf } from './drafts.ts';
import { compete, median } from './measure.ts';

/** An extension of one background script and one empty page; the folder it stands in. */
async function writePeer(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'mingle-peer-'));
  const entry = fileURLToPath(import.meta.resolve('./compromise.ts'));
  const lib = { entry, formats: ['iife' as const], name: 'peer', fileName: () => 'background.js' };
  await build({ configFile: false, publicDir: false, logLevel: 'silent', build: { outDir: folder, lib } });
  const background = { service_worker: 'background.js' };
  writeFileSync(
    join(folder, 'manifest.json'),
    JSON.stringify({ manifest_version: 3, name: 'compromise', version: '1', background }),
  );
  writeFileSync(join(folder, 'popup.html'), '<!doctype html><title>compromise</title>');
  return folder;
}

async function workersOf(context: BrowserContext): Promise<{ mingle: string; peer: string }> {
  while (context.serviceWorkers().length < 2) await context.waitForEvent('serviceworker');
  const urls = context.serviceWorkers().map((worker) => worker.url());
  const isMingle = await Promise.all(
    context.serviceWorkers().map((worker) => worker.evaluate(() => chrome.runtime.getManifest().name !== 'compromise')),
  );
  const at = (wanted: boolean) => urls[isMingle.indexOf(wanted)] ?? '';
  return { mingle: at(true), peer: at(false) };
}

const talk = draftOf(1300, 11, 'normal').replaceAll(/,? so /g, ' and ');

interface Start {
  readonly name: string;
  readonly page: Page;
  readonly worker: string;
  readonly message: unknown;
}

/** ms from the message that starts the worker until its answer. */
async function timeStart({ page, message }: Start): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
  return page.evaluate(async (asked) => {
    const begun = performance.now();
    const answer = await chrome.runtime.sendMessage(asked);
    if (!answer || answer.error) throw new Error(`No answer: ${answer?.error}`);
    return performance.now() - begun;
  }, message);
}

export interface StartFigures {
  readonly name: string;
  readonly ms: number;
  /** MB of JS heap after a collection. */
  readonly heap: number;
}

/** `rounds` fresh starts each, in turn. */
export async function raceStarts(rounds: number): Promise<StartFigures[]> {
  const folder = await writePeer();
  const { context, close } = await launch({ beside: [folder] });
  try {
    const { mingle, peer } = await workersOf(context);
    const open = async (worker: string) => {
      const page = await context.newPage();
      await page.goto(new URL('popup.html', worker).href);
      return page;
    };
    const [own, other] = [await open(mingle), await open(peer)];
    const analyze = (text: string) => ({ kind: 'analyze', input: { text } });
    const starts: Start[] = [
      { name: 'Mingle', page: own, worker: mingle, message: analyze(talk) },
      {
        name: 'Mingle, grammar asked for',
        page: own,
        worker: mingle,
        message: analyze(`${talk}\nThe oven is hot, so book your table.`),
      },
      { name: 'compromise alone', page: other, worker: peer, message: talk },
    ];
    const heaps = starts.map((): number[] => []);
    const times = await compete(starts, rounds, async (start) => {
      const ms = await timeStart(start);
      const browser = context.browser();
      if (browser) heaps[starts.indexOf(start)]?.push(await workerHeap(browser, start.worker));
      return ms;
    });
    return starts.map(({ name }, at) => ({ name, ms: times[at] ?? Number.NaN, heap: median(heaps[at] ?? []) }));
  } finally {
    await close();
    rmSync(folder, { recursive: true });
  }
}
