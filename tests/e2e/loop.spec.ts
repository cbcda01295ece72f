/** The main job, end to end: the production build, real editors, real keys. */
import { rules } from '../../lib/engine/index.ts';
import type { Category } from '../../lib/engine/types.ts';
import { composers, pitch, talk } from './composers.ts';
import { caretOf, modelText, watchMutations } from './editor.ts';
import { expect, judged, launch, type Mingle, test, underlined } from './harness.ts';
import { sameKeys } from './inside.ts';

/** The brochure findings with a span, once the whole pitch is judged. */
async function sellingWords(mingle: Mingle) {
  await judged(mingle, pitch);
  const state = await mingle.draft();
  return (state?.report.findings ?? []).flatMap((finding, index) =>
    finding.side === 'brochure' && !finding.whole ? [{ ...finding, words: state?.words[index] ?? '' }] : [],
  );
}

for (const driver of Object.values(composers)) {
  test.describe(driver.name, () => {
    test('the pitch is a brochure, underlined at the words that sell', async ({ page, mingle }) => {
      await page.goto(driver.url);
      const editor = await driver.open(page);
      await editor.click();
      await page.keyboard.type(pitch);
      const selling = await sellingWords(mingle);
      const state = await mingle.draft();
      expect(state?.report.verdict).toBe('brochure');
      for (const { start, end, words } of selling) expect(pitch.slice(start, end)).toBe(words);
      const wordsOf = (category: Category) =>
        selling.filter((finding) => finding.category === category).map(({ words }) => words);
      expect(wordsOf('urgency')).toContainEqual(expect.stringContaining('within the next two hours'));
      expect(wordsOf('discount')).toContainEqual(expect.stringContaining('10% discount'));
      expect(wordsOf('hard-sell')).toContainEqual(expect.stringContaining('Buy now'));
      const wanted = [...new Set(selling.map(({ words }) => words))].sort();
      await expect.poll(async () => [...new Set(await underlined(page))].sort()).toEqual(wanted);
    });

    test('the same news in a conversation is a conversation, with nothing underlined', async ({ page, mingle }) => {
      await page.goto(driver.url);
      const editor = await driver.open(page);
      await editor.click();
      await page.keyboard.type(talk);
      await expect.poll(async () => (await mingle.draft())?.report.verdict).toBe('conversation');
      expect(await underlined(page)).toEqual([]);
    });

    test('the editor is what it would be without Mingle, and the caret stays', async ({ mingle }) => {
      const bare = await launch({ extension: false });
      const results = [];
      for (const context of [bare.context, mingle.context]) {
        const page = await context.newPage();
        await page.addInitScript(sameKeys);
        await page.goto(driver.url);
        const editor = await driver.open(page);
        await editor.click();
        await page.keyboard.type(pitch);
        await page.keyboard.press('Enter');
        await page.keyboard.type('See you there.');
        for (let step = 0; step < 5; step++) await page.keyboard.press('ArrowLeft');
        const withMingle = context === mingle.context;
        const mutations = await watchMutations(editor);
        const caretBefore = await caretOf(editor);
        if (withMingle) await expect.poll(() => underlined(page)).toContainEqual(expect.stringContaining('two hours'));
        expect(await caretOf(editor)).toBe(caretBefore);
        expect(await mutations()).toEqual([]);
        await page.keyboard.type('x');
        results.push({
          model: await modelText(editor),
          html: await editor.evaluate((element) => element.outerHTML),
          caret: await caretOf(editor),
        });
        await page.close();
      }
      await bare.close();
      expect(results[0]?.model).toBe(`${pitch}\nSee you txhere.`);
      expect(results[1]).toEqual(results[0]);
    });

    test('posting adds one entry, discarding none', async ({ page, mingle }) => {
      await page.goto(driver.url);
      let editor = await driver.open(page);
      await editor.click();
      await page.keyboard.type(pitch);
      await expect.poll(async () => (await mingle.draft())?.report.verdict).toBe('brochure');
      await driver.post(page).click();
      await expect.poll(() => mingle.posts()).toHaveLength(1);

      editor = await driver.open(page);
      await editor.click();
      await page.keyboard.type(talk);
      await expect.poll(async () => (await mingle.draft())?.report.verdict).toBe('conversation');
      await driver.discard(page);
      await expect(editor.filter({ hasText: 'tray' })).toHaveCount(0);

      editor = await driver.open(page);
      await editor.click();
      await page.keyboard.type(talk);
      await expect.poll(async () => (await mingle.draft())?.report.verdict).toBe('conversation');
      await driver.post(page).click();
      await expect.poll(() => mingle.posts()).toHaveLength(2);
      const posts = (await mingle.posts()).sort((a, b) => a.time - b.time);
      expect(posts.map(({ surface, bucket, source }) => ({ surface, bucket, source }))).toEqual([
        { surface: 'post', bucket: 'ask', source: 'confirmed' },
        { surface: 'post', bucket: 'personal', source: 'confirmed' },
      ]);
      expect(JSON.stringify(posts)).not.toMatch(/muffin|bake/i);
    });

    test('unusual drafts get a calm answer', async ({ page, mingle }) => {
      const sentence = 'The oven was cold again this morning and nobody could say why it had gone out. ';
      const long = sentence.repeat(900).slice(0, 63_206);
      const german = 'Nur heute bekommt ihr zwanzig Prozent auf alle Brötchen, kommt schnell vorbei und kauft sie!';
      const drafts: [text: string, verdict: string | RegExp][] = [
        ['🥐', 'too-short'],
        ['   ', /too-short|none/],
        [german, 'not-english'],
        [long, /conversation|mixed|brochure/],
        [long.replaceAll('.', ''), /conversation|mixed|brochure/],
      ];
      for (const [text, verdict] of drafts) {
        await page.goto(driver.url);
        const editor = await driver.open(page);
        await editor.click();
        await page.keyboard.insertText(text);
        await expect.poll(async () => (await mingle.draft())?.report.verdict ?? 'none').toMatch(verdict);
        const marked = await underlined(page);
        if (verdict === 'too-short' || verdict === 'not-english') expect(marked).toEqual([]);
      }
    });

    test('a private message is left alone', async ({ page, mingle }) => {
      await page.goto(driver.url);
      const box = await driver.privateBox(page);
      await box.click();
      await page.keyboard.type(pitch);
      await expect(box).toContainText('Buy now!');
      expect(await mingle.draft()).toBeNull();
      expect(await underlined(page)).toEqual([]);
      expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
    });

    test('a rule turned off in options takes its underline away in the open tab', async ({ page, mingle }) => {
      await page.goto(driver.url);
      const editor = await driver.open(page);
      await editor.click();
      await page.keyboard.type(pitch);
      const urgent = (await sellingWords(mingle)).find(({ category }) => category === 'urgency');
      await expect.poll(() => underlined(page)).toContain(urgent?.words);
      const title = rules.find(({ id }) => id === urgent?.rule)?.title ?? '';
      const options = await mingle.screen('options.html');
      await options.getByRole('searchbox', { name: 'Find a rule' }).fill(title);
      await options.getByRole('checkbox', { name: title }).click();
      await expect.poll(() => underlined(page)).not.toContainEqual(expect.stringContaining('two hours'));
      expect(await underlined(page)).not.toEqual([]);
    });
  });
}
