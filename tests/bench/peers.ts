/** The peers that the benchmarks measure Mingle against: installed here, when first asked for, by their own lockfile. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const folder = import.meta.dirname;

export const peersFolder = resolve(folder, 'node_modules');

/** Installs what is not there yet. Throws in one line. */
export function needPeers(): void {
  const { dependencies } = JSON.parse(readFileSync(resolve(folder, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  if (Object.keys(dependencies).every((name) => existsSync(resolve(peersFolder, name)))) return;
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('The peers could not be installed: npm ci in tests/bench failed.');
}
