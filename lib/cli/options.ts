/** What was asked on the command line. */
import { parseArgs } from 'node:util';

export const help = `Judges drafts: 0 is a brochure, 100 a conversation.

  npm run --silent score < drafts.jsonl                       JSON lines {"id","text"}
  npm run --silent score -- --csv --text COLUMN < plan.csv    CSV with a line of column names

  --csv            read and print CSV: the columns as they came, then score and verdict
  --text COLUMN    the column with the drafts
  --id COLUMN      print this column beside score and verdict, instead of all
  --fail-under N   exit with 2 when a score is below N; drafts too short or not English have none
  --help           this

Exit codes: 0, all is judged; 1, something could not be read; 2, a score is below N.
`;

export interface Options {
  readonly help: boolean;
  /** Null for JSON lines. */
  readonly csv: { readonly text: string; readonly id: string | null } | null;
  /** 0-100. */
  readonly failUnder: number | null;
}

/** A mistake of whoever asked: told in one line, without a stack. */
export class UsageError extends Error {}

function argumentsIn(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        csv: { type: 'boolean', default: false },
        text: { type: 'string' },
        id: { type: 'string' },
        'fail-under': { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    // Node's words are good, but for a second sentence on quoting.
    throw new UsageError((error as Error).message.split('. ')[0]);
  }
}

/** Throws a UsageError. */
export function optionsOf(args: readonly string[]): Options {
  const { csv, text, id, help, 'fail-under': under } = argumentsIn(args);
  if (csv && text === undefined && !help) throw new UsageError('--csv needs --text COLUMN, the column with the drafts');
  if (!csv && (text !== undefined || id !== undefined)) throw new UsageError('--text and --id are for --csv');
  const failUnder = under === undefined ? null : Number(under);
  if (failUnder !== null && !(under?.trim() && failUnder >= 0 && failUnder <= 100))
    throw new UsageError(`--fail-under takes a number from 0 to 100, not “${under}”`);
  return { help, csv: csv ? { text: text ?? '', id: id ?? null } : null, failUnder };
}
