/** One contract for all editors, on the real ones: what we read is what the editor holds, and a fix is one clean edit. */
import { type Box, boxes } from '../editors/boxes.ts';
import { expect, type Rig, test } from '../editors/rig.ts';

const three = 'first line\nI saw teh cat\nlast line';
const mod = 'ControlOrMeta';

/** Moves the caret to the start of the draft, and `right` characters on. */
async function caretTo(rig: Rig, right: number): Promise<void> {
  await rig.press(`${mod}+Home`, ...Array<string>(right).fill('ArrowRight'));
}

const readingContract = (box: Box): void => {
  const rich = box.id !== 'textarea';

  test('an empty box reads as nothing, placeholder left out', async ({ rig }) => {
    expect(await rig.ask('id')).toBe(box.id);
    expect(await rig.settled()).toBe('');
  });

  test('typing, empty lines and joined lines', async ({ rig }) => {
    await rig.type('one\n\ntwo  spaced\nthree');
    expect(await rig.settled()).toBe('one\n\ntwo  spaced\nthree');
    await rig.press('Home', 'Backspace');
    expect(await rig.settled()).toBe('one\n\ntwo  spacedthree');
    await caretTo(rig, 5);
    await rig.press('Backspace', 'Backspace');
    expect(await rig.settled()).toBe('onetwo  spacedthree');
    await rig.press(`${mod}+a`, 'Backspace');
    expect(await rig.settled()).toBe('');
  });

  test('lines at the start and at the end', async ({ rig }) => {
    await rig.type('\nmiddle\n\n');
    expect(await rig.settled()).toBe('\nmiddle\n\n');
  });

  test('several lines pasted into the middle, and undone', async ({ rig }) => {
    await rig.type('start end');
    await caretTo(rig, 6);
    await rig.paste('a\nb\nc ');
    // Quill 1 takes a paste in from a task of its own, later.
    await expect.poll(async () => (await rig.settled()).split(/\s+/)).toEqual(['start', 'a', 'b', 'c', 'end']);
    await rig.press(`${mod}+z`);
    expect('start end').toContain((await rig.settled()).slice(0, 5));
  });

  test('a selection typed over', async ({ rig }) => {
    await rig.type('keep this part');
    await rig.press(`${mod}+Shift+ArrowLeft`, `${mod}+Shift+ArrowLeft`);
    await rig.type('it');
    expect(await rig.settled()).toBe('keep it');
  });

  test('emoji and composed text', async ({ rig }) => {
    await rig.type('party 🎉👩‍👩‍👧 ');
    await rig.compose(['に', 'にほ', 'にほん'], '日本');
    await rig.type(' ok');
    expect(await rig.settled()).toBe('party 🎉👩‍👩‍👧 日本 ok');
  });

  test('hashtags, links and bold in place', async ({ rig }) => {
    test.skip(!rich, 'a textarea is plain');
    await rig.type('go #bread now ');
    await rig.press(`${mod}+b`);
    await rig.type('bold');
    await rig.press(`${mod}+b`);
    await rig.type(' end #last');
    expect(await rig.settled()).toBe('go #bread now bold end #last');
  });

  test('mentions and emoji images in place', async ({ rig }) => {
    test.skip(!rich, 'a textarea is plain');
    await rig.type('hi ');
    await rig.insert('mention', 'Ines');
    await rig.type(' and ');
    await rig.insert('emoji', '😀');
    await rig.type('!\nnext');
    expect(await rig.settled()).toMatch(/^hi @?Ines and 😀!\nnext$/);
  });

  test('a soft line break is one line end, at the end of a line too', async ({ rig }) => {
    await rig.type('a');
    await rig.press('Shift+Enter');
    await rig.type('b');
    await rig.press('Shift+Enter');
    expect(await rig.settled()).toBe('a\nb\n');
  });

  test('nodes of other extensions are not read', async ({ rig }) => {
    test.skip(!rich, 'a textarea has no nodes');
    await rig.type('mine');
    const seen = await rig.ask('withForeignNode');
    expect(seen).toBe('mine');
  });

  test('ranges show their span, for every span', async ({ rig }) => {
    test.skip(!rich, 'a textarea has no ranges');
    await rig.type('We #bake ');
    await rig.press(`${mod}+b`);
    await rig.type('two');
    await rig.press(`${mod}+b`);
    await rig.type(' loaves\n\nfor ');
    await rig.insert('mention', 'Ines');
    await rig.insert('emoji', '😀');
    await rig.type(' today');
    const text = await rig.settled();
    const spans: [number, number][] = [];
    for (let start = 0; start < text.length; start++) {
      for (let end = start + 1; end <= text.length; end++) spans.push([start, end]);
    }
    const shown = (await rig.ask('ranges', spans)).map((found) => found ?? '');
    // X draws emoji as characters.
    const image = box.id === 'draft' ? -9 : text.indexOf('😀');
    expect(shown).toEqual(spans.map(([start, end]) => visible(text, start, end, image)));
  });

  test('an old reading gives no ranges once the words have moved', async ({ rig }) => {
    test.skip(!rich, 'a textarea has no ranges');
    await rig.type('some words');
    await rig.settled();
    await rig.ask('remember');
    expect(await rig.ask('rememberedRanges')).toEqual(['some words']);
    await caretTo(rig, 0);
    await rig.type('Now ');
    await rig.settled();
    expect(await rig.ask('rememberedRanges')).toEqual([]);
  });
};

