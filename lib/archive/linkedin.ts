/**
 * LinkedIn: `Shares.csv` (Date, ShareLink, ShareCommentary, SharedUrl, MediaUrl, Visibility), `Comments.csv` (Date,
 * Link, Message) and `InstantReposts.csv` (Date, Link), newest first. Dates are UTC, `2025-01-31 09:00:00`, sometimes
 * with ` UTC` behind. Whether a share passes on someone's post is not told: it counts as a post. Shapes as in exports of
 * 2022 to 2026.
 */
import { fingerprint, link, time } from './fields.ts';
import type { Kind } from './recognise.ts';
import type { Reading } from './types.ts';

export type LinkedInKind = Extract<Kind, `linkedin-${string}`>;

/** Which column of a row holds what; the rest is not looked at. */
export type Columns = Readonly<Record<'date' | 'link' | 'text' | 'shared', number>> & { readonly width: number };

const names = {
  'linkedin-shares': { link: 'sharelink', text: 'sharecommentary', shared: 'sharedurl' },
  'linkedin-comments': { link: 'link', text: 'message', shared: null },
  'linkedin-reposts': { link: 'link', text: null, shared: null },
} as const satisfies Record<LinkedInKind, Record<'link' | 'text' | 'shared', string | null>>;

/** Null where a column that is needed is missing, or stands twice. */
export function columnsIn(header: readonly string[], kind: LinkedInKind): Columns | null {
  const found = header.map((name) => name.trim().toLowerCase());
  const wanted = names[kind];
  const once = (name: string) => found.indexOf(name) === found.lastIndexOf(name);
  const at = (name: string | null) => (name === null ? -1 : found.indexOf(name));
  const needed = ['date', wanted.link, ...(wanted.text ? [wanted.text] : [])];
  if (!needed.every((name) => at(name) >= 0 && once(name))) return null;
  return { date: 0, link: at(wanted.link), text: at(wanted.text), shared: at(wanted.shared), width: header.length };
}

export function readRow(row: readonly string[], columns: Columns, kind: LinkedInKind): Reading {
  const needed = Math.max(columns.link, columns.text);
  if (row.length > columns.width || row.length <= needed) return 'wrong-columns';
  const at = timeOf(row[columns.date] ?? '');
  if (at === null) return 'missing-fields';
  const address = decodeAddress(row[columns.link] ?? '');
  const text = unwrapped(row[columns.text] ?? '').trim();
  const base = { network: 'linkedin', text } as const;
  switch (kind) {
    case 'linkedin-shares': {
      const urn = /urn:li:(\w+):([\d-]{1,45})/i.exec(address);
      const shared = link((row[columns.shared] ?? '').trim());
      const links = shared && !text.includes(shared) ? [shared] : [];
      const key = urn ? `linkedin:${urn[1]}:${urn[2]}` : `linkedin:post:${at}:${fingerprint(text)}`;
      return { ...base, key, surface: 'post', time: trueTime(at, urn?.[2]), links };
    }
    case 'linkedin-comments': {
      if (text === '') return null;
      const key = `linkedin:comment:${at}:${fingerprint(address + text)}`;
      return { ...base, key, surface: /[?&]replyUrn=/i.test(address) ? 'reply' : 'comment', time: at, links: [] };
    }
    case 'linkedin-reposts':
      return { ...base, key: `linkedin:repost:${at}:${fingerprint(address)}`, surface: 'repost', time: at, links: [] };
  }
}

function decodeAddress(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}

function timeOf(written: string): number | null {
  const parts = /^(\d{4}-\d\d-\d\d)(?:[ T](\d\d:\d\d(?::\d\d)?))?(?: UTC|Z)?$/.exec(written.trim());
  return parts && time(Date.parse(`${parts[1]}T${parts[2] ?? '00:00'}Z`));
}

/**
 * LinkedIn's numbers begin with the ms of their making. Where that differs from the date by whole quarters of an hour,
 * the date was written in some local time.
 */
function trueTime(date: number, id: string | undefined): number {
  if (!id || !/^\d{16,20}$/.test(id)) return date;
  const made = Number(BigInt(id) >> 22n);
  const quarter = 15 * 60_000;
  const beside = Math.abs(made - date - Math.round((made - date) / quarter) * quarter);
  return Math.abs(made - date) <= 14 * 3_600_000 && beside <= 30_000 ? made : date;
}

/** In some exports each line of a text has quotes of its own, and those within are doubled. */
function unwrapped(written: string): string {
  const lines = written.split('\n');
  const wrapped =
    lines.length > 1 &&
    lines.every((each, at) => (at === 0 || each.startsWith('"')) && (at === lines.length - 1 || each.endsWith('"')));
  if (!wrapped) return written;
  return lines.map((each) => each.replace(/^"|"$/g, '').replaceAll('""', '"')).join('\n');
}
