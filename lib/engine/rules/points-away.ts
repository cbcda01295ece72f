import type { Placed } from '../draft.ts';
import { defineRule } from '../rule.ts';

const arrows = new Set(['👇', '👇🏻', '👇🏼', '👇🏽', '👉', '⬇', '⬇️', '↓', '→', '➡', '➡️', '⤵️', '🔗']);
const isArrow = (text: string): boolean => arrows.has(text);

/** The closing words of a sentence that breaks off with a colon or an arrow, links left out. */
function pointer({ sentence: { tokens }, start }: Placed): { start: number; end: number }[] {
  const said = tokens.filter((token) => token.kind !== 'url' && token.kind !== 'hashtag');
  const last = said.at(-1);
  if (!last || said.length < 3 || !(last.text === ':' || isArrow(last.text))) return [];
  const from = said.findLast((token, i) => i <= said.length - 3 && token.kind === 'word') ?? last;
  return [{ start: start + from.start, end: start + last.end }];
}

export default defineRule({
  reads: 'draft',
  id: 'points-away',
  side: 'brochure',
  category: 'links',
  title: 'Ends by pointing elsewhere',
  advice: 'Close with the point itself, or with what you want to hear from others.',
  why: 'Whoever points to the door has ended the talk.',
  ask: 'What would you say if there were nothing to click?',
  find: ({ sentences }) => {
    const closing = sentences.at(-1);
    return closing && sentences.length > 1 ? pointer(closing) : [];
  },
  flags: ['We changed the flour. The whole story is here:', 'Three ways to save a dough. Read them below 👇'],
  passes: ['Here is what I need:\nflour, salt and luck.', 'We changed the flour and it rose.', 'Salt: not too much.'],
});
