/** `npm run fuzz [-- RUNS [NAME…]]`: new random samples, 100,000 for each; minutes and runs a test at the end. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const [runs = '100000', ...wanted] = process.argv.slice(2);
const names = readdirSync(resolve(root, 'tests/fuzz')).flatMap((file) => /^(\w+)\.test\.ts$/.exec(file)?.[1] ?? []);

const results = names
  .filter((name) => wanted.length === 0 || wanted.includes(name))
  .map((name) => {
    const start = Date.now();
    const { status } = spawnSync(
      process.execPath,
      [resolve(root, 'node_modules/vitest/vitest.mjs'), 'run', `tests/fuzz/${name}.test.ts`],
      { cwd: root, stdio: 'inherit', env: { ...process.env, MINGLE_RUNS: runs, MINGLE_SEED: 'random' } },
    );
    return { name, passed: status === 0, minutes: ((Date.now() - start) / 60_000).toFixed(1) };
  });

console.log(`\n${runs} runs each`);
for (const { name, passed, minutes } of results)
  console.log(`${passed ? 'ok    ' : 'FAILED'}  ${name}  (${minutes} minutes)`);
process.exitCode = results.every(({ passed }) => passed) ? 0 : 1;
