/** Rule packs on the options page: one that waits for a yes, and how it went in words. */
import { createStore } from 'zustand/vanilla';
import { download } from '../../components/download.ts';
import type { Words } from '../../lib/i18n.ts';
import { withManaged } from '../../lib/store/managed.ts';
import { changesOf, makePack, mostBytes, type Pack, readPack, withPack } from '../../lib/store/packs.ts';
import type { Patch } from '../../lib/store/settings.ts';
import type { OptionsStore } from './store.ts';

interface PacksState {
  readonly waiting: Pack | null;
  readonly told: string;
}

const problems = { 'not-a-pack': 'packNotOurs', newer: 'packNewer', 'too-long': 'packTooLong' } as const;

/** `change` saves, and says `text` with the way back. */
export function createPacks(
  options: OptionsStore,
  { t }: Words,
  change: (patch: Patch, text: string) => Promise<void>,
) {
  const store = createStore<PacksState>()(() => ({ waiting: null, told: '' }));
  const read = async (file: File) => readPack(file.size > mostBytes ? ' '.repeat(mostBytes + 1) : await file.text());
  return {
    store,
    /** What the waiting pack would make of the settings of this moment. */
    shown: ({ waiting }: PacksState) => {
      if (!waiting) return null;
      const { settings, managed } = options.getState();
      const after = withManaged({ ...settings, ...withPack(settings, waiting) }, managed);
      return { name: waiting.name, leftOut: waiting.leftOut, changes: changesOf(settings, after) };
    },
    save: (name: string) => {
      const blob = new Blob([makePack(options.getState().settings, name)], { type: 'application/json' });
      download(blob, `mingle-rules-${new Date().toISOString().slice(0, 10)}.json`);
    },
    choose: async (file: File) => {
      try {
        const found = await read(file);
        if (found.kind === 'read') store.setState({ waiting: found.pack, told: '' });
        else store.setState({ waiting: null, told: t(problems[found.kind]) });
      } catch {
        store.setState({ waiting: null, told: t('packNotOurs') });
      }
    },
    take: async () => {
      const { waiting } = store.getState();
      store.setState({ waiting: null, told: '' });
      if (waiting) await change((now) => withPack(now, waiting), t('packTaken', waiting.name));
    },
    leave: () => store.setState({ waiting: null, told: '' }),
  };
}
