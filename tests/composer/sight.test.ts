// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';
import { createSight } from '../../lib/composer/sight.ts';

/** jsdom has no layout: an observer that says what it is told to. */
class Observer {
  static last: Observer;
  readonly observed = new Set<Element>();
  readonly #callback: IntersectionObserverCallback;
  constructor(callback: IntersectionObserverCallback) {
    this.#callback = callback;
    Observer.last = this;
  }
  observe(element: Element) {
    this.observed.add(element);
  }
  unobserve(element: Element) {
    this.observed.delete(element);
  }
  disconnect() {
    this.observed.clear();
  }
  tell(target: Element, isIntersecting: boolean, height = 20) {
    const entry = { target, isIntersecting, boundingClientRect: new DOMRect(0, 0, 100, height) };
    this.#callback([entry as IntersectionObserverEntry], this as unknown as IntersectionObserver);
  }
}

beforeEach(() => void vi.stubGlobal('IntersectionObserver', Observer));

function setup() {
  const end = new AbortController();
  const onChange = vi.fn();
  const sight = createSight(onChange, end.signal);
  const [one, two] = [document.createElement('p'), document.createElement('p')];
  return { sight, one, two, onChange, observer: Observer.last, end: () => end.abort() };
}

test('a line counts as near until the browser has said otherwise, and again once it comes back', () => {
  const { sight, one, two, observer, onChange } = setup();
  sight.watch(new Set([one, two]));
  expect([one, two].map(sight.isNear)).toEqual([true, true]);
  observer.tell(one, false);
  expect([one, two].map(sight.isNear)).toEqual([false, true]);
  observer.tell(one, true);
  expect(sight.isNear(one)).toBe(true);
  expect(onChange).toHaveBeenCalledTimes(2);
});

test('only the lines asked for are watched, and what was known of one that went is forgotten', () => {
  const { sight, one, two, observer } = setup();
  sight.watch(new Set([one]));
  observer.tell(one, false);
  sight.watch(new Set([two]));
  expect([...observer.observed]).toEqual([two]);
  expect(sight.isNear(one)).toBe(true);
});

test('an element without a box of its own is never taken for far', () => {
  const { sight, one, observer } = setup();
  sight.watch(new Set([one]));
  observer.tell(one, false, 0);
  expect(sight.isNear(one)).toBe(true);
});

test('ends with its signal', () => {
  const { sight, one, observer, end } = setup();
  sight.watch(new Set([one]));
  end();
  expect(observer.observed.size).toBe(0);
});
