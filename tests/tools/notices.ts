/** `licences.txt` of each build: what of others is in it, and the notice that their licences ask to be handed on. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(resolve(root, path), 'utf8');

interface Locked {
  readonly version: string;
  readonly license: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** Names of all packages of which there is code in the extension, sorted: the dependencies, theirs, and WXT's own part. */
export function shippedPackages(): string[] {
  const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, Locked> };
  const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> };
  const found = new Set(Object.keys(dependencies));
  // A set that grows is walked to its end.
  for (const name of found)
    for (const inner of Object.keys(packages[`node_modules/${name}`]?.dependencies ?? {})) found.add(inner);
  return [...found, 'wxt'].sort();
}

function noticeOf(name: string): string {
  const folder = join('node_modules', name);
  const { version, license } = JSON.parse(read(join(folder, 'package.json'))) as Locked;
  const file = readdirSync(resolve(root, folder)).find((entry) => /^licen[cs]e(\.\w+)?$/i.test(entry));
  const text = file ? read(join(folder, file)).replaceAll('\r\n', '\n').trim() : '';
  return [`${name} ${version} (${license})`, text || 'Its package holds no more about it.'].join('\n\n');
}

export const notices = (): string =>
  `${['Mingle has parts of these works in it.', ...shippedPackages().map(noticeOf)].join(`\n\n${'-'.repeat(72)}\n\n`)}\n`;
