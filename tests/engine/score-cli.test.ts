import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const cli = fileURLToPath(new URL('../../lib/cli/score.ts', import.meta.url));

async function pipe(input: string): Promise<{ lines: Record<string, unknown>[]; code: number | null }> {
  const child = spawn(process.execPath, ['--no-warnings', cli], { stdio: ['pipe', 'pipe', 'inherit'] });
  let out = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    out += part;
  });
  child.stdin.end(input);
  const [code] = (await once(child, 'close')) as [number | null];
  return {
    lines: out
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line)),
    code,
  };
}

describe('npm run score', () => {
  it('answers each line in order, bad ones with an error and exit code 1 at the end', async () => {
    const text = 'Get 10% off today only! Order now: https://example.com';
    const { lines, code } = await pipe(
      [
        JSON.stringify({ id: 'a', text }),
        'no json',
        '[]',
        '{"id":7}',
        '{"text":"x"}',
        '',
        '{"id":"z","text":"ok"}',
      ].join('\n'),
    );
    expect(lines.map(({ id }) => id)).toEqual(['a', null, null, 7, null, 'z']);
    expect(lines.map((line) => 'error' in line)).toEqual([false, true, true, true, true, false]);
    expect(lines[0]).toMatchObject({ verdict: 'brochure' });
    expect(lines[0]?.findings).toContainEqual({ rule: 'discount', side: 'brochure', start: 4, end: 11 });
    expect(lines[5]).toMatchObject({ score: 50, verdict: 'too-short', findings: [] });
    expect(code).toBe(1);
  });

  it('exits 0 where every line was good, and keeps up with many', async () => {
    const row = (id: number): string =>
      JSON.stringify({ id, text: `Thanks ${id} times, I had no idea. What do you bake?` });
    const { lines, code } = await pipe(Array.from({ length: 3000 }, (_, id) => row(id)).join('\n'));
    expect(code).toBe(0);
    expect(lines.map(({ id }) => id)).toEqual(Array.from({ length: 3000 }, (_, id) => id));
  });

  it('is quiet when its reader leaves', async () => {
    const child = spawn(process.execPath, ['--no-warnings', cli], { stdio: ['pipe', 'pipe', 'pipe'] });
    let errors = '';
    child.stderr.setEncoding('utf8').on('data', (part: string) => {
      errors += part;
    });
    child.stdin.on('error', () => undefined);
    child.stdout.once('data', () => child.stdout.destroy());
    for (let id = 0; id < 5000; id++)
      child.stdin.write(`${JSON.stringify({ id, text: 'Come and buy our bread now!' })}\n`);
    child.stdin.end();
    const [code] = (await once(child, 'close')) as [number | null];
    expect(errors).toBe('');
    expect(code).toBe(0);
  });
});
