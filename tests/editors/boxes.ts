/** Where each of the editors stands on the practice pages, and the probe that reads them, for whatever drives the browser. */
import { resolve } from 'node:path';
import { build } from 'vite';
import type { EditorId } from '../../lib/editors/types.ts';

export interface Box {
  readonly name: string;
  readonly id: EditorId;
  readonly url: string;
  /** Selector of the editable root; ` >>> ` leads into a shadow root. */
  readonly find: string;
  /** Name of the button that opens it. */
  readonly button?: string | RegExp;
}

const linkedin = 'https://www.linkedin.com/feed/';

export const boxes: readonly Box[] = [
  {
    name: 'Draft.js on X',
    id: 'draft',
    url: 'https://x.com/home',
    find: '[data-testid="tweetTextarea_0"][contenteditable="true"]',
  },
  {
    name: 'Lexical on Facebook',
    id: 'lexical',
    url: 'https://www.facebook.com/',
    find: '[role="dialog"] [data-lexical-editor="true"]',
    button: /What.s on your mind/,
  },
  {
    name: 'Quill 1 in the shadow root of LinkedIn',
    id: 'quill',
    url: linkedin,
    find: '#interop-outlet >>> .ql-editor',
    button: 'Start a post',
  },
  {
    name: 'Quill 1 in the light DOM',
    id: 'quill',
    url: `${linkedin}?share=light`,
    find: '.ql-editor',
    button: 'Start a post',
  },
  { name: 'Quill 2', id: 'quill', url: `${linkedin}?share=quill2`, find: '.ql-editor', button: 'Start a post' },
  {
    name: 'TipTap in a comment on LinkedIn',
    id: 'prosemirror',
    url: linkedin,
    find: '[data-view-name="comment-box"] .ProseMirror',
    button: 'Comment',
  },
  {
    name: 'a textarea on the mobile X',
    id: 'textarea',
    url: 'https://x.com/home?editor=textarea',
    find: '[data-testid^="tweetTextarea"] textarea',
  },
];

/** The probe as one script. */
export async function probeScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      lib: { entry: resolve(import.meta.dirname, 'probe.ts'), formats: ['iife'], name: 'unused' },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error('The probe was not built.');
  return chunk.code;
}
