/** Judges drafts in a pipe, JSON lines or CSV; see `--help`. A reader that leaves early ends it quietly. */
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { buffer } from 'node:stream/consumers';
import { createEngine } from '../engine/index.ts';
import { judgeTable, tableOf } from './csv.ts';
import type { Judged } from './judged.ts';
import { judgeLines } from './lines.ts';
import { help, type Options, optionsOf, UsageError } from './options.ts';

async function answers({ csv }: Options): Promise<AsyncIterable<Judged>> {
  const engine = createEngine();
  if (csv) return judgeTable(tableOf(await buffer(process.stdin)), csv, engine);
  return judgeLines(createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY }), engine);
}

async function main(): Promise<void> {
  const options = optionsOf(process.argv.slice(2));
  if (options.help) return void process.stdout.write(help);
  let isLow = false;
  for await (const { out, score, error } of await answers(options)) {
    if (error !== undefined) process.exitCode = 1;
    // In JSON lines the error is in the answer itself.
    if (error !== undefined && options.csv) process.stderr.write(`${error}\n`);
    isLow ||= score !== null && options.failUnder !== null && score < options.failUnder;
    if (!process.stdout.write(out)) await once(process.stdout, 'drain');
  }
  if (isLow) process.exitCode = 2;
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(process.exitCode ?? 0);
});

try {
  await main();
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message} (--help tells more)\n`);
  process.exitCode = 1;
}
