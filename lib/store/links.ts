/** What is kept of a post's words: salted hashes of its links, whether they lead to own pages, and one of its opening. */

import { saltedHash } from './hash.ts';

export interface Link {
  readonly hash: string;
  readonly own: boolean;
}

/** Top-level domains taken for a link without scheme, `www.` or path; as people write them in posts. */
const bareTld =
  /\.(?:com|org|net|io|co|biz|info|shop|store|blog|app|dev|me|tv|ly|gg|ai|uk|de|fr|es|it|nl|eu|us|ca|au|in)$/i;
/** Parameters that tell where a click came from and change nothing of what is shown. */
const tracking = /^(?:utm_\w+|fbclid|gclid|gbraid|wbraid|msclkid|mc_[ce]id|igshid|igsh|si|ref_src|trk|li_fat_id)$/i;

/** Links in a text, in a form that is equal for the same page: no scheme, `www.`, tracking, fragment or closing slash. */
export const linksIn = (text: string): string[] => [...new Set(words(text).flatMap((word) => linkOf(word) ?? []))];

/** Word by word, and each by patterns that read it once: a draft can be 60,000 characters without a gap. */
const words = (text: string): string[] => text.split(/[\s<>"`]+/u);

function linkOf(word: string): string | null {
  // What nearly all words are, told apart before anything is made of them: an archive has millions.
  if (!word.includes('.') && !word.includes(':')) return null;
  const scheme = word.search(/https?:\/\//i);
  if (scheme < 0 && word.includes('@')) return null;
  const written = scheme < 0 ? word.replace(/^[([{'‘“«]+/u, '') : word.slice(scheme);
  const end = written.length - trailing(written);
  return normalise(written.slice(0, end), scheme >= 0);
}

/** How many closing marks end a word; they belong to the sentence. */
function trailing(word: string): number {
  let count = 0;
  while (count < word.length && /[.,;:!?)\]}'"’”»…]/u.test(word.charAt(word.length - 1 - count))) count++;
  return count;
}

function normalise(written: string, schemed: boolean): string | null {
  const host = schemed ? '' : (/^(?:[\p{L}\p{N}-]+\.)+\p{L}{2,24}(?=[/?#:]|$)/u.exec(written)?.[0] ?? '');
  if (!schemed && (!host || !(/^www\./i.test(host) || written.charAt(host.length) === '/' || bareTld.test(host))))
    return null;
  const url = URL.parse(schemed ? written : `https://${written}`);
  if (!url?.host) return null;
  for (const name of [...url.searchParams.keys()]) if (tracking.test(name)) url.searchParams.delete(name);
  url.searchParams.sort();
  return `${hostOf(url)}${url.pathname.replace(/\/$/, '')}${url.search}`;
}

const hostOf = (url: URL): string => url.host.replace(/^www\./, '');

/** The domain a user means by what they typed (`https://www.Muffins.example/shop`), or null where it is none. */
export function domainOf(typed: string): string | null {
  const url = URL.parse(/^[a-z]+:\/\//i.test(typed.trim()) ? typed.trim() : `https://${typed.trim()}`);
  const host = url && hostOf(url);
  return host && /^(?:[a-z0-9-]+\.)+[a-z0-9-]{2,}$/.test(host) ? host : null;
}

const ownedBy = (domains: readonly string[], page: string): boolean => {
  const host = page.split(/[/?]/, 1)[0] ?? '';
  return domains.some((domain) => host === domain || host.endsWith(`.${domain}`));
};

export interface Page {
  /** As `linksIn` writes it. */
  readonly address: string;
  readonly own: boolean;
}

/** What a text links to, in its order. `domains` are the user's own. */
export const pagesIn = (text: string, domains: readonly string[]): Page[] =>
  linksIn(text).map((address) => ({ address, own: ownedBy(domains, address) }));

/** `salt` keeps the hashes from being looked up in a list of known pages. */
export const hashLinks = (pages: readonly Page[], salt: Uint8Array): Promise<Link[]> =>
  Promise.all(pages.map(async ({ address, own }) => ({ hash: await saltedHash(address, salt), own })));

/** So many words make an opening; fewer are a greeting. */
const openingWords = 6;

/**
 * Salted hash of a text's first six words, or null where it has fewer. Case, marks, links and whom it mentions do not
 * matter: what comes round again is the phrase.
 */
export async function hashOpening(text: string, salt: Uint8Array): Promise<string | null> {
  // No six words anybody writes are longer; a draft may have 60,000 characters.
  const spoken = words(text.slice(0, 1000))
    .filter((word) => !word.startsWith('@') && linkOf(word) === null)
    .map((word) =>
      word
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ''),
    )
    .filter(Boolean);
  return spoken.length < openingWords ? null : saltedHash(`opening ${spoken.slice(0, openingWords).join(' ')}`, salt);
}

/** Whether a person said something themselves: three words or more that are no link, address, tag or mention. */
export const hasOwnWords = (text: string): boolean =>
  words(text).filter((word) => !/[#@]/.test(word) && linkOf(word) === null && /\p{L}/u.test(word)).length >= 3;
