/** The places a message can come from, and the ledger as Mingle's own modules see it, for tests of the real thing. */
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import type { Requests } from '../../lib/messages.ts';
import type * as history from '../../lib/store/history.ts';

type Answer = { ok?: unknown; error?: string };
export type Tell = (kind: keyof Requests, input: unknown) => Promise<Answer>;

/** Speaks from the isolated world of Mingle's content script in a tab: the browser names that script as the sender. */
export async function contentScriptOf(page: Page): Promise<{
  tell: Tell;
  run(code: string): Promise<unknown>;
  /** The kinds of events that scripts of this world listen to on what the expression gives. */
  listens(expression: string): Promise<string[]>;
}> {
  const session = await page.context().newCDPSession(page);
  // After an update there are two of that name: the one that was left behind, and the new one with a higher id.
  let contextId = 0;
  const found = new Promise<void>((done) => {
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.name !== 'Mingle') return;
      contextId = Math.max(contextId, context.id);
      done();
    });
  });
  await session.send('Runtime.enable');
  await found;
  const run = async (code: string) => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression: code,
      contextId,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as unknown;
  };
  const tell: Tell = async (kind, input) =>
    (await run(`chrome.runtime.sendMessage(${JSON.stringify({ kind, input })})`)) as Answer;
  const listens = async (expression: string) => {
    const { result } = await session.send('Runtime.evaluate', { expression, contextId });
    if (!result.objectId) throw new Error(`${expression} is nothing that can be listened on.`);
    const { listeners } = await session.send('DOMDebugger.getEventListeners', { objectId: result.objectId });
    return listeners.map(({ type }) => type);
  };
  return { tell, run, listens };
}

/** Speaks from one of Mingle's own pages. */
export const ownPage =
  (page: Page): Tell =>
  (kind, input) =>
    page.evaluate((message) => chrome.runtime.sendMessage(message), { kind, input });

type History = typeof history;

const bundled = new Map<string, Promise<string>>();

/** Code that puts a module of `lib/` onto the global it is run in, under this name. */
export function bundle(file: string, name: string): Promise<string> {
  const known = bundled.get(name) ?? bundling(resolve(import.meta.dirname, '../../lib', file), name);
  bundled.set(name, known);
  return known;
}

async function bundling(entry: string, name: string): Promise<string> {
  const lib = { entry, formats: ['iife' as const], name };
  const built = await build({ configFile: false, logLevel: 'silent', build: { write: false, minify: false, lib } });
  const [only] = [built].flat();
  if (!only || !('output' in only)) throw new Error(`${entry} could not be built.`);
  return `globalThis.${name} ??= (() => { ${only.output[0].code}; return ${name}; })()`;
}

/** Runs a function with the ledger's module inside one of Mingle's own pages, on the database that the build uses. */
export async function withHistory<T, A = null>(
  page: Page,
  work: (store: History, argument: A) => Promise<T>,
  argument?: A,
): Promise<T> {
  const session = await page.context().newCDPSession(page);
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression: `${await bundle('store/history.ts', 'mingleHistory')}; (${work})(mingleHistory, ${JSON.stringify(argument ?? null)})`,
    awaitPromise: true,
    returnByValue: true,
  });
  await session.detach();
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as T;
}
