import type { Archived, ArchiveEvent, ArchiveFile, Problem } from '../../lib/archive/index.ts';
import { type ReadOptions, readArchive } from '../../lib/archive/index.ts';
import type { Files } from './generate.ts';
import type { Post } from './posts.ts';

export const file = (name: string, ...content: (string | Uint8Array)[]): ArchiveFile =>
  new File(content as BlobPart[], name);

/** One file of an export, by itself. */
export const single = (files: Files, path: string): ArchiveFile =>
  file(path.split('/').at(-1) ?? '', files[path] ?? '');

export async function readAll(files: ArchiveFile | readonly ArchiveFile[], options?: ReadOptions) {
  const events: ArchiveEvent[] = [];
  for await (const event of readArchive([files].flat(), options)) events.push(event);
  return {
    posts: events.flatMap((event): Archived[] => (event.kind === 'post' ? [event.post] : [])),
    problems: events.flatMap((event): Problem[] => (event.kind === 'problem' ? [event.problem] : [])),
  };
}

/** Without keys and in the order of time, to be held against what was written. */
export const told = (posts: readonly Archived[]): Post[] =>
  posts.map(({ key: _, ...post }) => post).sort((a, b) => b.time - a.time);
