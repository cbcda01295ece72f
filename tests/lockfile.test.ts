/** What `npm ci` brings is what was looked at: held by its hash, under a licence that fits, without scripts of its own. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';

const read = (path: string) => JSON.parse(readFileSync(resolve(import.meta.dirname, '..', path), 'utf8'));

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly link?: boolean;
  readonly optional?: boolean;
  readonly hasInstallScript?: boolean;
}

const own = read('package.json');
const lock = read('package-lock.json') as { version: string; packages: Record<string, Locked> };
const others = Object.entries(lock.packages).filter(([path, { link }]) => path.startsWith('node_modules/') && !link);

it('has Mingle’s own version', () => {
  expect(lock.version).toBe(own.version);
  expect(lock.packages['']?.version).toBe(own.version);
});

it('names no place but the registry that npm is set to', () => {
  expect(others.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([]);
});

it('holds each package by its hash, but for builds of tools for other machines', () => {
  const loose = others.filter(([, { integrity }]) => !integrity);
  const isTool = (path: string) => /^node_modules\/@(biomejs\/cli|oxc-parser\/binding)-/.test(path);
  expect(loose.filter(([path, { optional }]) => !optional || !isTool(path)).map(([path]) => path)).toEqual([]);
});

it('has licences only that let a program under MIT be built with it', () => {
  const free =
    /^(MIT|MIT-0|ISC|0BSD|BSD|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|BlueOak-1\.0\.0|CC0-1\.0|MPL-2\.0|Python-2\.0|Zlib)$/;
  const fits = (licence: string) =>
    licence
      .replaceAll(/[()]/g, '')
      .split(' OR ')
      .some((choice) => choice.split(' AND ').every((part) => free.test(part)));
  // Where it has no hash nothing of it is known; its sister for this machine is held by its own.
  const known = others.filter(([, { integrity }]) => integrity);
  expect(known.filter(([, { license }]) => !fits(license ?? '')).map(([path]) => path)).toEqual([]);
});

it('lets Node alone run a script at install', () => {
  const asking = others.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path);
  // core-js only asks for money there, and npm does not let it.
  expect(asking).toEqual(['node_modules/core-js', 'node_modules/node']);
  expect(own.allowScripts).toEqual({ node: true });
});
