/** docs/rules.md, made from the rules themselves. */
import { registry } from '../../../lib/engine/registry.ts';
import type { Rule } from '../../../lib/engine/rule.ts';

const readsAs = {
  sentence: 'a sentence at a time; its words are underlined',
  draft: 'the draft; its words are underlined',
  whole: 'the draft as a whole; nothing is underlined',
  words: 'the learned list of words and pairs; the strongest are underlined',
} satisfies Record<Rule['reads'], string>;

const quote = (text: string): string => `- ${text.replaceAll('\n', ' ↵ ')}`;

function section(rule: Rule): string {
  return [
    `### ${rule.title}`,
    '',
    `\`${rule.id}\` · ${rule.category} · reads ${readsAs[rule.reads]}`,
    '',
    `${rule.why} **${rule.advice}**${rule.ask === undefined ? '' : ` Ask yourself: ${rule.ask}`}`,
    '',
    'Sees:',
    ...rule.flags.map(quote),
    '',
    'Lets pass:',
    ...rule.passes.map(quote),
  ].join('\n');
}

export function rulesDoc(): string {
  const part = (side: string): string =>
    registry
      .filter((rule) => rule.side === side)
      .map(section)
      .join('\n\n');
  return [
    '# Rules',
    '',
    'Made from `lib/engine/rules/` by `npm run docs:rules`; edit the rules, not this file.',
    '',
    '## Towards a brochure',
    '',
    part('brochure'),
    '',
    '## Towards a conversation',
    '',
    part('conversation'),
    '',
  ].join('\n');
}
