/**
 * Versions as items of the browser's synced storage, and back. An item takes 8,192 bytes, key included (measured as its
 * JSON in UTF-8), so a long text goes in pieces. Pieces arrive one by one: a version counts once all of them are there.
 */
import * as v from 'valibot';
import { entriesOf } from '../store/fields.ts';
import { compare, latestTime, type Version, type Versions } from './versions.ts';

/** For the text of a piece; key, stamp and JSON around it take less than the rest. */
const bytesPerPiece = 7500;
const mostPieces = 32;

/** Who opened the common store: machines that joined it know each other by it, leftovers of another do not count. */
const markerKey = 'mingle';

const id = v.pipe(v.string(), v.regex(/^[0-9a-f]{8}$/));
export const idSchema = id;
export const timeSchema = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(latestTime));
const markerSchema = v.object({ generation: id });
const pieceSchema = v.object({
  at: timeSchema,
  by: id,
  of: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(mostPieces)),
  text: v.nullable(v.pipe(v.string(), v.maxLength(bytesPerPiece))),
});

export type Items = Readonly<Record<string, unknown>>;

export const markerOf = (generation: string): Items => ({ [markerKey]: { generation } });

/** Null where nobody syncs. */
export function generationOf(items: Items): string | null {
  const parsed = v.safeParse(markerSchema, new Map(entriesOf(items)).get(markerKey));
  return parsed.success ? parsed.output.generation : null;
}

const keyOf = (generation: string, name: string, piece: number): string => `${generation}.${name}.${piece}`;

/** Generation, name and piece; null for any other key. */
function partsOf(key: string): readonly [generation: string, name: string, piece: number] | null {
  const [, generation, name, piece] = /^([0-9a-f]{8})\.([\w.-]{1,60})\.(\d{1,2})$/.exec(key) ?? [];
  return generation && name && piece ? [generation, name, Number(piece)] : null;
}

/** Keys of a generation, of one name only where it is given. */
export const keysOf = (items: Items, generation: string, name?: string): string[] =>
  Object.keys(items).filter((key) => {
    const parts = partsOf(key);
    return parts?.[0] === generation && (name === undefined || parts[1] === name);
  });

/** UTF-8 bytes of a character within a JSON string, at the browser's most careful. */
function bytesOf(char: string): number {
  const code = char.codePointAt(0) ?? 0;
  if (code < 0x20 || code === 0x7f || char === '<' || code === 0x2028 || code === 0x2029) return 6;
  if (char === '"' || char === '\\') return 2;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}

function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let piece = '';
  let bytes = 0;
  for (const char of text) {
    const more = bytesOf(char);
    if (bytes + more > bytesPerPiece) {
      pieces.push(piece);
      piece = '';
      bytes = 0;
    }
    piece += char;
    bytes += more;
  }
  return [...pieces, piece];
}

/** Null where it is too long to be synced at all. */
export function toItems(generation: string, name: string, { at, by, text }: Version): Items | null {
  const pieces = text === null ? [null] : piecesOf(text);
  if (pieces.length > mostPieces) return null;
  return Object.fromEntries(
    pieces.map((piece, n) => [keyOf(generation, name, n), { at, by, of: pieces.length, text: piece }]),
  );
}

export interface Read {
  /** The newest whole version of each name. */
  readonly whole: Versions;
  /** Names of which the newest version has not come whole yet → its time: nothing older may be put over it. */
  readonly coming: ReadonlyMap<string, number>;
}

/** Reads a generation's items. What is not of the form counts as not there; never throws. */
export function fromItems(items: Items, generation: string): Read {
  const found = new Map<
    string,
    Map<string, { of: number; at: number; by: string; texts: Map<number, string | null> }>
  >();
  for (const [key, raw] of entriesOf(items)) {
    const parts = partsOf(key);
    const parsed = v.safeParse(pieceSchema, raw);
    if (parts?.[0] !== generation || !parsed.success) continue;
    const { at, by, of, text } = parsed.output;
    const versions = found.get(parts[1]) ?? new Map();
    found.set(parts[1], versions);
    const stamp = `${at} ${by} ${of}`;
    const version = versions.get(stamp) ?? { of, at, by, texts: new Map() };
    versions.set(stamp, version);
    version.texts.set(parts[2], text);
  }
  const whole = new Map<string, Version>();
  const coming = new Map<string, number>();
  for (const [name, versions] of found) {
    const complete = [...versions.values()].flatMap((version) => joined(version) ?? []).sort(compare);
    const newest = complete.at(-1);
    if (newest) whole.set(name, newest);
    const last = Math.max(...[...versions.values()].map(({ at }) => at));
    if (!newest || last > newest.at) coming.set(name, last);
  }
  return { whole, coming };
}

function joined({
  of,
  at,
  by,
  texts,
}: {
  of: number;
  at: number;
  by: string;
  texts: ReadonlyMap<number, string | null>;
}): Version | null {
  const pieces = Array.from({ length: of }, (_, n) => texts.get(n));
  if (pieces.includes(undefined)) return null;
  return { at, by, text: pieces[0] === null ? null : pieces.join('') };
}
