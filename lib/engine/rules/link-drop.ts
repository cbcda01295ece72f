import type { Draft } from '../draft.ts';
import { spansOf } from '../draft.ts';
import { defineRule } from '../rule.ts';

/** Whether a link leads to a place of the user's own; where they named none, every link may. */
function isOwn(link: string, { own }: Draft): boolean {
  if (own.domains.length === 0) return true;
  const host =
    link
      .toLowerCase()
      .replace(/^https?:\/\//, '')
      .split(/[/?#:]/)[0] ?? '';
  return own.domains.some((domain) => host === domain.toLowerCase() || host.endsWith(`.${domain.toLowerCase()}`));
}

export default defineRule({
  reads: 'draft',
  id: 'link-drop',
  side: 'brochure',
  category: 'links',
  title: 'Drops a link',
  advice: 'Say what is behind it, so that nobody has to click to talk.',
  why: 'A link without a talk around it is a flyer.',
  ask: 'What would you say about it if nobody could click?',
  // A reply that helps with a link is no drop, nor is a link to somebody else, where we know which are the user's own.
  find: (draft) =>
    draft.sentences[0]?.sentence.tokens[0]?.kind === 'mention'
      ? []
      : spansOf(draft, 'url', (token, { sentence }) => isOwn(sentence.text.slice(token.start, token.end), draft)),
  flags: ['New on the blog: https://example.com/bread', 'Our menu is at www.example.com'],
  passes: ['I wrote it down on paper.', 'The site is down again, sorry.'],
});
