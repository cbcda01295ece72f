/** Chip and card stand in a closed shadow root: found and pressed as assistive technology finds them. */
import type { CDPSession, Page } from '@playwright/test';
import { expect, underlined } from './harness.ts';

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
  /** Clicks it, once it is there. */
  press(role: string, name: RegExp): Promise<void>;
}

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
  return {
    async box(role, name) {
      const at = await one(role, name);
      return at ? boxOf(at.node) : null;
    },
    names: async (role) => (await found(cdp, role)).map(({ name }) => name),
    async press(role, name) {
      await expect.poll(() => one(role, name), `${role} ${name}`).toBeTruthy();
      const { node } = (await one(role, name)) ?? { node: 0 };
      await cdp.send('DOM.scrollIntoViewIfNeeded', { backendNodeId: node });
      const { left, top, right, bottom } = await boxOf(node);
      await page.mouse.click((left + right) / 2, (top + bottom) / 2);
    },
  };
}

/** Rests the pointer on underlined words, which opens their card. */
export async function hover(page: Page, words: RegExp): Promise<void> {
  await expect.poll(() => underlined(page)).toContainEqual(expect.stringMatching(words));
  const point = await page.evaluate((source) => {
    const ranges = [...CSS.highlights.values()].flatMap((marks) => [...marks]) as Range[];
    const range = ranges.find((each) => new RegExp(source, 'i').test(each.toString()));
    const [box] = range?.getClientRects() ?? [];
    return box && { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  }, words.source);
  if (!point) throw new Error('Nothing like that is underlined.');
  await page.mouse.move(point.x - 3, point.y);
  await page.mouse.move(point.x, point.y);
}
