/**
 * How right the engine is, as it ships: `npm run eval -- FOLDER` (or MINGLE_CORPORA). Prints the figures, and for each
 * rule how often it is found on either side. The weights were fitted on such posts: `npm run fit` prints the
 * cross-validated figures, which are the honest ones for the same folder. Any other `.jsonl` there (lines of `text` and
 * `binary`) was never trained on and is measured beside them.
 */
import { createEngine } from '../../lib/engine/index.ts';
import { registry } from '../../lib/engine/registry.ts';
import type { Report } from '../../lib/engine/types.ts';
import { corporaFolder, furtherSets, type Row, readRows } from './engine/corpora.ts';
import { furtherTable, type Judged, table } from './engine/figures.ts';

interface Answer {
  readonly row: Row;
  readonly report: Report;
}

const judgedBy = ({ row, report }: Answer): Judged => ({
  row,
  score: report.score,
  brochure: report.verdict === 'brochure',
  warned: report.findings.some((finding) => finding.side === 'brochure'),
});

/** Share of brochures and of conversations that a rule moves at all: a rule earns its place by the difference. */
function ruleTable(answers: readonly Answer[]): string {
  const sides = [0, 1].map((label) => answers.filter(({ row }) => row.label === label && row.tone !== null));
  const moved = (rows: readonly Answer[], id: string): number =>
    (100 * rows.filter(({ report }) => report.contributions.some(({ rule }) => rule === id)).length) / rows.length;
  const lines = registry.map(({ id, side }) => {
    const [brochure = 0, conversation = 0] = sides.map((rows) => moved(rows, id));
    return `| ${id} | ${side} | ${brochure.toFixed(1)} % | ${conversation.toFixed(1)} % |`;
  });
  return ['| rule | side | in gold brochures | in gold conversations |', '|---|---|--:|--:|', ...lines].join('\n');
}

const engine = createEngine();

async function answersTo(rows: readonly Row[]): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const row of rows) answers.push({ row, report: await engine.judge(row.text) });
  return answers;
}

const folder = corporaFolder();
if (folder) {
  const answers = await answersTo(readRows(folder));
  if (answers.length > 0) {
    console.log(`${answers.length} texts\n\n${table(answers.map(judgedBy))}\n\n${ruleTable(answers)}\n`);
  }
  const further: [string, Judged[]][] = [];
  for (const set of furtherSets(folder)) {
    further.push([set, (await answersTo(readRows(folder, [set]))).map(judgedBy)]);
  }
  if (further.length > 0) console.log(furtherTable(further));
}
