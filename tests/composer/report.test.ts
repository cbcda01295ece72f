/** A finding is followed from one report to the next. */
import { describe, expect, it } from 'vitest';
import { findAgain, wordsOf } from '../../lib/composer/report.ts';
import { createEngine } from '../../lib/engine/index.ts';

const engine = createEngine();
const told = (text: string) => {
  const report = engine.analyze(text);
  return { report, words: wordsOf(report, text) };
};
const sold = 'Get 20% off today! Come by within the next two hours.';
const at = ({ words }: ReturnType<typeof told>, part: string) => words.findIndex((each) => each.includes(part));

describe('a finding in the next report', () => {
  const before = told(sold);

  it('is found where others now stand before it', () => {
    const after = told(`Buy now! ${sold}`);
    const [was, is] = [at(before, 'two hours'), at(after, 'two hours')];
    expect(is).toBeGreaterThan(was);
    expect(findAgain(was, before, after)).toBe(is);
  });

  it('keeps its place where nothing changed', () => {
    const same = told(sold);
    expect(before.words.map((_, index) => findAgain(index, before, same))).toEqual([...before.words.keys()]);
  });

  it('is gone with its words, and with the report', () => {
    expect(
      findAgain(at(before, 'two hours'), before, told('Get 20% off today! Come by whenever you like.')),
    ).toBeNull();
    expect(findAgain(0, before, { report: null, words: [] })).toBeNull();
    expect(findAgain(99, before, before)).toBeNull();
  });
});
