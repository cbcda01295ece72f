/** From samples to weights: what each set asks for, what is learned from it, and the engine's logit of the outcome. */
import { WIDTH } from '../../../lib/engine/features.ts';
import { registry } from '../../../lib/engine/registry.ts';
import { spread } from '../../../lib/engine/wording.ts';
import type { Row } from './corpora.ts';
import { type Example, learn } from './learn.ts';
import { COLUMNS, neighbours } from './neighbours.ts';
import type { Cases, Sample } from './samples.ts';
import { type Vocabulary, vocabulary } from './words.ts';

/** What a row of each set counts. Gold dominates; the calm sets pin the false alarms. */
const weightOf: Readonly<Record<string, number>> = {
  gold_posts: 80,
  gold_posts_single: 54,
  corporate_messaging: 4,
  x_promo_janitr: 3,
  youtube_comments_spam: 4,
  sms_spam: 1,
  facebook_ads_adanalyst: 1.2,
  twitter_customer_support: 1,
  dailydialog_utterances: 1.2,
  tweeteval_ordinary: 1.5,
  facebook_persuasion_samples: 0.5,
};

/** The rarer side of a lopsided set counts more. */
const rarer: Readonly<Record<string, { readonly label: 0 | 1; readonly times: number }>> = {
  corporate_messaging: { label: 1, times: 3 },
  x_promo_janitr: { label: 0, times: 2.5 },
  sms_spam: { label: 0, times: 2 },
};

const calmSets = ['dailydialog_utterances', 'tweeteval_ordinary', 'twitter_customer_support'];

/** Sets with a middle of their own: a company's tweets are not to teach that companies are brochures by their names. */
const middles = ['corporate_messaging', 'x_promo_janitr', 'youtube_comments_spam', 'sms_spam'];

const decays = { rules: 3, words: 6, company: 25, middles: 0.01 };
const STEPS = 220;
/** Entries in the learned list. */
const ENTRIES = 8000;

/** How sharply a tone of 2 is told from one of 4: annotators differ by half a tone, hardly ever by two. */
const SHARP = 2.5;

interface Aim {
  readonly target: number;
  readonly weight: number;
}

function aim(row: Row): Aim | null {
  const weight = weightOf[row.set] ?? 0;
  if (weight === 0) return null;
  if (row.tone !== null) {
    const target = 1 / (1 + Math.exp(-SHARP * (row.tone - 3)));
    return { target, weight: Math.abs(row.tone - 3) < 0.75 ? weight * 0.6 : weight };
  }
  if (calmSets.includes(row.set)) return { target: 0.95, weight };
  if (row.label === null) return null;
  const sure = row.set === 'corporate_messaging' ? 2 * row.confidence - 0.8 : 1;
  const rare = rarer[row.set];
  const times = rare && rare.label === row.label ? rare.times : 1;
  return { target: row.label === 1 ? 0.98 : 0.02, weight: weight * sure * times };
}

export interface Model {
  readonly base: number;
  /** `2 × WIDTH` a rule, in the order of the registry: short, then long. */
  readonly rules: Float64Array;
  readonly entries: ReadonlyMap<string, number>;
}

const RULES = registry.length * WIDTH * 2;

/** Makes the company a word keeps weigh, under one decay, about as much as the word. */
const COMPANY = 1.5;

/** By entry: the company it keeps; pairs and rare words have none. */
type Company = readonly (Float64Array | undefined)[];

function columnsOf(sample: Sample, { ids, rarity }: Vocabulary, company: Company): Pick<Example, 'columns' | 'values'> {
  const columns: number[] = [];
  const values: number[] = [];
  const add = (column: number, value: number): void => {
    columns.push(column);
    values.push(value);
  };
  sample.values.forEach((value, j) => {
    if (value === 0) return;
    if (sample.long < 1) add(j, value * (1 - sample.long));
    if (sample.long > 0) add(RULES / 2 + j, value * sample.long);
  });
  const share = spread(sample.words);
  const together = new Float64Array(COLUMNS);
  for (const key of sample.keys) {
    const id = ids.get(key);
    if (id === undefined) continue;
    const value = share * (rarity[id] ?? 0);
    add(RULES + id, value);
    company[id]?.forEach((near, k) => {
      together[k] = (together[k] ?? 0) + near * value * COMPANY;
    });
  }
  together.forEach((value, k) => {
    add(RULES + ids.size + k, value);
  });
  return { columns, values };
}

