/** Reading and the first row of the table of replacements, on all the real editors, in a sandbox beside the page's world. */
import type { Page } from 'puppeteer-core';
import { describe } from 'vitest';
import { type Box, boxes, probeScript } from '../editors/boxes.ts';
import type { Probe } from '../editors/probe.ts';
import { type Place, placeOf } from './bidi.ts';
import { test as base, expect, strictPage } from './harness.ts';
import { launchFirefox } from './launch.ts';

class Rig {
  readonly page: Page;
  readonly #box: Box;
  readonly #world: Place;

  constructor(page: Page, box: Box, world: Place) {
    this.page = page;
    this.#box = box;
    this.#world = world;
  }

  read = () => this.#world.run((find) => probe.read(find), this.#box.find);
  ranges = (spans: [number, number][]) =>
    this.#world.run((find, given) => probe.ranges(find, given), this.#box.find, spans);
  replace = (...fixes: Parameters<Probe['replace']>[1]) =>
    this.#world.run((find, given) => probe.replace(find, given), this.#box.find, fixes);

  /** The text by the editor's own model, NBSP as a space. */
  async model(): Promise<string> {
    const text = await this.page.evaluate((find) => {
      const [host = '', inner] = find.split(' >>> ');
      const outer = document.querySelector(host);
      const element = inner === undefined ? outer : outer?.shadowRoot?.querySelector(inner);
      return element ? window.site.editors.get(element)?.text() : null;
    }, this.#box.find);
    return (text ?? 'no editor').replaceAll('\u00A0', ' ');
  }

  /** Types with real keys; `\n` is Enter. */
  async type(text: string): Promise<void> {
    for (const [index, line] of text.split('\n').entries()) {
      if (index > 0) await this.page.keyboard.press('Enter');
      await this.page.keyboard.type(line);
    }
  }

  /** The text, by our reading and by the editor's model. */
  async holds(text: string): Promise<void> {
    await expect.poll(() => this.model()).toBe(text);
    await expect.poll(() => this.read()).toBe(text);
  }
}

async function openBox(page: Page, box: Box): Promise<void> {
  await page.goto(box.url);
  if (box.button) {
    const name = typeof box.button === 'string' ? box.button : 'on your mind';
    await page.locator(`::-p-text(${name})`).click();
  }
  await page.locator(box.find).click();
}

const test = base
  // biome-ignore lint/correctness/noEmptyPattern: Vitest wants a pattern here.
  .extend('shared', { scope: 'file' }, async ({}, { onCleanup }) => {
    const browser = await launchFirefox({ extension: false });
    onCleanup(() => browser.close());
    return { browser, script: await probeScript() };
  })
  .extend('open', async ({ shared: { browser, script } }, { onCleanup }) => {
    const { page, close } = await strictPage(browser);
    onCleanup(close);
    return async (box: Box): Promise<Rig> => {
      await openBox(page, box);
      const world = placeOf(page, 'probe');
      await world.evaluate(script);
      return new Rig(page, box, world);
    };
  });

for (const box of boxes) {
  describe(box.name, () => {
    test('what is read is what the editor holds, and ranges show it', async ({ open }) => {
      const rig = await open(box);
      await rig.type('go #bread now\n\ntwo  spaced 🎉\nend');
      const text = 'go #bread now\n\ntwo  spaced 🎉\nend';
      await rig.holds(text);
      await rig.page.keyboard.press('Home');
      await rig.page.keyboard.press('Backspace');
      await rig.holds('go #bread now\n\ntwo  spaced 🎉end');
      if (box.id === 'textarea') return;
      const spans: [number, number][] = [
        [3, 9],
        [15, 26],
      ];
      expect(await rig.ranges(spans)).toEqual(['#bread', 'two  spaced']);
    });

    test('mid-line, in a hashtag and at the end, asked for at once; the caret stays behind the last', async ({
      open,
    }) => {
      const rig = await open(box);
      const before = 'first line\nI saw teh cat\nwe like #braed here, at lsat';
      await rig.type(before);
      await rig.holds(before);
      expect(await rig.replace(['teh', 'the'], ['braed', 'bread'], ['lsat', 'last'])).toEqual(['done', 'done', 'done']);
      const after = 'first line\nI saw the cat\nwe like #bread here, at last';
      await rig.holds(after);
      await rig.type('!');
      await rig.holds(`${after}!`);
    });

    test('a word taken out while the focus is elsewhere, and undone by keys', async ({ open }) => {
      const rig = await open(box);
      await rig.type('first\nthe very best bread');
      await rig.holds('first\nthe very best bread');
      await rig.page.evaluate(() => {
        const button = Object.assign(document.createElement('button'), { textContent: 'elsewhere' });
        document.body.append(button);
        button.focus();
      });
      expect(await rig.replace([' very', ''])).toEqual(['done']);
      await rig.holds('first\nthe best bread');
      await rig.page.keyboard.down('Control');
      await rig.page.keyboard.press('z');
      await rig.page.keyboard.up('Control');
      // Some editors join what happens within a second to one step, as for any typing: no step leaves anything else.
      await expect.poll(async () => 'first\nthe very best bread'.startsWith(await rig.model())).toBe(true);
      expect(await rig.read()).toBe(await rig.model());
    });

    test('one line made into several, then the whole draft rewritten', async ({ open }) => {
      const rig = await open(box);
      await rig.type('keep\nall in one line\nkeep too');
      await rig.holds('keep\nall in one line\nkeep too');
      expect(await rig.replace(['in one', 'in\n\nthree'])).toEqual(['done']);
      await rig.holds('keep\nall in\n\nthree line\nkeep too');
      await rig.type('!');
      await rig.holds('keep\nall in\n\nthree line\nkeep too!');
      const all = 'keep\nall in\n\nthree line\nkeep too!';
      expect(await rig.replace([all, 'I baked.\n\nWhat did you do?'])).toEqual(['done']);
      await rig.type('?');
      await rig.holds('I baked.\n\nWhat did you do??');
    });
  });
}
