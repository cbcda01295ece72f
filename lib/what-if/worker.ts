/** The worker's side of a look at what would have been: it reads the ledger, which may be 100,000 posts, beside the page. */
import { weighAgain } from '../engine/verdict.ts';
import { type Looked, lookBack } from '../ledger/what-if.ts';
import { everything, list, orThrow } from '../store/history.ts';
import type { Order, Told } from './protocol.ts';

/** What is needed of a `DedicatedWorkerGlobalScope`. */
export interface Port {
  postMessage(message: Told): void;
  onmessage: ((event: MessageEvent<Order>) => void) | null;
}

/** Takes one order and carries it out; whoever gave it may end the worker at any time. */
export function work(port: Port): void {
  port.onmessage = ({ data }) => {
    carryOut(data).then(
      (looked) => port.postMessage({ kind: 'looked', looked }),
      (error: unknown) =>
        port.postMessage({ kind: 'failed', message: error instanceof Error ? error.message : String(error) }),
    );
  };
}

async function carryOut({ most, weights, scale, ...question }: Order): Promise<Looked> {
  const look = lookBack({
    ...question,
    weigh: {
      tried: (kept) => weighAgain(kept, weights.tried, scale),
      now: (kept) => weighAgain(kept, weights.now, scale),
    },
  });
  if (most !== null) look.add(orThrow(await list({ limit: most })).posts);
  else for await (const posts of everything()) look.add(posts);
  return look.answer();
}
