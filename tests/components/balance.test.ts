import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pile, restOf, tiltOf } from '../../components/Balance.tsx';
import { conventions, keeps } from '../../lib/ledger/conventions.ts';
import type { Ratio } from '../../lib/ledger/types.ts';

const ratio = (give: number, take: number): Ratio => ({ give, take, share: take === 0 ? 0 : take / (give + take) });

describe('the seesaw', () => {
  test('is level when nothing was published, and just at the limit', () => {
    expect(tiltOf(ratio(0, 0), 0.2)).toBe(0);
    expect(tiltOf(ratio(16, 4), 0.2)).toBe(0);
    expect(tiltOf(ratio(3, 1), 0.25)).toBe(0);
  });

  test('leans to the asking side exactly when the convention is not kept', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.values(conventions)),
        fc.nat(500),
        fc.nat(500),
        (convention, give, take) => {
          const tilt = tiltOf(ratio(give, take), convention.maxAsk);
          expect(Math.abs(tilt)).toBeLessThanOrEqual(7);
          expect(tilt > 1e-3).toBe(!keeps(convention, take, give + take));
        },
      ),
    );
  });

  test('never leans more to the giving side for one more ask', () => {
    fc.assert(
      fc.property(fc.nat(100), fc.nat(100), (give, take) => {
        expect(tiltOf(ratio(give, take + 1), 0.2)).toBeGreaterThanOrEqual(
          give + take === 0 ? 0 : tiltOf(ratio(give, take), 0.2),
        );
      }),
    );
  });

  test('rests nearer to the giving side the less may be asked', () => {
    expect(restOf(0.2)).toBeLessThan(restOf(1 / 3));
    expect(restOf(0)).toBeGreaterThan(0);
  });
});

test('a pile has as many stones as were counted, within its pan, none on another', () => {
  fc.assert(
    fc.property(fc.nat(500), (count) => {
      const { size, stones } = pile(count);
      expect(stones).toHaveLength(count);
      for (const { x, y } of stones) {
        expect(Math.abs(x) + size / 2).toBeLessThanOrEqual(42.001);
        expect(y).toBeLessThan(0);
      }
      expect(new Set(stones.map(({ x, y }) => `${x} ${y}`)).size).toBe(count);
    }),
  );
});