/** What ranges can show of a span: neither line ends nor an emoji image, whose two units are one node. */
const visible = (text: string, start: number, end: number, image: number): string =>
  [...Array(end - start).keys()]
    .map((index) => start + index)
    .filter((at) => text[at] !== '\n' && at !== image && at !== image + 1)
    .map((at) => text[at])
    .join('');

/** Model and reading are as wished, and so is what the next key does. */
async function expectText(rig: Rig, wanted: string): Promise<void> {
  expect(await rig.settled()).toBe(wanted);
}

const replacingContract = (box: Box): void => {
  const rich = box.id !== 'textarea';

  test('a word of the second of three lines; the caret stays where it was', async ({ rig }) => {
    await rig.type(three);
    expect(await rig.replace(['teh', 'the'])).toEqual(['done']);
    await expectText(rig, three.replace('teh', 'the'));
    await rig.type('!');
    await expectText(rig, `${three.replace('teh', 'the')}!`);
  });

  test('undo takes the fix back, redo makes it again', async ({ rig }) => {
    await rig.type(three);
    expect(await rig.replace(['teh', 'these two'])).toEqual(['done']);
    const fixed = three.replace('teh', 'these two');
    await rig.press(`${mod}+z`);
    const undone = await rig.settled();
    // Quill and ProseMirror join what happens within half a second or a second to one step, as for any typing.
    if (box.id === 'draft' || box.id === 'lexical') expect(undone).toBe(three);
    else expect(three.startsWith(undone)).toBe(true);
    await rig.press(`${mod}+Shift+z`);
    await expectText(rig, fixed);
  });

  test('two fixes asked for at once', async ({ rig }) => {
    await rig.type('teh cat and\nteh dgo');
    expect(await rig.replace(['dgo', 'dog'], ['teh', 'the'])).toEqual(['done', 'done']);
    await expectText(rig, 'the cat and\nteh dog');
  });

  test('first and last word, and a caret in the middle', async ({ rig }) => {
    await rig.type('Frist line here\nand the lsat');
    await caretTo(rig, 8);
    expect(await rig.replace(['Frist', 'A first'])).toEqual(['done']);
    expect(await rig.replace(['lsat', 'last'])).toEqual(['done']);
    await rig.type('X');
    await expectText(rig, 'A first liXne here\nand the last');
  });

  test('a caret inside the words lands behind the new ones', async ({ rig }) => {
    await rig.type('say wrods now');
    await caretTo(rig, 6);
    expect(await rig.replace(['wrods', 'a few words'])).toEqual(['done']);
    await rig.type('!');
    await expectText(rig, 'say a few words! now');
  });

  test('the whole of a one-word draft', async ({ rig }) => {
    await rig.type('teh');
    expect(await rig.replace(['teh', 'the'])).toEqual(['done']);
    await rig.type('n');
    await expectText(rig, 'then');
  });

  test('across a hashtag and plain text', async ({ rig }) => {
    await rig.type('first\nsome #thing to end now\nlast');
    expect(await rig.replace(['#thing to end', 'thing at the end of'])).toEqual(['done']);
    await rig.type('!');
    await expectText(rig, 'first\nsome thing at the end of now\nlast!');
  });

  test('inside a hashtag', async ({ rig }) => {
    await rig.type('we like #braed here');
    await rig.settled();
    expect(await rig.replace(['braed', 'bread'])).toEqual(['done']);
    await expectText(rig, 'we like #bread here');
  });

  test('across bold and plain text', async ({ rig }) => {
    test.skip(!rich, 'a textarea is plain');
    await rig.type('one ');
    await rig.press(`${mod}+b`);
    await rig.type('bold');
    await rig.press(`${mod}+b`);
    await rig.type(' two');
    await rig.settled();
    expect(await rig.replace(['bold two', 'plain'])).toEqual(['done']);
    await expectText(rig, 'one plain');
  });

  test('a bold word as a whole, in the middle and at the end of a line', async ({ rig }) => {
    test.skip(!rich, 'a textarea is plain');
    await rig.type('first\none ');
    await rig.press(`${mod}+b`);
    await rig.type('blod');
    await rig.press(`${mod}+b`);
    await rig.type(' two ');
    await rig.press(`${mod}+b`);
    await rig.type('edn');
    await rig.settled();
    expect(await rig.replace(['blod', 'bold'], ['edn', 'end'])).toEqual(['done', 'done']);
    await expectText(rig, 'first\none bold two end');
  });

  test('across two lines', async ({ rig }) => {
    await rig.type('keep me\nbuy now\nbefore midnight\nkeep me too');
    expect(await rig.replace(['now\nbefore', 'some day,'])).toEqual(['done']);
    await expectText(rig, 'keep me\nbuy some day, midnight\nkeep me too');
  });

  test('one line made into several', async ({ rig }) => {
    await rig.type('keep\nall in one line\nkeep too');
    expect(await rig.replace(['in one', 'in\n\nthree & <more>'])).toEqual(['done']);
    await expectText(rig, 'keep\nall in\n\nthree & <more> line\nkeep too');
  });

  test('the whole draft rewritten', async ({ rig }) => {
    await rig.type('Buy now!\nToday only!');
    expect(await rig.replace(['Buy now!\nToday only!', 'I baked.\n\nWhat did you do?'])).toEqual(['done']);
    await rig.type('?');
    await expectText(rig, 'I baked.\n\nWhat did you do??');
  });

  test('a word taken out', async ({ rig }) => {
    await rig.type('first\nthe very best bread');
    expect(await rig.replace([' very', ''])).toEqual(['done']);
    await expectText(rig, 'first\nthe best bread');
  });

  test('while the focus is elsewhere', async ({ rig }) => {
    await rig.type(three);
    await rig.page.evaluate(() => {
      const button = Object.assign(document.createElement('button'), { textContent: 'elsewhere' });
      document.body.append(button);
      button.focus();
    });
    expect(await rig.replace(['teh', 'the'])).toEqual(['done']);
    await expectText(rig, three.replace('teh', 'the'));
  });

  test('refused when the words are gone, and nothing is touched', async ({ rig }) => {
    await rig.type('other words');
    expect(await rig.ask('replaceAt', 0, 'these', 'those')).toBe('refused');
    await expectText(rig, 'other words');
  });

  test('refused inside a mention', async ({ rig }) => {
    test.skip(!rich, 'a textarea is plain');
    await rig.type('hi ');
    await rig.insert('mention', 'InesMoreau');
    await rig.type(' there');
    const before = await rig.settled();
    expect(await rig.replace(['Moreau', 'Morau'])).toEqual(['refused']);
    await expectText(rig, before);
  });
};

for (const box of boxes) {
  test.describe(box.name, () => {
    test.use({ box });
    test.describe('reading', () => readingContract(box));
    test.describe('replacing', () => replacingContract(box));
  });
}
