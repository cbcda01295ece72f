/** Draft.js, X's editor (live x.com, 2026-09-25). One `data-block` is one line. */
import { contentEditor } from './content.ts';
import type { Editor } from './types.ts';
import { exec, paste } from './write.ts';

export const draft: Editor = contentEditor({
  id: 'draft',
  root: '.public-DraftEditor-content',
  blocks: '[data-block]',
  mentions: '[contenteditable="false"]',
  // A command that crosses leaves misplaces text, and one that crosses blocks makes React unmount the composer.
  write: ({ element, extent, text }) => {
    if (extent === 'leaf') return exec(element, text);
    return text !== '' && paste(element, 'text/plain', text);
  },
});
