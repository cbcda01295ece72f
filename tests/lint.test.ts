/** The linter's own rule against HTML sinks finds them, and is on for all that is built. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

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
