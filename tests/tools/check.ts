/** Everything that continuous integration checks, in the same order; one line a check at the end. */
import { spawnSync } from 'node:child_process';
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

function run(check: string) {
  console.log(`\n── ${check}`);
  const start = Date.now();
  const { status } = spawnSync('npm', ['run', '--silent', check], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return { check, passed: status === 0, took: seconds(Date.now() - start) };
}

try {
  needBrowser();
  needFirefox();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

const only = process.argv.slice(2);
const results = checks.filter((check) => only.length === 0 || only.includes(check)).map(run);
console.log('');
for (const { check, passed, took } of results) console.log(`${passed ? 'ok    ' : 'FAILED'}  ${check}  (${took})`);
const failed = results.filter(({ passed }) => !passed).length;
console.log(`${results.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
