/** Writes of the background, each told to every page of Mingle. */
import { type Result, write } from './database.ts';

let changes = 0;

const channelName = 'mingle.history';

/** Writes, see `write`, and then tells every page of Mingle. */
export async function changing<T>(...how: Parameters<typeof write<T>>): Promise<Result<T>> {
  const result = await write(...how);
  if (result.ok) {
    changes++;
    const channel = new BroadcastChannel(channelName);
    channel.postMessage(null);
    channel.close();
  }
  return result;
}

/** Counts the changes made by this context, which in the background are all there are: for what is remembered of a reading. */
export const revision = (): number => changes;

/** Tells whenever the background changed the history, until the signal aborts. */
export function watchHistory(tell: () => void, signal: AbortSignal): void {
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = tell;
  signal.addEventListener('abort', () => channel.close());
}
