/** The command as it is run: a process, its input, its output and its exit code. */
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';

const script = resolve(import.meta.dirname, '../../lib/cli/score.ts');
const pitch = 'Buy now and save 20% on all our muffins! Limited offer, only today. Order here: https://shop.example';
const talk = 'A man came in for one roll this morning and stayed for an hour. "What would you have done?", he asked.';

async function score(input: string | Uint8Array, ...args: string[]) {
  const run = spawn(process.execPath, [script, ...args]);
  run.stdin.on('error', () => {}).end(input);
  const ended = new Promise<number | null>((done) => run.on('close', done));
  const [out, err, code] = await Promise.all([text(run.stdout), text(run.stderr), ended]);
  return { out, err, code };
}

const csv = (rows: string[][], delimiter = ',') => Papa.unparse(rows, { delimiter });
const read = (out: string) => Papa.parse<string[]>(out.trimEnd()).data;

describe('CSV', () => {
  const plan = [
    ['when', 'Text', 'where'],
    ['Monday', pitch, 'X'],
    ['Tuesday', `${talk}\n\nHe took the "second", too.`, 'LinkedIn, page'],
    ['Wednesday', 'Hm', 'X'],
  ];

  it('comes back with score and verdict, all else as it was', async () => {
    const { out, err, code } = await score(csv(plan), '--csv', '--text', 'Text');
    const rows = read(out);
    expect(rows.map((row) => row.slice(0, 3))).toEqual(plan);
    expect(rows.map((row) => row[4])).toEqual(['verdict', 'brochure', 'conversation', 'too-short']);
    expect(rows[0]?.[3]).toBe('score');
    expect(Number(rows[1]?.[3])).toBeLessThan(40);
    expect(Number(rows[2]?.[3])).toBeGreaterThan(60);
    expect(rows[3]?.[3]).toBe('');
    expect([err, code]).toEqual(['', 0]);
  });

  it('gives one column beside them where that is asked', async () => {
    const { out } = await score(csv(plan), '--csv', '--text', 'Text', '--id', 'when');
    expect(read(out).map((row) => [row.length, row[0]])).toEqual([
      [3, 'when'],
      [3, 'Monday'],
      [3, 'Tuesday'],
      [3, 'Wednesday'],
    ]);
  });

  it('is read with semicolons, a byte order mark and Windows line breaks', async () => {
    const { out } = await score(`\uFEFF${csv(plan, ';')}`, '--csv', '--text', 'Text', '--id', 'when');
    expect(read(out).map((row) => row[2])).toEqual(['verdict', 'brochure', 'conversation', 'too-short']);
  });

  it('that has a row too short is judged but for that row, and the exit code says so', async () => {
    const { out, err, code } = await score(
      `when,text\nMonday\nTuesday,"${talk.replaceAll('"', '""')}"\n`,
      '--csv',
      '--text',
      'text',
    );
    expect(read(out)[1]).toEqual(['Monday', '', '', '']);
    expect(read(out)[2]?.[3]).toBe('conversation');
    expect([err, code]).toEqual(['row 1 has no column “text”\n', 1]);
  });
});

describe('--fail-under', () => {
  it.each([
    [40, 2],
    [0, 0],
  ])('%d exits with %d', async (least, expected) => {
    const table = csv([['text'], [talk], [pitch]]);
    expect((await score(table, '--csv', '--text', 'text', '--fail-under', `${least}`)).code).toBe(expected);
    const lines = [talk, pitch].map((draft, id) => JSON.stringify({ id, text: draft })).join('\n');
    expect((await score(lines, '--fail-under', `${least}`)).code).toBe(expected);
  });

  it('lets drafts without a score pass', async () => {
    expect((await score(csv([['text'], ['Hm']]), '--csv', '--text', 'text', '--fail-under', '100')).code).toBe(0);
  });
});

describe('a mistake is one line and exit code 1:', () => {
  it.each([
    [['--csv'], '', '--csv needs --text COLUMN'],
    [['--text', 'a'], '', '--text and --id are for --csv'],
    [['--fail-under', 'much'], '', 'a number from 0 to 100, not “much”'],
    [['--fail-under', ''], '', 'a number from 0 to 100'],
    [['--fail-under', '101'], '', 'a number from 0 to 100'],
    [['--colour'], '', "Unknown option '--colour'"],
    [['plan.csv'], '', "Unexpected argument 'plan.csv'"],
    [['--csv', '--text', 'b'], 'a,c\n1,2\n', 'no column “b”; there are: a, c'],
    [['--csv', '--text', 'a', '--id', 'd'], 'a,c\n1,2\n', 'no column “d”; there are: a, c'],
    [['--csv', '--text', 'a'], '', 'the CSV is empty'],
    [['--csv', '--text', 'a'], 'a\n"open\n', 'a closing quotation mark is missing in row'],
  ])('%j', async (args, input, words) => {
    const { out, err, code } = await score(input, ...args);
    expect(err).toContain(words);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect([out, code]).toEqual(['', 1]);
  });

  it('letters of another encoding', async () => {
    const { err, code } = await score(new Uint8Array([0x61, 0x0a, 0xe9, 0x0a]), '--csv', '--text', 'a');
    expect([err, code]).toEqual(['the CSV is not in UTF-8: save it as “CSV UTF-8” (--help tells more)\n', 1]);
  });
});

it('--help names every option', async () => {
  const { out, code } = await score('', '--help');
  for (const option of ['--csv', '--text', '--id', '--fail-under']) expect(out).toContain(option);
  expect(code).toBe(0);
});

it('JSON lines are answered in order, what cannot be read with its error', async () => {
  const { out, code } = await score(`{"id":"a","text":${JSON.stringify(pitch)}}\nnonsense\n\n{"id":7}\n`);
  const answers = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(answers).toMatchObject([
    { id: 'a', verdict: 'brochure' },
    { id: null, error: 'not JSON' },
    { id: 7, error: 'no text: a string is needed' },
  ]);
  expect(code).toBe(1);
});
