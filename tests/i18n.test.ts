/** The interface's words: complete in every language, all used, and in a voice that passes our own engine. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createEngine, defaultOptions } from '../lib/engine/index.ts';

const root = resolve(import.meta.dirname, '..');
const localesFolder = join(root, 'public/_locales');

type Messages = Record<string, { message: string }>;
const read = (locale: string): Messages =>
  JSON.parse(readFileSync(join(localesFolder, locale, 'messages.json'), 'utf8'));

const english = read('en');
const locales = readdirSync(localesFolder);
const placeholders = (text: string) => [...new Set(text.match(/\$\d/g) ?? [])].sort();

const source = ['components', 'entrypoints', 'lib', 'wxt.config.ts']
  .flatMap((path) =>
    path.endsWith('.ts')
      ? [path]
      : readdirSync(join(root, path), { recursive: true, encoding: 'utf8' }).map((file) => join(path, file)),
  )
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => readFileSync(join(root, path), 'utf8'))
  .join('\n');

describe.each(locales)('%s', (locale) => {
  const messages = read(locale);

  test('has every message of English and no other', () => {
    expect(Object.keys(messages).sort()).toEqual(Object.keys(english).sort());
  });

  test('names itself', () => {
    expect(messages.locale?.message).toBe(locale);
  });

  test('has the same placeholders in each', () => {
    const different = Object.entries(messages).filter(([key, { message }]) => {
      const isNone = key.endsWith('_none');
      const mayLeaveOutCount = key.endsWith('_one');
      const wanted = placeholders(english[key.replace(/_(?:one|none)$/, '_other')]?.message ?? '');
      const has = placeholders(message);
      if (isNone) return has.some((each) => !wanted.includes(each));
      return mayLeaveOutCount
        ? has.some((each) => !wanted.includes(each)) || wanted.some((each) => each !== '$1' && !has.includes(each))
        : has.join() !== placeholders(english[key]?.message ?? '').join();
    });
    expect(different.map(([key]) => key)).toEqual([]);
  });

  test('leaves none empty', () => {
    expect(Object.entries(messages).filter(([, { message }]) => message.trim() === '')).toEqual([]);
  });
});

test('every plural has both of its forms', () => {
  const stems = Object.keys(english).flatMap((key) => /^(.+)_(?:one|other|none)$/.exec(key)?.[1] ?? []);
  const half = stems.filter((stem) => !english[`${stem}_one`] || !english[`${stem}_other`]);
  expect(stems.length).toBeGreaterThan(0);
  expect(half).toEqual([]);
});

test('every message is used', () => {
  const unused = Object.keys(english).filter((key) => {
    const stem = key.replace(/_(?:one|other|none)$/, '');
    return !source.includes(`'${stem}'`) && !source.includes(`"${stem}"`) && !source.includes(`__MSG_${stem}__`);
  });
  expect(unused).toEqual([]);
});

test('no message of the coach is a brochure', async () => {
  const engine = createEngine(defaultOptions);
  const reports = await Promise.all(
    Object.entries(english).map(async ([key, { message }]) => ({
      key,
      ...(await engine.judge(message.replace(/\$\d/g, '7'))),
    })),
  );
  const leaflets = reports.filter(({ verdict }) => verdict === 'brochure');
  expect(leaflets.map(({ key, score, findings }) => ({ key, score, rules: findings.map(({ rule }) => rule) }))).toEqual(
    [],
  );
});