/** The list as the engine reads it: what was learned of the word itself and of the company it keeps. */
function entriesOf({ keys, rarity, counts }: Vocabulary, company: Company, weights: Float64Array): Map<string, number> {
  const strengths = keys.map((_, id) => {
    let sum = weights[RULES + id] ?? 0;
    company[id]?.forEach((near, k) => {
      sum += near * COMPANY * (weights[RULES + keys.length + k] ?? 0);
    });
    return sum * (rarity[id] ?? 0);
  });
  const moves = (id: number): number => Math.abs(strengths[id] ?? 0) * Math.sqrt(counts[id] ?? 0);
  const kept = keys.map((_, id) => id).sort((a, b) => moves(b) - moves(a) || a - b);
  return new Map(kept.slice(0, ENTRIES).map((id) => [keys[id] ?? '', strengths[id] ?? 0]));
}

/** The least that a rule which can point at a place pulls: so little that no verdict turns, enough to be shown. */
const FLOOR = 0.03;

function withFloor(rules: Float64Array): Float64Array {
  registry.forEach((rule, i) => {
    if (rule.reads !== 'sentence' && rule.reads !== 'draft') return;
    for (const at of [i * WIDTH, RULES / 2 + i * WIDTH]) {
      if (Math.abs(rules[at] ?? 0) < FLOOR) rules[at] = rule.side === 'brochure' ? -FLOOR : FLOOR;
    }
  });
  return rules;
}

function signsOf(columns: number): Int8Array {
  const signs = new Int8Array(columns);
  for (let j = 0; j < RULES; j++)
    signs[j] = registry[Math.floor((j % (RULES / 2)) / WIDTH)]?.side === 'brochure' ? -1 : 1;
  return signs;
}

export function train(all: readonly Sample[], cases: Cases): Model {
  const samples = all.filter(({ mute }) => !mute);
  const words = vocabulary(samples, cases);
  const near = neighbours(samples.map(({ tokens }) => tokens));
  const company = words.keys.map((key) => near.get(key));
  const middle = RULES + words.keys.length + COLUMNS;
  const size = middle + middles.length + 1;
  const examples = samples.flatMap((sample): Example[] => {
    const goal = aim(sample.row);
    if (!goal) return [];
    const { columns, values } = columnsOf(sample, words, company);
    const own = middles.indexOf(sample.row.set);
    const extra = own >= 0 ? [middle + own, size - 1] : [size - 1];
    return [{ ...goal, columns: [...columns, ...extra], values: [...values, ...extra.map(() => 1)] }];
  });
  const decay = new Float64Array(size)
    .fill(decays.rules, 0, RULES)
    .fill(decays.words, RULES, RULES + words.keys.length)
    .fill(decays.company, RULES + words.keys.length, middle)
    .fill(decays.middles, middle, size - 1);
  const weights = learn(examples, { columns: size, signs: signsOf(size), decay, steps: STEPS });
  return {
    base: weights[size - 1] ?? 0,
    rules: withFloor(weights.slice(0, RULES)),
    entries: entriesOf(words, company, weights),
  };
}

/** The logit the engine would give; what it does not judge is in the middle. */
export function logitOf({ base, rules, entries }: Model, sample: Sample): number {
  if (sample.mute) return 0;
  let logit = base;
  sample.values.forEach((value, j) => {
    if (value === 0) return;
    logit += value * ((rules[j] ?? 0) * (1 - sample.long) + (rules[RULES / 2 + j] ?? 0) * sample.long);
  });
  const share = spread(sample.words);
  for (const key of sample.keys) logit += (entries.get(key) ?? 0) * share;
  return logit;
}
