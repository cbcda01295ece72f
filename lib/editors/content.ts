/** What an editor on a contenteditable element is made of. Each engine's file states only where it differs. */
import { type Engine, replaceSpan } from './replace.ts';
import { rangesOf, readText, type Shape } from './text.ts';
import type { Editor, EditorId } from './types.ts';

interface Differences extends Shape, Pick<Engine, 'write'> {
  readonly id: EditorId;
  /** Selector of the editable root. */
  readonly root: string;
  /** Selector of mentions in which nothing may be changed; links are added. */
  readonly mentions: string;
}

export function contentEditor({ id, root, mentions, write, ...shape }: Differences): Editor {
  const read = (element: HTMLElement) => readText(element, shape);
  const engine: Engine = { read, write, locked: `a,${mentions}` };
  return {
    id,
    is: (element) => element.isContentEditable && element.matches(root),
    read,
    ranges: rangesOf,
    replace: (element, span, text) => replaceSpan(engine, element, span, text),
  };
}
