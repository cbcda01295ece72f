import type { Range } from '../rule.ts';
import { defineRule } from '../rule.ts';
import type { Sentence } from '../sentence.ts';

const known = new Set('omg lol lmao wtf rofl usa asap diy faq nasa bbc nhs ceo cfo cto'.split(' '));

const isLoud = ({ text, tokens }: Sentence, i: number): boolean => {
  const token = tokens[i];
  return token?.kind === 'word' && /^[A-Z']{3,}$/.test(text.slice(token.start, token.end)) && !known.has(token.text);
};

const telling =
  /^(?:read|reading|reread|finished|finish|watched|watching|saw|seen|says|said|called|titled|sign|book|film|novel|love|loved|of|in)$/;

/** "I finished THE OLD MAN AND THE SEA last night": a title, with calm words around it. */
function isTitle(sentence: Sentence, { from, to }: Range): boolean {
  const { tokens } = sentence;
  const calm = tokens.filter(({ kind }, i) => kind === 'word' && (i < from || i >= to) && !isLoud(sentence, i)).length;
  return calm >= 2 && tokens.slice(Math.max(0, from - 2), from).some(({ text }) => telling.test(text));
}

/** Three capital words in a row, or two or more exclamation marks. */
function findLoud(sentence: Sentence): Range[] {
  const ranges: Range[] = [];
  const { tokens } = sentence;
  let from = 0;
  while (from < tokens.length) {
    let to = from;
    while (isLoud(sentence, to)) to++;
    if (to - from >= 3 && !isTitle(sentence, { from, to })) ranges.push({ from, to });
    let marks = from;
    while (tokens[marks]?.text === '!') marks++;
    if (marks - from >= 2) ranges.push({ from, to: marks });
    from = Math.max(from + 1, to, marks);
  }
  return ranges;
}

export default defineRule({
  id: 'shouting',
  side: 'brochure',
  category: 'shouting',
  title: 'Shouts',
  advice: 'One voice, normal volume.',
  why: 'Nobody at a mixer shouts, except the one nobody talks to.',
  literal: true,
  find: findLoud,
  flags: ['THIS IS THE BEST BREAD EVER, come by.', 'We are open!!! Come in!!!'],
  passes: ['I finished THE OLD MAN AND THE SEA last night.', 'NASA and the BBC agree.', 'I love it!', 'OMG LOL'],
});
