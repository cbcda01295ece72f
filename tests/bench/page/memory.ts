/** JS heap of page and background worker over many keys. */
import type { Browser, CDPSession } from '@playwright/test';
import type { ComposerDriver } from '../../e2e/composers.ts';
import { workerOf } from '../../e2e/harness.ts';
import type { Arm } from './arm.ts';
import { draftOf, keysOf } from './drafts.ts';

const megabytes = (bytes: number) => bytes / 1e6;

/** MB in use after a collection. */
async function pageHeap(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  return megabytes((await session.send('Runtime.getHeapUsage')).usedSize);
}

/** Playwright has no session for a worker: this asks through the browser's. */
export async function workerHeap(browser: Browser, url: string): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { targetInfos } = await session.send('Target.getTargets');
  const target = targetInfos.find((each) => each.type === 'service_worker' && each.url === url);
  if (!target) throw new Error('The background worker does not run.');
  const { sessionId } = await session.send('Target.attachToTarget', { targetId: target.targetId, flatten: false });
  const ask = (id: number, method: string) =>
    new Promise<{ usedSize: number }>((done) => {
      session.on('Target.receivedMessageFromTarget', (received) => {
        const answer = JSON.parse(received.message);
        if (received.sessionId === sessionId && answer.id === id) done(answer.result);
      });
      session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) });
    });
  await ask(1, 'HeapProfiler.collectGarbage');
  const { usedSize } = await ask(2, 'Runtime.getHeapUsage');
  await session.detach();
  return megabytes(usedSize);
}

/** Types and starts over: a draft of 1,300 characters each time, emptied at the end. */
async function typeDrafts({ page }: Arm, count: number): Promise<void> {
  const whole = 1300;
  for (let typed = 0; typed < count; typed += whole) {
    await page.keyboard.type(keysOf(Math.min(whole, count - typed)));
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('Backspace');
  }
}

export interface Memory {
  readonly site: string;
  /** MB more than at the start, in the page. */
  readonly page: number;
  /** MB more than at the start in the background worker; null without Mingle. */
  readonly worker: number | null;
}

/** `keys` keys into one composer; both readings after the first draft has been judged. */
export async function measureMemory(arm: Arm, driver: ComposerDriver, keys: number): Promise<Memory> {
  const { page, session, name } = arm;
  await page.bringToFront();
  await arm.fill(driver, 0);
  await page.keyboard.type(draftOf(400).replaceAll('\n', ' '));
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Backspace');
  const browser = page.context().browser();
  const worker = name === 'with' ? (await workerOf(page.context())).url() : null;
  const read = async () => ({
    page: await pageHeap(session),
    worker: browser && worker ? await workerHeap(browser, worker) : null,
  });
  const start = await read();
  await typeDrafts(arm, keys);
  const end = await read();
  return {
    site: driver.name,
    page: end.page - start.page,
    worker: end.worker === null || start.worker === null ? null : end.worker - start.worker,
  };
}
