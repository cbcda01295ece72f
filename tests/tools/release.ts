/**
 * `npm run release`: everything is checked, `npm audit` is asked, both browsers are built twice into the same bytes and once
 * more from the zip of the sources alone, and what goes to the stores lies in `.output/release`. `-- --unchecked` leaves out
 * the checks, to try it; `-- --released` writes down, after the stores took it, what this version may do.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { auditOf } from './release/audit.ts';
import { built, builtFrom, project as root } from './release/build.ts';
import { entryOf } from './release/changelog.ts';
import { type Manifest, powersOf, reasonsIn, unexplained } from './release/permissions.ts';
import { zipped } from './release/zip.ts';

const read = (path: string): string => readFileSync(resolve(root, path), 'utf8');
const isWindows = process.platform === 'win32';
const releasedFile = 'docs/store/released.json';

function need(isSo: boolean, what: string): void {
  if (!isSo) throw new Error(what);
}

function reproducible(browser: 'chrome' | 'firefox'): { files: Map<string, Uint8Array>; bytes: Uint8Array } {
  const files = built(browser);
  const bytes = zipped(files);
  need(Buffer.compare(bytes, zipped(built(browser))) === 0, `Two builds for ${browser} differ.`);
  return { files, bytes };
}

const manifestOf = (files: ReadonlyMap<string, Uint8Array>): Manifest =>
  JSON.parse(new TextDecoder().decode(files.get('manifest.json')));

/** What a reviewer builds from: all that is in version control. */
function sources(): Map<string, Uint8Array> {
  const paths = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' }).split('\0').filter(Boolean);
  return new Map(paths.map((path) => [path, readFileSync(resolve(root, path))]));
}

function checkVersion(version: string): void {
  need(entryOf(read('CHANGELOG.md'), version) !== null, `CHANGELOG.md has no dated entry for ${version}.`);
  const released = JSON.parse(read(releasedFile)) as { version: string | null };
  need(released.version !== version, `${version} is released already: raise the version in package.json.`);
  const dirty = execFileSync('git', ['status', '--porcelain'], { cwd: root, encoding: 'utf8' });
  need(dirty === '', `Not everything is committed:\n${dirty}`);
}

function checkPowers(manifest: Manifest): void {
  const { powers } = JSON.parse(read(releasedFile)) as { powers: readonly string[] };
  const open = unexplained(powersOf(manifest), powers, reasonsIn(read('docs/store/permissions.md')));
  need(open.length === 0, `New and without a reason in docs/store/permissions.md: ${open.join(', ')}.`);
}

/** Answers what is still to be done by hand. A weakness in what is shipped ends the release; one in a tool is read. */
function checkAudit(): string | null {
  const ask = (...only: readonly string[]) =>
    auditOf(spawnSync('npm', ['audit', '--json', ...only], { cwd: root, encoding: 'utf8', shell: isWindows }).stdout);
  const shipped = ask('--omit=dev');
  if (shipped.kind === 'refused')
    return `npm audit could not be asked here (${shipped.why}): run it where the registry answers before uploading.`;
  need(shipped.weak.length === 0, `npm audit knows of weaknesses in what is shipped: ${shipped.weak.join(', ')}.`);
  const all = ask();
  if (all.kind === 'asked' && all.weak.length === 0) return null;
  return `Read npm audit before uploading: ${all.kind === 'asked' ? all.weak.join(', ') : all.why}.`;
}

function main(options: readonly string[]): void {
  const { version } = JSON.parse(read('package.json')) as { version: string };
  if (options.includes('--released')) {
    const powers = powersOf(manifestOf(built('chrome')));
    writeFileSync(resolve(root, releasedFile), `${JSON.stringify({ version, powers }, null, 2)}\n`);
    return;
  }
  checkVersion(version);
  const open = checkAudit();
  if (!options.includes('--unchecked')) {
    const { status } = spawnSync(process.execPath, ['tests/tools/check.ts'], { cwd: root, stdio: 'inherit' });
    need(status === 0, 'Not everything passed.');
  }
  const folder = resolve(root, '.output/release');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const lay = (name: string, bytes: Uint8Array) => {
    writeFileSync(join(folder, name), bytes);
    const sum = createHash('sha256').update(bytes).digest('hex');
    writeFileSync(join(folder, 'SHA256SUMS'), `${sum}  ${name}\n`, { flag: 'a' });
    console.log(`${name}  ${(bytes.length / 1000).toFixed(0)} kB  ${sum}`);
  };
  const all = sources();
  for (const browser of ['chrome', 'firefox'] as const) {
    const { files, bytes } = reproducible(browser);
    need(Buffer.compare(bytes, zipped(builtFrom(all, browser))) === 0, `The sources alone build another ${browser}.`);
    checkPowers(manifestOf(files));
    need(manifestOf(files).version === version, `The manifest for ${browser} has another version.`);
    lay(`mingle-${version}-${browser}.zip`, bytes);
  }
  lay(`mingle-${version}-sources.zip`, zipped(all));
  if (open) console.warn(`\n${open}`);
}

try {
  main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
