/** From samples to weights: what each set asks for, what is learned from it, and the engine's logit of the outcome. */
import { eachAffix } from '../../../lib/engine/affixes.ts';
import { WIDTH } from '../../../lib/engine/features.ts';
import { registry } from '../../../lib/engine/registry.ts';
import { spread } from '../../../lib/engine/wording.ts';
import { calm, labelled, own, type Row } from './corpora.ts';
import { type Example, learn } from './learn.ts';
import { COLUMNS, neighbours } from './neighbours.ts';
import type { Cases, Sample } from './samples.ts';
import { type Terms, type Vocabulary, vocabulary } from './words.ts';

/** What a row of each set counts, by the set's own label or tone. */
const weightOf: Readonly<Record<string, number>> = {
  gold_posts: 100,
  gold_posts_single: 95,
  corporate_messaging: 32,
  x_promo_janitr: 14,
  youtube_comments_spam: 80,
  sms_spam: 5,
  facebook_ads_adanalyst: 8,
  twitter_customer_support: 1,
  dailydialog_utterances: 1.2,
  tweeteval_ordinary: 1.5,
  facebook_persuasion_samples: 0.5,
};

/** What it counts besides, by the tone that the project's reader gave it. */
const readWeightOf: Readonly<Record<string, number>> = {
  facebook_pages_propublica: 40,
  linkedin_posts_unlabelled: 54,
  facebook_ads_adanalyst: 14,
  tweeteval_ordinary: 14,
  twitter_customer_support: 10,
  corporate_messaging: 20,
  x_promo_janitr: 20,
};

/** Of the posts written for the fit, by network: short ones are many and alike. */
const writtenWeightOf: Readonly<Record<string, number>> = { linkedin: 20, facebook: 20, email: 20, x: 6, youtube: 6 };

/** The rarer side of a lopsided set counts more. */
const rarer: Readonly<Record<string, { readonly label: 0 | 1; readonly times: number }>> = {
  corporate_messaging: { label: 1, times: 3 },
  x_promo_janitr: { label: 0, times: 2.5 },
  sms_spam: { label: 0, times: 2 },
};

const calmSets: readonly string[] = calm;

/**
 * Sets whose own labels have a middle of their own: they teach what is more of a brochure within the set, not that its
 * kind of text is one. Tones have none: they say the same of every set, and so tie the sets together.
 */
const middles: readonly string[] = [...labelled, ...calm];

const decays = { rules: 8, words: 12, affixes: 32, company: 40, middles: 0.01 };
const STEPS = 220;
/** Entries in the learned list. */
const ENTRIES = 12000;

/** How sharply a tone of 2 is told from one of 4: annotators differ by half a tone, hardly ever by two. */
const SHARP = 2.5;

interface Aim {
  readonly target: number;
  readonly weight: number;
  /** The column of the middle of its set's own labels, if it has one. */
  readonly middle: number | null;
}

function aimOfTone(tone: number, weight: number): Aim {
  const target = 1 / (1 + Math.exp(-SHARP * (tone - 3)));
  return { target, weight: Math.abs(tone - 3) < 0.75 ? weight * 0.6 : weight, middle: null };
}

function aimOfLabel(row: Row): Aim | null {
  const weight = weightOf[row.set] ?? 0;
  const at = middles.indexOf(row.set);
  const middle = at >= 0 ? at : null;
  if (calmSets.includes(row.set)) return { target: 0.95, weight, middle };
  if (row.label === null || weight === 0) return null;
  const sure = row.set === 'corporate_messaging' ? 2 * row.confidence - 0.8 : 1;
  const rare = rarer[row.set];
  const times = rare && rare.label === row.label ? rare.times : 1;
  return { target: row.label === 1 ? 0.98 : 0.02, weight: weight * sure * times, middle };
}

/** What is known of a row: a gold tone, or what its set says and what the reader says. */
function aimsOf(row: Row): Aim[] {
  if (row.tone !== null) return [aimOfTone(row.tone, weightOf[row.set] ?? 0)];
  const label = aimOfLabel(row);
  const weight = (row.set === own ? writtenWeightOf[row.network] : readWeightOf[row.set]) ?? 0;
  const read = row.read === null || weight === 0 ? [] : [aimOfTone(Math.min(4.6, Math.max(1.4, row.read)), weight)];
  return label ? [label, ...read] : read;
}

export interface Model {
  readonly base: number;
  /** `2 × WIDTH` a rule, in the order of the registry: short, then long. */
  readonly rules: Float64Array;
  /** As the engine reads them: a word's beginnings and endings are in its entry; one that is left out has only these. */
  readonly entries: ReadonlyMap<string, number>;
  readonly affixes: ReadonlyMap<string, number>;
}

const RULES = registry.length * WIDTH * 2;

