/** The page's side of an import: gives the order, hands what comes to the background, and can take it all back. */
import type { ArchiveFile, Problem, Progress } from '../archive/index.ts';
import { ask } from '../messages.ts';
import { orThrow, salt } from '../store/history.ts';
import { load, toEngineOptions } from '../store/settings.ts';
import { type Order, type Told, taken } from './protocol.ts';

/** Built from `entrypoints/import-worker.ts`. */
const workerPath = '/import-worker.js';

export interface Tell {
  progress(progress: Progress): void;
  problem(problem: Problem): void;
  /** After each batch that is in the ledger. `ids` are those it may have added. */
  brought(batch: { readonly ids: readonly string[]; readonly added: number; readonly known: number }): void;
}

/**
 * Resolves when all is in the ledger; rejects with an Error in words for the user, or, when the signal aborts, with its
 * reason. What was brought until then stays.
 */
export async function runImport(files: readonly ArchiveFile[], tell: Tell, signal: AbortSignal): Promise<void> {
  const [{ settings }, ledgersSalt] = await Promise.all([load(), salt()]);
  signal.throwIfAborted();
  const order: Order = {
    files,
    options: toEngineOptions(settings),
    domains: settings.domains,
    salt: orThrow(ledgersSalt),
  };
  const worker = new Worker(workerPath);
  let heard = Promise.resolve();
  try {
    await new Promise<void>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason));
      worker.onerror = ({ message }) => reject(new Error(message || 'The archive could not be read.'));
      const answer = async (told: Told) => {
        const then = await hear(told, tell, signal);
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

async function hear(told: Told, tell: Tell, signal: AbortSignal): Promise<'end' | typeof taken | null> {
  if (signal.aborted) return null;
  switch (told.kind) {
    case 'progress':
      tell.progress(told.progress);
      return null;
    case 'problem':
      tell.problem(told.problem);
      return null;
    case 'posts': {
      const { posts, known } = told;
      const { added } = posts.length > 0 ? await ask('bring', { posts }) : { added: 0 };
      tell.brought({ ids: posts.map(({ id }) => id), added, known: known + posts.length - added });
      return taken;
    }
    case 'end':
      return 'end';
    case 'failed':
      throw new Error(told.message);
  }
}

/** What one message may hold. */
const atOnce = 1000;

/** Undoes an import; what was corrected since stays. Answers how many posts went. */
export async function takeBack(ids: readonly string[], tell: (done: number) => void): Promise<number> {
  let gone = 0;
  for (let done = 0; done < ids.length; done += atOnce) {
    gone += (await ask('takeBack', { ids: ids.slice(done, done + atOnce) })).gone;
    tell(Math.min(ids.length, done + atOnce));
  }
  return gone;
}
