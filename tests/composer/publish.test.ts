/** Each way from intent to outcome: exactly what was published is told, once. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drafting, type PublishEvent, type PublishState, step, type Told } from '../../lib/composer/publish.ts';
import type { Outcome, Submit } from '../../lib/networks/types.ts';

let ids = 0;
const submit = (text: string, version: number, kind: Submit = 'publish'): PublishEvent => ({
  kind: 'submit',
  submit: kind,
  id: `id${++ids}`,
  text,
  at: ids,
  version,
});
const evidence = (kind: Outcome['kind']): PublishEvent => ({ kind: 'evidence', outcome: { kind } });
const confirmed = evidence('confirmed');
const failed = evidence('failed');
const left: PublishEvent = { kind: 'left' };
const timeout: PublishEvent = { kind: 'timeout' };
const pagehide: PublishEvent = { kind: 'pagehide' };

function run(events: readonly PublishEvent[]): { state: PublishState; told: Told[] } {
  let state = drafting;
  const told: Told[] = [];
  for (const event of events) {
    const next = step(state, event);
    state = next.state;
    if (next.tell) told.push(next.tell);
  }
  return { state, told };
}

/** Text and certainty of all that was told. */
const outcomes = (...events: PublishEvent[]) => run(events).told.map(({ text, certain }) => [text, certain]);

describe('told once, as certain', () => {
  test.each<[string, PublishEvent[]]>([
    ['success', [submit('a', 1), confirmed]],
    ['box gone first', [submit('a', 1), left, confirmed]],
    ['Enter and click for one comment', [submit('a', 1), submit('a', 1), confirmed]],
    ['the click after the confirmation', [submit('a', 1), confirmed, submit('a', 1)]],
    ['two buttons for one post', [submit('a', 1, 'next'), submit('a', 1), confirmed]],
    ['both buttons taken for the last', [submit('a', 1), submit('a', 1), left, confirmed]],
    ['proof twice', [submit('a', 1), confirmed, confirmed, left, timeout]],
    ['an error, then proof after all', [submit('a', 1), failed, confirmed]],
    ['a retry after an error', [submit('a', 1), failed, submit('a', 1), confirmed]],
    ['a retry after the waiting ended', [submit('a', 1), timeout, submit('a', 1), confirmed]],
    ['a retry with mended words', [submit('b', 1), failed, submit('a', 2), confirmed]],
    ['a retry with mended words, no error shown', [submit('b', 1), submit('a', 2), confirmed]],
  ])('%s', (_name, events) => {
    expect(outcomes(...events)).toEqual([['a', true]]);
  });
});

describe('told nothing', () => {
  test.each<[string, PublishEvent[]]>([
    ['an error', [submit('a', 1), failed, timeout]],
    ['an error, and the box taken away', [submit('a', 1), failed, left, timeout]],
    ['duplicate refused, tab closed', [submit('a', 1), failed, pagehide]],
    ['closed without posting', [left, timeout, pagehide]],
    ['scheduled', [submit('a', 1, 'schedule'), left, timeout]],
    ['saved as a draft', [submit('a', 1, 'save-draft'), left, timeout]],
    ['the approval queue', [submit('a', 1), left, evidence('pending'), timeout]],
    ['the box still full when the waiting ends', [submit('a', 1), timeout]],
    ['proof without intent', [confirmed, failed, timeout]],
    ['still nothing to tell', [submit('a', 1), evidence('waiting'), evidence('unknown')]],
  ])('%s', (_name, events) => {
    expect(outcomes(...events)).toEqual([]);
  });
});

describe('told as possible', () => {
  test('the box gone and no proof', () => {
    expect(outcomes(submit('a', 1), left, timeout)).toEqual([['a', false]]);
  });

  test('the tab closed right after the click', () => {
    expect(outcomes(submit('a', 1), pagehide)).toEqual([['a', false]]);
  });

  test('a page that comes back and proves it: the same post, now for certain', () => {
    const { told } = run([submit('a', 1), pagehide, confirmed]);
    expect(told.map(({ certain }) => certain)).toEqual([false, true]);
    expect(new Set(told.map(({ id }) => id)).size).toBe(1);
  });

  test('the next comment sent before any word of the last', () => {
    expect(outcomes(submit('a', 1), left, submit('b', 2), confirmed)).toEqual([
      ['a', false],
      ['b', true],
    ]);
  });
});

test('two posts from one box are two', () => {
  const { told } = run([submit('a', 1), left, confirmed, submit('b', 2), left, confirmed]);
  expect(told.map(({ text }) => text)).toEqual(['a', 'b']);
  expect(new Set(told.map(({ id }) => id)).size).toBe(2);
});

test('a retry keeps the id of the attempt that came to nothing', () => {
  const first = submit('a', 1);
  const { told } = run([first, failed, timeout, submit('a', 1), confirmed]);
  expect(told).toMatchObject([{ id: first.kind === 'submit' && first.id, certain: true }]);
});

test('the time is that of the intent', () => {
  const first = submit('a', 1);
  expect(run([first, submit('a', 1), confirmed]).told[0]?.at).toBe(first.kind === 'submit' && first.at);
});

test('whatever happens in whatever order: no id is certain twice, nothing certain without an intent', () => {
  const anEvent = fc.oneof(
    fc.tuple(fc.constantFrom<Submit>('publish', 'next', 'schedule', 'save-draft'), fc.nat(3)).map(
      ([kind, version]): PublishEvent => ({
        kind: 'submit',
        submit: kind,
        id: '',
        text: `text ${version}`,
        at: 0,
        version,
      }),
    ),
    fc.constantFrom(...(['confirmed', 'failed', 'pending', 'waiting', 'unknown'] as const)).map(evidence),
    fc.constantFrom(left, timeout, pagehide),
  );
  fc.assert(
    fc.property(fc.array(anEvent, { maxLength: 30 }), (events) => {
      const named = events.map((event, index) =>
        event.kind === 'submit' ? { ...event, id: `id${index}`, at: index } : event,
      );
      const certain = run(named).told.filter((told) => told.certain);
      expect(new Set(certain.map(({ id }) => id)).size).toBe(certain.length);
      expect(certain.length).toBeLessThanOrEqual(
        named.filter((event) => event.kind === 'submit' && event.submit === 'publish').length,
      );
    }),
  );
});
