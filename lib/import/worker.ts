/** The worker's side of an import. It reads the ledger and never writes it: that is the background's. */
import type { Progress } from '../archive/index.ts';
import type { Trace } from '../archive/match.ts';
import { createEngine } from '../engine/index.ts';
import type { PublishedPost } from '../ledger/types.ts';
import { doubtful, everything, orThrow, removedTraces, traceOf } from '../store/history.ts';
import { batchesOf, type Ledger } from './batches.ts';
import { type Order, type Told, taken } from './protocol.ts';

/** What is needed of a `DedicatedWorkerGlobalScope`. */
export interface Port {
  postMessage(message: Told): void;
  onmessage: ((event: MessageEvent<Order | typeof taken>) => void) | null;
}

/** ms between two words on how far it is. */
const tellEvery = 100;

/**
 * Sentences the engine remembers: none. Few come twice in an archive; and where V8 sees most of what is made outlive a
 * collection, it makes all of it in the old part of the heap, garbage too.
 */
const remembered = 0;

/** Takes one order and carries it out; whoever gave it may end the worker at any time. */
export function work(port: Port): void {
  let release = () => {};
  port.onmessage = ({ data }) => {
    if (data === taken) return release();
    let free = Promise.resolve();
    carryOut(data, port, async (posts) => {
      await free;
      free = new Promise((resolve) => {
        release = resolve;
      });
      port.postMessage(posts);
    })
      .then(() => free)
      .then(() => port.postMessage({ kind: 'end' }))
      .catch((error: unknown) => {
        port.postMessage({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
      });
  };
}

async function carryOut(order: Order, port: Port, hand: (told: Told) => Promise<void>): Promise<void> {
  const { files, options, domains, salt } = order;
  let last = 0;
  const onProgress = (progress: Progress) => {
    if (performance.now() - last < tellEvery) return;
    last = performance.now();
    port.postMessage({ kind: 'progress', progress });
  };
  const engine = createEngine(options, remembered);
  for await (const batch of batchesOf(files, await readLedger(), { engine, domains, salt, onProgress })) {
    if (batch.kind === 'problem') port.postMessage(batch);
    else await hand({ ...batch, posts: batch.posts.join('\n'), count: batch.posts.length });
  }
}

async function readLedger(): Promise<Ledger> {
  const imported = new Set<string>();
  const recorded: (Trace & { id: string })[] = [...orThrow(await removedTraces())];
  const keep = (post: PublishedPost) => recorded.push({ ...traceOf(post), id: post.id });
  for (const post of orThrow(await doubtful())) keep(post);
  for await (const posts of everything())
    for (const post of posts) post.source === 'imported' ? imported.add(post.id) : keep(post);
  return { imported, recorded };
}