/** Makes the company a word keeps weigh, under one decay, about as much as the word. */
const COMPANY = 1.5;

/** By entry: the company it keeps; pairs and rare words have none. */
type Company = readonly (Float64Array | undefined)[];

/** Where the columns of each kind begin; the rules' and the entries' come before them. */
interface Layout {
  readonly affixes: number;
  readonly company: number;
  readonly middles: number;
  readonly size: number;
}

function layOut({ entries, affixes }: Vocabulary): Layout {
  const first = RULES + entries.keys.length;
  const company = first + affixes.keys.length;
  return { affixes: first, company, middles: company + COLUMNS, size: company + COLUMNS + middles.length + 1 };
}

function columnsOf(
  sample: Sample,
  { entries, affixes }: Vocabulary,
  company: Company,
  at: Layout,
): Pick<Example, 'columns' | 'values'> {
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
    const id = entries.ids.get(key);
    if (id === undefined) continue;
    const value = share * (entries.rarity[id] ?? 0);
    add(RULES + id, value);
    company[id]?.forEach((near, k) => {
      together[k] = (together[k] ?? 0) + near * value * COMPANY;
    });
  }
  for (const [name, count] of sample.affixes) {
    const id = affixes.ids.get(name);
    if (id !== undefined) add(at.affixes + id, share * count * (affixes.rarity[id] ?? 0));
  }
  together.forEach((value, k) => {
    add(at.company + k, value);
  });
  return { columns, values };
}

/** What the beginnings and endings of a word add up to: `guess` of the engine, by strengths that are not in it yet. */
function guessBy(affixes: ReadonlyMap<string, number>, word: string): number {
  let sum = 0;
  eachAffix(word, (name) => {
    sum += affixes.get(name) ?? 0;
  });
  return sum;
}

/** What was learned of each word itself and of the company it keeps. */
function strengthsOf({ keys, rarity }: Terms, company: Company, own: Float64Array, near: Float64Array): Float64Array {
  return Float64Array.from(keys, (_, id) => {
    let sum = own[id] ?? 0;
    company[id]?.forEach((value, k) => {
      sum += value * COMPANY * (near[k] ?? 0);
    });
    return sum * (rarity[id] ?? 0);
  });
}

/** The ids of what moves most, in the list that the engine reads. */
function strongest({ counts }: Terms, strengths: Float64Array): number[] {
  const moves = (id: number): number => Math.abs(strengths[id] ?? 0) * Math.sqrt(counts[id] ?? 0);
  return [...counts.keys()].sort((a, b) => moves(b) - moves(a) || a - b).slice(0, ENTRIES);
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
  const company = words.entries.keys.map((key) => near.get(key));
  const at = layOut(words);
  const base = at.size - 1;
  const examples = samples.flatMap((sample): Example[] => {
    const aims = aimsOf(sample.row);
    if (aims.length === 0) return [];
    const { columns, values } = columnsOf(sample, words, company, at);
    return aims.map(({ target, weight, middle }) => {
      const extra = middle === null ? [base] : [at.middles + middle, base];
      return { target, weight, columns: [...columns, ...extra], values: [...values, ...extra.map(() => 1)] };
    });
  });
  const decay = new Float64Array(at.size)
    .fill(decays.rules, 0, RULES)
    .fill(decays.words, RULES, at.affixes)
    .fill(decays.affixes, at.affixes, at.company)
    .fill(decays.company, at.company, at.middles)
    .fill(decays.middles, at.middles, base);
  const weights = learn(examples, { columns: at.size, signs: signsOf(at.size), decay, steps: STEPS });
  const own = weights.slice(RULES, at.affixes);
  const strengths = strengthsOf(words.entries, company, own, weights.slice(at.company, at.middles));
  const { keys, rarity } = words.affixes;
  const affixes = new Map(keys.map((name, id) => [name, (weights[at.affixes + id] ?? 0) * (rarity[id] ?? 0)]));
  const entries = strongest(words.entries, strengths).map((id): [string, number] => {
    const key = words.entries.keys[id] ?? '';
    return [key, (strengths[id] ?? 0) + guessBy(affixes, key)];
  });
  return { base: weights[base] ?? 0, rules: withFloor(weights.slice(0, RULES)), entries: new Map(entries), affixes };
}

/** The logit the engine would give; what it does not judge is in the middle. */
export function logitOf({ base, rules, entries, affixes }: Model, sample: Sample): number {
  if (sample.mute) return 0;
  let logit = base;
  sample.values.forEach((value, j) => {
    if (value === 0) return;
    logit += value * ((rules[j] ?? 0) * (1 - sample.long) + (rules[RULES / 2 + j] ?? 0) * sample.long);
  });
  const share = spread(sample.words);
  for (const key of sample.keys) logit += (entries.get(key) ?? guessBy(affixes, key)) * share;
  return logit;
}
