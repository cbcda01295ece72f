/** The import as it stands. Drawn by itself, so that a step of its bar draws nothing else of the screen anew. */
import { useSyncExternalStore } from 'react';
import type { createImport } from '../../lib/import/state.ts';
import { Import } from './Import.tsx';

interface Readable<T> {
  getState(): T;
  subscribe(changed: () => void): () => void;
}

const useNow = <T,>({ subscribe, getState }: Readable<T>): T => useSyncExternalStore(subscribe, getState);

export function Archive({ archive }: { archive: ReturnType<typeof createImport> }) {
  return (
    <Import
      state={useNow(archive.store)}
      earlier={useNow(archive.earlier)}
      onFiles={archive.start}
      onStop={archive.stop}
      onTakeBack={archive.takeBack}
      onTakeBackEarlier={archive.takeBackEarlier}
      onKeep={archive.keep}
    />
  );
}
