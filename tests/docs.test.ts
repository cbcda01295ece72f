/** What the documents name exists, and what must be named is. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(resolve(root, path), 'utf8');

const documents = [
  'docs/architecture.md',
  'docs/dependencies.md',
  'docs/reliability.md',
  'CONTRIBUTING.md',
  'README.md',
  'PRIVACY.md',
];
const folders = /^(?:components|docs|entrypoints|lib|public|tests)\//;

describe.each(documents)('%s', (document) => {
  const text = read(document);

  it('names files and folders that exist', () => {
    const named = [...text.matchAll(/`([\w./-]+)`/g)].map(([, path = '']) => path).filter((path) => folders.test(path));
    expect(named.filter((path) => !existsSync(resolve(root, path)))).toEqual([]);
  });

  it('links to files that exist', () => {
    const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, path = '']) => path);
    expect(links.filter((path) => !existsSync(resolve(root, document, '..', path)))).toEqual([]);
  });

  it('names commands that exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = [...text.matchAll(/npm run (?:--silent )?([\w:]+)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});

it('docs/architecture.md names every folder of lib', () => {
  const inLib = readdirSync(resolve(root, 'lib'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const text = read('docs/architecture.md');
  expect(inLib.map(({ name }) => name).filter((name) => !text.includes(`| \`lib/${name}/\``))).toEqual([]);
});

it('docs/dependencies.md lists each dependency with its licence, and no other', () => {
  const { dependencies, devDependencies } = JSON.parse(read('package.json'));
  const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, { license?: string }> };
  const names = Object.keys({ ...dependencies, ...devDependencies });
  const rows = new Map(
    [...read('docs/dependencies.md').matchAll(/^\| `([^`]+)`\s*\| ([^|]+?)\s*\| ([^|]+?)\s*\|/gm)].map(
      ([, name = '', licence = '', why = '']) => [name, { licence, why }] as const,
    ),
  );
  expect([...rows.keys()].sort()).toEqual(names.sort());
  for (const name of names) {
    expect(rows.get(name)?.licence, name).toBe(packages[`node_modules/${name}`]?.license);
    expect(rows.get(name)?.why.length, name).toBeGreaterThan(10);
  }
});

it('Mingle runs no script at install', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  expect(Object.keys(scripts).filter((name) => /^(?:pre|post)?install$|^prepare$/.test(name))).toEqual([]);
});
