/**
 * Cuts LinkedIn's CSV files into records, and a record into its columns.
 *
 * A record begins at a line that begins with a date, since `Date` is the first column of each of these files. Counting
 * quotes would be the textbook's way, and would lose all that follows the first stray one: `Comments.csv` escapes
 * quotes by a backslash, `Shares.csv` wraps each line of a text in quotes of its own (seen in exports of 2023 to 2026).
 */
import { decode, gather, looksUtf16 } from './bytes.ts';
import { maxRecordBytes } from './limits.ts';
import type { Piece, Reason, Splitter } from './types.ts';

const newline = 0x0a;

/** `yyyy-mm-dd` and what may follow it. */
const startsWithDate = (line: Uint8Array): boolean => {
  const shape = '0000-00-00';
  for (let at = 0; at < shape.length; at++) {
    const byte = line[at] ?? 0;
    if (shape[at] === '-' ? byte !== 0x2d : byte < 0x30 || byte > 0x39) return false;
  }
  return line[10] === 0x20 || line[10] === 0x2c || line[10] === 0x54;
};

/** Each record with its line breaks, the header first. */
export class RecordSplitter implements Splitter {
  done = false;
  readonly #record = gather();
  /** The line under way, as far as it came. */
  readonly #partial = gather();
  #line = 0;
  #startLine = 1;
  #wrong: Reason | null = null;

  push(chunk: Uint8Array): Piece[] {
    if (this.#line === 0 && this.#partial.length === 0 && looksUtf16(chunk)) {
      this.done = true;
      return [{ line: 1, bytes: null, reason: 'wrong-encoding' }];
    }
    const pieces: Piece[] = [];
    let from = 0;
    for (let at = chunk.indexOf(newline); at >= 0; at = chunk.indexOf(newline, from)) {
      this.#carry(chunk.subarray(from, at + 1));
      pieces.push(...this.#endLine());
      from = at + 1;
    }
    this.#carry(chunk.subarray(from));
    return pieces;
  }

  end(): Piece[] {
    const pieces = this.#partial.length > 0 ? this.#endLine() : [];
    return this.done ? [] : [...pieces, ...this.#finish()];
  }

  /** Of a line without end no more is kept than shows that it is too long. */
  #carry(bytes: Uint8Array): void {
    if (this.#partial.length <= maxRecordBytes) this.#partial.append(bytes.subarray(0, maxRecordBytes + 1));
  }

  #endLine(): Piece[] {
    const bytes = this.#partial.view();
    this.#line++;
    // The header ends with its line.
    const begins = this.#line <= 2 || startsWithDate(bytes);
    const pieces = begins ? this.#finish() : [];
    if (begins) this.#startLine = this.#line;
    if (this.#record.length + bytes.length > maxRecordBytes) this.#wrong ??= 'too-long';
    if (this.#wrong) this.#record.clear();
    else this.#record.append(bytes);
    this.#partial.clear();
    return pieces;
  }

  #finish(): Piece[] {
    const line = this.#startLine;
    const reason = this.#wrong;
    const bytes = this.#record.view().slice();
    this.#record.clear();
    this.#wrong = null;
    if (reason) return [{ line, bytes: null, reason }];
    return bytes.length > 0 ? [{ line, bytes }] : [];
  }
}

/** The columns of one record, or what is wrong with it; null for an empty line. */
export function columnsOf(bytes: Uint8Array): readonly string[] | Reason | null {
  const text = decode(bytes);
  if (text === null) return 'wrong-encoding';
  const record = text.replace(/\r\n?/g, '\n').replace(/^\n+|\n+$/g, '');
  if (record === '') return null;
  return cellsOf(record.replace(/(?<!\\)((?:\\\\)*)\\"/g, '$1""'));
}

/**
 * Not a library's parser: those for strict CSV refuse a quote within a quoted cell that is not doubled, of which
 * `Shares.csv` is full, and the one that takes it (Papa Parse) brings network code along. A quote ends its cell only
 * before a comma or the end; line breaks never do.
 */
function cellsOf(record: string): readonly string[] | Reason {
  const cells: string[] = [];
  let at = 0;
  while (at <= record.length) {
    const quoted = record[at] === '"';
    const end = quoted ? closingQuote(record, at + 1) : record.indexOf(',', at);
    if (quoted && end < 0) return 'bad-quotes';
    const stop = end < 0 ? record.length : end;
    cells.push(quoted ? record.slice(at + 1, stop).replaceAll('""', '"') : record.slice(at, stop));
    at = quoted ? stop + 2 : stop + 1;
  }
  return cells;
}

function closingQuote(record: string, from: number): number {
  for (let at = record.indexOf('"', from); at >= 0; at = record.indexOf('"', at + 1)) {
    if (record[at + 1] === '"') at++;
    else if (at + 1 === record.length || record[at + 1] === ',') return at;
  }
  return -1;
}
