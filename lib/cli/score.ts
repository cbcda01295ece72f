/**
 * Judges drafts in a pipe: JSON lines `{"id","text"}` on stdin, one answer a line on stdout, in order:
 * `{"id","score","verdict","findings":[{"rule","side","start","end"}]}`, offsets in UTF-16 units. A line that cannot be
 * read is answered with `{"id","error"}`, and the exit code is 1 at the end. A reader that leaves early ends it quietly.
 */
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { createEngine } from '../engine/index.ts';

const engine = createEngine();

type Id = string | number | null;

const idOf = (row: object): Id => {
  const id = 'id' in row ? row.id : null;
  return typeof id === 'string' || typeof id === 'number' ? id : null;
};

async function answer(line: string): Promise<{ id: Id; error?: string }> {
  let row: unknown;
  try {
    row = JSON.parse(line);
  } catch {
    return { id: null, error: 'not JSON' };
  }
  if (typeof row !== 'object' || row === null) return { id: null, error: 'not an object' };
  const id = idOf(row);
  if (id === null) return { id, error: 'no id: a string or a number is needed' };
  if (!('text' in row) || typeof row.text !== 'string') return { id, error: 'no text: a string is needed' };
  const { score, verdict, findings } = await engine.judge(row.text);
  const places = findings.map(({ rule, side, start, end }) => ({ rule, side, start, end }));
  return { id, score, verdict, findings: places } as { id: Id };
}

async function main(): Promise<void> {
  const lines = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
  for await (const line of lines) {
    if (line.trim() === '') continue;
    const out = await answer(line);
    if (out.error !== undefined) process.exitCode = 1;
    if (!process.stdout.write(`${JSON.stringify(out)}\n`)) await once(process.stdout, 'drain');
  }
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(process.exitCode ?? 0);
});

await main();
