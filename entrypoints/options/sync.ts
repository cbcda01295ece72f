/** Syncing on the options page: a mirror of what this machine knows of it. */
import { createStore } from 'zustand/vanilla';
import { type SyncStatus, status, turnOff, turnOn, watchStatus } from '../../lib/sync/switch.ts';

export function createSync(signal: AbortSignal) {
  const store = createStore<SyncStatus>()(() => ({ on: false, problem: null }));
  watchStatus((now) => store.setState(now), signal);
  const reread = async () => store.setState(await status());
  void reread();
  return {
    store,
    /** Synced storage that does not answer is a problem to tell, and nothing is changed then. */
    set: async (on: boolean) => {
      store.setState({ on, problem: null });
      try {
        await (on ? turnOn() : turnOff());
        await reread();
      } catch {
        await reread();
        store.setState({ problem: 'failed' });
      }
    },
  };
}
