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
  const activity = watchActivity(
    doc as unknown as Document,
    { minute: (time) => told.push(time), use() {} },
    ending.signal,
  );
  const use = (type: string, isTrusted = true) => listeners.get(type)?.({ isTrusted } as Event);
  return { doc, told, use, activity, listeners, end: () => ending.abort() };
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

test('the wheel is no sign before a composer had focus, and one a minute after', () => {
  const { told, use, activity, listeners } = setup();
  expect([...listeners.keys()]).not.toContain('wheel');
  activity.countWheel();
  activity.countWheel();
  use('wheel');
  expect(told).toHaveLength(1);
  expect([...listeners.keys()]).not.toContain('wheel');
  vi.advanceTimersByTime(60_000);
  use('wheel');
  expect(told).toHaveLength(2);
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

test('nothing is left of the wheel at the end', () => {
  const { use, activity, listeners, end } = setup();
  activity.countWheel();
  use('wheel');
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
