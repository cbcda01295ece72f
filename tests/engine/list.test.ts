/** The learned list: read as the fit wrote it, and shown in the words that were typed. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { defaultOptions } from '../../lib/engine/index.ts';
import { eachEntry, eachKey, readWording } from '../../lib/engine/list.ts';
import { createReader } from '../../lib/engine/reader.ts';
import weights from '../../lib/engine/weights.json' with { type: 'json' };
import { strongest } from '../../lib/engine/wording.ts';

const entries = weights.wording.names.split('\n');
const ids = new Map(entries.map((entry, id) => [entry, id]));
const read = createReader(defaultOptions);

it('is read as it is written: each word and each pair that a draft has, where it stands, and no other', () => {
  const some = fc.constantFrom(...entries.filter((_, at) => at % 7 === 0), '#bread', '🚀', 'zorbling', '.', '@ana');
  fc.assert(
    fc.property(fc.array(some, { maxLength: 30 }), (parts) => {
      for (const { sentence } of read(parts.join(' ').replaceAll(/<\w+>/g, '')).draft.sentences) {
        const keys: string[] = [];
        eachKey(sentence, (key) => keys.push(key));
        const expected = keys.flatMap((key) => ids.get(key) ?? []);
        expect([...readWording(sentence).entries].sort()).toEqual(expected.sort());
        const placeOf = (from: number, to: number): string =>
          sentence.text.slice(sentence.tokens[from]?.start, sentence.tokens[to - 1]?.end).toLowerCase();
        eachEntry(
          sentence,
          (id, from, to) => {
            for (const word of (entries[id] ?? '').split(' '))
              if (/^[a-z]+$/.test(word)) expect(placeOf(from, to)).toContain(word);
          },
          (word, at) => {
            expect(ids.has(word)).toBe(false);
            expect(placeOf(at, at + 1)).toBe(word);
          },
        );
      }
    }),
    { numRuns: 200 },
  );
});

it('shows whole words of what was typed, each place once, whatever letters they are typed in', () => {
  const typed = 'Discover our exclusive new collection, now available in store and online.';
  const inBold = [...typed].map((char) => (/[a-z]/.test(char) ? bold(char) : char)).join('');
  const shown = (text: string): string[] => {
    const { draft, plain } = read(text);
    return strongest(draft, 'brochure').map(({ start, end }) => text.slice(plain.at(start), plain.at(end)));
  };
  const words = shown(typed);
  expect(words.length).toBeGreaterThan(0);
  expect(new Set(words).size).toBe(words.length);
  for (const word of words) expect(typed).toMatch(new RegExp(`\\b${word}\\b`));
  expect(shown(inBold).map((word) => word.normalize('NFKC'))).toEqual(words);
});

/** Mathematical bold. */
function bold(letter: string): string {
  return String.fromCodePoint(0x1d41a + letter.charCodeAt(0) - 0x61);
}
