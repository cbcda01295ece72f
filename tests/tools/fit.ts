/**
 * Fits the engine's weights: `npm run fit -- FOLDER` (or MINGLE_CORPORA). Deterministic. Prints what cross-validation
 * says, with copies of a text kept on one side of each split, writes lib/engine/weights.json, then prints how it does on
 * sources it never saw (not with --quick). `--seed=N` splits otherwise and writes nothing: a choice made by the usual
 * folds is to hold on others too.
 */
import { writeFileSync } from 'node:fs';
import { WIDTH } from '../../lib/engine/features.ts';
import { registry } from '../../lib/engine/registry.ts';
import { type Cut, cutAt } from '../../lib/engine/verdict.ts';
import { ads, calm, corporaFolder, gold, labelled, own, ownRows, readRows, readTwice } from './engine/corpora.ts';
import { area, correlation, type Judged, table } from './engine/figures.ts';
import { logitOf, type Model, train } from './engine/model.ts';
import { readSamples, type Sample } from './engine/samples.ts';

const FOLDS = 5;
/** Logits are divided before they become a score, so that a strong pitch is 3 and a stronger one 1, not both 0. */
const SCALE = 0.8;

const scoreOf = (logit: number): number => 100 / (1 + Math.exp(-SCALE * logit));

interface Cuts {
  readonly brochure: Cut;
  readonly conversation: Cut;
  readonly show: Cut;
}

type Scored = readonly (readonly [Sample, number])[];

const cutOfSample = (cut: Cut, { row }: Sample): number => cutAt(cut, row.text.length);

/** What of these lies below a cut. */
const shareBelow = (scored: Scored, cut: Cut): number =>
  scored.filter(([sample, score]) => !sample.mute && score < cutOfSample(cut, sample)).length / scored.length;

/** Shares of the three calm sets, and of what the gold files call conversation, that may lie below a cut. */
interface Allowed {
  readonly calm: readonly number[];
  readonly conversation: number;
}

/** Points by which a post's cut may lie above a line's. */
const RISES = Array.from({ length: 31 }, (_, i) => i / 2);

/** False alarms decide: as low at a line as the calm sets ask; at a post as high as finds most brochures without more of them. */
function cutOf(scored: Scored, allowed: Allowed): Cut {
  const isGold = ({ row }: Sample): boolean => row.tone !== null;
  const talk = scored.filter(([sample]) => isGold(sample) && sample.row.label === 1);
  const sold = scored.filter(([{ row }]) => row.label === 0 && (row.set === ads || row.tone !== null));
  const cutsByRise = RISES.map((rise): Cut => {
    const lowest = calm.map((set, i) => {
      const of = scored.filter(([{ row, mute }]) => row.set === set && !mute);
      const level = of
        .map(([sample, score]) => score - cutOfSample({ line: 0, post: rise }, sample))
        .sort((a, b) => a - b);
      return level[Math.floor(level.length * (allowed.calm[i] ?? 0))] ?? 0;
    });
    const line = Math.floor(Math.min(...lowest) * 10) / 10;
    return { line, post: round(line + rise, 1) };
  });
  const fair = cutsByRise.filter((cut) => shareBelow(talk, cut) <= allowed.conversation);
  const found = (cut: Cut): number => shareBelow(sold, cut);
  return fair.reduce((best, cut) => (found(cut) > found(best) ? cut : best), fair[0] ?? { line: 0, post: 0 });
}

function cutsOf(scored: Scored): Cuts {
  const brochure = cutOf(scored, { calm: [0.0046, 0.0146, 0.0029], conversation: 0.018 });
  const show = cutOf(scored, { calm: [0.018, 0.037, 0.018], conversation: 0.05 });
  const judged = scored.filter(([{ row }]) => row.set === gold[0] && row.tone !== null);
  const middle = judged.filter(([{ row }]) => (row.tone ?? 0) > 2.5 && (row.tone ?? 0) < 3.5).map(([, score]) => score);
  middle.sort((a, b) => a - b);
  const between = middle[Math.floor(middle.length / 2)] ?? 50;
  const above = (end: keyof Cut): number => Math.round(Math.max(show[end], between));
  return { brochure, show, conversation: { line: above('line'), post: above('post') } };
}

const judgedBy = (scored: Scored, cuts: Cuts): Judged[] =>
  scored.map(([sample, score]) => ({
    row: sample.row,
    score: Math.round(score),
    brochure: !sample.mute && score < cutOfSample(cuts.brochure, sample),
    warned: !sample.mute && score < cutOfSample(cuts.show, sample),
  }));

const seed = Number(process.argv.find((arg) => arg.startsWith('--seed='))?.slice(7) ?? 0);

/** Posts of our own are never held out. */
const foldOf = ({ row }: Sample): number => {
  if (row.set === own) return -1;
  return (seed === 0 ? row.group : Math.imul(row.group ^ (seed * 0x9e3779b1), 0x85ebca6b) >>> 8) % FOLDS;
};

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

/** How far the project's reader agrees with the annotators, on gold posts that the reader judged blind. */
function agreement(folder: string): string {
  const twice = readTwice(folder);
  const clear = twice.filter(([, tone]) => tone !== 3);
  const right = area(
    clear.map(([read]) => read),
    clear.map(([, tone]) => (tone > 3 ? 1 : 0)),
  );
  const rank = correlation(
    twice.map(([read]) => read),
    twice.map(([, tone]) => tone),
  );
  return `reader against gold, ${twice.length} posts: area ${right.toFixed(3)}, rank correlation ${rank.toFixed(3)}`;
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

/** Alphabetical, in hundredths. Nothing is left out: a word that the list has is not guessed at. */
function listed(terms: ReadonlyMap<string, number>): { names: string; points: number[] } {
  const sorted = [...terms].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    names: sorted.map(([key]) => key).join('\n'),
    points: sorted.map(([, value]) => Math.round(value * 100) + 0),
  };
}

function write({ base, rules, entries, affixes }: Model, cuts: Cuts): void {
  const half = registry.length * WIDTH;
  const byRule = registry.flatMap((rule, i) => {
    if (rule.reads === 'words') return [];
    const short = Array.from(rules.slice(i * WIDTH, (i + 1) * WIDTH));
    const long = Array.from(rules.slice(half + i * WIDTH, half + (i + 1) * WIDTH));
    return [[rule.id, [...short, ...long].map((value) => round(value, 3))] as const];
  });
  const lists = { wording: listed(entries), affixes: listed(affixes) };
  const file = new URL('../../lib/engine/weights.json', import.meta.url);
  const json = { base: round(base, 4), scale: SCALE, cuts, rules: Object.fromEntries(byRule), ...lists };
  writeFileSync(file, `${JSON.stringify(json)}\n`);
  const count = (list: { points: number[] }): number => list.points.length;
  console.log(
    `\nWrote ${registry.length} rules, ${count(lists.wording)} words and pairs, ${count(lists.affixes)} affixes.`,
  );
}

const folder = corporaFolder();
if (folder) {
  const { samples, cases } = await readSamples([...readRows(folder), ...ownRows()]);
  console.log(agreement(folder));
  const scored = crossValidate(samples, cases);
  const cuts = cutsOf(scored);
  console.log(`${FOLDS}-fold cross-validation, ${samples.length} texts\n\n${table(judgedBy(scored, cuts))}`);
  if (seed === 0) {
    write(train(samples, cases), cuts);
    if (!process.argv.includes('--quick')) unseen(samples, cases);
  }
}
