/**
 * `npm run lint:firefox` (after `build:firefox`): Mozilla's own check of the package. Exits 1 on an error, and on a warning
 * that docs/reliability.md does not explain.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { counted, explainedIn, unlike } from './warnings.ts';

const root = resolve(import.meta.dirname, '../..');

interface Message {
  readonly code: string;
  readonly message: string;
  readonly file?: string;
}

interface Outcome {
  readonly errors: readonly Message[];
  readonly warnings: readonly Message[];
}

function lint(): Outcome {
  const webExt = resolve(root, 'node_modules/web-ext/bin/web-ext.js');
  const options = ['--source-dir', '.output/firefox-mv3', '--no-config-discovery', '--output', 'json'];
  const { stdout, stderr } = spawnSync(process.execPath, [webExt, 'lint', ...options], { cwd: root, encoding: 'utf8' });
  const from = stdout.indexOf('{');
  if (from < 0) throw new Error(stderr || stdout || 'web-ext said nothing.');
  return JSON.parse(stdout.slice(from)) as Outcome;
}

const { errors, warnings } = lint();
for (const { code, message, file } of [...errors, ...warnings]) console.log(`${code}  ${file ?? ''}  ${message}`);
const told = counted(warnings.map(({ code }) => code));
const open = unlike(told, explainedIn(readFileSync(resolve(root, 'docs/reliability.md'), 'utf8')));
for (const each of open) console.log(`docs/reliability.md  ${each}`);
console.log(`${errors.length} errors, ${warnings.length} warnings, ${open.length} not as explained`);
process.exitCode = errors.length + open.length === 0 ? 0 : 1;
