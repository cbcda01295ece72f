/**
 * Reads a zip from its table of contents at the end, and inflates only the entries that are asked for.
 *
 * fflate's own streaming `Unzip` walks the file from the start: it has to pass through (and keep in memory) gigabytes of
 * pictures, trusts local headers that a streamed zip leaves empty, and its author advises against it
 * (101arrowz/fflate#208, read 2026-11). With a `Blob` any place of the file is at hand, so private entries are not even
 * read. Layout: PKWARE APPNOTE 6.3.10, sections 4.3 and 4.5.3.
 */
import { Inflate } from 'fflate';
import { decode } from './bytes.ts';
import { inflateBytes, maxDirectoryBytes, maxFileBytes, maxRatio, ratioFromBytes, readBytes } from './limits.ts';
import type { Reason } from './types.ts';

export interface Entry {
  readonly path: string;
  /** Bytes in the zip, and when inflated. */
  readonly packed: number;
  readonly size: number;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly encrypted: boolean;
  /** Where its local header begins. */
  readonly offset: number;
}

const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const endSignature = 0x06054b50;
const locatorSignature = 0x07064b50;
const end64Signature = 0x06064b50;

const endLength = 22;
const locatorLength = 20;
const maxComment = 0xffff;
/** Stands where the true number is in a zip64 field. */
const elsewhere = 0xffffffff;

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const u16 = (view: DataView, at: number): number => view.getUint16(at, true);
const u32 = (view: DataView, at: number): number => view.getUint32(at, true);
const u64 = (view: DataView, at: number): number => Number(view.getBigUint64(at, true));

/** Rejects where the disk does not give the bytes. */
const read = async (blob: Blob, from: number, to: number): Promise<Uint8Array> =>
  new Uint8Array(await blob.slice(from, to).arrayBuffer());

export async function isZip(blob: Blob): Promise<boolean> {
  const head = await read(blob, 0, 4);
  const signature = head.length === 4 ? u32(viewOf(head), 0) : 0;
  return signature === localSignature || signature === endSignature;
}

/** All entries that are files, in the order of the table; or why it can't be read. */
export async function entriesOf(blob: Blob): Promise<readonly Entry[] | Reason> {
  const tail = await read(blob, Math.max(0, blob.size - endLength - maxComment - locatorLength), blob.size);
  const place = await findTable(blob, tail);
  if (typeof place === 'string') return place;
  if (place.length > maxDirectoryBytes) return 'too-big';
  if (place.offset + place.length > blob.size) return 'zip-damaged';
  return readTable(await read(blob, place.offset, place.offset + place.length)) ?? 'zip-damaged';
}

interface Place {
  readonly offset: number;
  readonly length: number;
}

async function findTable(blob: Blob, tail: Uint8Array): Promise<Place | Reason> {
  const view = viewOf(tail);
  for (let at = tail.length - endLength; at >= 0; at--) {
    if (u32(view, at) !== endSignature || at + endLength + u16(view, at + 20) > tail.length) continue;
    const length = u32(view, at + 12);
    const offset = u32(view, at + 16);
    const locator = at - locatorLength;
    if (locator < 0 || u32(view, locator) !== locatorSignature) return { offset, length };
    return findTable64(blob, u64(view, locator + 8));
  }
  return 'zip-cut-off';
}

async function findTable64(blob: Blob, at: number): Promise<Place | Reason> {
  const bytes = await read(blob, at, at + 56);
  if (bytes.length < 56 || u32(viewOf(bytes), 0) !== end64Signature) return 'zip-damaged';
  return { length: u64(viewOf(bytes), 40), offset: u64(viewOf(bytes), 48) };
}

