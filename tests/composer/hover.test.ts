// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import { watchHover } from '../../lib/composer/hover.ts';

/** A box that tells which listeners it has: events by script are waved aside, so none can be sent. */
function setup() {
  const element = document.createElement('div');
  element.tabIndex = 0;
  document.body.replaceChildren(element);
  const listeners = new Set<string>();
  const add = element.addEventListener.bind(element);
  const remove = element.removeEventListener.bind(element);
  vi.spyOn(element, 'addEventListener').mockImplementation((...given: Parameters<typeof add>) => {
    listeners.add(given[0]);
    add(...given);
  });
  vi.spyOn(element, 'removeEventListener').mockImplementation((...given: Parameters<typeof remove>) => {
    listeners.delete(given[0]);
    remove(...given);
  });
  const end = new AbortController();
  const start = () => watchHover({ element, at: () => 0, onRest() {}, onLeave() {}, signal: end.signal });
  return { element, listeners, start, end: () => end.abort() };
}

test('the pointer is followed while the box has focus, and not before or after', () => {
  const { element, listeners, start } = setup();
  start();
  expect([...listeners]).toEqual(['focusin', 'focusout']);
  element.focus();
  expect([...listeners]).toContain('pointermove');
  element.blur();
  expect([...listeners]).toEqual(['focusin', 'focusout']);
});

test('a box that has focus already is followed at once, and until the end', () => {
  const { element, listeners, start, end } = setup();
  element.focus();
  start();
  expect([...listeners]).toContain('pointermove');
  end();
  expect([...listeners]).not.toContain('pointermove');
});
