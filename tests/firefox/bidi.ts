/**
 * What WebDriver BiDi can do and Puppeteer does not offer: the extension's own pages, which Firefox loads without telling
 * (153, bug 1755014), sandboxes beside a page's world, closed shadow roots, and the browser's own window.
 */
import type { Browser, Page } from 'puppeteer-core';
import { expect } from 'vitest';

interface Node {
  readonly type: 'node';
  readonly sharedId: string;
  readonly value?: { readonly shadowRoot?: Node | null };
}

type Result =
  | { readonly type: 'success'; readonly result: Node | { readonly type: 'string'; readonly value: string } }
  | { readonly type: 'exception'; readonly exceptionDetails: { readonly text: string } };

/** Puppeteer keeps the connection and the ids of its pages to itself. */
interface Inside {
  readonly connection: { send(method: string, params: object): Promise<{ result: unknown }> };
}

const command = async (browser: Browser, method: string, params: object): Promise<unknown> =>
  (await (browser as unknown as Inside).connection.send(method, params)).result;

const click = [
  { type: 'pointerDown', button: 0 },
  { type: 'pointerUp', button: 0 },
];

/** A document that scripts are run in and that takes real input. */
export class Place {
  readonly #browser: Browser;
  readonly #context: string;
  /** Name of a sandbox: a world of its own beside the page's, as a content script has. */
  readonly #sandbox: string | undefined;

  constructor(browser: Browser, context: string, sandbox?: string) {
    this.#browser = browser;
    this.#context = context;
    this.#sandbox = sandbox;
  }

  /** Runs a function there; arguments and answer go as JSON. */
  run<A extends unknown[], T>(work: (...args: A) => T, ...args: A): Promise<Awaited<T>> {
    return this.#json(`(${work})(...${JSON.stringify(args)})`, []);
  }

  /** The same with a node of that document. */
  runOn<N, A extends unknown[], T>(node: Node, work: (node: N, ...args: A) => T, ...args: A): Promise<Awaited<T>> {
    return this.#json(`(${work})(node, ...${JSON.stringify(args)})`, [{ sharedId: node.sharedId }]);
  }

  async evaluate(script: string): Promise<void> {
    await this.#call(`() => { ${script}\n }`, []);
  }

  /** The node that a function gives; its shadow root with it, even a closed one. */
  async node<A extends unknown[]>(work: (...args: A) => Element | null | undefined, ...args: A): Promise<Node | null> {
    const result = await this.#call(`() => (${work})(...${JSON.stringify(args)})`, []);
    return result.type === 'node' ? result : null;
  }

  async click(node: Node): Promise<void> {
    await this.runOn(node, (element: Element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
    const move = { type: 'pointerMove', x: 0, y: 0, origin: { type: 'element', element: { sharedId: node.sharedId } } };
    await this.#act({ type: 'pointer', id: 'mouse', actions: [move, ...click] });
  }

  async type(text: string): Promise<void> {
    const keys = [...text].flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
    await this.#act({ type: 'key', id: 'keyboard', actions: keys });
  }

  async close(): Promise<void> {
    await command(this.#browser, 'browsingContext.close', { context: this.#context });
  }

  async #act(source: object): Promise<void> {
    await command(this.#browser, 'input.performActions', { context: this.#context, actions: [source] });
  }

  async #json<T>(expression: string, nodes: readonly object[]): Promise<T> {
    const result = await this.#call(`async (node) => JSON.stringify([await ${expression}])`, nodes);
    if (result.type !== 'string') throw new Error(`Answered with ${result.type}.`);
    return (JSON.parse(result.value) as [T])[0];
  }

  async #call(functionDeclaration: string, nodes: readonly object[]) {
    const answer = (await command(this.#browser, 'script.callFunction', {
      functionDeclaration,
      arguments: nodes,
      awaitPromise: true,
      target: { context: this.#context, ...(this.#sandbox && { sandbox: this.#sandbox }) },
      serializationOptions: { includeShadowTree: 'all', maxDomDepth: 1 },
    })) as Result;
    if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
    return answer.result;
  }
}

/** A page of a site; with a name, a sandbox in it. */
export const placeOf = (page: Page, sandbox?: string): Place =>
  new Place(page.browser(), (page.mainFrame() as unknown as { _id: string })._id, sandbox);

/** Opens a page of the extension behind the tab in front. */
export async function openOwn(browser: Browser, url: string): Promise<Place> {
  const { context } = (await command(browser, 'browsingContext.create', { type: 'tab', background: true })) as {
    context: string;
  };
  await command(browser, 'browsingContext.navigate', { context, url, wait: 'none' });
  const place = new Place(browser, context);
  const state = () => place.run(() => `${document.readyState} ${location.href}`).catch(() => 'between documents');
  await expect.poll(state).toBe(`complete ${url}`);
  return place;
}

/** The browser's own window, where scripts have the rights of the browser. */
export async function chromeWindow(browser: Browser): Promise<Place> {
  const { contexts } = (await command(browser, 'browsingContext.getTree', { 'moz:scope': 'chrome' })) as {
    contexts: { context: string }[];
  };
  return new Place(browser, contexts[0]?.context ?? '');
}
