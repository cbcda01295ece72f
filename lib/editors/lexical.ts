/** Lexical, Facebook's editor (2026-09). One paragraph is one line. */
import { contentEditor } from './content.ts';
import type { Editor } from './types.ts';
import { deleteByEvent, exec, paste } from './write.ts';

export const lexical: Editor = contentEditor({
  id: 'lexical',
  root: '[data-lexical-editor]',
  blocks: 'p, li, h1, h2, h3, blockquote',
  // Plain text has no class; hashtags have one too.
  mentions: 'span[data-lexical-text][class], [contenteditable="false"]',
  // A command across nodes leaves model and tree different; a deletion of a whole node by command has no effect.
  write: ({ element, extent, text }) => {
    if (text === '') return deleteByEvent(element);
    return extent === 'leaf' ? exec(element, text) : paste(element, 'text/plain', text);
  },
});
