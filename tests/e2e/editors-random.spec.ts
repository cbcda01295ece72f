/** Random edits in each of the real editors: after every one of them what we read is what the editor holds. */
import fc from 'fast-check';
import { type Box, boxes } from '../editors/boxes.ts';
import { expect, type Rig, test } from '../editors/rig.ts';

/** Printed by fast-check when it fails; change it to look elsewhere. */
const seed = 20_261_122;

interface Edit {
  run(rig: Rig): Promise<void>;
  /** What fast-check prints. */
  toString(): string;
}

const edit = (label: string, run: (rig: Rig) => Promise<void>): Edit => ({ run, toString: () => label });

const key = (name: string) => fc.constant(edit(name, (rig) => rig.press(name)));

const repeated = (name: string, most: number) =>
  fc
    .integer({ min: 1, max: most })
    .map((n) => edit(`${name} × ${n}`, (rig) => rig.press(...Array<string>(n).fill(name))));

const words = [
  'bread',
  ' and ',
  '  ',
  'we ',
  '#rye ',
  '#',
  '@ines ',
  'https://a.example/b ',
  '“x”',
  '.',
  '🎉',
  '👩‍👩‍👧',
  'é',
  'ß ',
];

const typed = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join(''))
  .map((text) => edit(`type ${JSON.stringify(text)}`, (rig) => rig.type(text)));

const pasted = fc
  .array(fc.constantFrom('one', 'two #three', '', ' four '), { minLength: 1, maxLength: 4 })
  .map((lines) => lines.join('\n'))
  .filter((text) => text !== '')
  .map((text) => edit(`paste ${JSON.stringify(text)}`, (rig) => rig.paste(text)));

const selectedAndTyped = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.constantFrom('new', 'x', '#y '))
  .map(([n, text]) =>
    edit(`select ${n} back, type ${text}`, async (rig) => {
      await rig.press(...Array<string>(n).fill('Shift+ArrowLeft'));
      await rig.type(text);
    }),
  );

const composed = fc.constant(edit('compose 日本', (rig) => rig.compose(['に', 'にほん'], '日本')));
const mention = fc.constant(edit('mention', (rig) => rig.insert('mention', 'Ines')));
const emoji = fc.constant(edit('emoji', (rig) => rig.insert('emoji', '😀')));

const anyEdit = fc.oneof(
  { weight: 6, arbitrary: typed },
  { weight: 4, arbitrary: key('Enter') },
  { weight: 1, arbitrary: key('Shift+Enter') },
  { weight: 3, arbitrary: repeated('Backspace', 6) },
  { weight: 1, arbitrary: repeated('Delete', 3) },
  { weight: 3, arbitrary: repeated('ArrowLeft', 9) },
  { weight: 1, arbitrary: fc.oneof(key('ArrowUp'), key('Home'), key('End')) },
  { weight: 2, arbitrary: key('ControlOrMeta+b') },
  { weight: 2, arbitrary: key('ControlOrMeta+z') },
  { weight: 1, arbitrary: key('ControlOrMeta+Shift+z') },
  { weight: 1, arbitrary: pasted },
  { weight: 2, arbitrary: selectedAndTyped },
  { weight: 1, arbitrary: composed },
  { weight: 1, arbitrary: mention },
  { weight: 1, arbitrary: emoji },
);

/** Spans of a text at every seventh offset: enough to meet each leaf. */
const spansOf = (text: string): [number, number][] =>
  [...text].length === 0
    ? []
    : Array.from({ length: Math.ceil(text.length / 7) }, (_, n) => [n * 7, Math.min(n * 7 + 9, text.length)]);

/**
 * Quill 1.3.7 breaks by itself, with no extension near, when words in a hashtag's own format are typed over or undone
 * ("reading 'mutations'", from its optimize, and its model then differs from its tree). Hashtags stay uncoloured there.
 */
const withoutTags = (box: Box): Box =>
  box.name.startsWith('Quill 1') ? { ...box, url: `${box.url}${box.url.includes('?') ? '&' : '?'}tags=off` } : box;

for (const box of boxes.map(withoutTags)) {
  test.describe(box.name, () => {
    test.use({ box });

    test('random edits', async ({ rig }) => {
      const property = fc.asyncProperty(fc.array(anyEdit, { minLength: 12, maxLength: 30 }), async (edits) => {
        await rig.press('ControlOrMeta+a', 'Backspace');
        for (const { run } of edits) {
          await run(rig);
          const text = await rig.settled();
          if (box.id === 'textarea' || text.includes('😀')) continue;
          const spans = spansOf(text);
          const shown = await rig.ask('ranges', spans);
          expect(shown.map((found) => found ?? '')).toEqual(
            spans.map(([start, end]) => text.slice(start, end).replaceAll('\n', '')),
          );
        }
      });
      await fc.assert(property, { seed, numRuns: 8, endOnFailure: true });
    });
  });
}
