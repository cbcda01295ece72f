/**
 * Builds Mingle and opens a browser with it loaded on the practice sites. With no display it does the same headless:
 * types the baker's pitch into each composer, prints what Mingle says, and ends.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { BrowserContext, Worker } from '@playwright/test';
import type { DraftState } from '../../lib/messages.ts';
import { cardOn, hover } from '../e2e/card.ts';
import { type ComposerDriver, composers, pitch } from '../e2e/composers.ts';
import { draftOf, expect, launch, workerOf } from '../e2e/harness.ts';
import { needBrowser } from './browser.ts';

const screens = resolve(import.meta.dirname, '../../.output/screens');
const hasDisplay =
  process.platform === 'darwin' ||
  process.platform === 'win32' ||
  Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);

function build() {
  for (const script of ['build', 'build:fixtures']) {
    const { status } = spawnSync('npm', ['run', '--silent', script], {
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    });
    if (status !== 0) throw new Error(`npm run ${script} failed`);
  }
}

async function untilJudged(worker: Worker, within = 10_000): Promise<DraftState> {
  const end = Date.now() + within;
  for (;;) {
    const state = await draftOf(worker);
    if (state?.words.some((words) => /^buy now/i.test(words))) return state;
    if (Date.now() > end) throw new Error('Mingle did not judge the draft.');
    await new Promise((next) => setTimeout(next, 100));
  }
}

async function demonstrate(context: BrowserContext, worker: Worker, driver: ComposerDriver) {
  const page = await context.newPage();
  await page.goto(driver.url);
  const editor = await driver.open(page);
  await editor.click();
  await page.keyboard.type(pitch);
  const { report, words } = await untilJudged(worker);
  await hover(page, /two hours/);
  const card = await cardOn(page);
  await expect.poll(() => card.names('button')).toContain('Not here');
  const file = resolve(screens, `${driver.name.toLowerCase()}.png`);
  await page.screenshot({ path: file, animations: 'disabled' });
  console.log(`\n${driver.name}: ${report.verdict}, ${report.score} of 100`);
  for (const [index, { rule, side, points }] of report.findings.entries()) {
    if (side === 'conversation') continue;
    console.log(`  ${points.toFixed(0).padStart(4)}  ${rule}: ${words[index] || 'the draft as a whole'}`);
  }
  console.log(`  screenshot: ${file}`);
  await page.close();
}

async function main() {
  needBrowser();
  console.log('Building Mingle and the practice sites …');
  build();
  mkdirSync(screens, { recursive: true });
  const { context, close } = await launch(hasDisplay ? { headless: false, viewport: null } : {});
  const worker = await workerOf(context);
  if (!hasDisplay) {
    for (const driver of Object.values(composers)) await demonstrate(context, worker, driver);
    await close();
    return;
  }
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(composers.x.url);
  console.log('Mingle is loaded. Type into a composer; the bar at the top leads to the other two sites.');
  console.log('Close the browser to end.');
  await context.waitForEvent('close', { timeout: 0 });
  await close();
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
