/** Merging does not depend on who merges, in which order, or how often; items take what the browser takes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromItems, generationOf, keysOf, markerOf, toItems } from '../../lib/sync/items.ts';
import { compare, merge, textOf, type Version, type Versions } from '../../lib/sync/versions.ts';
import { itemBytes } from './machines.ts';

const id = fc.stringMatching(/^[0-9a-f]{8}$/);
const aVersion: fc.Arbitrary<Version> = fc.record({
  // Few times and writers, so that they meet.
  at: fc.integer({ min: 0, max: 5 }),
  by: fc.constantFrom('0000000a', '0000000b', '0000000c'),
  text: fc.option(fc.constantFrom('1', '2', '[]'), { nil: null }),
});
const someVersions: fc.Arbitrary<Versions> = fc
  .dictionary(fc.constantFrom('rules', 'goal', 'pace', '__proto__'), aVersion)
  .map((found) => new Map(Object.entries(found)));
const plain = (versions: Versions) => [...versions].sort(([a], [b]) => (a < b ? -1 : 1));

describe('merging', () => {
  it('is commutative', () => {
    fc.assert(
      fc.property(someVersions, someVersions, (a, b) => {
        expect(plain(merge(a, b))).toEqual(plain(merge(b, a)));
      }),
    );
  });

  it('is associative', () => {
    fc.assert(
      fc.property(someVersions, someVersions, someVersions, (a, b, c) => {
        expect(plain(merge(merge(a, b), c))).toEqual(plain(merge(a, merge(b, c))));
      }),
    );
  });

  it('is idempotent, and keeps the newest of each', () => {
    fc.assert(
      fc.property(someVersions, someVersions, (a, b) => {
        const merged = merge(a, b);
        expect(merge(merged, a)).toEqual(merged);
        expect(merge(merged, merged)).toEqual(merged);
        for (const [name, version] of [...a, ...b]) {
          const kept = merged.get(name);
          expect(kept && compare(kept, version)).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});

it('writes the same value the same way whatever order its keys came in', () => {
  expect(textOf({ b: [{ d: 1, c: 2 }], a: null })).toBe(textOf({ a: null, b: [{ c: 2, d: 1 }] }));
});

describe('items', () => {
  const wild = fc.string({ unit: 'binary', maxLength: 30 });
  const long = fc.tuple(wild, fc.integer({ min: 0, max: 3000 })).map(([text, times]) => `${text}<"\\é😀`.repeat(times));

  it('take a text of any length and signs, each under the limit, and give it back', () => {
    fc.assert(
      fc.property(id, id, long, (generation, by, text) => {
        const version = { at: 1_700_000_000_000, by, text: JSON.stringify(text) };
        const items = toItems(generation, 'phrases', version);
        if (!items) return expect(text.length).toBeGreaterThan(30_000);
        for (const [key, value] of Object.entries(items)) expect(itemBytes(key, value)).toBeLessThanOrEqual(8192);
        expect(fromItems(items, generation).whole.get('phrases')).toEqual(version);
        expect(keysOf(items, generation, 'phrases')).toEqual(Object.keys(items));
      }),
      { numRuns: 30 },
    );
  });

  it('say that something went back to what it was', () => {
    const version = { at: 1, by: '0000000a', text: null };
    expect(fromItems(toItems('0000000f', 'goal', version) ?? {}, '0000000f').whole.get('goal')).toEqual(version);
  });

  it('count once all pieces of a version are there, and until then the one before', () => {
    const at = (time: number) =>
      toItems('0000000f', 'phrases', { at: time, by: '0000000a', text: String(time).repeat(9000) });
    const before = at(1);
    const later = at(2);
    expect(Object.keys(later ?? {}).length).toBeGreaterThan(1);
    const [first] = Object.entries(later ?? {}).map(([key, value]) => ({ [key]: value }));
    const half = fromItems({ ...first }, '0000000f');
    expect(half.whole.size).toBe(0);
    expect(half.coming.get('phrases')).toBe(2);
    const mixed = fromItems({ ...before, ...first }, '0000000f');
    expect([mixed.whole.size, mixed.coming.get('phrases')]).toEqual([0, 2]);
    expect(fromItems({ ...before, ...later }, '0000000f').whole.get('phrases')?.at).toBe(2);
  });

  it('of any content are read calmly, and those of another generation not at all', () => {
    const key = fc.oneof(
      fc.constantFrom('0000000f.goal.0', '0000000f.rules.1', '0000000e.goal.0', 'mingle', '__proto__', 'constructor'),
      fc.string(),
    );
    const piece = fc.record(
      {
        at: fc.jsonValue(),
        by: fc.constantFrom('0000000a', 7),
        of: fc.constantFrom(1, 2, 1e9, -1),
        text: fc.jsonValue(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.dictionary(key, fc.oneof(fc.jsonValue(), piece)), (items) => {
        const { whole } = fromItems(items, '0000000f');
        for (const name of whole.keys()) expect(Object.keys(items)).toContain(`0000000f.${name}.0`);
        generationOf(items);
      }),
    );
    expect(generationOf(markerOf('0000000f'))).toBe('0000000f');
    expect(generationOf({})).toBeNull();
  });
});
