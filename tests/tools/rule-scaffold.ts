import { Script } from 'node:vm';

const camel = (id: string): string => id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Small letters and dashes, of which the registry can make a name: of `class` or `new` it can't. */
export function isRuleId(id: string): boolean {
  if (!/^[a-z]+(?:-[a-z]+)*$/.test(id)) return false;
  try {
    // Read, never run: what may not be a name in a module, or is one in the registry already, is a syntax error.
    new Script(`'use strict'; async () => { let registry, ${camel(id)}; }`);
    return true;
  } catch {
    return false;
  }
}

export const ruleFile = (id: string): string => `import { defineRule } from '../rule.ts';

export default defineRule({
  id: '${id}',
  side: 'brochure',
  category: 'hard-sell',
  title: 'Says what it should not',
  advice: 'What to write instead, in one sentence.',
  why: 'What it does to those who read it, in one sentence.',
  phrases: ['unlikely example words'],
  flags: ['Here are some unlikely example words for you.'],
  passes: ['Here is nothing of the kind.'],
});
`;

/** The registry's source with the rule's import where the alphabet puts it, and the rule first in the list. */
export function registered(source: string, id: string): string {
  const line = `import ${camel(id)} from './rules/${id}.ts';`;
  const pathOf = (text: string): string => / from '\.\/rules\/(.+)\.ts';$/.exec(text)?.[1] ?? '';
  const lines = source.split('\n');
  const next = lines.findIndex((text) => pathOf(text) > id);
  const last = lines.findLastIndex((text) => pathOf(text) !== '');
  lines.splice(next < 0 ? last + 1 : next, 0, line);
  return lines.join('\n').replace('registry: readonly Rule[] = [\n', `$&  ${camel(id)},\n`);
}
