import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matcher, maxApart, maxApartByHand, maySame, type Trace } from '../../lib/archive/match.ts';

const now = Date.UTC(2026, 9, 1, 12);
const minute = 60_000;
const post: Trace = { network: 'x', surface: 'post', time: now, length: 120, hasLinks: false };

const trace: fc.Arbitrary<Trace> = fc.record({
  network: fc.constantFrom('x', 'linkedin', 'facebook'),
  surface: fc.constantFrom('post', 'reply', 'comment', 'quote', 'repost', 'thread-part', 'article'),
  time: fc.integer({ min: now - 90 * minute, max: now + 90 * minute }),
  length: fc.option(fc.nat(300)),
  hasLinks: fc.boolean(),
});
const recorded = fc.array(trace, { maxLength: 30 }).map((all) => all.map((each, at) => ({ ...each, id: `r${at}` })));

describe('the same post', () => {
  it.each<[string, Partial<Trace>, boolean]>([
    ['a moment later', { time: now + 4_000 }, true],
    ['at the end of the window', { time: now + maxApart }, true],
    ['beyond the window', { time: now + maxApart + 1 }, false],
    ['on another network', { network: 'facebook' }, false],
    ['an answer', { surface: 'reply' }, false],
    ['a quote, which exports do not tell for sure', { surface: 'quote' }, true],
    ['two spaces shorter', { length: 118 }, true],
    ['half as long', { length: 60 }, false],
    ['with a link written anew', { length: 60, hasLinks: true }, true],
    ['added by hand within the hour', { length: null, time: now - 50 * minute }, true],
    ['added by hand long before', { length: null, time: now - maxApartByHand - 1 }, false],
  ])('%s', (_name, other, same) => {
    expect(maySame(post, { ...post, ...other })).toBe(same);
  });

  it('is the same from both sides', () => {
    fc.assert(
      fc.property(trace, trace, (a, b) => {
        expect(maySame(a, b)).toBe(maySame(b, a));
      }),
    );
  });
});

describe('matching an import', () => {
  it('takes the nearest, and each once', () => {
    const { take } = matcher([
      { ...post, id: 'first', time: now - 5 * minute },
      { ...post, id: 'second', time: now },
    ]);
    expect(take({ ...post, time: now + 1_000 })).toBe('second');
    expect(take({ ...post, time: now + 1_000 })).toBe('first');
    expect(take({ ...post, time: now + 1_000 })).toBeNull();
  });

  it('finds every post that was recorded, in whatever order', () => {
    const many = Array.from({ length: 200 }, (_, at) => ({ ...post, id: `r${at}`, time: now + at * 20 * minute }));
    const { take } = matcher([...many].reverse());
    expect(many.map(({ time }) => take({ ...post, time: time + 3_000 }))).toEqual(many.map(({ id }) => id));
  });

  it('never takes one twice, and only what may be the same', () => {
    fc.assert(
      fc.property(recorded, fc.array(trace, { maxLength: 30 }), (known, imported) => {
        const { take } = matcher(known);
        const taken = imported.map((each) => [each, take(each)] as const).filter(([, id]) => id !== null);
        expect(new Set(taken.map(([, id]) => id)).size).toBe(taken.length);
        for (const [each, id] of taken) {
          const one = known.find((it) => it.id === id);
          expect(one && maySame(one, each)).toBe(true);
        }
      }),
    );
  });

  it('leaves out none that could have been taken', () => {
    fc.assert(
      fc.property(recorded, trace, (known, each) => {
        expect(matcher(known).take(each) === null).toBe(!known.some((one) => maySame(one, each)));
      }),
    );
  });
});
