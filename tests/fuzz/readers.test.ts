import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { expect, it, vi } from 'vitest';
import { draft } from '../../lib/editors/draft.ts';
import { lexical } from '../../lib/editors/lexical.ts';
import { prosemirror } from '../../lib/editors/prosemirror.ts';
import { quill } from '../../lib/editors/quill.ts';
import { rangeOf } from '../../lib/editors/text.ts';
import { numRuns, patience } from './runs.ts';

const { window } = new JSDOM('<!doctype html><body></body>');
vi.stubGlobal('Node', window.Node);
const { document } = window;

/** A tree such as editors, and whoever meddles with them, may have in a box. */
interface Branch {
  readonly name: string;
  readonly marks: Readonly<Record<string, string>>;
  readonly inside: readonly (string | Branch)[];
}

const names = [
  'p',
  'div',
  'span',
  'br',
  'img',
  'a',
  'strong',
  'li',
  'h2',
  'blockquote',
  'grammarly-extension',
  'button',
];
const marks: readonly Readonly<Record<string, string>>[] = [
  {},
  {},
  { 'data-block': 'true' },
  { 'data-text': 'true' },
  { contenteditable: 'false' },
  { alt: '🥐' },
  { class: 'ql-ui' },
  { class: 'ProseMirror-trailingBreak' },
  { 'data-lexical-text': 'true', class: 'hashtag' },
];
const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom('', '\uFEFF', 'a\uFEFFb', '\u00a0', '\n', 'Buy now'),
);
const { tree } = fc.letrec<{ tree: Branch; node: string | Branch }>((tie) => ({
  node: fc.oneof({ depthSize: 'small' }, words, tie('tree')),
  tree: fc.record({
    name: fc.constantFrom(...names),
    marks: fc.constantFrom(...marks),
    inside: fc.array(tie('node'), { maxLength: 4 }),
  }),
}));

function build({ name, marks: attributes, inside }: Branch): HTMLElement {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  element.append(...inside.map((part) => (typeof part === 'string' ? part : build(part))));
  return element;
}

const editors = fc.constantFrom(draft, lexical, quill, prosemirror);

it(
  'whatever stands in a box is read, and each of its spans is found again or left',
  () => {
    fc.assert(
      fc.property(editors, fc.array(tree, { maxLength: 4 }), fc.nat(), fc.nat(), (editor, trees, a, b) => {
        const box = document.createElement('div');
        // In no page: one that outlives the box keeps its ranges, and gets slower with each.
        box.append(...trees.map(build));
        const before = box.outerHTML;
        const reading = editor.read(box);
        const length = reading.text.length;
        const [start, end] = [a % (length + 1), b % (length + 1)].sort((one, other) => one - other) as [number, number];
        const shown = editor
          .places(reading, start, end)
          .map((place) => rangeOf(place).toString().replaceAll('\u00a0', ' '));
        for (const part of shown) expect(reading.text.slice(start, end).replaceAll('\u00a0', ' ')).toContain(part);
        expect(editor.read(box).text).toBe(reading.text);
        expect(box.outerHTML).toBe(before);
      }),
      { numRuns },
    );
  },
  patience,
);
