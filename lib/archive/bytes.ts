/** Bytes of one record that came in several chunks. */

export interface Gather {
  readonly length: number;
  append(bytes: Uint8Array): void;
  /** Valid until the next `append`. */
  view(): Uint8Array;
  clear(): void;
}

const firstSize = 1 << 12;
/** A buffer that one long record has grown is given back. */
const keptSize = 1 << 18;

export function gather(): Gather {
  let buffer = new Uint8Array(firstSize);
  let length = 0;
  return {
    get length() {
      return length;
    },
    append(bytes) {
      if (length + bytes.length > buffer.length) {
        const larger = new Uint8Array(Math.max(buffer.length * 2, length + bytes.length));
        larger.set(buffer.subarray(0, length));
        buffer = larger;
      }
      buffer.set(bytes, length);
      length += bytes.length;
    },
    view: () => buffer.subarray(0, length),
    clear() {
      length = 0;
      if (buffer.length > keptSize) buffer = new Uint8Array(firstSize);
    },
  };
}

let units = new Uint16Array(firstSize);

/** Units turned into a string at once: each is an argument of a call. */
const atOnce = 1 << 13;

/**
 * The text of UTF-8 bytes, or null where they are something else. A byte order mark is taken off.
 *
 * Not by a `TextDecoder`: what that makes Chromium keeps outside the heap until the next full collection (156, measured
 * 2026-11-23), and of an archive that is each record twice.
 */
export function decode(bytes: Uint8Array): string | null {
  if (bytes.length > units.length) units = new Uint16Array(bytes.length);
  const length = decodeInto(units, bytes);
  if (length < 0) return null;
  let text = '';
  for (let at = units[0] === 0xfeff ? 1 : 0; at < length; at += atOnce)
    text += String.fromCharCode.apply(null, units.subarray(at, Math.min(length, at + atOnce)) as unknown as number[]);
  if (units.length > keptSize) units = new Uint16Array(firstSize);
  return text;
}

/** Smallest code point that takes so many bytes after the first: what is written longer than it need be is no UTF-8. */
const least = [0, 0x80, 0x800, 0x10000];

/** Bytes that follow a first byte; -1 where it is none. */
const following = (first: number): number => {
  if (first < 0xc0 || first >= 0xf8) return -1;
  return first < 0xe0 ? 1 : first < 0xf0 ? 2 : 3;
};

/** How many units were written, -1 where the bytes are not UTF-8. */
function decodeInto(units: Uint16Array, bytes: Uint8Array): number {
  let length = 0;
  for (let at = 0; at < bytes.length; at++) {
    const first = bytes[at] ?? 0;
    if (first < 0x80) {
      units[length++] = first;
      continue;
    }
    const more = following(first);
    let point = first & (0x3f >> more);
    for (let next = at + 1; next <= at + more; next++) {
      const byte = bytes[next] ?? 0;
      if (byte >> 6 !== 2) return -1;
      point = (point << 6) | (byte & 0x3f);
    }
    const surrogate = point >> 11 === 0x1b;
    if (more < 0 || point < (least[more] ?? 0) || point > 0x10ffff || surrogate) return -1;
    at += more;
    if (point >= 0x10000) units[length++] = 0xd7c0 + (point >> 10);
    units[length++] = point < 0x10000 ? point : 0xdc00 | (point & 0x3ff);
  }
  return length;
}

/** Whether a file begins like UTF-16, as spreadsheets save it. */
export const looksUtf16 = (head: Uint8Array): boolean =>
  (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
