// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';
import { createPainter, type Places } from '../../lib/composer/paint.ts';
import type { Place } from '../../lib/editors/types.ts';

/** jsdom has no custom highlights: sets of ranges that count what is done to them. */
class Marks extends Set<Range> {
  static changes = 0;
  override add(range: Range): this {
    if (!this.has(range)) Marks.changes++;
    return super.add(range);
  }
  override delete(range: Range): boolean {
    Marks.changes++;
    return super.delete(range);
  }
}

beforeEach(() => {
  vi.stubGlobal('CSS', { highlights: new Map() });
  vi.stubGlobal('Highlight', Marks);
  vi.stubGlobal('CSSStyleSheet', undefined);
  Marks.changes = 0;
});

function setup() {
  const editor = document.createElement('p');
  const text = document.createTextNode('buy one, buy two, buy three');
  editor.append(text);
  document.body.append(editor);
  const end = new AbortController();
  const painter = createPainter(editor, end.signal);
  const paint = (...brochure: Place[]) => painter.paint({ brochure, conversation: [] } satisfies Places);
  const at = (start: number, length = 3): Place => ({ node: text, start, end: start + length });
  const shown = () =>
    [...(CSS.highlights as unknown as Map<string, Marks>).values()].flatMap((marks) =>
      [...marks].map((range) => `${range.startOffset} ${range}`),
    );
  return { text, paint, at, shown, end: () => end.abort() };
}

test('painting the same again changes nothing', () => {
  const { paint, at, shown } = setup();
  paint(at(0), at(9), at(18));
  expect(Marks.changes).toBe(3);
  paint(at(0), at(9), at(18));
  expect(Marks.changes).toBe(3);
  expect(shown()).toEqual(['0 buy', '9 buy', '18 buy']);
});

test('letters typed into the node move the ranges behind them, which stay', () => {
  const { text, paint, at, shown } = setup();
  paint(at(0), at(9), at(18));
  text.insertData(8, ' really');
  paint(at(0), at(16), at(25));
  expect(Marks.changes).toBe(3);
  expect(shown()).toEqual(['0 buy', '16 buy', '25 buy']);
});

test('a place that comes in the middle is one range more, one that goes one less', () => {
  const { paint, at, shown } = setup();
  paint(at(0), at(18));
  paint(at(0), at(9), at(18));
  expect(Marks.changes).toBe(3);
  expect(shown().sort()).toEqual(['0 buy', '18 buy', '9 buy']);
  paint(at(0), at(18));
  expect(Marks.changes).toBe(4);
  expect(shown()).toEqual(['0 buy', '18 buy']);
});

test('ranges that an edit has emptied are put up anew, and all go at the end', () => {
  const { text, paint, at, shown, end } = setup();
  paint(at(0), at(9));
  text.data = 'now buy one, buy two';
  paint(at(4), at(13));
  expect(shown()).toEqual(['4 buy', '13 buy']);
  end();
  expect(CSS.highlights.size).toBe(0);
});
