import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createJudge, longest } from '../../lib/composer/judge.ts';
import type { Report } from '../../lib/engine/types.ts';

const reportOn = (text: string): Report => ({
  score: text.length,
  verdict: 'mixed',
  base: 50,
  findings: [],
  contributions: [],
  pulls: {},
  changes: [],
});

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A judge whose answers the test gives by hand. */
function setup(wanted = () => true) {
  const asked: { text: string; answer(): void; fail(): void }[] = [];
  const reports: [text: string, score: number | null][] = [];
  const failed = vi.fn();
  const ending = new AbortController();
  const judge = createJudge({
    analyze: (text) =>
      new Promise((resolve, reject) => {
        asked.push({
          text,
          answer: () => resolve({ report: reportOn(text), pace: [] }),
          fail: () => reject(new Error('no worker')),
        });
      }),
    onJudged: (text, judged) => reports.push([text, judged?.report.score ?? null]),
    onFailed: failed,
    wanted,
    signal: ending.signal,
    delay: 40,
  });
  const texts = () => asked.map(({ text }) => text);
  const answer = async (index: number) => {
    asked[index]?.answer();
    await vi.advanceTimersByTimeAsync(0);
  };
  const fail = async (index: number) => {
    asked[index]?.fail();
    await vi.advanceTimersByTimeAsync(0);
  };
  return { judge, texts, reports, failed, answer, fail, end: () => ending.abort() };
}

describe('judge', () => {
  test('asks once for a run of keys, about the last of them', async () => {
    const { judge, texts, reports, answer } = setup();
    for (const text of ['b', 'bu', 'buy']) {
      judge.judge(text);
      await vi.advanceTimersByTimeAsync(20);
    }
    expect(texts()).toEqual([]);
    await vi.advanceTimersByTimeAsync(40);
    expect(texts()).toEqual(['buy']);
    await answer(0);
    expect(reports).toEqual([['buy', 3]]);
  });

  test('asks nothing where it is not wanted, and says so; wanted again, it asks', async () => {
    let on = false;
    const { judge, texts, reports, answer } = setup(() => on);
    judge.judge('buy');
    await vi.advanceTimersByTimeAsync(50);
    expect(texts()).toEqual([]);
    expect(reports).toEqual([['buy', null]]);
    on = true;
    judge.again();
    await vi.advanceTimersByTimeAsync(50);
    await answer(0);
    expect(reports.at(-1)).toEqual(['buy', 3]);
  });

  test('has one request in flight; the newest text wins, those between are never sent', async () => {
    const { judge, texts, reports, answer } = setup();
    for (const text of ['one', 'two', 'three']) {
      judge.judge(text);
      await vi.advanceTimersByTimeAsync(50);
    }
    expect(texts()).toEqual(['one']);
    await answer(0);
    expect(texts()).toEqual(['one', 'three']);
    await answer(1);
    expect(reports).toEqual([
      ['one', 3],
      ['three', 5],
    ]);
  });

  test('takes the report back where nobody answers, tells it once and is quiet until the next text', async () => {
    const { judge, texts, reports, failed, answer, fail } = setup();
    judge.judge('one');
    await vi.advanceTimersByTimeAsync(50);
    await fail(0);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(texts()).toEqual(['one']);
    expect(reports).toEqual([['one', null]]);
    expect(failed).toHaveBeenCalledTimes(1);
    judge.judge('two');
    await vi.advanceTimersByTimeAsync(50);
    await answer(1);
    expect(reports).toEqual([
      ['one', null],
      ['two', 3],
    ]);
    expect(failed).toHaveBeenCalledTimes(1);
  });

  test('tells no failure over a text that is not the newest, and none after its end', async () => {
    const { judge, texts, reports, failed, fail, end } = setup();
    judge.judge('one');
    await vi.advanceTimersByTimeAsync(50);
    judge.judge('two');
    await vi.advanceTimersByTimeAsync(50);
    await fail(0);
    expect(texts()).toEqual(['one', 'two']);
    end();
    await fail(1);
    expect([reports, failed.mock.calls]).toEqual([[], []]);
  });

  test.each([
    ['empty', ''],
    ['blank', ' \n '],
    ['longer than anyone posts', 'a'.repeat(longest + 1)],
  ])('a draft that is %s is not sent and has no report', async (_name, text) => {
    const { judge, texts, reports } = setup();
    judge.judge(text);
    await vi.advanceTimersByTimeAsync(50);
    expect(texts()).toEqual([]);
    expect(reports).toEqual([[text, null]]);
  });

  test('asks about the same text once more when the rules changed', async () => {
    const { judge, texts, answer } = setup();
    judge.judge('one');
    await vi.advanceTimersByTimeAsync(50);
    await answer(0);
    judge.again();
    await vi.advanceTimersByTimeAsync(50);
    expect(texts()).toEqual(['one', 'one']);
  });

  test('is silent after its end, whatever was under way', async () => {
    const { judge, texts, reports, answer, end } = setup();
    judge.judge('one');
    await vi.advanceTimersByTimeAsync(50);
    judge.judge('two');
    end();
    await answer(0);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(texts()).toEqual(['one']);
    expect(reports).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });
});
