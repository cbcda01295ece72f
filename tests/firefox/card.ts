/** Chip and card, looked at and pressed in their closed shadow root. */
import type { Page } from 'puppeteer-core';
import { middleOfUnderlined } from '../e2e/inside.ts';
import { placeOf } from './bidi.ts';
import { expect, underlined } from './harness.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Card {
  /** Names of the buttons, the chip's first. */
  buttons(): Promise<string[]>;
  /** What the open card says; null where none is open. */
  text(): Promise<string | null>;
  /** What is told without being asked. */
  said(): Promise<string>;
  /** The middle of a button, once it is there and stays there. */
  middle(name: RegExp): Promise<Point>;
  /** Clicks a button, once it is there. */
  press(name: RegExp): Promise<void>;
}

export function cardOn(page: Page): Card {
  const place = placeOf(page);
  const ask = async <T, A extends unknown[]>(work: (root: ShadowRoot, ...args: A) => T, nothing: T, ...args: A) => {
    const host = await place.node(() => document.querySelector('html > :popover-open'));
    const root = host?.value?.shadowRoot;
    return root ? place.runOn(root, work, ...args) : nothing;
  };
  const buttons = () =>
    ask<string[], []>(
      (root) =>
        [...root.querySelectorAll('button')].map((each) => each.getAttribute('aria-label') ?? each.textContent ?? ''),
      [],
    );
  const middleNow = async (name: RegExp): Promise<Point | null> => {
    const index = (await buttons()).findIndex((each) => name.test(each));
    return ask<Point | null, [number]>(
      (root, wanted) => {
        const box = root.querySelectorAll('button')[wanted]?.getBoundingClientRect();
        return box ? { x: box.left + box.width / 2, y: box.top + box.height / 2 } : null;
      },
      null,
      index,
    );
  };
  const middle = async (name: RegExp): Promise<Point> => {
    await expect.poll(buttons).toContainEqual(expect.stringMatching(name));
    let at: Point = { x: 0, y: 0 };
    const isAtRest = async () => {
      const now = await middleNow(name);
      const stays = now?.x === at.x && now.y === at.y;
      at = now ?? at;
      return stays;
    };
    await expect.poll(isAtRest, { message: String(name) }).toBe(true);
    return at;
  };
  return {
    buttons,
    middle,
    text: () => ask<string | null, []>((root) => root.querySelector('[role="dialog"]')?.textContent ?? null, null),
    said: () =>
      ask<string, []>(
        (root) => [...root.querySelectorAll('[aria-live]')].map((each) => each.textContent).join(' '),
        '',
      ),
    async press(name) {
      const { x, y } = await middle(name);
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
