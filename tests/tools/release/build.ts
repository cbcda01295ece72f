import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { filesIn } from './zip.ts';

const root = resolve(import.meta.dirname, '../../..');

/** Builds into a folder of its own, which is gone afterwards, and gives the files. */
export function built(browser: 'chrome' | 'firefox'): Map<string, Uint8Array> {
  const outDir = mkdtempSync(join(tmpdir(), 'mingle-release-'));
  const code = `import { build } from 'wxt'; await build(${JSON.stringify({ root, outDir, browser })});`;
  try {
    execFileSync(process.execPath, ['--input-type=module', '-e', code], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
      // A test runner's own mode would be built in.
      env: { ...process.env, NODE_ENV: 'production' },
    });
    return filesIn(join(outDir, `${browser}-mv3`));
  } finally {
    rmSync(outDir, { recursive: true });
  }
}
