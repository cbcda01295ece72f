/** The eval as it is run, on a folder of sets that it does not know. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished } from 'vitest';

const script = resolve(import.meta.dirname, '../tools/eval.ts');

async function evaluate(...args: string[]) {
  const { MINGLE_CORPORA: _, ...env } = process.env;
  const run = spawn(process.execPath, [script, ...args], { env });
  const ended = new Promise<number | null>((done) => run.on('close', done));
  const [out, code] = await Promise.all([text(run.stdout), ended]);
  return { out, code };
}

describe('npm run eval', () => {
  it('says so where there are no sets, and ends well', async () => {
    const { out, code } = await evaluate();
    expect(out).toContain('Nothing was measured');
    expect(code).toBe(0);
  });

  it('measures any further set of the folder', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'mingle-sets-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const lines = [
      [
        'brochure',
        'Buy now and save 20% on all our muffins! Limited offer, only today. Order here: https://shop.example',
      ],
      [
        'brochure',
        'Introducing our new bread box. Sign up today and get 15% off your first order: https://shop.example',
      ],
      ['conversation', 'A man came in for one roll and stayed for an hour. What would you have done?'],
      ['conversation', 'I burnt the rye again, and my wife laughed so hard that she woke the dog.'],
    ].map(([binary, post], id) => JSON.stringify({ id: `${id}`, binary, text: post }));
    writeFileSync(join(folder, 'own_posts.jsonl'), lines.join('\n'));
    const { out, code } = await evaluate(folder);
    expect(out).toContain('| own_posts | 4 | 1.000 | 100.0 % | 0.0 % |');
    expect(code).toBe(0);
  });
});
