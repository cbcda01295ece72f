/** The figures of the eval, from scores alone, so that the fit and the eval print the same table. */
import { ads, calm, gold, labelled, type Row } from './corpora.ts';

/** Ranks from 1, ties share the mean. */
function ranks(values: readonly number[]): number[] {
  const order = values.map((_, i) => i).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const out = new Array<number>(values.length).fill(0);
  for (let i = 0; i < order.length; ) {
    let j = i;
    while (j < order.length && values[order[j] ?? 0] === values[order[i] ?? 0]) j++;
    for (let k = i; k < j; k++) out[order[k] ?? 0] = (i + j + 1) / 2;
    i = j;
  }
  return out;
}

/** Area under the ROC curve: the chance that a conversation scores above a brochure. */
export function area(scores: readonly number[], labels: readonly (0 | 1 | null)[]): number {
  const rank = ranks(scores);
  let sum = 0;
  let above = 0;
  labels.forEach((label, i) => {
    if (label !== 1) return;
    above++;
    sum += rank[i] ?? 0;
  });
  return (sum - (above * (above + 1)) / 2) / (above * (labels.length - above));
}

/** Spearman's rank correlation. */
export function correlation(a: readonly number[], b: readonly number[]): number {
  const x = ranks(a);
  const y = ranks(b);
  const mean = (a.length + 1) / 2;
  let xy = 0;
  let xx = 0;
  let yy = 0;
  for (let i = 0; i < a.length; i++) {
    const dx = (x[i] ?? 0) - mean;
    const dy = (y[i] ?? 0) - mean;
    xy += dx * dy;
    xx += dx * dx;
    yy += dy * dy;
  }
  return xy / Math.sqrt(xx * yy);
}

export interface Judged {
  readonly row: Row;
  readonly score: number;
  /** Verdict is brochure. */
  readonly brochure: boolean;
  /** Any brochure finding is shown. */
  readonly warned: boolean;
}

const share = (rows: readonly Judged[], test: (each: Judged) => boolean): number =>
  rows.length === 0 ? Number.NaN : rows.filter(test).length / rows.length;

const areaOf = (rows: readonly Judged[]): number => {
  const known = rows.filter(({ row }) => row.label !== null);
  return area(
    known.map(({ score }) => score),
    known.map(({ row }) => row.label),
  );
};

const three = (value: number): string => value.toFixed(3).replace(/^0/, '');
const percent = (value: number): string => `${(100 * value).toFixed(1)} %`;

/** One line a figure: name, target, value. */
export function table(judged: readonly Judged[]): string {
  const of = (...names: readonly string[]): Judged[] => judged.filter(({ row }) => names.includes(row.set));
  const first = of(gold[0]);
  const lines: [string, string, string][] = [
    ['gold posts, area', '.965', three(areaOf(first))],
    ['gold, LinkedIn only', '.95', three(areaOf(first.filter(({ row }) => row.network === 'linkedin')))],
    [
      'rank correlation with tone',
      '.80',
      three(
        correlation(
          first.map(({ score }) => score),
          first.map(({ row }) => row.tone ?? 3),
        ),
      ),
    ],
    ['second gold file, area', '', three(areaOf(of(gold[1])))],
  ];
  const targets = ['.95', '.90', '.97', '.985'];
  labelled.forEach((set, i) => {
    lines.push([`${set}, area`, targets[i] ?? '', three(areaOf(of(set)))]);
  });
  lines.push(['ads against support, area', '.997', three(areaOf(of(ads, 'twitter_customer_support')))]);
  const warned = ['2 %', '4 %', '2 %'];
  const called = ['.5 %', '1.5 %', '.3 %'];
  calm.forEach((set, i) => {
    lines.push([`${set}: any brochure warning`, `≤ ${warned[i]}`, percent(share(of(set), (each) => each.warned))]);
    lines.push([`${set}: verdict brochure`, `≤ ${called[i]}`, percent(share(of(set), (each) => each.brochure))]);
  });
  const sold = of(ads).filter(({ row }) => row.label === 0);
  lines.push(['ads: verdict brochure', '≥ 92 %', percent(share(sold, (each) => each.brochure))]);
  const body = lines.map(([name, target, value]) => `| ${name} | ${target} | ${value} |`);
  return ['| figure | target | Mingle |', '|---|--:|--:|', ...body].join('\n');
}

/** One line a set that has labels and no more. */
export function furtherTable(sets: readonly (readonly [set: string, judged: readonly Judged[]])[]): string {
  const lines = sets.map(([set, judged]) => {
    const [sold, talk] = ([0, 1] as const).map((label) => judged.filter(({ row }) => row.label === label));
    const called = [sold, talk].map((rows) => percent(share(rows ?? [], (each) => each.brochure)));
    return `| ${set} | ${judged.length} | ${three(areaOf(judged))} | ${called.join(' | ')} |`;
  });
  const head = '| never trained on | texts | area | brochures called brochure | conversations called brochure |';
  return [head, '|---|--:|--:|--:|--:|', ...lines].join('\n');
}
