/** The linter's own rule against HTML sinks finds them, and is on for all that is built; no warning of Mozilla's is new. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { counted, explainedIn, unlike } from './tools/warnings.ts';

const root = resolve(import.meta.dirname, '..');
const biome = resolve(root, 'node_modules/@biomejs/biome/bin/biome');
const rule = 'tests/tools/html-sinks.grit';

const sinks = [
  'box.innerHTML = text;',
  'box.innerHTML += text;',
  'box.outerHTML = text;',
  "box.insertAdjacentHTML('beforeend', text);",
  'box.setHTMLUnsafe(text);',
  'frame.srcdoc = text;',
  'document.write(text);',
  'document.createRange().createContextualFragment(text);',
  "new DOMParser().parseFromString(text, 'text/html');",
];

const fine = ['box.textContent = text;', 'frame.title = text;', 'const html = box.innerHTML;'];

it('finds every sink, and nothing else', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mingle-lint-'));
  writeFileSync(join(folder, 'biome.json'), JSON.stringify({ root: true, plugins: [join(root, rule)] }));
  const lines = [...sinks, ...fine];
  writeFileSync(join(folder, 'sample.js'), `${lines.join('\n')}\n`);
  const { stdout, stderr } = spawnSync(process.execPath, [biome, 'lint', '--max-diagnostics=none', folder], {
    cwd: folder,
    encoding: 'utf8',
  });
  rmSync(folder, { recursive: true });
  const found = [...(stdout + stderr).matchAll(/sample\.js:(\d+):\d+ plugin/g)].map(([, line]) => Number(line));
  expect([...new Set(found)].map((line) => lines[line - 1])).toEqual(sinks);
});

it('is on for all that is built', () => {
  const { overrides } = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8')) as {
    overrides: { includes: string[]; plugins?: string[] }[];
  };
  const places = overrides.filter(({ plugins }) => plugins?.includes(`./${rule}`)).flatMap(({ includes }) => includes);
  expect(places.sort()).toEqual(['components/**', 'entrypoints/**', 'lib/**']);
});

it('a warning of Mozilla’s that nobody explained is found, and an explanation of one that is gone', () => {
  const table = '| code | times | why |\n| `KNOWN` | 2 | React’s own. |\n| `GONE` | 1 | Was so. |\n| `BARE` | 1 |  |\n';
  expect(unlike(counted(['KNOWN', 'KNOWN']), explainedIn('| `KNOWN` | 2 | React’s own. |'))).toEqual([]);
  expect(unlike(counted(['KNOWN', 'NEW', 'KNOWN', 'KNOWN', 'BARE']), explainedIn(table))).toEqual([
    'KNOWN: told 3 times, explained 2 times',
    'NEW: told 1 times, explained 0 times',
    'BARE: told 1 times, explained 0 times',
    'GONE: told 0 times, explained 1 times',
  ]);
});
