/** What Mingle costs where nobody writes: its script at the load of a page, and the page at rest. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type ComposerDriver, pitch } from '../../e2e/composers.ts';
import { extensionFolder, underlined } from '../../e2e/harness.ts';
import type { Arm } from './arm.ts';
import { costOf, evaluations, ours, startTrace } from './trace.ts';

const script = 'composer.js';

/** kB, gzipped. */
export const scriptSize = (): number =>
  gzipSync(readFileSync(resolve(extensionFolder, script)), { level: 9 }).length / 1000;

/** ms to evaluate the content script, one for each load of the page. */
export async function measureLoads({ page, session }: Arm, url: string, times: number): Promise<number[]> {
  await page.bringToFront();
  const end = await startTrace(session);
  for (let time = 0; time < times; time++) await page.goto(url);
  return evaluations(await end(), script);
}

export interface Rest {
  /** How often a script of Mingle's ran. */
  readonly runs: number;
  /** ms of it. */
  readonly ms: number;
}

/** Some seconds of a reader: the pointer moves and the page scrolls. */
async function read({ page, session }: Arm): Promise<Rest> {
  const end = await startTrace(session);
  for (let step = 0; step < 30; step++) {
    await page.mouse.move(300 + step * 10, 600 - step * 5);
    await page.mouse.wheel(0, step < 15 ? 40 : -40);
    await page.waitForTimeout(100);
  }
  // Evaluating the script belongs to the load of a page, and has a figure of its own.
  const runs = ours(await end()).filter(({ name }) => name !== 'EvaluateScript');
  return { runs: runs.length, ms: runs.reduce((sum, run) => sum + costOf(run), 0) };
}

/** The page before any composer had focus, and after the one that had it lost it. */
export async function measureRest(arm: Arm, driver: ComposerDriver): Promise<{ before: Rest; after: Rest }> {
  const { page } = arm;
  await page.goto(driver.url);
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  const before = await read(arm);
  const editor = await driver.open(page);
  await editor.click();
  await page.keyboard.type(pitch);
  await page.waitForFunction(() => CSS.highlights.size > 0);
  if ((await underlined(page)).length === 0) throw new Error('Nothing is underlined in the pitch.');
  await editor.evaluate((element) => element.blur());
  // The answer to the last key, and frames that were asked for before.
  await page.waitForTimeout(1000);
  return { before, after: await read(arm) };
}
