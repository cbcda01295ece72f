/**
 * Cuts one big JSON array into its elements without parsing them: the exports of X and Facebook are arrays of 100,000
 * posts and hundreds of megabytes. `JSON.parse` then takes one element at a time. A streaming parser would do, at a
 * tenth of the speed, and it stops at the first mistake; this goes on behind it.
 */
import { gather, looksUtf16 } from './bytes.ts';
import { maxDepth, maxHeadBytes, maxRecordBytes } from './limits.ts';
import type { Piece, Reason, Splitter } from './types.ts';

/** What follows the head of a file: an array, or (Facebook, for a single post) that one object, or something else. */
export type Opening = 'array' | 'lone' | null;

const quote = 0x22;
const backslash = 0x5c;
const newline = 0x0a;
const comma = 0x2c;
const openBracket = 0x5b;
const closeBracket = 0x5d;
const openBrace = 0x7b;
const closeBrace = 0x7d;
const space = 0x20;

/** `opens` is given the text before the first `[`, or all of a short file without one. */
export function splitArray(opens: (head: string) => Opening): Splitter {
  const head = gather();
  const elements = new ElementSplitter();
  let phase: 'head' | Exclude<Opening, null> | 'failed' = 'head';

  const fail = (line: number, reason: Reason): Piece[] => {
    phase = 'failed';
    return [{ line, bytes: null, reason }];
  };

  const begin = (bytes: Uint8Array, at: number): Piece[] => {
    if (looksUtf16(bytes)) return fail(1, 'wrong-encoding');
    const before = new TextDecoder().decode(bytes.subarray(0, at));
    const opening = at > maxHeadBytes ? null : opens(before);
    if (!opening) return fail(1, 'not-the-format');
    phase = opening;
    const start = opening === 'array' ? at + 1 : bytes.indexOf(openBrace);
    elements.skipLines(bytes.subarray(0, start));
    return elements.push(bytes.subarray(start));
  };

  return {
    get done() {
      return phase === 'failed' || elements.done;
    },
    push(chunk) {
      if (phase === 'failed') return [];
      if (phase !== 'head') return elements.push(chunk);
      head.append(chunk);
      const at = head.view().indexOf(openBracket);
      return at >= 0 || head.length > maxHeadBytes ? begin(head.view(), at < 0 ? head.length : at) : [];
    },
    end() {
      const late = phase === 'head' ? begin(head.view(), head.length) : [];
      if (phase === 'failed') return late;
      return [...late, ...elements.end(phase === 'lone')];
    },
  };
}

/** From behind the array's `[` to its `]`. */
class ElementSplitter {
  done = false;
  readonly #carried = gather();
  #line = 1;
  #depth = 0;
  #inString = false;
  #escaped = false;
  /** Where the element under way begins in this chunk; 0 where it came with an earlier one, -1 between elements. */
  #start = -1;
  #startLine = 1;
  #wrong: Reason | null = null;

  skipLines(bytes: Uint8Array): void {
    for (const byte of bytes) if (byte === newline) this.#line++;
  }

  push(chunk: Uint8Array): Piece[] {
    const pieces: Piece[] = [];
    let at = this.#inString ? this.#skipString(chunk, 0) + 1 : 0;
    for (; at < chunk.length && !this.done; at++) {
      const byte = chunk[at] ?? 0;
      if (byte <= space) {
        if (byte === newline) this.#line++;
        continue;
      }
      if (this.#start < 0 && byte !== comma && byte !== closeBracket) {
        this.#start = at;
        this.#startLine = this.#line;
      }
      if (byte === quote) at = this.#skipString(chunk, at + 1);
      else if (this.#endsElement(byte) && this.#start >= 0) pieces.push(this.#finish(chunk, at));
    }
    if (!this.done) this.#carry(chunk);
    return pieces;
  }

  /** `whole`: the end of the file may be the end of an element. */
  end(whole: boolean): Piece[] {
    if (this.done) return [];
    if (whole && this.#depth === 0 && this.#start >= 0) return [this.#finish(new Uint8Array(), 0)];
    return [{ line: this.#start < 0 ? this.#line : this.#startLine, bytes: null, reason: 'cut-off' }];
  }

  /** The index of the quote that closes the string, or of the chunk's end. */
  #skipString(chunk: Uint8Array, from: number): number {
    let at = from;
    for (; at < chunk.length; at++) {
      const byte = chunk[at];
      if (this.#escaped) this.#escaped = false;
      else if (byte === backslash) this.#escaped = true;
      else if (byte === quote) break;
      // No string goes over a line in JSON: its quote is missing. The exports are indented, so the next line is sound.
      else if (byte === newline) {
        this.#wrong ??= 'bad-json';
        this.#line++;
        break;
      }
    }
    this.#inString = at === chunk.length;
    return at;
  }

  /** Of a byte outside strings. */
  #endsElement(byte: number): boolean {
    if (byte === openBrace || byte === openBracket) {
      this.#depth++;
      if (this.#depth > maxDepth) this.#wrong ??= 'too-deep';
    } else if (byte === closeBrace || byte === closeBracket) {
      if (this.#depth > 0) this.#depth--;
      else if (byte === closeBracket) this.done = true;
      else this.#wrong ??= 'bad-json';
    }
    return this.done || (byte === comma && this.#depth === 0);
  }

  #finish(chunk: Uint8Array, end: number): Piece {
    const line = this.#startLine;
    const long = this.#carried.length + end - this.#start > maxRecordBytes;
    const reason = this.#wrong ?? (long ? 'too-long' : null);
    const bytes = reason ? null : this.#join(chunk.subarray(this.#start, end));
    this.#carried.clear();
    this.#start = -1;
    this.#wrong = null;
    return bytes ? { line, bytes } : { line, bytes: null, reason: reason ?? 'bad-json' };
  }

  #join(last: Uint8Array): Uint8Array {
    if (this.#carried.length === 0) return last;
    this.#carried.append(last);
    return this.#carried.view().slice();
  }

  /** Keeps what the next chunk will continue. */
  #carry(chunk: Uint8Array): void {
    if (this.#start < 0) return;
    if (this.#carried.length + chunk.length - this.#start > maxRecordBytes) this.#wrong ??= 'too-long';
    if (this.#wrong) this.#carried.clear();
    else this.#carried.append(chunk.subarray(this.#start));
    this.#start = 0;
  }
}
