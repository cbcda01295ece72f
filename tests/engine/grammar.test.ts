import nlp from 'compromise/two';
import { expect, it, vi } from 'vitest';
import { createEngine } from '../../lib/engine/index.ts';

vi.mock('compromise/two', async (original) => {
  const { default: parser } = await original<{ default: (text: string) => unknown }>();
  return { default: vi.fn(parser) };
});

it('a doubtful hit waits for the parser: left out at first, found once it is loaded, the same from then on', async () => {
  const engine = createEngine();
  const text = 'Fresh rolls all week at half price, so book your table today only at https://example.com!';
  const places = (report: { findings: readonly { rule: string; start: number; end: number }[] }): string[] =>
    report.findings.filter(({ rule }) => rule === 'imperative').map(({ start, end }) => text.slice(start, end));
  expect(places(engine.analyze(text))).toEqual([]);
  expect(places(await engine.judge(text))).toEqual(['book your']);
  expect(places(engine.analyze(text))).toEqual(['book your']);
});

it('the parser is asked once for a hit, not at every key that follows it', async () => {
  const engine = createEngine();
  const text = 'The cellar is cool, so book your table at the corner before the others do.';
  const hit = text.indexOf('your') + 'your'.length;
  await engine.judge(text.slice(0, hit));
  const asked = vi.mocked(nlp).mock.calls.length;
  expect(asked).toBeGreaterThan(0);
  for (let end = hit + 1; end <= text.length; end++) engine.analyze(text.slice(0, end));
  expect(vi.mocked(nlp).mock.calls.length).toBe(asked);
});
