/** Quill 1 and 2, LinkedIn's editor for posts (2026-09). One `<p>` is one line. */
import { wait } from './caret.ts';
import { contentEditor } from './content.ts';
import type { Edit } from './replace.ts';
import type { Editor } from './types.ts';
import { exec } from './write.ts';

/**
 * Delete, let Quill take it in, then type: of words in a hashtag's own format Chromium keeps the look by exchanging their
 * neighbours' nodes, and Quill then loses the line (1.3.7 and 2.0.3 in Chromium 156); in Firefox (153) typing over a
 * selection would leave only the blank ones of several new lines. Its history makes the steps one.
 */
async function write({ element, text }: Edit): Promise<boolean> {
  const { ownerDocument: document } = element;
  if (!document.execCommand('delete')) return false;
  await wait(0);
  return text.split('\n').every((line, index) => {
    if (index > 0 && !document.execCommand('insertParagraph')) return false;
    return line === '' || exec(element, line);
  });
}

export const quill: Editor = contentEditor({
  id: 'quill',
  root: '.ql-editor',
  blocks: 'p, li, h1, h2, h3, blockquote',
  mentions: '.ql-mention, [data-entity-urn], [contenteditable="false"]',
  // Never a paste: Quill 1 deletes the selection and inserts nothing.
  write,
});
