/** The page's side of a look at what would have been. */
import type { Looked } from '../ledger/what-if.ts';
import type { Order, Told } from './protocol.ts';

/** Built from `entrypoints/what-if-worker.ts`. */
const workerPath = '/what-if-worker.js';

/** Rejects with words for the user where the ledger can't be read, and with the signal's reason when it aborts. */
export async function look(order: Order, signal: AbortSignal): Promise<Looked> {
  signal.throwIfAborted();
  const worker = new Worker(workerPath);
  try {
    return await new Promise<Looked>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason));
      worker.onerror = ({ message }) => reject(new Error(message || 'Your posts could not be looked through.'));
      worker.onmessage = ({ data }: MessageEvent<Told>) =>
        data.kind === 'looked' ? resolve(data.looked) : reject(new Error(data.message));
      worker.postMessage(order);
    });
  } finally {
    worker.terminate();
  }
}
