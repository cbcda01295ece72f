const camel = (id: string): string => id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

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
