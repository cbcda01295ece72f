/** Numbers as sites write them, and handles as people type them. */

/** Words and letters that multiply, in the languages of public sources; lower case, without a full stop. */
const times: Readonly<Record<string, number>> = {
  k: 1e3,
  tsd: 1e3,
  mil: 1e3,
  mille: 1e3,
  m: 1e6,
  mio: 1e6,
  mill: 1e6,
  million: 1e6,
  millions: 1e6,
  b: 1e9,
  mrd: 1e9,
};

/** Between groups of digits: point, comma, apostrophes, the spaces of French and Russian. */
const grouped = /^\d{1,3}(?:([.,'’\s])\d{2,3})(?:\1\d{2,3})*$/;

/**
 * The first number in a text: `1,234`, `1.234`, `1 234`, `12.3K`, `1,2 Mio.`, `12 mil`. Null where there is none, or none
 * that says how many: `500+` is no number.
 */
export function countIn(text: string): number | null {
  const found = /(\d(?:[\d.,'’]|\s(?=\d))*)(\+)?\s*(\p{L}+)?/u.exec(text.replace(/\s/g, ' '));
  const written = found?.[1]?.replace(/[.,]$/, '');
  if (!written || found?.[2]) return null;
  const factor = times[found?.[3]?.toLowerCase() ?? ''];
  const decimal = /^(\d+)[.,](\d{1,2})$/.exec(written);
  if (factor && decimal) return Math.round(Number(`${decimal[1]}.${decimal[2]}`) * factor);
  const isWhole = /^\d+$/.test(written) || (grouped.test(written) && /\D\d{3}$/.test(written));
  return isWhole ? Number(written.replace(/\D/g, '')) * (factor ?? 1) : null;
}

/** What a user means by `@jo`, `x.com/jo`, `https://www.linkedin.com/in/jo/` or `facebook.com/profile.php?id=7`. */
export function handleOf(typed: string): string {
  const id = /profile\.php\?(?:.*&)?id=(\d+)/.exec(typed)?.[1];
  const [path = ''] = typed.trim().split(/[?#]/);
  return (id ?? path.split('/').filter(Boolean).at(-1) ?? '').replace(/^@/, '').toLowerCase();
}

/** The first of these links whose text tells a number. */
export function countOfLinks(links: Iterable<Element>): number | null {
  for (const link of links) {
    const count = countIn(link.textContent ?? '');
    if (count !== null) return count;
  }
  return null;
}
