/** The editors, and which of them an element belongs to. */
import { draft } from './draft.ts';
import { lexical } from './lexical.ts';
import { prosemirror } from './prosemirror.ts';
import { quill } from './quill.ts';
import { textarea } from './textarea.ts';
import type { Editor } from './types.ts';

const editors: readonly Editor[] = [draft, lexical, quill, prosemirror, textarea];

/** The editor of this editable root; null for a box of an engine that Mingle does not know. */
export const editorOf = (element: HTMLElement): Editor | null => editors.find((editor) => editor.is(element)) ?? null;
