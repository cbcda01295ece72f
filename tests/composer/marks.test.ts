import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editBetween, shift } from '../../lib/composer/marks.ts';

const words = fc.array(fc.constantFrom('buy', 'now', ' ', '\n', '🙂', 'now!', 'aa', 'a'), { maxLength: 20 });
const text = words.map((list) => list.join(''));
const marked = text.chain((before) =>
  fc.record({
    before: fc.constant(before),
    after: fc.oneof(text, edited(before)),
    marks: fc.array(spanIn(before), { maxLength: 5 }),
  }),
);

function spanIn(before: string) {
  const at = fc.nat(before.length);
  return fc.tuple(at, at).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
}

/** The same text with one replacement, as typing makes it. */
function edited(before: string) {
  return fc
    .tuple(spanIn(before), text)
    .map(([{ start, end }, typed]) => before.slice(0, start) + typed + before.slice(end));
}

describe('editBetween', () => {
  test('turns the one text into the other', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const { start, oldEnd, newEnd } = editBetween(before, after);
        expect(before.slice(0, start) + after.slice(start, newEnd) + before.slice(oldEnd)).toBe(after);
        expect(start).toBeLessThanOrEqual(Math.min(oldEnd, newEnd));
      }),
    );
  });
});

describe('shift', () => {
  test('every mark that is left shows the words it showed before, in the same order', () => {
    fc.assert(
      fc.property(marked, ({ before, after, marks }) => {
        const tagged = marks.map((mark, tag) => ({ ...mark, tag }));
        const shifted = shift(tagged, before, after);
        for (const { start, end, tag } of shifted) {
          const old = marks[tag];
          expect(after.slice(start, end)).toBe(before.slice(old?.start, old?.end));
        }
        expect(shifted.map(({ tag }) => tag)).toEqual(shifted.map(({ tag }) => tag).sort((a, b) => a - b));
      }),
    );
  });

  test('the same text leaves all marks alone', () => {
    fc.assert(
      fc.property(marked, ({ before, marks }) => {
        expect(shift(marks, before, before)).toEqual(marks);
      }),
    );
  });

  const draft = 'Come and buy now, please';
  const buy = { start: 9, end: 16 };
  test.each([
    ['typing before', 'Do come and buy now, please', 'buy now'],
    ['typing behind', 'Come and buy now, pretty please', 'buy now'],
    ['a space right behind', 'Come and buy now , please', 'buy now'],
    ['a letter right behind: another word', 'Come and buy nows, please', null],
    ['a letter right before', 'Come and rebuy now, please', null],
    ['the space before taken away', 'Come andbuy now, please', null],
    ['typing inside', 'Come and buy it now, please', null],
    ['a letter of it taken away', 'Come and buy no, please', null],
    ['all of it taken away', 'Come and , please', null],
    ['a line before joined', 'Come\nand buy now, please', 'buy now'],
  ])('%s', (_name, after, expected) => {
    const [mark] = shift([buy], draft, after);
    expect(mark ? after.slice(mark.start, mark.end) : null).toBe(expected);
  });
});
