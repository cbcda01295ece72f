import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createEngine, rules } from '../../lib/engine/index.ts';
import { numRuns, patience } from './runs.ts';

const engine = createEngine();
const samples = rules.flatMap(({ flags, passes }) => [...flags, ...passes]);

/** Pieces of what the rules look for, with noise between and in them. */
const texts = fc
  .array(
    fc.oneof(
      fc.constantFrom(...samples),
      fc.constantFrom(...samples).chain((text) => fc.nat(text.length).map((cut) => text.slice(cut))),
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.string({ unit: 'binary', maxLength: 20 }),
    ),
    { maxLength: 4 },
  )
  .chain((parts) => fc.constantFrom(' ', '\n', '', '\u00a0', '\u200d').map((joint) => parts.join(joint)));

it(
  'any text has a report that holds together',
  () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { score, base, findings, contributions } = engine.analyze(text);
        expect(Number.isInteger(score) && score >= 0 && score <= 100).toBe(true);
        const sum = contributions.reduce((total, { points }) => total + points, base);
        expect(Math.abs(sum - score)).toBeLessThanOrEqual(0.501);
        for (const { start, end } of findings) expect(start >= 0 && start < end && end <= text.length).toBe(true);
      }),
      { numRuns },
    );
  },
  patience,
);
