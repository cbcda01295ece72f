/** Reads single fields of what a stranger's JSON holds. Nothing of it is kept but strings and numbers. */

/** An own field, whatever its name: what is inherited (`__proto__`, `constructor`) is never seen. */
export const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;

export const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

export const string = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** A number of up to 25 digits, written as a string or a number (that a number still tells exactly). */
export function digits(value: unknown): string | null {
  const written = typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : string(value);
  return written !== null && /^\d{1,25}$/.test(written) ? written : null;
}

/** A time that the ledger keeps: after 1970, before the year 10,000; ms. */
export const time = (ms: number): number | null =>
  Number.isFinite(ms) && ms > 0 && ms < 253_402_300_800_000 ? ms : null;

/** A web address as far as it is worth keeping. */
export const link = (value: unknown): string | null => {
  const written = string(value);
  return written !== null && written.length <= 2_048 && /^https?:\/\/[^\s/]+\S*$/i.test(written) ? written : null;
};

/**
 * Tells posts of the same second apart where the platform gives them no id: 8 hex digits (FNV-1a) over letters and
 * digits alone, so that a platform which mends its quotes or spaces makes no second post. Too short to tell the text.
 */
export function fingerprint(text: string): string {
  const kept = text.normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, '');
  let hash = 0x811c9dc5;
  for (let at = 0; at < kept.length; at++) hash = Math.imul(hash ^ kept.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
