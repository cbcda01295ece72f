/** Labelled posts for the eval and the fit: read from a folder outside the project, never copied into it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Row {
  readonly set: string;
  readonly text: string;
  readonly network: string;
  /** 0 brochure, 1 conversation, null where the set does not say. */
  readonly label: 0 | 1 | null;
  /** 1 (brochure) to 5 (conversation); null where nobody judged it. */
  readonly tone: number | null;
  /** 0-1, how sure the set is of its label. */
  readonly confidence: number;
  /** The same for copies of one text, so that they stay on one side of a split. */
  readonly group: number;
}

export const gold = ['gold_posts', 'gold_posts_single'] as const;
export const calm = ['dailydialog_utterances', 'tweeteval_ordinary', 'twitter_customer_support'] as const;
export const ads = 'facebook_ads_adanalyst';
export const labelled = ['corporate_messaging', 'x_promo_janitr', 'youtube_comments_spam', 'sms_spam'] as const;
const persuasion = 'facebook_persuasion_samples';
/** Nobody judged these: the fit only learns from them which words keep company. */
const unjudged = ['linkedin_posts_unlabelled', 'facebook_pages_propublica'];
const sets: readonly string[] = [...gold, ...calm, ads, ...labelled, persuasion, ...unjudged];

interface Line {
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

export function readRows(folder: string): Row[] {
  return sets.flatMap((set) => {
    const file = join(folder, `${set}.jsonl`);
    if (!existsSync(file)) return [];
    const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
    return lines.map((json): Row => {
      const line = JSON.parse(json) as Line;
      return {
        set,
        text: line.text,
        network: line.network ?? '',
        label: labelOf(set, line),
        tone: line.tone ?? null,
        confidence: line.confidence ?? 1,
        group: groupOf(line.text),
      };
    });
  });
}
