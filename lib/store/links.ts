/** What is kept of the links in a post: a salted hash each, and whether it leads to the user's own pages. */

export interface Link {
  readonly hash: string;
  readonly own: boolean;
}

/** With a scheme, or a bare host with a top-level domain of letters; `hello.world` without a slash or `www.` is no link. */
const link = /\bhttps?:\/\/[^\s<>"'`]+|\b(?:www\.)?(?:[\p{L}\p{N}-]+\.)+\p{L}{2,24}(?:\/[^\s<>"'`]*)?/giu;
const email = /[\p{L}\p{N}._%+-]+@(?:[\p{L}\p{N}-]+\.)+\p{L}{2,24}/giu;
/** Top-level domains taken for a link without scheme, `www.` or path; as people write them in posts. */
const bareTld =
  /\.(?:com|org|net|io|co|biz|info|shop|store|blog|app|dev|me|tv|ly|gg|ai|uk|de|fr|es|it|nl|eu|us|ca|au|in)$/i;
/** Parameters that tell where a click came from and change nothing of what is shown. */
const tracking = /^(?:utm_\w+|fbclid|gclid|gbraid|wbraid|msclkid|mc_[ce]id|igshid|igsh|si|ref_src|trk|li_fat_id)$/i;

/** Links in a text, in a form that is equal for the same page: no scheme, `www.`, tracking, fragment or closing slash. */
export function linksIn(text: string): string[] {
  const found = text.replace(email, ' ').match(link) ?? [];
  return [...new Set(found.map(normalise).filter((each) => each !== null))];
}

function normalise(written: string): string | null {
  const trimmed = written.replace(/[.,;:!?)\]}'"’”»…]+$/u, '');
  const schemed = /^https?:/i.test(trimmed);
  if (!schemed && !/^www\.|\//i.test(trimmed) && !bareTld.test(trimmed)) return null;
  const url = URL.parse(schemed ? trimmed : `https://${trimmed}`);
  if (!url) return null;
  for (const name of [...url.searchParams.keys()]) if (tracking.test(name)) url.searchParams.delete(name);
  url.searchParams.sort();
  return `${hostOf(url)}${url.pathname.replace(/\/+$/, '')}${url.search}`;
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

/** One a page, in the order of the text. `salt` keeps the hashes from being looked up in a list of known pages. */
export const hashLinks = (text: string, salt: Uint8Array, domains: readonly string[]): Promise<Link[]> =>
  Promise.all(linksIn(text).map(async (page) => ({ hash: await hash(page, salt), own: ownedBy(domains, page) })));

async function hash(page: string, salt: Uint8Array): Promise<string> {
  const words = new TextEncoder().encode(page);
  const salted = new Uint8Array(salt.length + words.length);
  salted.set(salt);
  salted.set(words, salt.length);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', salted));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Whether a person said something themselves: three words or more that are no link, tag or mention. */
export function hasOwnWords(text: string): boolean {
  const rest = text
    .replace(email, ' ')
    .replace(link, ' ')
    .replace(/[#@][\p{L}\p{N}_.-]+/gu, ' ');
  return (rest.match(/\p{L}[\p{L}\p{M}\p{N}'’-]*/gu) ?? []).length >= 3;
}
