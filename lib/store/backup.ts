/**
 * Settings and ledger as one JSON file, and back; the posts as CSV for a spreadsheet. The file's shape is in
 * docs/backup.md. Reading takes any version ever written.
 */
import * as v from 'valibot';
import type { Minutes, PublishedPost, Reach } from '../ledger/types.ts';
import { ask } from '../messages.ts';
import { toHex } from './hex.ts';
import { list, orThrow, removedIds, salt } from './history.ts';
import { minutesSince } from './minutes.ts';
import { idSchema, minutesSchema, postSchema, reachSchema, saltSchema } from './post-schema.ts';
import { reachSince } from './reach.ts';
import { loadOwn, type ParsedSettings, saveOwn } from './settings.ts';
import { parseSettings, storedForm } from './settings-schema.ts';

const format = 'mingle-backup';
const version = 4;

/** Bytes. A million posts take less; more than this is no string in any browser. */
export const maxBackupBytes = 500_000_000;

/** Posts read and written at a time: a history of years is never whole in memory as objects. */
const pageSize = 1000;

const firstDay = '0000-01-01';

/** Everything but drafts in doubt, which live a week at most. Rejects with words for the user where the ledger fails. */
export async function makeBackup(now: Date): Promise<Blob> {
  const head = {
    format,
    version,
    made: now.toISOString(),
    settings: storedForm(await loadOwn()),
    salt: toHex(orThrow(await salt())),
    removed: orThrow(await removedIds()),
    minutes: orThrow(await minutesSince(firstDay)),
    reach: orThrow(await reachSince(firstDay)),
  };
  const parts = [`${JSON.stringify(head).slice(0, -1)},"posts":[`];
  let separator = '\n';
  for await (const posts of pages()) {
    parts.push(separator, posts.map((post) => JSON.stringify(post)).join(',\n'));
    separator = ',\n';
  }
  return new Blob([...parts, '\n]}\n'], { type: 'application/json' });
}

async function* pages(): AsyncGenerator<readonly PublishedPost[]> {
  let after: PublishedPost | null | undefined;
  while (after !== null) {
    const page = orThrow(await list({ limit: pageSize, ...(after && { after }) }));
    if (page.posts.length > 0) yield page.posts;
    after = page.next;
  }
}

export interface Backup {
  readonly settings: ParsedSettings;
  readonly salt: string | null;
  readonly removed: readonly string[];
  readonly minutes: readonly Minutes[];
  readonly reach: readonly Reach[];
  readonly posts: readonly PublishedPost[];
  /** Posts in the file that can't be read, by their place in it, from 1. */
  readonly skipped: readonly number[];
}

export type BackupRead =
  | { readonly kind: 'read'; readonly backup: Backup }
  | { readonly kind: 'not-json' | 'not-a-backup' }
  /** Written by a newer Mingle, in a way this one can't know. */
  | { readonly kind: 'newer'; readonly version: number };

/** Item n turns the contents of a file of version n + 1 into those of version n + 2. Kept for ever. */
const upgrades: readonly ((contents: Record<string, unknown>) => Record<string, unknown>)[] = [
  // Version 1 knew no openings: its posts are as they are.
  (contents) => contents,
  // Version 2 had neither minutes nor followers: there is nothing to bring back of them.
  (contents) => ({ ...contents, minutes: [], reach: [] }),
  // Version 3 did not tell imports apart.
  (contents) => contents,
];

const outer = v.looseObject({ format: v.literal(format), version: v.pipe(v.number(), v.integer(), v.minValue(1)) });

/** Never throws: what can't be read of a post or setting costs only itself, and is told. */
export function readBackup(text: string): BackupRead {
  let raw: unknown;
  try {
    raw = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { kind: 'not-json' };
  }
  const known = v.safeParse(outer, raw);
  if (!known.success) return { kind: 'not-a-backup' };
  if (known.output.version > version) return { kind: 'newer', version: known.output.version };
  const contents = upgrades
    .slice(known.output.version - 1)
    .reduce<Record<string, unknown>>((now, step) => step(now), known.output);
  const listed: unknown[] = Array.isArray(contents.posts) ? contents.posts : [];
  const posts = listed.map((post) => v.safeParse(postSchema, post));
  return {
    kind: 'read',
    backup: {
      settings: parseSettings(contents.settings),
      salt: v.is(saltSchema, contents.salt) ? contents.salt : null,
      removed: listOf(idSchema, contents.removed),
      minutes: listOf(minutesSchema, contents.minutes),
      reach: listOf(reachSchema, contents.reach),
      posts: posts.flatMap((post) => (post.success ? [post.output] : [])),
      skipped: posts.flatMap((post, index) => (post.success ? [] : [index + 1])),
    },
  };
}

/** What of a list can be read, as fresh objects. */
const listOf = <T>(item: v.GenericSchema<unknown, T>, raw: unknown): T[] =>
  Array.isArray(raw)
    ? raw.flatMap((each) => {
        const parsed = v.safeParse(item, each);
        return parsed.success ? [parsed.output] : [];
      })
    : [];

/** Adds what is not there yet, and puts the settings in place of the present ones. Answers how many posts were new. */
export async function restoreBackup(backup: Backup, tell?: (done: number) => void): Promise<{ added: number }> {
  const { posts, removed, minutes, reach, salt: known } = backup;
  // The salt first: a ledger that has posts keeps its own.
  await ask('bring', { posts: [], ...(known !== null && { salt: known }) });
  for (const batch of batches(removed)) await ask('bring', { posts: [], removed: batch });
  for (const batch of batches(minutes)) await ask('bring', { posts: [], minutes: batch });
  for (const batch of batches(reach)) await ask('bring', { posts: [], reach: batch });
  let added = 0;
  let done = 0;
  for (const batch of batches(posts)) {
    added += (await ask('bring', { posts: batch })).added;
    done += batch.length;
    tell?.(done);
  }
  await saveOwn(backup.settings.settings);
  return { added };
}

function* batches<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < all.length; from += pageSize) yield all.slice(from, from + pageSize);
}

/** One line a post, oldest last; opens in any spreadsheet. Cells that a spreadsheet would run as a formula are escaped. */
export async function makeCsv(): Promise<Blob> {
  const parts = [`\uFEFF${columns.join(',')}`];
  for await (const posts of pages()) parts.push(...posts.map((post) => `\r\n${rowOf(post).map(cell).join(',')}`));
  return new Blob(parts, { type: 'text/csv' });
}

const cell = (value: string | number): string => {
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

const columns = ['time', 'network', 'surface', 'bucket', 'score', 'findings', 'links', 'own words', 'length', 'source'];

const rowOf = (post: PublishedPost): (string | number)[] => [
  new Date(post.time).toISOString(),
  post.network,
  post.surface,
  post.bucket,
  post.score ?? '',
  Object.entries(post.findings)
    .map(([rule, times]) => (times > 1 ? `${rule} ${times}` : rule))
    .join(', '),
  post.links.length,
  post.ownWords ? 'yes' : 'no',
  post.length,
  post.corrected ? `${post.source}, corrected` : post.source,
];
