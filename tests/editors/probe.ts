/** What the tests put into an isolated world of a practice page, where the content script would be: lib/editors alone. */
import { caretIn, offsetAt } from '../../lib/editors/caret.ts';
import { editorOf } from '../../lib/editors/index.ts';
import { rangeOf } from '../../lib/editors/text.ts';
import type { Reading, Replaced } from '../../lib/editors/types.ts';

function pick(find: string): HTMLElement {
  const [host, inner] = find.split(' >>> ');
  const outer = document.querySelector<HTMLElement>(host ?? '');
  const element = inner === undefined ? outer : outer?.shadowRoot?.querySelector<HTMLElement>(inner);
  if (!element) throw new Error(`No element at ${find}`);
  return element;
}

function editorAt(find: string) {
  const element = pick(find);
  const editor = editorOf(element);
  if (!editor) throw new Error(`No editor at ${find}`);
  return { element, editor };
}

let remembered: Reading = { text: '', segments: [] };

const own = {
  id: (find: string): string | undefined => editorOf(pick(find))?.id,
  read: (find: string): string => {
    const { element, editor } = editorAt(find);
    return editor.read(element).text;
  },
  /** The texts of the ranges of each span, joined; `null` where there is no range. */
  ranges: (find: string, spans: [number, number][]): (string | null)[] => {
    const { element, editor } = editorAt(find);
    const reading = editor.read(element);
    return spans.map(([start, end]) => {
      const ranges = editor.places(reading, start, end).map(rangeOf);
      return ranges.length === 0 ? null : ranges.map((range) => range.toString().replaceAll('\u00A0', ' ')).join('');
    });
  },
  remember: (find: string): void => {
    const { element, editor } = editorAt(find);
    remembered = editor.read(element);
  },
  /** Ranges of a reading that may be older than the tree. */
  rememberedRanges: (find: string): string[] => {
    const { editor } = editorAt(find);
    return editor.places(remembered, 0, remembered.text.length).map((place) => String(rangeOf(place)));
  },
  /** What is read while a node of another extension stands in a line. */
  withForeignNode: (find: string): string => {
    const { element, editor } = editorAt(find);
    const foreign = document.createElement('grammarly-mirror');
    foreign.textContent = 'not of the draft';
    (element.querySelector('p, [data-block]') ?? element).append(foreign);
    const { text } = editor.read(element);
    foreign.remove();
    return text;
  },
  caret: (find: string): number | null => {
    const { element, editor } = editorAt(find);
    const caret = caretIn(element);
    return caret && offsetAt(editor.read(element), caret.end);
  },
  replaceAt: async (find: string, start: number, expected: string, text: string): Promise<Replaced> => {
    const { element, editor } = editorAt(find);
    return editor.replace(element, { start, end: start + expected.length, expected }, text);
  },
  /** All fixes are asked for at once; each names its words, found from the left in the text as it is by then. */
  replace: async (find: string, fixes: [expected: string, text: string][]): Promise<Replaced[]> => {
    const { element, editor } = editorAt(find);
    return Promise.all(
      fixes.map(([expected, text]) => {
        const start = editor.read(element).text.indexOf(expected);
        return editor.replace(element, { start, end: start + expected.length, expected }, text);
      }),
    );
  },
};

export type Probe = typeof own;

declare global {
  var probe: Probe;
}

globalThis.probe = own;
