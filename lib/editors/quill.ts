/** Quill 1 and 2, LinkedIn's editor for posts (2026-09). One `<p>` is one line. */
import { contentEditor } from './content.ts';
import type { Editor } from './types.ts';
import { exec } from './write.ts';

/** Line by line; Quill's history makes it one step. In Firefox (153) only blank lines would be left. */
function execLines(element: HTMLElement, text: string): boolean {
  const { ownerDocument: document } = element;
  if ('MozAppearance' in element.style) return false;
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
  write: ({ element, text }) => (text.includes('\n') ? execLines(element, text) : exec(element, text)),
});
