/** Drafts in a CSV table, as schedulers export them: the table back, with score and verdict. */
import Papa from 'papaparse';
import type { Engine } from '../engine/types.ts';
import type { Judged } from './judged.ts';
import { UsageError } from './options.ts';

export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Throws a UsageError where it is no table of text. The delimiter is found out: some spreadsheets write semicolons. */
export function tableOf(bytes: Uint8Array): Table {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UsageError('the CSV is not in UTF-8: save it as “CSV UTF-8”');
  }
  const { data, errors } = Papa.parse<string[]>(text, { skipEmptyLines: 'greedy' });
  const [columns, ...rows] = data;
  if (!columns) throw new UsageError('the CSV is empty: a line of column names is needed');
  const unclosed = errors.find(({ code }) => code === 'MissingQuotes');
  if (unclosed) throw new UsageError(`a closing quotation mark is missing in row ${unclosed.row ?? '?'} of the CSV`);
  return { columns, rows };
}

function indexOf(name: string, columns: readonly string[]): number {
  const index = columns.indexOf(name);
  if (index < 0) throw new UsageError(`no column “${name}”; there are: ${columns.join(', ')}`);
  return index;
}

const line = (cells: readonly (string | number)[]): string => `${Papa.unparse([[...cells]], { newline: '\n' })}\n`;

/** Lines to print, in the order of the table. A row without the column is told by `error`. */
export async function* judgeTable(
  { columns, rows }: Table,
  { text, id }: { readonly text: string; readonly id: string | null },
  engine: Engine,
): AsyncGenerator<Judged> {
  const at = indexOf(text, columns);
  const kept = id === null ? columns.map((_, index) => index) : [indexOf(id, columns)];
  yield { out: line([...kept.map((index) => columns[index] ?? ''), 'score', 'verdict']), score: null };
  for (const [index, row] of rows.entries()) {
    const own = kept.map((column) => row[column] ?? '');
    const draft = row[at];
    if (draft === undefined) {
      const error = `row ${index + 1} has no column “${text}”`;
      yield { out: line([...own, '', '']), score: null, error };
      continue;
    }
    const { score, verdict } = await engine.judge(draft);
    const shown = verdict === 'too-short' || verdict === 'not-english' ? null : score;
    yield { out: line([...own, shown ?? '', verdict]), score: shown };
  }
}
