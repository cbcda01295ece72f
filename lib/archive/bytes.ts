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

const decoder = new TextDecoder('utf-8', { fatal: true });

/** The text of UTF-8 bytes, or null where they are something else. A byte order mark is taken off. */
export function decode(bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}

/** Whether a file begins like UTF-16, as spreadsheets save it. */
export const looksUtf16 = (head: Uint8Array): boolean =>
  (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
