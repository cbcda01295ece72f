import { describe, expect, test } from 'vitest';
import { chooseSpot, type Spot } from '../../components/panel/spots.ts';

const spot = (name: string): Spot => ({ name, corner: 'top-right', left: 0, top: 0 });
const spots = ['beside', 'below', 'above'].map(spot);
const costs =
  (prices: Record<string, number>) =>
  ({ name }: Spot) =>
    prices[name] ?? 0;

describe('the chip', () => {
  test('takes the first free spot', () => {
    const found = chooseSpot(spots, costs({ beside: 100, below: 0, above: 0 }), null);
    expect(found).toEqual({ spot: spot('below'), covering: false });
  });

  test('stays while it covers nothing, even where a better spot is free', () => {
    expect(chooseSpot(spots, costs({ above: 3 }), 'above')?.spot.name).toBe('above');
  });

  test('goes as soon as it covers a button', () => {
    expect(chooseSpot(spots, costs({ above: 100 }), 'above')?.spot.name).toBe('beside');
  });

  test('says so where every spot covers something, and takes the one that covers least', () => {
    const found = chooseSpot(spots, costs({ beside: 300, below: 500, above: 200 }), null);
    expect(found).toEqual({ spot: spot('above'), covering: true });
  });

  test('has no spot where all are off the screen', () => {
    expect(chooseSpot(spots, () => Number.POSITIVE_INFINITY, null)).toBeNull();
  });
});
