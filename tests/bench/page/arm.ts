/** One browser with one page at a composer: without Mingle, with it, or with Harper in the page. */
import type { CDPSession, Locator, Page } from '@playwright/test';
import type { ComposerDriver } from '../../e2e/composers.ts';
import { launch } from '../../e2e/harness.ts';
import { draftOf } from './drafts.ts';
import { checkAtEachKey, serveHarper } from './harper.ts';

export type ArmName = 'without' | 'with' | 'harper';

export interface Arm {
  readonly name: ArmName;
  readonly page: Page;
  readonly session: CDPSession;
  /** At the composer, with a draft of this length in it. */
  fill(driver: ComposerDriver, length: number): Promise<Locator>;
  close(): Promise<void>;
}

async function write(page: Page, text: string): Promise<void> {
  for (const [at, paragraph] of text.split('\n').entries()) {
    if (at > 0) await page.keyboard.press('Enter');
    await page.keyboard.insertText(paragraph);
  }
}

export async function openArm(name: ArmName): Promise<Arm> {
  const { context, close } = await launch({ extension: name === 'with' });
  if (name === 'harper') await serveHarper(context);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  // Processor time and not the clock's: others use the machine as well.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  if (name === 'harper') await session.send('Page.setBypassCSP', { enabled: true });
  const fill = async (driver: ComposerDriver, length: number) => {
    await page.goto(driver.url);
    if (name === 'harper') await checkAtEachKey(page);
    const editor = await driver.open(page);
    await editor.click();
    await write(page, draftOf(length));
    return editor;
  };
  return { name, page, session, fill, close };
}

/** ms that the page's main thread has worked since it was made. */
async function worked(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
}

/** ms from this key to the next. */
type Pace = (key: string) => number;

/** Some 70 words a minute, and time for an answer before the next key. */
const steady: Pace = () => 180;

/**
 * Who writes and does not copy stops longer before a word than within it, and longer still before a sentence
 * (Conijn, Roeser and van Zaanen 2019, doi 10.1007/s11145-019-09953-8); the two figures are ours.
 */
export const writing: Pace = (key) => (key === ' ' ? 600 : 150);

const pause = (ms: number) => new Promise((next) => setTimeout(next, ms));

/** Types at this pace; answers with ms of the main thread for each key, until the next. */
export async function type({ page, session }: Arm, keys: string, pace = steady): Promise<number[]> {
  await page.bringToFront();
  const costs: number[] = [];
  let before = await worked(session);
  for (const key of keys) {
    const next = pause(pace(key));
    await page.keyboard.type(key);
    await next;
    const after = await worked(session);
    costs.push(after - before);
    before = after;
  }
  return costs;
}
