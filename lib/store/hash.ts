/** Enough to tell the same thing again, not enough to look it up in a list without the ledger's salt. */
import { toHex } from './hex.ts';

const encoder = new TextEncoder();

/** SHA-256 of the salt and the words in UTF-8, hex. */
export async function saltedHash(words: string, salt: Uint8Array): Promise<string> {
  const bytes = encoder.encode(words);
  const salted = new Uint8Array(salt.length + bytes.length);
  salted.set(salt);
  salted.set(bytes, salt.length);
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', salted)));
}
