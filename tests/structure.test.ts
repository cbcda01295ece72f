/** Walks the folders: one feature, one file; imports point down only. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');

const files = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

/** Imports of one file; relative ones as paths from the root, packages by their name. */
function importsOf(file: string): Import[] {
  const source = readFileSync(join(root, file), 'utf8');
  const statements = /(?:^(?:import|export)\s+(type\s)?[^;'"]*?from\s+|\bimport\()'([^']+)'/gm;
  return [...source.matchAll(statements)].map((found) => {
    const target = found[2] ?? '';
    const to = target.startsWith('.')
      ? relative(root, resolve(root, dirname(file), target)).replaceAll('\\', '/')
      : target;
    return { from: file, to, typeOnly: found[1] !== undefined };
  });
}

const all = ['entrypoints', 'components', 'lib'].flatMap(files);
const imports = all.flatMap(importsOf);

/** Each layer and what it may import for its values; types may come from anywhere below. */
const allowed: Record<string, RegExp> = {
  'lib/engine/': /^lib\/engine\/|^compromise/,
  'lib/ledger/': /^lib\/ledger\/|^lib\/engine\/types/,
  'lib/archive/': /^lib\/archive\/|^fflate/,
  'lib/networks/': /^lib\/networks\//,
  'lib/editors/': /^lib\/editors\//,
  'lib/': /^lib\/|^wxt\/|^(idb|valibot|zustand)/,
  'components/': /^components\/|^lib\/(engine|ledger|networks|i18n)|^(react|react-dom|@floating-ui\/dom)(\/|$)/,
  'entrypoints/': /./,
};

describe('imports', () => {
  const values = imports.filter(({ typeOnly, from }) => !typeOnly && !from.startsWith('lib/cli/'));
  test.each(Object.keys(allowed).filter((layer) => layer !== 'entrypoints/'))('of %s point down only', (layer) => {
    const own = Object.keys(allowed).find.bind(Object.keys(allowed));
    const inLayer = values.filter(({ from }) => own((candidate) => from.startsWith(candidate)) === layer);
    const bad = inLayer.filter(({ to }) => !allowed[layer]?.test(to)).map(({ from, to }) => `${from} → ${to}`);
    expect(bad).toEqual([]);
  });

  test('compromise is imported in one file', () => {
    const asking = new Set(imports.filter(({ to }) => to.startsWith('compromise')).map(({ from }) => from));
    expect([...asking]).toEqual(['lib/engine/grammar.ts']);
  });

  test('the database is written in one place', () => {
    const asking = new Set(imports.filter(({ to, typeOnly }) => to === 'idb' && !typeOnly).map(({ from }) => from));
    expect([...asking].every((file) => file.startsWith('lib/store/'))).toBe(true);
  });

  test('the content script carries neither React nor the engine', () => {
    const seen = new Set<string>();
    const visit = (file: string) => {
      if (seen.has(file)) return;
      seen.add(file);
      for (const { to, typeOnly } of importsOf(file)) if (!typeOnly && all.includes(to)) visit(to);
      for (const { to, typeOnly } of importsOf(file)) if (!typeOnly && !all.includes(to)) seen.add(to);
    };
    visit('entrypoints/composer.ts');
    expect([...seen].filter((name) => /^react|^lib\/engine\/|^valibot|^idb|^compromise/.test(name))).toEqual([]);
  });
});

describe('files', () => {
  test('a rule is one file, its name the id', () => {
    const rules = files('lib/engine/rules').filter((file) => !file.endsWith('/index.ts'));
    const wrong = rules.filter((file) => {
      const id = file.split('/').at(-1)?.replace('.ts', '');
      return !readFileSync(join(root, file), 'utf8').includes(`id: '${id}'`);
    });
    expect(rules.length).toBeGreaterThanOrEqual(20);
    expect(wrong).toEqual([]);
  });

  test.each(['networks', 'editors'])('every file of lib/%s is in its list', (folder) => {
    const index = readFileSync(join(root, `lib/${folder}/index.ts`), 'utf8');
    const contract = /const \w+: (Network|Editor)\b|satisfies (Network|Editor)\b/;
    const members = files(`lib/${folder}`).filter((file) => contract.test(readFileSync(join(root, file), 'utf8')));
    expect(members.length).toBeGreaterThanOrEqual(3);
    for (const file of members) {
      if (!file.endsWith('index.ts')) expect(index).toContain(`./${file.split('/').at(-1)}`);
    }
  });

  test('none is longer than 400 lines', () => {
    const long = all.filter((file) => readFileSync(join(root, file), 'utf8').split('\n').length > 400);
    expect(long).toEqual([]);
  });
});
