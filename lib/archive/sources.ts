/** Finds the files with posts in what the user chose. */
import { maxFiles } from './limits.ts';
import { type Kind, recognise } from './recognise.ts';
import type { Problem, Reason } from './types.ts';
import { type Chunk, type Entry, entriesOf, isZip, readEntry, readPlain, refusal } from './zip.ts';

/** What `<input type="file">` gives; in Node, a `File` made of `openAsBlob`. */
export type ArchiveFile = Blob & { readonly name: string };

/** A file with posts, in a zip or by itself. */
export interface Source {
  readonly file: string;
  readonly kind: Kind;
  /** Bytes on the disk. */
  readonly size: number;
  open(): AsyncIterable<Chunk>;
}

export interface Found {
  readonly sources: readonly Source[];
  readonly problems: readonly Problem[];
}

const refuse = (file: string, reason: Reason): Found => ({
  sources: [],
  problems: [{ file, reason, line: null, count: 1 }],
});

export async function sourcesOf(file: ArchiveFile): Promise<Found> {
  try {
    if (await isZip(file)) return await sourcesInZip(file);
  } catch {
    return refuse(file.name, 'unreadable');
  }
  const kind = recognise(file.name);
  if (kind === null) return refuse(file.name, 'not-an-archive');
  if (kind === 'html') return refuse(file.name, 'html-export');
  return { sources: [{ file: file.name, kind, size: file.size, open: () => readPlain(file) }], problems: [] };
}

async function sourcesInZip(zip: ArchiveFile): Promise<Found> {
  const entries = await entriesOf(zip);
  if (typeof entries === 'string') return refuse(zip.name, entries);
  const sources: Source[] = [];
  const problems: Problem[] = [];
  for (const entry of entries) {
    const kind = recognise(entry.path);
    if (kind === null || kind === 'html') continue;
    const reason = refusal(entry);
    if (reason) problems.push({ file: entry.path, reason, line: null, count: 1 });
    else sources.push({ file: entry.path, kind, size: entry.packed, open: () => readEntry(zip, entry) });
  }
  if (sources.length + problems.length === 0) return refuse(zip.name, whyNone(entries));
  if (sources.length + problems.length > maxFiles) return refuse(zip.name, 'too-big');
  // Entries that share their bytes: a small bomb that bursts many times.
  const packed = sources.reduce((sum, { size }) => sum + size, 0);
  return packed > zip.size ? refuse(zip.name, 'zip-damaged') : { sources, problems };
}

function whyNone(entries: readonly Entry[]): Reason {
  if (entries.some(({ path }) => recognise(path) === 'html')) return 'html-export';
  return entries.some(({ path }) => /\.zip$/i.test(path)) ? 'zip-inside' : 'no-posts-inside';
}
