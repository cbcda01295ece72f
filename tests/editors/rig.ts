/** The five editors on their practice pages, the probe in an isolated world beside them, and keys as a person types. */
import { type BrowserContext, test as base, type CDPSession, expect, type Page } from '@playwright/test';
import type { Replaced } from '../../lib/editors/types.ts';
import { launch } from '../e2e/harness.ts';
import { type Box, boxes, probeScript } from './boxes.ts';
import type { Probe } from './probe.ts';

export interface Rig {
  readonly page: Page;
  /** The probe in its isolated world. */
  ask<K extends keyof Probe>(method: K, ...rest: Tail<Parameters<Probe[K]>>): Promise<Awaited<ReturnType<Probe[K]>>>;
  /** The text by the editor's own model, NBSP as a space. */
  model(): Promise<string>;
  /** Types with real keys; `\n` is Enter. */
  type(text: string): Promise<void>;
  press(...keys: string[]): Promise<void>;
  /** By the clipboard and Ctrl+V. */
  paste(text: string): Promise<void>;
  insert(what: 'mention' | 'emoji', text: string): Promise<void>;
  /** Composes `steps` one after the other and commits `result`. */
  compose(steps: readonly string[], result: string): Promise<void>;
  /** Waits until reading and model agree, and gives the text. */
  settled(): Promise<string>;
  /** What a person asks for who sees the text at rest. */
  replace(...fixes: [expected: string, text: string][]): Promise<Replaced[]>;
}

type Tail<T extends unknown[]> = T extends [unknown, ...infer Rest] ? Rest : [];

async function isolatedWorld(cdp: CDPSession, script: string): Promise<number> {
  const { frameTree } = await cdp.send('Page.getFrameTree');
  const { executionContextId } = await cdp.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'probe',
  });
  await cdp.send('Runtime.evaluate', { expression: script, contextId: executionContextId });
  return executionContextId;
}

async function callProbe(cdp: CDPSession, contextId: number, method: string, args: readonly unknown[]) {
  const expression = `probe.${method}(${args.map((arg) => JSON.stringify(arg)).join(',')})`;
  const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
    expression,
    contextId,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}

/** A frame of the page and the tasks that were due by then. */
const turn = (page: Page) => page.evaluate(() => new Promise((next) => requestAnimationFrame(() => setTimeout(next))));

/** An editor of the page's own world. */
const inPage = (find: string) => {
  const [host = '', inner] = find.split(' >>> ');
  return { host, inner };
};

async function openBox(context: BrowserContext, box: Box, script: string): Promise<Rig> {
  const page = await context.newPage();
  await page.goto(box.url);
  if (box.button) await page.getByRole('button', { name: box.button }).first().click();
  const locator = page.locator(box.find.replace(' >>> ', ' '));
  await locator.click();
  const cdp = await context.newCDPSession(page);
  const world = await isolatedWorld(cdp, script);
  const ask: Rig['ask'] = (method, ...rest) => callProbe(cdp, world, method, [box.find, ...rest]);
  const model = async () =>
    (
      await page.evaluate(({ host, inner }) => {
        const outer = document.querySelector(host);
        const element = inner === undefined ? outer : outer?.shadowRoot?.querySelector(inner);
        return element ? (window.site.editors.get(element)?.text() ?? null) : null;
      }, inPage(box.find))
    )?.replaceAll('\u00A0', ' ') ?? '';
  const settled = async () => {
    // Hashtags get their colour in a task after the edit.
    await turn(page);
    await expect.poll(async () => (await ask('read')) === (await model()), { intervals: [0, 20, 50, 100] }).toBe(true);
    return model();
  };
  return {
    page,
    ask,
    model,
    type: (text) => page.keyboard.type(text),
    press: async (...keys) => {
      // Editors hear of a moved caret by a task that a busy page runs after its next frame; no person is faster.
      for (const key of keys) {
        await page.keyboard.press(key);
        await turn(page);
      }
    },
    paste: async (text) => {
      await page.evaluate((data) => navigator.clipboard.writeText(data), text);
      await page.keyboard.press('ControlOrMeta+v');
    },
    insert: async (what, text) => {
      await page.evaluate(
        ({ host, inner, kind, given }) => {
          const outer = document.querySelector(host);
          const element = inner === undefined ? outer : outer?.shadowRoot?.querySelector(inner);
          if (element) window.site.editors.get(element)?.insert(kind, given);
        },
        { ...inPage(box.find), kind: what, given: text },
      );
    },
    compose: async (steps, result) => {
      for (const text of steps) {
        await cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
      }
      await cdp.send('Input.insertText', { text: result });
    },
    settled,
    replace: async (...fixes) => {
      await settled();
      return ask('replace', fixes);
    },
  };
}

/** One browser and one built probe for all tests of a worker; a fresh page for each. */
export const test = base.extend<{ box: Box; rig: Rig }, { shared: { context: BrowserContext; script: string } }>({
  box: [boxes[0] as Box, { option: true }],
  shared: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern here.
    async ({}, use) => {
      const { context, close } = await launch({ extension: false });
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await use({ context, script: await probeScript() });
      await close();
    },
    { scope: 'worker' },
  ],
  rig: async ({ shared, box }, use) => {
    const rig = await openBox(shared.context, box, shared.script);
    const errors: string[] = [];
    rig.page.on('pageerror', (error) => errors.push(error.message));
    await use(rig);
    await rig.page.close();
    expect(errors).toEqual([]);
  },
});

export { expect } from '@playwright/test';
