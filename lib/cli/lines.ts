/**
 * Drafts as JSON lines `{"id","text"}`; one answer a line, in order:
 * `{"id","score","verdict","findings":[{"rule","side","start","end"}]}`, offsets in UTF-16 units. A line that cannot be
 * read is answered with `{"id","error"}`.
 */
import type { Engine } from '../engine/types.ts';
import type { Judged } from './judged.ts';

type Id = string | number | null;

const idOf = (row: object): Id => {
  const id = 'id' in row ? row.id : null;
  return typeof id === 'string' || typeof id === 'number' ? id : null;
};

const wrong = (id: Id, error: string): Judged => ({ out: `${JSON.stringify({ id, error })}\n`, score: null, error });

async function judgeLine(line: string, engine: Engine): Promise<Judged> {
  let row: unknown;
  try {
    row = JSON.parse(line);
  } catch {
    return wrong(null, 'not JSON');
  }
  if (typeof row !== 'object' || row === null) return wrong(null, 'not an object');
  const id = idOf(row);
  if (id === null) return wrong(id, 'no id: a string or a number is needed');
  if (!('text' in row) || typeof row.text !== 'string') return wrong(id, 'no text: a string is needed');
  const { score, verdict, findings } = await engine.judge(row.text);
  const places = findings.map(({ rule, side, start, end }) => ({ rule, side, start, end }));
  return {
    out: `${JSON.stringify({ id, score, verdict, findings: places })}\n`,
    score: verdict === 'too-short' || verdict === 'not-english' ? null : score,
  };
}

export async function* judgeLines(lines: AsyncIterable<string>, engine: Engine): AsyncGenerator<Judged> {
  for await (const line of lines) if (line.trim() !== '') yield await judgeLine(line, engine);
}
