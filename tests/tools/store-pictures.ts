/**
 * `npm run store:pictures`: what the store pages show, from the build and the practice pages: screenshots of 1280 × 800 and
 * the small tile of 440 × 280.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type BrowserContext, expect } from '@playwright/test';
import { addDays, dayOf } from '../../lib/ledger/days.ts';
import type { PublishedPost } from '../../lib/ledger/types.ts';
import { cardOn, hover } from '../e2e/card.ts';
import { composers, pitch } from '../e2e/composers.ts';
import { launch, workerOf } from '../e2e/harness.ts';
import { ownPage } from '../e2e/world.ts';

const folder = resolve(import.meta.dirname, '../../docs/store/pictures');
const pathOf = (name: string): string => resolve(folder, `${name}.png`);

async function picture(context: BrowserContext, origin: string, screen: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${origin}${screen}.html`);
  await page.locator('main').waitFor();
  await page.screenshot({ path: pathOf(screen) });
  await page.close();
}

/** Ten weeks of somebody who asks for something in every sixth post. */
function somePosts(): PublishedPost[] {
  const today = dayOf(Date.now());
  const buckets = ['others', 'personal', 'own', 'personal', 'others', 'ask'] as const;
  const surfaces = ['post', 'reply', 'comment', 'post', 'quote', 'post'] as const;
  const networks = ['linkedin', 'x', 'facebook', 'linkedin', 'x'] as const;
  return Array.from({ length: 90 }, (_, n) => {
    const day = addDays(today, -Math.floor((n * 7) / 9));
    const bucket = buckets[n % 6] ?? 'own';
    return {
      id: `${day}-${n}`,
      time: Math.min(Date.parse(`${day}T${String(8 + (n % 5) * 2).padStart(2, '0')}:30:00`), Date.now()),
      day,
      network: networks[n % 5] ?? 'x',
      surface: surfaces[n % 6] ?? 'post',
      bucket,
      corrected: false,
      score: bucket === 'ask' ? 31 : 66 + (n % 7) * 4,
      findings: bucket === 'ask' ? { deadline: 1, discount: 1 } : {},
      links: [],
      ownWords: true,
      length: 140,
      source: 'confirmed',
    } satisfies PublishedPost;
  });
}

/** The tile: name, sign and one line on the pages' own paper. */
async function tile(context: BrowserContext): Promise<void> {
  const page = await context.newPage();
  await page.setViewportSize({ width: 440, height: 280 });
  const sign = readFileSync(resolve(import.meta.dirname, '../../public/icon/mingle.svg'), 'utf8');
  await page.setContent(`<body style="margin:0;height:280px;display:grid;place-content:center;justify-items:center;gap:14px;
    background:#f8f3ea;color:#29241d;font:600 40px Georgia,'DejaVu Serif',serif"><div style="width:104px">${sign}</div>Mingle
    <div style="font:18px system-ui,sans-serif;color:#655c4f">Conversation or brochure?</div></body>`);
  await page.screenshot({ path: pathOf('tile') });
  await page.close();
}

mkdirSync(folder, { recursive: true });
const { context, close } = await launch({ viewport: { width: 1280, height: 800 } });
const origin = new URL('/', (await workerOf(context)).url()).href;

const options = await context.newPage();
await options.goto(`${origin}options.html`);
expect(await ownPage(options)('bring', { posts: somePosts() })).toMatchObject({ ok: { added: 90 } });
await options.close();

const page = await context.newPage();
await page.goto(composers.linkedin.url);
await (await composers.linkedin.open(page)).click();
await page.keyboard.type(pitch);
await hover(page, /two hours/);
const card = await cardOn(page);
await expect.poll(() => card.names('button')).toContain('Not here');
await page.screenshot({ path: pathOf('draft') });
for (const screen of ['popup', 'insights', 'options']) await picture(context, origin, screen);
await tile(context);
await close();
