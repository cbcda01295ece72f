/** What is told after an act on a post: what was done and how to take it back, or what went wrong. */
import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Done } from '../lib/acts.ts';
import type { Words } from '../lib/i18n.ts';
import { type Problem, problemWords } from '../lib/store/history.ts';
import { aPost } from './store/posts.ts';

vi.mock('wxt/browser', () => ({ browser: fakeBrowser }));
const { actsOf } = await import('../lib/acts.ts');

/** Tells the key of each message. */
const words: Words = { locale: 'en', dir: 'ltr', t: (key) => key, plural: (key) => key };

let answer: { ok: null } | { error: string };
let asked: unknown[];
let shown: (Done | null)[];
let acts: ReturnType<typeof actsOf>;
beforeEach(() => {
  answer = { ok: null };
  asked = [];
  shown = [];
  Object.assign(fakeBrowser.runtime, {
    sendMessage: (message: unknown) => {
      asked.push(message);
      return Promise.resolve(answer);
    },
  });
  acts = actsOf((done) => shown.push(done), words);
});

const post = aPost({ bucket: 'ask', corrected: false });

it('a post that was put elsewhere or taken off can be put back as it was', async () => {
  await acts.correct(post, 'personal');
  await acts.remove(post);
  expect(shown.map((done) => done?.text)).toEqual(['doneCorrected', 'doneRemoved']);
  for (const done of [...shown]) done?.undo?.();
  await vi.waitFor(() => expect(shown.slice(2)).toEqual([null, null]));
  expect(asked).toEqual([
    { kind: 'correct', input: { id: post.id, bucket: 'personal' } },
    { kind: 'remove', input: { id: post.id } },
    { kind: 'correct', input: { id: post.id, bucket: 'ask', corrected: false } },
    { kind: 'restore', input: { post } },
  ]);
});

const told: Readonly<Record<Problem, string>> = {
  full: 'problemFull',
  newer: 'problemNewer',
  blocked: 'problemBlocked',
  failed: 'problemFailed',
};

it.each(Object.entries(told) as [Problem, string][])('a ledger that is %s is told as that', async (problem, key) => {
  answer = { error: problemWords[problem] };
  await acts.correct(post, 'personal');
  expect(shown).toEqual([{ text: key }]);
});

it('what went wrong elsewhere, or in looking, is told too; a look that went well tells nothing', async () => {
  answer = { error: 'No answer: the extension was updated or turned off.' };
  await acts.remove(post);
  await acts.look(() => Promise.reject(new Error('gone')));
  await acts.look(() => Promise.resolve());
  expect(shown).toEqual([{ text: 'problemFailed' }, { text: 'problemFailed' }]);
});
