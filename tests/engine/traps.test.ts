import { describe, expect, it } from 'vitest';
import { sees } from './see.ts';
import { pairs } from './trap-pairs.ts';

describe('traps', () => {
  it('are at least 150 pairs, of every kind and network', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(150);
    expect(new Set(pairs.map(([trap]) => trap)).size).toBe(5);
    expect(new Set(pairs.map(([, , network]) => network)).size).toBe(3);
    expect(new Set(pairs.map(([, , , seen]) => seen)).size).toBe(pairs.length);
  });

  it.each(pairs)('%s, %s, %s: %s / %s', (_trap, rule, _network, seen, passed) => {
    expect(sees(rule, seen), seen).toBeGreaterThanOrEqual(0.5);
    expect(sees(rule, passed), passed).toBeLessThan(0.5);
  });
});
