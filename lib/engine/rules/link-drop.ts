import { spansOf } from '../draft.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  reads: 'draft',
  id: 'link-drop',
  side: 'brochure',
  category: 'links',
  title: 'Drops a link',
  advice: 'Say what is behind it, so that nobody has to click to talk.',
  why: 'A link without a talk around it is a flyer.',
  // A reply that helps with a link is no drop.
  find: (draft) =>
    draft.sentences[0]?.sentence.tokens[0]?.kind === 'mention' ? [] : spansOf(draft, (token) => token.kind === 'url'),
  flags: ['New on the blog: https://example.com/bread', 'Our menu is at www.example.com'],
  passes: ['I wrote it down on paper.', 'The site is down again, sorry.'],
});
