/**
 * Chip and cards as axe sees them. Their shadow root is closed to the page and to axe; the content script's own world may
 * open it, so axe runs there.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { cardOn, hover } from './card.ts';
import { composers, pitch } from './composers.ts';
import { expect, judged, type Mingle, test } from './harness.ts';
import { axeTags, pictures } from './looks.ts';
import { contentScriptOf } from './world.ts';

const fromAxe = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright'));
const axe = readFileSync(fromAxe.resolve('axe-core/axe.min.js'), 'utf8');

/** Rules about whole pages say nothing of a guest in one. */
const tags = axeTags.filter((tag) => tag !== 'best-practice');

interface Look {
  readonly faults: readonly string[];
  /** Checks that passed on something: none would mean that axe saw nothing. */
  readonly passes: number;
}

async function looker(page: Page): Promise<() => Promise<Look>> {
  const { run } = await contentScriptOf(page);
  await run(`(() => {
    const host = [...document.querySelectorAll('[popover]')].find((each) => chrome.dom.openOrClosedShadowRoot(each));
    Object.defineProperty(host, 'shadowRoot', { value: chrome.dom.openOrClosedShadowRoot(host) });
    globalThis.panelHost = host;
  })()`);
  await run(`${axe}; null`);
  return async () =>
    (await run(`axe.run(panelHost, { runOnly: ${JSON.stringify(tags)} }).then(({ violations, passes }) => ({
      faults: violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html.slice(0, 120)).join(' | ')),
      passes: passes.reduce((sum, { nodes }) => sum + nodes.length, 0),
    }))`)) as Look;
}

async function lookAtAll(page: Page, mingle: Mingle, name: string): Promise<void> {
  await page.goto(composers.x.url);
  await (await composers.x.open(page)).click();
  await page.keyboard.type(pitch);
  await judged(mingle, pitch);
  const card = await cardOn(page);
  await expect.poll(() => card.box('button', /^Mingle: Brochure/)).not.toBeNull();
  const look = await looker(page);
  const expectFine = async (state: string) => {
    const { faults, passes } = await look();
    expect({ state, faults }).toEqual({ state, faults: [] });
    expect(passes).toBeGreaterThan(5);
    await page.screenshot({ path: resolve(pictures, `panel-${state}-${name}.png`), animations: 'disabled' });
  };
  await expectFine('chip');
  await card.press('button', /^Mingle: Brochure/);
  await card.press('DisclosureTriangle', /^How it adds up$/);
  await card.press('DisclosureTriangle', /^Where Mingle’s label stands/);
  await expect.poll(() => card.names('button')).toContain('Top left');
  await expectFine('summary');
  await page.keyboard.press('Escape');
  await hover(page, /within the next two hours/);
  await expect.poll(() => card.names('button')).toContain('Not here');
  await expectFine('finding');
  await card.press('button', /^Turn this rule off$/);
  await expect.poll(() => card.names('StaticText')).toContainEqual(expect.stringMatching(/^That rule is off/));
  // Beside the chip, and not where the site has its own notices.
  const gap = async () => {
    const [chip, notice] = [await card.box('button', /^Mingle: /), await card.box('StaticText', /^That rule is off/)];
    return chip && notice ? Math.max(chip.top - notice.bottom, notice.top - chip.bottom) : Number.NaN;
  };
  await expect.poll(gap).toBeGreaterThan(0);
  await expect.poll(gap).toBeLessThan(24);
  await expectFine('notice');
}

for (const scheme of ['light', 'dark'] as const) {
  test.describe(scheme, () => {
    test.use({ scheme });
    test('chip, summary, finding and notice have no fault', async ({ page, mingle }) => {
      await lookAtAll(page, mingle, scheme);
    });
  });
}

test('nor in forced colours on a narrow page', async ({ page, mingle }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.setViewportSize({ width: 320, height: 720 });
  await lookAtAll(page, mingle, 'forced-320');
});
