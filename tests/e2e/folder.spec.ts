/** What a thief of the profile's folder finds in Mingle's part of it, byte by byte. */
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cardOn, hover } from './card.ts';
import { composers, pitch } from './composers.ts';
import { draftOf, expect, judged, launch, removeProfile, test, underlined, workerOf } from './harness.ts';
import { readStore } from './inside.ts';

/** Every file of the browser's that is of one extension. */
function filesOf(profile: string, extension: string): Buffer[] {
  const entries = readdirSync(profile, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.parentPath.includes(extension))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)));
}

const holds = (files: readonly Buffer[], word: string): boolean =>
  files.some((bytes) => bytes.includes(word, 0, 'latin1') || bytes.includes(word, 0, 'utf16le'));

test('of drafts, posted or not, no word is in the profile’s folder, and none in a log', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'mingle-'));
  const { context, close } = await launch({ profile });
  const logged: string[] = [];
  context.on('console', (message) => logged.push(message.text()));
  const worker = await workerOf(context);
  worker.on('console', (message) => logged.push(message.text()));
  const extension = new URL(worker.url()).host;
  const page = await context.newPage();
  for (const [index, driver] of Object.values(composers).entries()) {
    await page.goto(driver.url);
    await (await driver.open(page)).click();
    await page.keyboard.type(`${pitch} quincewort`);
    await judged({ draft: () => draftOf(worker) }, `${pitch} quincewort`);
    if (index === 0) {
      await hover(page, /two hours/);
      await (await cardOn(page)).press('button', /^Not here$/);
      const counted = () => worker.evaluate(async () => (await chrome.storage.local.get('dismissed')).dismissed);
      await expect.poll(counted).toEqual({ deadline: 1 });
    }
    await driver.post(page).click();
    await expect.poll(() => worker.evaluate(readStore, 'posts')).toHaveLength(index + 1);
    await page.goto(driver.url);
    await (await driver.open(page)).click();
    await page.keyboard.type(`${pitch} medlarwood`);
    await expect.poll(() => underlined(page)).not.toEqual([]);
    await driver.discard(page);
  }
  const [post] = await worker.evaluate(readStore, 'posts');
  await close();
  const files = filesOf(profile, extension);
  // The ledger lies there, and so does what was waved aside.
  expect([holds(files, post?.id ?? 'no post'), holds(files, 'dismissed')]).toEqual([true, true]);
  const words = ['quincewort', 'medlarwood', 'cinnamon', 'sidewalk', 'two hours'];
  expect(words.filter((word) => holds(files, word))).toEqual([]);
  expect(logged.filter((line) => words.some((word) => line.includes(word)))).toEqual([]);
  removeProfile(profile);
});
