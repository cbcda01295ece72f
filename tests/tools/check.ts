/** Everything that continuous integration checks, in the same order; at the end how each failure ended, and one line a check. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { needBrowser } from './browser.ts';
import { needFirefox } from './firefox.ts';

const checks = [
  'types',
  'lint',
  'dead',
  'unit',
  'build',
  'build:firefox',
  'lint:firefox',
  'built',
  'build:fixtures',
  'e2e',
  'e2e:firefox',
] as const;

const seconds = (ms: number) => `${(ms / 1000).toFixed(0)} s`;

/** Enough for the names of failed tests, which Playwright and Vitest print last; short, for a log may be cut to its end. */
const linesTold = 14;

async function run(check: string) {
  console.log(`\n── ${check}`);
  const start = Date.now();
  const child = spawn('npm', ['run', '--silent', check], {
    stdio: ['inherit', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
    env: process.stdout.isTTY ? { FORCE_COLOR: '1', ...process.env } : process.env,
  });
  let end = '';
  for (const [from, to] of [
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ] as const) {
    from.setEncoding('utf8').on('data', (text: string) => {
      to.write(text);
      end = (end + text).slice(-8_000);
    });
  }
  const [status] = await once(child, 'close');
  const told = end.trimEnd().split('\n').slice(-linesTold).join('\n');
  return { check, passed: status === 0, took: seconds(Date.now() - start), told };
}

try {
  needBrowser();
  needFirefox();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

const only = process.argv.slice(2);
const results: Awaited<ReturnType<typeof run>>[] = [];
for (const check of checks) if (only.length === 0 || only.includes(check)) results.push(await run(check));
for (const { check, passed, told } of results) if (!passed) console.log(`\n── how ${check} ended\n${told}`);
console.log('');
for (const { check, passed, took } of results) console.log(`${passed ? 'ok    ' : 'FAILED'}  ${check}  (${took})`);
const failed = results.filter(({ passed }) => !passed).length;
console.log(`${results.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
