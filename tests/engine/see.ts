import { WIDTH, weigh } from '../../lib/engine/features.ts';
import { loadGrammar } from '../../lib/engine/grammar.ts';
import { defaultOptions } from '../../lib/engine/index.ts';
import { createReader } from '../../lib/engine/reader.ts';
import { registry } from '../../lib/engine/registry.ts';
import { wordingOf } from '../../lib/engine/wording.ts';

await loadGrammar();
const read = createReader(defaultOptions);

/** How strongly a rule sees a text, before any weight: a whole-draft rule from 0 to 1, others 1 where they find a place. */
export function sees(id: string, text: string): number {
  const at = registry.findIndex((rule) => rule.id === id);
  const { draft } = read(text);
  const rule = registry[at];
  if (rule?.reads === 'words') return Math.abs(wordingOf(draft)[rule.side]) >= 0.5 ? 1 : 0;
  return weigh(draft).values[at * WIDTH] ?? 0;
}
