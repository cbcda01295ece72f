/** Enough to tell the same thing again, not enough to look it up in a list without the ledger's salt. */
import { toHex } from './hex.ts';

const encoder = new TextEncoder();

/** What is hashed at once mostly fits in here: `digest` takes a copy before it returns, and an archive has 100,000 of them. */
const scratch = new Uint8Array(1 << 12);

/** SHA-256 of the salt and the words in UTF-8, hex. */
export async function saltedHash(words: string, salt: Uint8Array): Promise<string> {
  const most = salt.length + words.length * 3;
  const salted = most <= scratch.length ? scratch : new Uint8Array(most);
  salted.set(salt);
  const { written } = encoder.encodeInto(words, salted.subarray(salt.length));
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', salted.subarray(0, salt.length + written))));
}
