/**
 * Another day in the browser: `Date` stands still at a moment of the test's choice, in the worker, in Mingle's own pages,
 * in the sites and in Mingle's script there. The build knows nothing of it; only `Date` is set, timers run as ever.
 */
import type { CDPSession, Page } from '@playwright/test';
import type { Mingle } from './harness.ts';

const standStill = (now: number) => `{
  const Real = (globalThis.RealDate ??= Date);
  globalThis.Date = class Date extends Real {
    constructor(...about) {
      if (about.length === 0) super(${now});
      else super(...about);
    }
    static now() {
      return ${now};
    }
  };
}`;

/** For the worker and for every page that is opened from now on. */
export async function setClock(mingle: Mingle, now: number): Promise<void> {
  const code = standStill(now);
  await mingle.context.addInitScript({ content: code });
  await mingle.worker.evaluate(code);
}

/** Opens an address at that moment, Mingle's script in the page included. */
export async function visit(mingle: Mingle, page: Page, url: string, now: number): Promise<void> {
  await setClock(mingle, now);
  await page.goto(url);
  const session = await mingle.context.newCDPSession(page);
  await setInScripts(session, now);
  await session.detach();
}

/** The isolated worlds named as the extension are its content scripts'; there is one in each frame. */
async function setInScripts(session: CDPSession, now: number): Promise<void> {
  const worlds: number[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.name === 'Mingle') worlds.push(context.id);
  });
  // Tells of every world there is before it answers.
  await session.send('Runtime.enable');
  if (worlds.length === 0) throw new Error('Mingle has no script in this page.');
  for (const contextId of worlds) {
    const { result } = await session.send('Runtime.evaluate', {
      expression: `${standStill(now)} Date.now()`,
      contextId,
      returnByValue: true,
    });
    if (result.value !== now) throw new Error(`The script’s clock says ${String(result.value)}.`);
  }
}