function readTable(bytes: Uint8Array): Entry[] | null {
  const view = viewOf(bytes);
  const entries: Entry[] = [];
  for (let at = 0; at + 46 <= bytes.length; ) {
    if (u32(view, at) !== entrySignature) return null;
    const nameEnd = at + 46 + u16(view, at + 28);
    const extraEnd = nameEnd + u16(view, at + 30);
    if (extraEnd > bytes.length) return null;
    // Names that are not UTF-8 are in the code page of an old packer: none of those we look for.
    const path = decode(bytes.subarray(at + 46, nameEnd)) ?? '';
    const [size, packed, offset] = widen(
      [u32(view, at + 24), u32(view, at + 20), u32(view, at + 42)],
      bytes.subarray(nameEnd, extraEnd),
    );
    const entry = { path, size, packed, offset, method: u16(view, at + 10), encrypted: (u16(view, at + 8) & 1) === 1 };
    if (!path.endsWith('/')) entries.push(entry);
    at = extraEnd + u16(view, at + 32);
  }
  return entries;
}

/** Sizes and offset, where they do not fit into 32 bits: in this order in the extra field 1, those that don't. */
function widen(short: readonly [number, number, number], extra: Uint8Array): [number, number, number] {
  const view = viewOf(extra);
  for (let at = 0; at + 4 <= extra.length; at += 4 + u16(view, at + 2)) {
    if (u16(view, at) !== 1) continue;
    let from = at + 4;
    const next = (value: number): number => {
      if (value !== elsewhere || from + 8 > extra.length) return value;
      from += 8;
      return u64(view, from - 8);
    };
    return [next(short[0]), next(short[1]), next(short[2])];
  }
  return [...short];
}

/** Why an entry is not opened at all. */
export function refusal({ encrypted, method, size, packed }: Entry): Reason | null {
  if (encrypted) return 'zip-encrypted';
  if (method !== 0 && method !== 8) return 'zip-method';
  return tooBig(size, packed) ? 'too-big' : null;
}

const tooBig = (size: number, packed: number): boolean =>
  size > maxFileBytes || (size > ratioFromBytes && size > packed * maxRatio);

/** Bytes as they come, with how many were taken from the disk for them; or, last of all, what went wrong. */
export type Chunk = { readonly bytes: Uint8Array; readonly taken: number } | Reason;

export async function* readPlain(blob: Blob, from = 0, to = blob.size): AsyncGenerator<Chunk> {
  for (let at = from; at < to; at += readBytes) {
    const bytes = await read(blob, at, Math.min(to, at + readBytes)).catch(() => null);
    // The file was moved, changed or taken out since it was chosen.
    if (!bytes) return yield 'unreadable';
    yield { bytes, taken: bytes.length };
  }
}

/** The table is not believed: what comes out is measured as it comes. */
export async function* readEntry(blob: Blob, entry: Entry): AsyncGenerator<Chunk> {
  const local = await read(blob, entry.offset, entry.offset + 30).catch(() => null);
  if (!local) return yield 'unreadable';
  if (local.length < 30 || u32(viewOf(local), 0) !== localSignature) return yield 'zip-damaged';
  const from = entry.offset + 30 + u16(viewOf(local), 26) + u16(viewOf(local), 28);
  const to = from + entry.packed;
  if (to > blob.size) return yield 'zip-damaged';
  let size = 0;
  for await (const chunk of entry.method === 0 ? readPlain(blob, from, to) : inflate(readPlain(blob, from, to))) {
    if (typeof chunk === 'string') return yield chunk;
    size += chunk.bytes.length;
    if (tooBig(size, entry.packed)) return yield 'too-big';
    yield chunk;
  }
  if (size !== entry.size) yield 'zip-damaged';
}

async function* inflate(packed: AsyncIterable<Chunk>): AsyncGenerator<Chunk> {
  let out: Uint8Array[] = [];
  const stream = new Inflate((bytes) => out.push(bytes));
  for await (const chunk of packed) {
    if (typeof chunk === 'string') return yield chunk;
    for (let at = 0; at < chunk.bytes.length; at += inflateBytes) {
      const piece = chunk.bytes.subarray(at, at + inflateBytes);
      try {
        stream.push(piece, false);
      } catch {
        return yield 'zip-damaged';
      }
      const taken = piece.length / Math.max(1, out.length);
      for (const bytes of out) yield { bytes, taken };
      out = [];
    }
  }
}
