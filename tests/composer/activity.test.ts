// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchActivity } from '../../lib/composer/activity.ts';

beforeEach(() => void vi.useFakeTimers({ now: Date.parse('2026-03-20T12:00:00Z') }));
afterEach(() => void vi.useRealTimers());

/** Listeners put up on a document that says what it is told to, called with events a person would cause. */
function setup() {
  const listeners = new Map<string, (event: Event) => void>();
  const doc = {
    visibilityState: 'visible',
    addEventListener: (type: string, listener: (event: Event) => void, options: AddEventListenerOptions) => {
      listeners.set(type, (event) => {
        if (options.once) listeners.delete(type);
        listener(event);
      });
      options.signal?.addEventListener('abort', () => listeners.delete(type));
    },
  };
  const told: number[] = [];
  const ending = new AbortController();
  watchActivity(doc as unknown as Document, { minute: (time) => told.push(time), use() {} }, ending.signal);
  const use = (type: string, isTrusted = true) => listeners.get(type)?.({ isTrusted } as Event);
  return { doc, told, use, listeners, end: () => ending.abort() };
}

test('tells a minute once, at the first sign of use in it', () => {
  const { told, use } = setup();
  use('keydown');
  vi.advanceTimersByTime(59_000);
  use('pointerdown');
  expect(told).toEqual([Date.parse('2026-03-20T12:00:00Z')]);
  vi.advanceTimersByTime(1000);
  use('pointerdown');
  expect(told).toHaveLength(2);
});

test('scrolling and the pointer cost nothing: nobody listens', () => {
  const { use, listeners } = setup();
  use('pointerdown');
  expect([...listeners.keys()].sort()).toEqual(['focusout', 'keydown', 'pointerdown', 'visibilitychange']);
});

const minutesFrom = (first: string, count: number) =>
  Array.from({ length: count }, (_, index) => Date.parse(first) + index * 60_000);

test('what lies between two signs of one stay counts at the second, in order', () => {
  const { told, use } = setup();
  use('pointerdown');
  vi.advanceTimersByTime(3 * 60_000);
  use('keydown');
  expect(told).toEqual(minutesFrom('2026-03-20T12:00:00Z', 4));
});

test('what lies before one leaves the tab counts too, and leaving alone does not', () => {
  const { doc, told, use } = setup();
  use('pointerdown');
  vi.advanceTimersByTime(2 * 60_000);
  doc.visibilityState = 'hidden';
  use('visibilitychange');
  expect(told).toEqual(minutesFrom('2026-03-20T12:00:00Z', 3));
  vi.advanceTimersByTime(60_000);
  use('visibilitychange');
  expect(told).toHaveLength(3);
});

test('a longer silence is none', () => {
  const { told, use } = setup();
  use('pointerdown');
  vi.advanceTimersByTime(4 * 60_000);
  use('pointerdown');
  expect(told).toEqual([Date.parse('2026-03-20T12:00:00Z'), Date.parse('2026-03-20T12:04:00Z')]);
});

test('nor is a time in which the tab was hidden', () => {
  const { doc, told, use } = setup();
  use('pointerdown');
  doc.visibilityState = 'hidden';
  use('visibilitychange');
  vi.advanceTimersByTime(2 * 60_000);
  doc.visibilityState = 'visible';
  use('visibilitychange');
  expect(told).toEqual([Date.parse('2026-03-20T12:00:00Z'), Date.parse('2026-03-20T12:02:00Z')]);
});

test('a clock that is set back tells its minute, and goes on from there', () => {
  const { told, use } = setup();
  use('pointerdown');
  vi.setSystemTime(Date.parse('2026-03-20T11:00:00Z'));
  use('pointerdown');
  vi.advanceTimersByTime(60_000);
  use('pointerdown');
  expect(told.slice(1)).toEqual(minutesFrom('2026-03-20T11:00:00Z', 2));
});

test('of keys the first in a minute is enough, and one by a script takes nobody’s place', () => {
  const { told, use, listeners } = setup();
  use('keydown', false);
  use('keydown');
  expect(told).toHaveLength(1);
  expect([...listeners.keys()]).not.toContain('keydown');
  vi.advanceTimersByTime(60_000);
  use('keydown');
  expect(told).toHaveLength(2);
});

test('where nobody writes any more no timer waits', () => {
  const { told, use } = setup();
  use('keydown');
  expect(vi.getTimerCount()).toBe(1);
  use('focusout');
  expect(vi.getTimerCount()).toBe(0);
  vi.advanceTimersByTime(60_000);
  use('keydown');
  expect(told).toHaveLength(2);
});

test('nothing is left of the keys at the end', () => {
  const { use, listeners, end } = setup();
  use('keydown');
  end();
  vi.advanceTimersByTime(60_000);
  expect([...listeners.keys()]).toEqual([]);
  expect(vi.getTimerCount()).toBe(0);
});

test('an idle tab tells nothing and keeps no timer', () => {
  const { told } = setup();
  vi.advanceTimersByTime(3_600_000);
  expect(told).toEqual([]);
  expect(vi.getTimerCount()).toBe(0);
});

test('neither a hidden tab nor a script is use; coming back is', () => {
  const { doc, told, use } = setup();
  doc.visibilityState = 'hidden';
  use('visibilitychange');
  use('keydown');
  expect(told).toEqual([]);
  doc.visibilityState = 'visible';
  use('keydown', false);
  expect(told).toEqual([]);
  use('visibilitychange');
  expect(told).toHaveLength(1);
});

test('ends with its signal', () => {
  const { told, use, end } = setup();
  end();
  use('keydown');
  expect(told).toEqual([]);
});
