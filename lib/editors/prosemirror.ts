/** ProseMirror and TipTap, LinkedIn's editor for comments (2026). One text block is one line. */
import { contentEditor } from './content.ts';
import type { Editor } from './types.ts';
import { exec, paste } from './write.ts';

const escaped = (line: string): string => line.replace(/[&<>]/g, (char) => `&#${char.charCodeAt(0)};`);

/** As plain text, empty lines would be dropped. */
const paragraphs = (text: string): string =>
  text
    .split('\n')
    .map((line) => `<p>${escaped(line)}</p>`)
    .join('');

export const prosemirror: Editor = contentEditor({
  id: 'prosemirror',
  root: '.ProseMirror',
  blocks: 'p, h1, h2, h3, blockquote',
  hidden: '.ProseMirror-widget',
  mentions: '[contenteditable="false"]',
  write: ({ element, text }) =>
    text.includes('\n') ? paste(element, 'text/html', paragraphs(text)) : exec(element, text),
});
