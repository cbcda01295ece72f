/** When the user's machines are brought together: whenever something changed on this one or came from another. */
import { browser } from 'wxt/browser';
import { watchHistory } from '../store/history.ts';
import { ownDays } from '../sync/days.ts';
import { reconcile } from '../sync/reconcile.ts';

/** ms within which changes go together: the browser takes two writes a second at most, for an hour one in two. */
const together = 2000;
/** ms until another try where it takes no more. A worker stopped before that tries when it is woken. */
const patience = 60_000;

export function keepInSync(): void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const wait = (ms: number) => {
    if (waiting !== undefined) return;
    waiting = setTimeout(() => {
      waiting = undefined;
      void run();
    }, ms);
  };
  const run = async () => {
    // Where storage or ledger fail there is nobody to tell here: their own screens do.
    const outcome = await reconcile(Date.now(), ownDays).catch(() => 'done');
    if (outcome === 'later') wait(patience);
  };
  const soon = () => wait(together);
  browser.storage.local.onChanged.addListener((changes) => {
    if ('settings' in changes || 'sync' in changes) soon();
  });
  browser.storage.sync.onChanged.addListener(soon);
  watchHistory(soon, new AbortController().signal);
  soon();
}
