import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { weigh } from '../../lib/engine/features.ts';
import { createEngine, defaultOptions, rules } from '../../lib/engine/index.ts';
import { createReader } from '../../lib/engine/reader.ts';
import { registry } from '../../lib/engine/registry.ts';
import { sees } from './see.ts';

const read = createReader(defaultOptions);

describe('the folder', () => {
  const files = readdirSync(new URL('../../lib/engine/rules', import.meta.url)).map((file) =>
    file.replace(/\.ts$/, ''),
  );

  it('is what the registry lists', () => {
    expect(registry.map((rule) => rule.id).sort()).toEqual(files.sort());
  });

  it('has at least twenty rules, both sides', () => {
    expect(registry.length).toBeGreaterThanOrEqual(20);
    for (const side of ['brochure', 'conversation']) expect(rules.some((rule) => rule.side === side)).toBe(true);
  });
});

describe.each(registry.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  it('has words for the user', () => {
    for (const text of [rule.title, rule.advice, rule.why]) expect(text.length).toBeGreaterThan(4);
    expect(rule.flags.length).toBeGreaterThan(0);
    expect(rule.passes.length).toBeGreaterThan(0);
  });

  it.each(Object.keys({ ...rule.rewrites, ...rule.endings }))('marks what it knows another way to say: %s', (words) => {
    const { draft } = read(words);
    expect(weigh(draft).spans[registry.indexOf(rule)]).toContainEqual({ start: 0, end: words.length });
  });

  it.each(rule.flags)('sees: %s', (text) => {
    expect(sees(id, text)).toBeGreaterThanOrEqual(0.5);
  });

  it.each(rule.passes)('lets pass: %s', (text) => {
    expect(sees(id, text)).toBeLessThan(0.5);
  });
});

/** "i'm|i am stuck" is "i'm am stuck" or "i am stuck", and "i'm stuck" is never seen. */
const twice = /(?:^| )(?:\S*\|)?\w+'(?:m|re|s|ll|ve)(?:\|\S*)? (?:am|are|is|will|have)(?:\||$| )/;

describe('a short form', () => {
  const phrases = registry.flatMap((rule) => (rule.reads === 'sentence' ? rule.phrases : []));

  it('is not asked to stand before what it shortens', () => {
    expect(phrases.filter((phrase) => twice.test(phrase))).toEqual([]);
  });
});

describe('the report', () => {
  const engine = createEngine();

  it('adds up', () => {
    const { base, score, contributions } = engine.analyze(
      'We just added muffins, come over and get 10% off! What do you think?',
    );
    const sum = contributions.reduce((total, part) => total + part.points, base);
    expect(Math.abs(sum - score)).toBeLessThanOrEqual(0.5);
  });
});
