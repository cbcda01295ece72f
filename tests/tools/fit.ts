/**
 * Fits the engine's weights: `npm run fit -- FOLDER` (or MINGLE_CORPORA). Deterministic. Prints what cross-validation
 * says, with copies of a text kept on one side of each split, writes lib/engine/weights.json, then prints how it does on
 * sources it never saw (not with --quick). `--seed=N` splits otherwise and writes nothing: a choice made by the usual
 * folds is to hold on others too.
 */
import { writeFileSync } from 'node:fs';
import { WIDTH } from '../../lib/engine/features.ts';
import { registry } from '../../lib/engine/registry.ts';
import { ads, corporaFolder, gold, labelled, readRows } from './engine/corpora.ts';
import { area, correlation, type Judged, table } from './engine/figures.ts';
import { logitOf, type Model, train } from './engine/model.ts';
import { readSamples, type Sample } from './engine/samples.ts';

const FOLDS = 5;
/** Logits are divided before they become a score, so that a strong pitch is 3 and a stronger one 1, not both 0. */
const SCALE = 0.8;

const scoreOf = (logit: number): number => 100 / (1 + Math.exp(-SCALE * logit));

interface Cuts {
  readonly brochure: number;
  readonly conversation: number;
  readonly show: number;
}

type Scored = readonly (readonly [Sample, number])[];

/** The score below which no more than `share` of a set lies. */
function below(scored: Scored, set: string, share: number): number {
  const scores = scored.filter(([{ row }]) => row.set === set).map(([, score]) => score);
  scores.sort((a, b) => a - b);
  return scores[Math.floor(scores.length * share)] ?? 0;
}

/** False alarms decide: a brochure is called, and a finding shown, only as far down as the calm sets allow. */
function cutsOf(scored: Scored): Cuts {
  const cut = (talk: number, tweets: number, support: number): number =>
    Math.min(
      below(scored, 'dailydialog_utterances', talk),
      below(scored, 'tweeteval_ordinary', tweets),
      below(scored, 'twitter_customer_support', support),
    );
  const brochure = Math.floor(cut(0.0046, 0.0146, 0.0029) * 10) / 10;
  const show = Math.floor(cut(0.018, 0.037, 0.018) * 10) / 10;
  const judged = scored.filter(([{ row }]) => row.set === gold[0] && row.tone !== null);
  const middle = judged.filter(([{ row }]) => (row.tone ?? 0) > 2.5 && (row.tone ?? 0) < 3.5).map(([, score]) => score);
  middle.sort((a, b) => a - b);
  return { brochure, show, conversation: Math.round(Math.max(show, middle[Math.floor(middle.length / 2)] ?? 50)) };
}

const judgedBy = (scored: Scored, cuts: Cuts): Judged[] =>
  scored.map(([{ row, mute }, score]) => ({
    row,
    score: Math.round(score),
    brochure: !mute && score < cuts.brochure,
    warned: !mute && score < cuts.show,
  }));

const seed = Number(process.argv.find((arg) => arg.startsWith('--seed='))?.slice(7) ?? 0);

const foldOf = ({ row }: Sample): number =>
  (seed === 0 ? row.group : Math.imul(row.group ^ (seed * 0x9e3779b1), 0x85ebca6b) >>> 8) % FOLDS;

function crossValidate(samples: readonly Sample[], cases: Parameters<typeof train>[1]): Scored {
  const scored: [Sample, number][] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = train(
      samples.filter((sample) => foldOf(sample) !== fold),
      cases,
    );
    for (const sample of samples) {
      if (foldOf(sample) === fold) scored.push([sample, scoreOf(logitOf(model, sample))]);
    }
  }
  return scored;
}

/** Trained without a source (and without its posts in the gold files), measured on it. */
function unseen(samples: readonly Sample[], cases: Parameters<typeof train>[1]): void {
  const lines: string[] = [];
  const report = (name: string, held: (sample: Sample) => boolean): void => {
    const groups = new Set(samples.filter(held).map(({ row }) => row.group));
    const model = train(
      samples.filter((sample) => !groups.has(sample.row.group)),
      cases,
    );
    const rows = samples.filter((sample) => held(sample) && sample.row.label !== null);
    const scores = rows.map((sample) => logitOf(model, sample));
    const tones = rows.filter(({ row }) => row.tone !== null);
    const rank = tones.length
      ? correlation(
          tones.map((sample) => logitOf(model, sample)),
          tones.map(({ row }) => row.tone ?? 3),
        ).toFixed(3)
      : '';
    lines.push(
      `| ${name} | ${area(
        scores,
        rows.map(({ row }) => row.label),
      ).toFixed(3)} | ${rank} |`,
    );
  };
  for (const set of labelled) report(set, ({ row }) => row.set === set);
  for (const network of ['linkedin', 'facebook', 'x']) {
    report(`gold, ${network}`, ({ row }) => row.tone !== null && row.network === network);
  }
  report('ads against support', ({ row }) => row.set === ads || row.set === 'twitter_customer_support');
  console.log(['\n| source never seen | area | correlation |', '|---|--:|--:|', ...lines].join('\n'));
}

const round = (value: number, places: number): number => Number(value.toFixed(places)) + 0;

function write({ base, rules, entries }: Model, cuts: Cuts): void {
  const half = registry.length * WIDTH;
  const byRule = registry.flatMap((rule, i) => {
    if (rule.reads === 'words') return [];
    const short = Array.from(rules.slice(i * WIDTH, (i + 1) * WIDTH));
    const long = Array.from(rules.slice(half + i * WIDTH, half + (i + 1) * WIDTH));
    return [[rule.id, [...short, ...long].map((value) => round(value, 3))] as const];
  });
  const kept = [...entries]
    .map(([key, value]) => [key, Math.round(value * 100)] as const)
    .filter(([, value]) => value !== 0);
  kept.sort(([a], [b]) => (a < b ? -1 : 1));
  const wording = { words: kept.map(([key]) => key).join('\n'), points: kept.map(([, value]) => value) };
  const file = new URL('../../lib/engine/weights.json', import.meta.url);
  const json = { base: round(base, 4), scale: SCALE, cuts, rules: Object.fromEntries(byRule), wording };
  writeFileSync(file, `${JSON.stringify(json)}\n`);
  console.log(`\nWrote ${registry.length} rules and ${kept.length} words and pairs.`);
}

const folder = corporaFolder();
if (folder) {
  const { samples, cases } = await readSamples(readRows(folder));
  const scored = crossValidate(samples, cases);
  const cuts = cutsOf(scored);
  console.log(`${FOLDS}-fold cross-validation, ${samples.length} texts\n\n${table(judgedBy(scored, cuts))}`);
  if (seed === 0) {
    write(train(samples, cases), cuts);
    if (!process.argv.includes('--quick')) unseen(samples, cases);
  }
}
