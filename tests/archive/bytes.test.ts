/** Bytes to text: what the browser's own strict decoder would make of them, whatever they are. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decode } from '../../lib/archive/bytes.ts';

const strict = new TextDecoder('utf-8', { fatal: true });

function expected(bytes: Uint8Array): string | null {
  try {
    return strict.decode(bytes);
  } catch {
    return null;
  }
}

function agrees(bytes: Uint8Array): void {
  expect(decode(bytes)).toBe(expected(bytes));
}

it('any text comes back, however long', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 3000 }), (text, times) => {
      agrees(new TextEncoder().encode(text.repeat(times)));
    }),
    { numRuns: 50 },
  );
});

it('any bytes are taken or refused as the browser does', () => {
  const leading = [0, 0x20, 0x7f, 0x80, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf, 0xe0, 0xed, 0xef, 0xf0, 0xf4, 0xf5, 0xf8, 0xff];
  const following = [0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbb, 0xbf, 0xc0];
  const byte = fc.constantFrom(...leading, ...following);
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 6 }), (bytes) => agrees(bytes)),
    { numRuns: 500 },
  );
  fc.assert(
    fc.property(fc.array(byte, { maxLength: 5 }), (bytes) => agrees(Uint8Array.from(bytes))),
    { numRuns: 5000 },
  );
});

it('each border of UTF-8 is where the standard has it', () => {
  for (const first of [0xc1, 0xc2, 0xdf, 0xe0, 0xec, 0xed, 0xee, 0xef, 0xf0, 0xf1, 0xf4, 0xf5])
    for (let second = 0; second < 256; second++)
      for (let length = 1; length <= 4; length++)
        agrees(Uint8Array.from([first, second, 0x80, 0xbf]).subarray(0, length));
});

it('a byte order mark is taken off, one only', () => {
  expect(decode(new TextEncoder().encode('\ufeff\ufeffa'))).toBe('\ufeffa');
});
