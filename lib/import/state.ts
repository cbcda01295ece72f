/** An import as a screen shows it: one at a time on a page. */
import { createStore } from 'zustand/vanilla';
import type { ArchiveFile, Problem } from '../archive/index.ts';
import type { Import } from '../ledger/types.ts';
import { watchHistory } from '../store/changes.ts';
import { imports } from '../store/imports.ts';
import { runImport, takeBack } from './run.ts';
import { clock } from './time-left.ts';

interface Counts {
  readonly added: number;
  /** Posts of the archive that the ledger had already. */
  readonly known: number;
  readonly problems: readonly Problem[];
}

export type ImportState =
  | { readonly kind: 'idle' }
  /** `fraction` is 0-1, `left` in seconds. */
  | ({ readonly kind: 'running'; readonly fraction: number; readonly left: number | null } & Counts)
  | ({ readonly kind: 'ended'; readonly how: 'complete' | 'stopped' | 'failed' | 'not-taken-back' } & Counts)
  | { readonly kind: 'taking-back'; readonly fraction: number }
  | { readonly kind: 'taken-back'; readonly gone: number };

const none: Counts = { added: 0, known: 0, problems: [] };

/** Problems that are kept to be shown: an archive in pieces has many files, each with some. */
const mostProblems = 500;

/** Kept up to date until `closed` aborts. */
export function createImport(closed: AbortSignal) {
  const store = createStore<ImportState>()(() => ({ kind: 'idle' }));
  const earlier = createStore<readonly Import[]>()(() => []);
  let stopping = new AbortController();
  /** The import that was read last. */
  let id = 0;
  let counts = none;

  /** The page must not be left by mistake while it works. */
  const hold = (event: BeforeUnloadEvent) => event.preventDefault();
  const holding = async <T>(work: () => Promise<T>): Promise<T> => {
    addEventListener('beforeunload', hold);
    return work().finally(() => removeEventListener('beforeunload', hold));
  };

  const running = (change: { fraction?: number; left?: number | null }) => {
    const now = store.getState();
    const { fraction, left } = now.kind === 'running' ? now : { fraction: 0, left: null };
    store.setState({ kind: 'running', fraction, left, ...change, ...counts }, true);
  };

  async function start(files: readonly ArchiveFile[]): Promise<void> {
    const { kind } = store.getState();
    if (files.length === 0 || kind === 'running' || kind === 'taking-back') return;
    stopping = new AbortController();
    [id, counts] = [Date.now(), none];
    const left = clock();
    running({ fraction: 0, left: null });
    const end = (how: 'complete' | 'stopped' | 'failed') => store.setState({ kind: 'ended', how, ...counts }, true);
    const tell = {
      progress: ({ done, total }: { done: number; total: number }) => {
        const fraction = total > 0 ? done / total : 1;
        running({ fraction, left: left.at(fraction, performance.now()) });
      },
      problem: (problem: Problem) => {
        if (counts.problems.length < mostProblems) counts = { ...counts, problems: [...counts.problems, problem] };
        running({});
      },
      brought: (batch: { added: number; known: number }) => {
        counts = { ...counts, added: counts.added + batch.added, known: counts.known + batch.known };
        running({});
      },
    };
    try {
      await holding(() => runImport(id, files, tell, stopping.signal));
      end('complete');
    } catch {
      end(stopping.signal.aborted ? 'stopped' : 'failed');
    }
  }

  /** `posts`: how many there are to go. */
  async function undo(which: number, posts: number): Promise<void> {
    const { kind } = store.getState();
    if (kind === 'running' || kind === 'taking-back') return;
    store.setState({ kind: 'taking-back', fraction: 0 }, true);
    try {
      const show = (gone: number) => store.setState({ kind: 'taking-back', fraction: gone / Math.max(1, posts) }, true);
      const gone = await holding(() => takeBack(which, posts, show));
      store.setState({ kind: 'taken-back', gone }, true);
    } catch {
      store.setState({ kind: 'ended', how: 'not-taken-back', ...(which === id ? counts : none) }, true);
    }
  }

  const refresh = async () => {
    const read = await imports();
    if (read.ok) earlier.setState(read.value, true);
  };
  watchHistory(() => void refresh(), closed);
  void refresh();

  return {
    store,
    /** What was brought in so far, the latest first. */
    earlier,
    start,
    /** Ends the reading; what was brought until then stays until it is taken back. */
    stop: () => stopping.abort(),
    /** The import that was read last. */
    takeBack: () => undo(id, counts.added),
    /** One of an earlier time. */
    takeBackEarlier: ({ id, posts }: Import) => undo(id, posts),
    /** What was brought stays. */
    keep: () => store.setState({ kind: 'idle' }, true),
  };
}
