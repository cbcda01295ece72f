// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';
import { Draft } from '../../lib/composer/draft.ts';
import type { Editor } from '../../lib/editors/types.ts';
import type { Report } from '../../lib/engine/types.ts';

const text = 'Come by within the next two hours and tell us what you think of it.';
const words = 'within the next two hours';
const start = text.indexOf(words);
const report: Report = {
  score: 40,
  verdict: 'mixed',
  base: 50,
  findings: [
    {
      rule: 'deadline',
      side: 'brochure',
      category: 'urgency',
      points: -10,
      whole: false,
      start,
      end: start + words.length,
    },
  ],
  contributions: [],
  pulls: {},
  changes: [],
};

/** jsdom has neither highlights nor layout; nothing is painted here. */
class Observer {
  observe() {}
  unobserve() {}
  disconnect() {}
}

beforeEach(() => {
  vi.stubGlobal('CSS', { highlights: new Map() });
  vi.stubGlobal('Highlight', Set);
  vi.stubGlobal('CSSStyleSheet', undefined);
  vi.stubGlobal('IntersectionObserver', Observer);
});

/** A draft that is judged, in an editor that takes every edit. */
async function judgedDraft() {
  const element = document.createElement('div');
  document.body.append(element);
  const replace = vi.fn<Editor['replace']>(async () => 'done');
  const editor: Editor = {
    id: 'textarea',
    is: () => true,
    read: () => ({ text, segments: [] }),
    places: () => [],
    replace,
  };
  const draft = new Draft({
    element,
    editor,
    analyze: async () => ({ report, pace: [] }),
    judged: () => true,
    wanted: () => true,
    markConversation: () => false,
    onChange: () => {},
    onFailed: () => {},
    signal: new AbortController().signal,
  });
  await vi.waitFor(() => expect(draft.report).not.toBeNull(), { timeout: 4000 });
  return { draft, replace };
}

test('while an input method is open nothing is put in; and behind it, what was asked for', async () => {
  const { draft, replace } = await judgedDraft();
  draft.composing(true);
  expect(await draft.replace(0, 'whenever you are near')).toBe('refused');
  expect(replace).not.toHaveBeenCalled();
  draft.composing(false);
  expect(await draft.replace(0, 'whenever you are near')).toBe('done');
  expect(replace.mock.calls.map(([, { expected }, put]) => [expected, put])).toEqual([
    [words, 'whenever you are near'],
  ]);
});

test('a finding that is not there is not put in anywhere', async () => {
  const { draft, replace } = await judgedDraft();
  expect(await draft.replace(99, 'anything')).toBe('refused');
  expect(replace).not.toHaveBeenCalled();
});
