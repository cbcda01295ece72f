import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { filesIn } from './zip.ts';

export const project = resolve(import.meta.dirname, '../../..');

/** Builds into a folder of its own, which is gone afterwards, and gives the files. */
export function built(browser: 'chrome' | 'firefox', root = project): Map<string, Uint8Array> {
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

/** Builds from a zip's files alone, on the packages that are installed here. */
export function builtFrom(sources: ReadonlyMap<string, Uint8Array>, browser: 'chrome' | 'firefox') {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'mingle-sources-')));
  try {
    for (const [path, bytes] of sources) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
    symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'), 'junction');
    return built(browser, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
