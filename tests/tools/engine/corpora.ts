/** Labelled posts for the eval and the fit: read from a folder outside the project, never copied into it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTones, readWritten } from './readings.ts';

export interface Row {
  readonly set: string;
  readonly text: string;
  readonly network: string;
  /** 0 brochure, 1 conversation, null where the set does not say. */
  readonly label: 0 | 1 | null;
  /** 1 (brochure) to 5 (conversation); null where nobody judged it. */
  readonly tone: number | null;
  /** The same by the project's own reader, of posts outside the gold files. */
  readonly read: number | null;
  /** 0-1, how sure the set is of its label. */
  readonly confidence: number;
  /** The same for copies of one text, so that they stay on one side of a split. */
  readonly group: number;
}

/** The set of posts written for the fit; it is learned from and never measured. */
export const own = 'written';
export const gold = ['gold_posts', 'gold_posts_single'] as const;
export const calm = ['dailydialog_utterances', 'tweeteval_ordinary', 'twitter_customer_support'] as const;
export const ads = 'facebook_ads_adanalyst';
export const labelled = ['corporate_messaging', 'x_promo_janitr', 'youtube_comments_spam', 'sms_spam'] as const;
const persuasion = 'facebook_persuasion_samples';
/** Nobody judged these: the fit only learns from them which words keep company. */
const unjudged = ['linkedin_posts_unlabelled', 'facebook_pages_propublica'];
const sets: readonly string[] = [...gold, ...calm, ads, ...labelled, persuasion, ...unjudged];

interface Line {
  readonly id: string;
  readonly text: string;
  readonly network?: string;
  readonly binary?: string | null;
  readonly label?: unknown;
  readonly tone?: number;
  readonly confidence?: number;
  readonly non_english?: boolean;
}

function labelOf(set: string, line: Line): 0 | 1 | null {
  if (line.non_english) return null;
  if (set === persuasion) return /^(?:scarcity|authority|consensus):1/.test(String(line.label)) ? 0 : null;
  if (line.binary === 'brochure') return 0;
  return line.binary === 'conversation' || line.binary === 'not_brochure' ? 1 : null;
}

/** FNV-1a over the first letters of a text, links and case left out. */
function groupOf(text: string): number {
  const plain = text
    .toLowerCase()
    .replace(/https?:\S+/g, '')
    .replace(/[^a-z]+/g, ' ')
    .trim()
    .slice(0, 80);
  let hash = 2166136261;
  for (let i = 0; i < plain.length; i++) hash = Math.imul(hash ^ plain.charCodeAt(i), 16777619);
  return hash >>> 0;
}

/** The folder from the first argument or MINGLE_CORPORA; null, with a line that says so, where there is none. */
export function corporaFolder(): string | null {
  const folder = process.argv[2] ?? process.env.MINGLE_CORPORA;
  if (folder && existsSync(folder)) return folder;
  console.log('No corpora: give their folder as an argument or in MINGLE_CORPORA. Nothing was measured.');
  return null;
}

function linesOf(folder: string, set: string): Line[] {
  const file = join(folder, `${set}.jsonl`);
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((json) => JSON.parse(json) as Line);
}

const goldIds = (folder: string): Set<string> =>
  new Set(gold.flatMap((set) => linesOf(folder, set).map(({ id }) => id)));

/** Further files of the folder: the fit learns nothing from them, so they tell what the engine does with a source it never saw. */
export const furtherSets = (folder: string): string[] =>
  readdirSync(folder)
    .flatMap((file) => (file.endsWith('.jsonl') ? [file.slice(0, -'.jsonl'.length)] : []))
    .filter((set) => !sets.includes(set))
    .sort();

/** What the reader says of the gold posts is no part of a row: it only shows how far the reader is to be trusted. */
export function readRows(folder: string, names: readonly string[] = sets): Row[] {
  const tones = readTones();
  for (const id of goldIds(folder)) tones.delete(id);
  return names.flatMap((set) =>
    linesOf(folder, set).map(
      (line): Row => ({
        set,
        text: line.text,
        network: line.network ?? '',
        label: labelOf(set, line),
        tone: line.tone ?? null,
        read: tones.get(line.id) ?? null,
        confidence: line.confidence ?? 1,
        group: groupOf(line.text),
      }),
    ),
  );
}

/** The reader's tones of gold posts beside those of the annotators. */
export function readTwice(folder: string): [read: number, gold: number][] {
  const tones = readTones();
  return linesOf(folder, gold[0]).flatMap(({ id, tone }): [number, number][] => {
    const read = tones.get(id);
    return read === undefined || tone === undefined ? [] : [[read, tone]];
  });
}

/** The posts written for the fit. */
export const ownRows = (): Row[] =>
  readWritten().map(({ network, tone, text }) => ({
    set: own,
    text,
    network,
    label: null,
    tone: null,
    read: tone,
    confidence: 1,
    group: groupOf(text),
  }));
