/** What a person does on a screen that shows posts: each act tells what it did and how to take it back, or what went wrong. */
import type { Key, Words } from './i18n.ts';
import type { Bucket, PublishedPost } from './ledger/types.ts';
import { ask } from './messages.ts';
import { type Problem, problemWords } from './store/history.ts';

/** What was done last. */
export interface Done {
  readonly text: string;
  /** Missing where there is no way back. */
  readonly undo?: () => void;
}

const problemKeys = {
  full: 'problemFull',
  newer: 'problemNewer',
  blocked: 'problemBlocked',
  failed: 'problemFailed',
} as const satisfies Record<Problem, Key>;

/** What went wrong. Problems of the ledger come in English words of their own: told here in the user's. */
export function failed({ t }: Words, error: unknown): Done {
  const told = error instanceof Error ? error.message : '';
  const problem = (Object.keys(problemKeys) as Problem[]).find((each) => problemWords[each] === told);
  return { text: t(problemKeys[problem ?? 'failed']) };
}

/** `show` puts what was done last before the person; null clears it. */
export function actsOf(show: (done: Done | null) => void, words: Words) {
  const { t } = words;
  const fail = (error: unknown) => show(failed(words, error));
  const act = (work: () => Promise<Done | null>): Promise<void> => work().then(show, fail);
  const back = (work: () => Promise<unknown>) => () => {
    void act(async () => {
      await work();
      return null;
    });
  };
  return {
    act,
    back,
    /** Changes nothing, so what was done last can still be taken back. */
    look: (work: () => Promise<void>): Promise<void> => work().catch(fail),
    correct: ({ id, bucket: before, corrected }: PublishedPost, bucket: Bucket) =>
      act(async () => {
        await ask('correct', { id, bucket });
        return { text: t('doneCorrected'), undo: back(() => ask('correct', { id, bucket: before, corrected })) };
      }),
    remove: (post: PublishedPost) =>
      act(async () => {
        await ask('remove', { id: post.id });
        return { text: t('doneRemoved'), undo: back(() => ask('restore', { post })) };
      }),
  };
}
