import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { niceTop } from '../../components/insights/charts.tsx';
import { cut } from '../../components/Playground.tsx';
import { localMinute } from '../../components/popup/AddPost.tsx';
import type { Finding } from '../../lib/engine/types.ts';

const finding = (start: number, end: number, side: Finding['side'] = 'brochure'): Finding => ({
  rule: 'a-rule',
  side,
  category: 'wording',
  start,
  end,
  points: -1,
  whole: false,
});

describe('a text cut at its findings', () => {
  test('is the same text again, whatever the findings', () => {
    const spans = fc.array(fc.tuple(fc.nat(40), fc.nat(40), fc.boolean()));
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), spans, (text, all) => {
        const findings = all.map(([a, b, sells]) =>
          finding(Math.min(a, b), Math.max(a, b), sells ? 'brochure' : 'conversation'),
        );
        expect(
          cut(text, findings)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });

  test('shows what sells where two findings overlap', () => {
    const pieces = cut('thanks, buy now', [finding(0, 11, 'conversation'), finding(8, 15)]);
    expect(pieces.map(({ text, finding: found }) => [text, found?.side])).toEqual([
      ['thanks, ', undefined],
      ['buy now', 'brochure'],
    ]);
  });
});

test('an axis ends at a round number at or above the highest value', () => {
  expect([0, 3, 5, 11, 47, 1000].map(niceTop)).toEqual([4, 4, 5, 20, 50, 1000]);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), (n) => {
      expect(niceTop(n)).toBeGreaterThanOrEqual(n);
      expect(niceTop(n)).toBeLessThan(Math.max(n * 2.5, 5));
    }),
  );
});

test('a time goes into its field and comes back to the minute', () => {
  for (const time of [1_700_000_000_000, 1_719_835_259_999, 1_735_689_600_000])
    expect(Date.parse(localMinute(time))).toBe(time - (time % 60_000));
});
