/**
 * From an archive to posts for the ledger: read, held against what is there, judged, handed on in batches. The texts end
 * here. Runs in a worker of its own: no browser API but files and hashes.
 */
import { type Archived, type ArchiveFile, type Problem, type Progress, readArchive } from '../archive/index.ts';
import { matcher, type Trace } from '../archive/match.ts';
import { postOf, unjudged } from '../background/post.ts';
import type { Engine } from '../engine/types.ts';
import { linksIn } from '../store/links.ts';

/** What the ledger holds already. */
export interface Ledger {
  /** Ids of imported posts: these are not judged again. */
  readonly imported: ReadonlySet<string>;
  /** Posts that have another id in an archive: seen going out, added by hand, in doubt, taken out. */
  readonly recorded: readonly (Trace & { readonly id: string })[];
}

export interface Judging {
  readonly engine: Engine;
  /** The user's own websites. */
  readonly domains: readonly string[];
  /** Of the ledger's link hashes. */
  readonly salt: Uint8Array;
  readonly onProgress?: (progress: Progress) => void;
}

export type Batch =
  /**
   * `posts`: each as JSON. `known`: how many of the posts read since the batch before are in the ledger already.
   */
  | { readonly kind: 'posts'; readonly posts: readonly string[]; readonly known: number }
  | { readonly kind: 'problem'; readonly problem: Problem };

/** Small enough that a page that is shown meanwhile stays live, large enough that a transaction each costs little. */
export const batchSize = 500;

/** Posts that may wait for their hashes at once: many enough to keep the hashing busy, few enough to die young. */
const waiting = 50;

/**
 * Posts of an archive at which the engine may fail: each counts all the same, without a score. Where it fails at more it is
 * not the post's fault, and what came in unjudged would never be judged again: the import ends.
 */
export const mostUnjudged = 20;

/** New posts of the archive and what could not be read of it. The last batch may be empty. */
export async function* batchesOf(
  files: readonly ArchiveFile[],
  { imported, recorded }: Ledger,
  { engine, domains, salt, onProgress }: Judging,
): AsyncGenerator<Batch, void> {
  const seen = matcher(recorded);
  let failures = 0;
  const reportOf = (text: string) =>
    engine.judge(text).catch((error: unknown) => {
      if (++failures > mostUnjudged) throw error;
      return unjudged;
    });
  const judge = async ({ key, links, ...archived }: Archived) => {
    const written = { ...archived, id: key, attached: links, source: 'imported' } as const;
    // One string each, since objects by the hundred that wait for a batch would fill the heap with what is garbage soon.
    return JSON.stringify(await postOf(written, await reportOf(archived.text), domains, salt));
  };
  const filled = async (judged: readonly Promise<string>[], known: number): Promise<Batch> => ({
    kind: 'posts',
    posts: await Promise.all(judged),
    known,
  });
  let judged: Promise<string>[] = [];
  let known = 0;
  for await (const event of readArchive(files, { ...(onProgress && { onProgress }) })) {
    if (event.kind === 'problem') {
      yield event;
      continue;
    }
    if (imported.has(event.post.key) || seen.take(traceOf(event.post)) !== null) known++;
    else if (judged.push(judge(event.post)) % waiting === 0) await Promise.all(judged.slice(-waiting));
    if (judged.length + known < batchSize) continue;
    yield filled(judged, known);
    [judged, known] = [[], 0];
  }
  yield filled(judged, known);
}

const traceOf = ({ network, surface, time, text, links }: Archived): Trace => ({
  network,
  surface,
  time,
  length: text.length,
  // Looked for only where a post was recorded near it.
  get hasLinks() {
    return links.length > 0 || linksIn(text).length > 0;
  },
});
