/** Beginnings and endings of words: what is left to go by where the learned list does not know a word. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eachAffix, guess } from '../../lib/engine/affixes.ts';
import { createEngine, defaultOptions } from '../../lib/engine/index.ts';
import { createReader } from '../../lib/engine/reader.ts';
import weights from '../../lib/engine/weights.json' with { type: 'json' };
import { strongest, wordingOf } from '../../lib/engine/wording.ts';

const affixesOf = (word: string): string[] => {
  const names: string[] = [];
  eachAffix(word, (name) => names.push(name));
  return names;
};

describe('a word', () => {
  it.each([
    ['baking', ['~ng', '~ing', '~king', 'bak~', 'baki~']],
    ['exclusively', ['~ly', '~ely', '~vely', 'exc~', 'excl~', 'exclu~']],
    ['bread', ['~ad', '~ead', 'bre~']],
    ['bake', ['~ke']],
  ])('%s has %j', (word, affixes) => {
    expect(affixesOf(word)).toEqual(affixes);
  });

  it.each(['rye', "don't", 'café', 'b2b', 'Baking', '', '~', '<tag>', '\ud83d\ud83d\ud83d\ud83d', 'a'.repeat(31)])(
    'that is short, long or not of a to z has none: %s',
    (word) => {
      expect(affixesOf(word)).toEqual([]);
      expect(guess(word)).toBe(0);
    },
  );
});

const points = new Map(weights.affixes.names.split('\n').map((name, at) => [name, weights.affixes.points[at] ?? 0]));
const listed = new Set(weights.wording.names.split('\n'));
const read = createReader(defaultOptions);
const netOf = (text: string): number => {
  const { brochure, conversation } = wordingOf(read(text).draft);
  return brochure + conversation;
};

describe('a word that the list does not have', () => {
  const letters = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz');
  const strangers = fc
    .tuple(fc.constantFrom(...points.keys()), fc.string({ unit: letters, minLength: 2, maxLength: 10 }))
    .map(([affix, rest]) => affix.replace('~', rest))
    .filter((word) => !listed.has(word));

  it('adds what the fit learned of its beginnings and endings', () => {
    fc.assert(
      fc.property(strangers, (word) => {
        const sum = affixesOf(word).reduce((total, name) => total + (points.get(name) ?? 0), 0);
        expect(guess(word)).toBeCloseTo(sum / 100, 9);
      }),
    );
  });

  it('counts once in a draft, wherever else it stands', () => {
    fc.assert(
      fc.property(strangers, strangers, (word, other) => {
        const once = read(`${word}\n${other}`).draft;
        const often = read(`${word}\n${other}\n${word}`).draft;
        const sum = (draft: typeof once): number => {
          const { brochure, conversation } = wordingOf({ ...draft, counts: { ...draft.counts, words: 0 } });
          return brochure + conversation;
        };
        expect(sum(often)).toBeCloseTo(sum(once), 9);
      }),
    );
  });

  it('is not pointed at', () => {
    const worst = [...points].sort(([, a], [, b]) => a - b).find(([name]) => name.startsWith('~'))?.[0] ?? '';
    const word = `qxqx${worst.slice(1)}`;
    expect(netOf(`We ${word} it.`)).toBeLessThan(netOf('We qxqxqx it.'));
    const { draft } = read(`We ${word} it.`);
    const shown = strongest(draft, 'brochure').map(({ start, end }) => draft.text.slice(start, end));
    expect(shown.join(' ')).not.toContain(word);
  });
});

describe('what was typed long ago', () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const used = (): number => {
    collect();
    return process.memoryUsage().heapUsed;
  };

  it('is not kept with the words that were guessed at in it', () => {
    const engine = createEngine();
    const body = 'We baked a new rye for you and it rose well in the old oven. '.repeat(1000);
    const type = (from: number, to: number): void => {
      for (let i = from; i < to; i++)
        engine.analyze(`${body}${String(i).replace(/\d/g, (d) => 'qxzvjkwyfh'[Number(d)] ?? '')}qxqxqxqxqxqx`);
    };
    type(100, 120);
    const before = used();
    type(120, 180);
    expect((used() - before) / body.length).toBeLessThan(20);
  });
});
