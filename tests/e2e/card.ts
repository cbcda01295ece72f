/** Chip and card stand in a closed shadow root: found and pressed as assistive technology finds them. */
import type { CDPSession, Page } from '@playwright/test';
import { expect, underlined } from './harness.ts';
import { middleOfUnderlined } from './inside.ts';

interface Node {
  readonly name: string;
  readonly node: number;
}

/** Viewport coordinates, CSS px. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Card {
  /** Where it stands; null where it is not there. */
  box(role: string, name: RegExp): Promise<Box | null>;
  /** Names of all that has this role on the page. */
  names(role: string): Promise<string[]>;
  /** Rests the pointer in its middle, once it is there and stays there. */
  point(role: string, name: RegExp): Promise<Point>;
  /** Clicks it. */
  press(role: string, name: RegExp): Promise<void>;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export const middle = ({ left, top, right, bottom }: Box): Point => ({ x: (left + right) / 2, y: (top + bottom) / 2 });

/** Whatever was observed by now is answered: what a fold or a report changed has its new place. */
const twoFrames = (page: Page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

async function found(cdp: CDPSession, role: string): Promise<Node[]> {
  const { nodes } = await cdp.send('Accessibility.getFullAXTree');
  return nodes.flatMap((each) =>
    each.ignored || each.role?.value !== role || each.backendDOMNodeId === undefined
      ? []
      : [{ name: String(each.name?.value ?? ''), node: each.backendDOMNodeId }],
  );
}

export async function cardOn(page: Page): Promise<Card> {
  const cdp = await page.context().newCDPSession(page);
  const one = async (role: string, name: RegExp) => (await found(cdp, role)).find((each) => name.test(each.name));
  const boxOf = async (node: number): Promise<Box> => {
    const { model } = await cdp.send('DOM.getBoxModel', { backendNodeId: node });
    const [left = 0, top = 0, , , right = 0, bottom = 0] = model.border;
    return { left, top, right, bottom };
  };
  const box = async (role: string, name: RegExp) => {
    const at = await one(role, name);
    return at ? boxOf(at.node) : null;
  };
  /** Where the pointer rests on it now; null where it moved away meanwhile. */
  const pointed = async (role: string, name: RegExp): Promise<Point | null> => {
    const at = await one(role, name);
    if (!at) return null;
    await cdp.send('DOM.scrollIntoViewIfNeeded', { backendNodeId: at.node });
    await twoFrames(page);
    const before = await boxOf(at.node);
    const { x, y } = middle(before);
    await page.mouse.move(x, y);
    await twoFrames(page);
    const now = await box(role, name);
    return now && now.left === before.left && now.top === before.top ? { x, y } : null;
  };
  const point = async (role: string, name: RegExp): Promise<Point> => {
    let at: Point = { x: 0, y: 0 };
    const isThere = async () => {
      // A node may be drawn anew between two questions: it is looked up again.
      const now = await pointed(role, name).catch(() => null);
      at = now ?? at;
      return now !== null;
    };
    await expect.poll(isThere, `${role} ${name}`).toBe(true);
    return at;
  };
  return {
    box,
    point,
    names: async (role) => (await found(cdp, role)).map(({ name }) => name),
    async press(role, name) {
      const { x, y } = await point(role, name);
      await page.mouse.click(x, y);
    },
  };
}

/** Rests the pointer on underlined words, which opens their card. */
export async function hover(page: Page, words: RegExp): Promise<void> {
  await expect.poll(() => underlined(page)).toContainEqual(expect.stringMatching(words));
  const point = await page.evaluate(middleOfUnderlined, words.source);
  if (!point) throw new Error('Nothing like that is underlined.');
  await page.mouse.move(point.x - 3, point.y);
  await page.mouse.move(point.x, point.y);
}
