/** The user's own phrases, as hostile as the settings let them be. */
import { expect, it } from 'vitest';
import { createEngine, defaultOptions } from '../../lib/engine/index.ts';
import { parseSettings, toEngineOptions } from '../../lib/store/settings-schema.ts';

const kinds: readonly ((index: number) => string)[] = [
  () => 'a'.repeat(120),
  (index) => `${'* '.repeat(58)}a${index}`,
  (index) => `${'a* '.repeat(39)}${index}`,
  (index) => `${'*a'.repeat(58)}${index}`,
  (index) => `${'a '.repeat(58)}${index}`,
  (index) => `${'🚀'.repeat(40)}${index}`,
];

it('a thousand phrases of the worst kind come to an end', () => {
  const phrases = Array.from({ length: 1000 }, (_, index) => ({
    text: kinds[index % kinds.length]?.(index) ?? '',
    side: 'brochure',
  }));
  const allowed = phrases.map(({ text }) => text);
  const { settings } = parseSettings({ version: 1, values: { phrases, allowed } });
  expect(settings.phrases.length).toBe(1000);
  const engine = createEngine({ ...defaultOptions, ...toEngineOptions(settings) });
  for (const text of ['a '.repeat(10_000), 'a'.repeat(20_000), '*'.repeat(20_000), 'aa bb a9 '.repeat(2000)]) {
    const { findings } = engine.analyze(text);
    for (const { start, end } of findings) expect(start < end && end <= text.length).toBe(true);
  }
});
