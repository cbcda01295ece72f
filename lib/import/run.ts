/** The page's side of an import: gives the order, hands what comes to the background, and can take it all back. */
import type { ArchiveFile, Problem, Progress } from '../archive/index.ts';
import { ask } from '../messages.ts';
import { orThrow, salt } from '../store/history.ts';
import type { TakenBack } from '../store/imports.ts';
import { load, toEngineOptions } from '../store/settings.ts';
import { type Order, type Told, taken } from './protocol.ts';

/** Built from `entrypoints/import-worker.ts`. */
const workerPath = '/import-worker.js';

export interface Tell {
  progress(progress: Progress): void;
  problem(problem: Problem): void;
  /** After each batch that is in the ledger. */
  brought(batch: { readonly added: number; readonly known: number }): void;
}

/**
 * `id` is what the import can be taken back by: ms since the epoch. Resolves when all is in the ledger; rejects with an Error in words for the user, or, when the signal aborts, with its
 * reason. What was brought until then stays.
 */
export async function runImport(
  id: number,
  files: readonly ArchiveFile[],
  tell: Tell,
  signal: AbortSignal,
): Promise<void> {
  const [{ settings }, ledgersSalt] = await Promise.all([load(), salt()]);
  signal.throwIfAborted();
  const order: Order = {
    files,
    options: toEngineOptions(settings),
    domains: settings.domains,
    salt: orThrow(ledgersSalt),
  };
  const worker = new Worker(workerPath);
  const hear = hearing(id, tell, signal);
  let heard = Promise.resolve();
  try {
    await new Promise<void>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason));
      worker.onerror = ({ message }) => reject(new Error(message || 'The archive could not be read.'));
      const answer = async (told: Told) => {
        const then = await hear(told);
        if (then === taken) worker.postMessage(taken);
        if (then === 'end') resolve();
      };
      worker.onmessage = ({ data }: MessageEvent<Told>) => {
        heard = heard.then(() => answer(data)).catch(reject);
      };
      worker.postMessage(order);
    });
  } finally {
    worker.terminate();
    // A batch may be on its way into the ledger: it is told before this ends.
    await heard;
  }
}

function hearing(id: number, tell: Tell, signal: AbortSignal): (told: Told) => Promise<'end' | typeof taken | null> {
  let batch = 0;
  return async (told) => {
    if (signal.aborted) return null;
    switch (told.kind) {
      case 'progress':
        tell.progress(told.progress);
        return null;
      case 'problem':
        tell.problem(told.problem);
        return null;
      case 'posts': {
        const { posts, count, known } = told;
        const { added } = count > 0 ? await ask('bringBatch', { id, batch: ++batch, posts }) : { added: 0 };
        tell.brought({ added, known: known + count - added });
        return taken;
      }
      case 'end':
        return 'end';
      case 'failed':
        throw new Error(told.message);
    }
  };
}

/**
 * Undoes an import of so many posts; what was corrected since stays. Tells after each step how many posts went so far, and
 * answers with it.
 */
export async function takeBack(id: number, posts: number, tell: (gone: number) => void): Promise<number> {
  let gone = 0;
  let after: string | null = null;
  do {
    const { left, next }: TakenBack = await ask('takeBack', { id, after });
    if (left !== null) gone = Math.max(0, posts - left);
    tell(gone);
    after = next;
  } while (after !== null);
  return gone;
}
