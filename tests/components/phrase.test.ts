import { expect, test } from 'vitest';
import { isPhrase } from '../../components/panel/phrase.ts';
import { createEngine, defaultOptions, rules } from '../../lib/engine/index.ts';

test.each(['', 'get a', 'You', 'you’ve got to', 'come over here', 'New', 'a', '!!!', '…'])(
  '"%s" is too wide',
  (words) => {
    expect(isPhrase(words)).toBe(false);
  },
);

test.each(['Buy now', 'within the next two hours', 'a 10% discount', '10%', 'free', '🚀', 'before they are gone'])(
  '"%s" can be told apart',
  (words) => {
    expect(isPhrase(words)).toBe(true);
  },
);

test('most of what the rules find can be left alone for good', () => {
  const engine = createEngine(defaultOptions);
  const found = rules.flatMap(({ flags }) =>
    flags.flatMap((text) =>
      engine
        .analyze(text)
        .findings.filter(({ side, whole }) => side === 'brochure' && !whole)
        .map(({ start, end }) => text.slice(start, end)),
    ),
  );
  expect(found.length).toBeGreaterThan(100);
  expect(found.filter(isPhrase).length / found.length).toBeGreaterThan(0.85);
});
