/** What the documents name exists, and what must be named is. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(resolve(root, path), 'utf8');

const documents = [
  'docs/architecture.md',
  'docs/composers.md',
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

describe('the tables of docs/composers.md', () => {
  const folders = ['tests/e2e', 'tests/networks'];
  const sourceOf = (file: string): string => {
    const folder = folders.find((each) => existsSync(resolve(root, each, file)));
    return folder ? read(`${folder}/${file}`) : '';
  };

  /** A title as the tests spell it, where `${…}` stands for anything. */
  const pattern = (title: string): RegExp =>
    new RegExp(`^${title.replace(/[.*+?^()|[\]\\{}]/g, '\\$&').replace(/\$\\\{.*?\\\}/g, '.+')}$`);

  /** All that a file has in quotes. Of those with a value put in, the ones that say something beside it. */
  const titlesIn = (file: string): RegExp[] =>
    [...sourceOf(file).matchAll(/(['"`])((?:(?!\1)[^\n\\])+)\1/g)]
      .map(([, , title = '']) => title)
      .filter((title) => title.replace(/\$\{.*?\}/g, '').length > 5)
      .map(pattern);

  interface Named {
    readonly file: string;
    readonly title: string;
  }

  /** What the table under a heading names from this column on; a dash names nothing. */
  function namesUnder(heading: string, column: number, file: string): Named[] {
    const [, section = ''] = read('docs/composers.md').split(`### ${heading}\n`);
    const rows = (section.split(/^##/m)[0] ?? '').split('\n').filter((line) => line.startsWith('| '));
    const cells = rows.slice(1).flatMap((row) => row.slice(2, -2).split(' | ').slice(column));
    const named = cells.flatMap((cell) => cell.split('; ')).filter((cell) => cell !== '–');
    return named.map((cell) => {
      const [, other, title] = /^`([^`]+)`: (.+)$/.exec(cell) ?? [];
      return { file: other ?? file, title: title ?? cell };
    });
  }

  const named = [
    ...namesUnder('From surface to test', 2, 'surfaces.spec.ts'),
    ...namesUnder('From outcome to test', 1, 'publish.spec.ts'),
  ];

  it('name tests that exist', () => {
    expect(named.length).toBeGreaterThan(60);
    expect(
      named.filter(({ file, title }) => !titlesIn(file).some((each) => each.test(title))).map(({ title }) => title),
    ).toEqual([]);
  });

  it.each([
    // The cases of its two tables.
    ['surfaces.spec.ts', /^ {2}'(.+)': \{/gm],
    ['publish.spec.ts', /^ +test\([`'](.+)[`'],/gm],
  ])('name every test of %s', (file, titles) => {
    const known = named.filter((each) => each.file === file);
    const missing = [...sourceOf(file).matchAll(titles)]
      .map(([, title = '']) => title)
      .filter((title) => !known.some((each) => pattern(title).test(each.title)));
    expect(missing).toEqual([]);
  });
});
