/** From samples to weights: which words may be learned, what each set asks for, and what came out. */
import { WIDTH } from '../../../lib/engine/features.ts';
import { registry } from '../../../lib/engine/registry.ts';
import { spread } from '../../../lib/engine/wording.ts';
import type { Row } from './corpora.ts';
import { type Example, learn } from './learn.ts';
import type { Cases, Sample } from './samples.ts';

/** What a row of each set counts. Gold dominates; the calm sets pin the false alarms. */
const weightOf: Readonly<Record<string, number>> = {
  gold_posts: 40,
  gold_posts_single: 27,
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

/** Sets with a middle of their own: a company's tweets are not to teach that companies are brochures by their names. */
const middles = ['corporate_messaging', 'x_promo_janitr', 'youtube_comments_spam', 'sms_spam'];

const decays = { rules: 20, words: 1.2, middles: 0.01 };
const MARGIN = 1.5;
const STEPS = 200;
/** Entries in the learned list, and how many texts of the training rows must hold one. */
const ENTRIES = 4000;
const RARE = 4;

const calmSets = ['dailydialog_utterances', 'tweeteval_ordinary', 'twitter_customer_support'];

function aim(row: Row): { target: number; weight: number; margin: number | null } | null {
  const weight = weightOf[row.set] ?? 0;
  if (row.tone !== null) return { target: 0.02 + ((row.tone - 1) / 4) * 0.96, weight, margin: null };
  if (calmSets.includes(row.set)) return { target: 0.9, weight, margin: MARGIN };
  if (row.label === null) return null;
  const sure = row.set === 'corporate_messaging' ? 2 * row.confidence - 0.8 : 1;
  return { target: row.label === 1 ? 0.98 : 0.02, weight: weight * sure, margin: MARGIN };
}

const calendar = new Set(
  "i i'm i've i'd i'll monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december christmas english".split(
    ' ',
  ),
);
/** Traces of how the sets were collected (agents' signatures, placeholders, markup) and brands in small letters. */
const traces = new Set([
  '^',
  '/',
  '<',
  '>',
  '|',
  '\\',
  'phone',
  'amp',
  'gt',
  'lt',
  'http',
  'https',
  'url',
  'user',
  'rt',
  'ios',
  'iphone',
]);

/** General words only: what is mostly written with a capital inside sentences is a name. */
function isGeneral(word: string, cases: Cases): boolean {
  if (traces.has(word)) return false;
  if (word.startsWith('<') || !/\p{L}/u.test(word)) return true;
  if (calendar.has(word)) return true;
  const seen = cases.get(word);
  return seen !== undefined && seen.small >= 2 && seen.small >= 1.5 * seen.capital;
}

interface Seen {
  count: number;
  readonly sets: Set<string>;
  /** Weighted texts on each side, by target. */
  up: number;
  down: number;
}

/** Weight of imagined texts on either side, so that a word in one gold post alone leans to none. */
const SMOOTH = 60;

/** Entry → strength: how far its texts lean to one side (naive Bayes' log ratio), so that leaning words are freer. */
function vocabulary(samples: readonly Sample[], cases: Cases): Map<string, number> {
  const seen = new Map<string, Seen>();
  let up = 1;
  let down = 1;
  for (const { row, keys, mute } of samples) {
    const goal = aim(row);
    if (!goal || mute) continue;
    up += goal.target * goal.weight;
    down += (1 - goal.target) * goal.weight;
    for (const key of keys) {
      const known = seen.get(key) ?? { count: 0, sets: new Set<string>(), up: 1, down: 1 };
      known.count++;
      known.sets.add(row.set);
      known.up += goal.target * goal.weight;
      known.down += (1 - goal.target) * goal.weight;
      seen.set(key, known);
    }
  }
  const strengths = new Map<string, number>();
  const share = up / (up + down);
  for (const [key, { count, sets, up: ups, down: downs }] of seen) {
    if (count < RARE || sets.size < 2 || !key.split(' ').every((word) => isGeneral(word, cases))) continue;
    strengths.set(
      key,
      Math.max(0.2, Math.abs(Math.log((ups + SMOOTH * share) / up) - Math.log((downs + SMOOTH * (1 - share)) / down))),
    );
  }
  return strengths;
}

export interface Model {
  readonly base: number;
  /** `2 × WIDTH` a rule, in the order of the registry: short, then long. */
  readonly rules: Float64Array;
  readonly entries: ReadonlyMap<string, number>;
}

const RULES = registry.length * WIDTH * 2;

const signs = (columns: number): Int8Array => {
  const out = new Int8Array(columns);
  for (let j = 0; j < RULES; j++)
    out[j] = registry[Math.floor((j % (RULES / 2)) / WIDTH)]?.side === 'brochure' ? -1 : 1;
  return out;
};

function columnsOf(sample: Sample, ids: ReadonlyMap<string, number>, strengths: ReadonlyMap<string, number>) {
  const columns: number[] = [];
  const values: number[] = [];
  sample.values.forEach((value, j) => {
    if (value === 0) return;
    if (sample.long < 1) columns.push(j) && values.push(value * (1 - sample.long));
    if (sample.long > 0) columns.push(RULES / 2 + j) && values.push(value * sample.long);
  });
  const share = spread(sample.words);
  for (const key of sample.keys) {
    const id = ids.get(key);
    if (id === undefined) continue;
    columns.push(RULES + id);
    values.push(share * (strengths.get(key) ?? 0));
  }
  return { columns, values };
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

function trainOnce(samples: readonly Sample[], strengths: ReadonlyMap<string, number>): Model {
  const keys = [...strengths.keys()].sort();
  const ids = new Map(keys.map((key, id) => [key, id]));
  const middle = RULES + keys.length;
  const size = middle + middles.length + 1;
  const examples = samples.flatMap((sample): Example[] => {
    const goal = aim(sample.row);
    if (!goal || sample.mute) return [];
    const { columns, values } = columnsOf(sample, ids, strengths);
    const own = middles.indexOf(sample.row.set);
    if (own >= 0) columns.push(middle + own) && values.push(1);
    columns.push(size - 1);
    values.push(1);
    return [{ ...goal, columns: Int32Array.from(columns), values: Float64Array.from(values) }];
  });
  const decay = new Float64Array(size);
  decay
    .fill(decays.rules, 0, RULES)
    .fill(decays.words, RULES, middle)
    .fill(decays.middles, middle, size - 1);
  const weights = learn(examples, { columns: size, signs: signs(size), decay, steps: STEPS });
  const entries = new Map(keys.map((key, id) => [key, (weights[RULES + id] ?? 0) * (strengths.get(key) ?? 0)]));
  return { base: weights[size - 1] ?? 0, rules: withFloor(weights.slice(0, RULES)), entries };
}

/** Trains with every word, keeps the entries that move most texts most, trains again with those. */
export function train(samples: readonly Sample[], cases: Cases): Model {
  const strengths = vocabulary(samples, cases);
  const all = trainOnce(samples, strengths);
  const counts = new Map<string, number>();
  for (const { row, keys } of samples) {
    const weight = aim(row)?.weight ?? 0;
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + weight);
  }
  const moves = (key: string): number => Math.abs(all.entries.get(key) ?? 0) * Math.sqrt(counts.get(key) ?? 0);
  const kept = [...strengths.keys()].sort((a, b) => moves(b) - moves(a) || (a < b ? -1 : 1)).slice(0, ENTRIES);
  return trainOnce(samples, new Map(kept.map((key) => [key, strengths.get(key) ?? 0])));
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
