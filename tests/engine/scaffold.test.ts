import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { registry } from '../../lib/engine/registry.ts';
import { isRuleId, registered, ruleFile } from '../tools/rule-scaffold.ts';

const source = readFileSync(resolve(import.meta.dirname, '../../lib/engine/registry.ts'), 'utf8');

it.each(['aaa', 'new-rule', 'zzz'])('%s gets one import, in order, and one place in the list', (id) => {
  const after = registered(source, id);
  const imports = [...after.matchAll(/from '\.\/rules\/(.+)\.ts'/g)].map(([, name]) => name ?? '');
  expect(imports).toContain(id);
  expect(imports).toHaveLength(registry.length + 1);
  expect(imports).toEqual(imports.toSorted());
  const name = id === 'new-rule' ? 'newRule' : id;
  expect(after.split(`\n  ${name},\n`)).toHaveLength(2);
});

it('the file has its name for id, and sentences both ways', () => {
  const text = ruleFile('new-rule');
  expect(text).toContain("id: 'new-rule',");
  expect(text).toMatch(/flags: \['.+'\]/);
  expect(text).toMatch(/passes: \['.+'\]/);
});

it.each(['class', 'new', 'await', 'default', 'registry', 'Bad', 'a--b', '-a', 'a-', 'a2', '../x', ''])(
  'no rule can be called “%s”',
  (id) => expect(isRuleId(id)).toBe(false),
);

it.each(['x', 'new-rule', 'classy', 'a-b-c'])('a rule can be called “%s”', (id) => expect(isRuleId(id)).toBe(true));
