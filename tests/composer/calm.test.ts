import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { calmed } from '../../lib/composer/calm.ts';
import type { PanelState } from '../../lib/composer/panel-state.ts';
import type { Finding, Report, Verdict } from '../../lib/engine/types.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const finding: Finding = {
  rule: 'hard-sell',
  side: 'brochure',
  category: 'hard-sell',
  start: 0,
  end: 7,
  points: -9,
  whole: false,
};

const reportOf = (score: number, verdict: Verdict = 'mixed', places = 0): Report => ({
  score,
  verdict,
  base: 50,
  findings: Array.from({ length: places }, () => finding),
  contributions: [],
  pulls: {},
  changes: [],
});

function setup() {
  const store = createStore(
    (): PanelState => ({
      composer: null,
      report: reportOf(50),
      words: [],
      pace: [],
      open: null,
      notice: null,
      attended: true,
      chip: 'free',
    }),
  );
  const end = new AbortController();
  const shown = calmed(store, end.signal);
  return { store, shown, score: () => shown.getState().report?.score, end: () => end.abort() };
}

test('numbers alone wait until typing pauses, however long one types, stops between words and all', () => {
  const { store, shown, score } = setup();
  for (let key = 1; key <= 20; key++) {
    store.setState({ report: reportOf(50 - key, 'mixed', key), words: [], pace: [] });
    vi.advanceTimersByTime(key % 5 === 0 ? 600 : 180);
  }
  expect(score()).toBe(50);
  vi.advanceTimersByTime(1000);
  expect(score()).toBe(30);
  expect(shown.getState().report?.findings).toHaveLength(20);
});

test.each<[string, Partial<PanelState>]>([
  ['another verdict', { report: reportOf(40, 'brochure') }],
  ['a word of pace', { report: reportOf(49), pace: [{ kind: 'burst', posts: 3 }] }],
  ['a card', { report: reportOf(49), open: 'summary' }],
  ['no report', { report: null }],
])('%s shows at once', (_, now) => {
  const { store, shown } = setup();
  store.setState(now);
  expect(shown.getState()).toMatchObject(now);
});

test('what says the same wakes nobody', () => {
  const { store, shown } = setup();
  const woken = vi.fn();
  shown.subscribe(woken);
  store.setState({ open: null, notice: null });
  vi.advanceTimersByTime(1000);
  expect(woken).not.toHaveBeenCalled();
});

test('ends with its signal', () => {
  const { store, score, end } = setup();
  store.setState({ report: reportOf(12) });
  end();
  vi.advanceTimersByTime(1000);
  expect(score()).toBe(50);
  expect(vi.getTimerCount()).toBe(0);
});
