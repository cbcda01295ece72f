/** What an editor on a contenteditable element is made of. Each engine's file states only where it differs. */
import { type Engine, replaceSpan } from './replace.ts';
import { placesOf, readText, type Shape } from './text.ts';
import type { Editor, EditorId } from './types.ts';

interface Differences extends Shape, Pick<Engine, 'write'> {
  readonly id: EditorId;
  /** Selector of the editable root. */
  readonly root: string;
  /** Selector of mentions. */
  readonly mentions: string;
}

/** X marks mentions and links by colour alone, in a leaf of their own. */
const loneLeaf = /^(@\S+|https?:\/\/\S+)$/;

/** Mentions and links come undone when their text changes; hashtags are only coloured, in whatever element. */
const isLocked = (node: Node, mentions: string): boolean => {
  const text = node.textContent ?? '';
  return !text.startsWith('#') && (loneLeaf.test(text) || Boolean(node.parentElement?.closest(`a,${mentions}`)));
};

export function contentEditor({ id, root, mentions, write, ...shape }: Differences): Editor {
  const read = (element: HTMLElement) => readText(element, shape);
  const engine: Engine = { read, write, locked: (node) => isLocked(node, mentions) };
  return {
    id,
    is: (element) => element.isContentEditable && element.matches(root),
    read,
    places: placesOf,
    replace: (element, span, text) => replaceSpan(engine, element, span, text),
  };
}
