import { expect, it } from 'vitest';
import { createEngine } from '../../lib/engine/index.ts';

it('a doubtful hit waits for the parser: left out at first, found once it is loaded, the same from then on', async () => {
  const engine = createEngine();
  const text = 'Fresh rolls all week at half price, so book your table today only at https://example.com!';
  const places = (report: { findings: readonly { rule: string; start: number; end: number }[] }): string[] =>
    report.findings.filter(({ rule }) => rule === 'imperative').map(({ start, end }) => text.slice(start, end));
  expect(places(engine.analyze(text))).toEqual([]);
  expect(places(await engine.judge(text))).toEqual(['book your']);
  expect(places(engine.analyze(text))).toEqual(['book your']);
});
