import type { Range } from '../rule.ts';
import { defineRule } from '../rule.ts';
import type { Sentence } from '../sentence.ts';

/** "The truth is, I do not know", "let that sink drain", "no fluff on it", "I read 10 books": no list. */
function isTalk({ tokens, counts }: Sentence, { from, to }: Range): boolean {
  const next = tokens[to]?.text ?? '';
  const words = tokens
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ');
  if (words === 'let that sink') return next !== 'in';
  if (/^the truth (?:is|about)$/.test(words)) return counts.firstSingular > 0;
  if (words === 'no fluff') return /^(?:on|in|at|from|of)$/.test(next);
  if (words === 'full stop' || words === 'game over') return tokens.length - to > 3;
  if (words.startsWith('stop ')) return /^(?:my|his|her|me|him|them)$/.test(next);
  const verb = tokens[from - 1]?.text ?? '';
  return (
    tokens[from]?.kind === 'number' &&
    (counts.firstSingular > 0 || /^(?:took|walked|climbed)$/.test(verb)) &&
    /^(?:read|asked|took|walked|climbed|had|bought|lost|boss|has|have)$/.test(verb)
  );
}

export default defineRule({
  id: 'listicle',
  side: 'brochure',
  category: 'bait',
  title: 'Promises a numbered list',
  advice: 'Tell the one point you learned the hard way.',
  why: '"Seven tips" is a headline, not something one says to a friend.',
  ask: 'Which one of them cost you most?',
  phrases: [
    '# tips|ways|reasons|lessons|steps|things|tools|habits|hacks|strategies|mistakes|secrets|rules|signs|ideas|facts|websites|sites|books|questions|skills|principles|tricks|prompts|trends|resources|platforms|takeaways|myths',
    '# simple|easy|key|proven|quick|powerful|practical|great|cool|free|best|essential|important|common|unique|effective|creative *',
    'three|four|five|six|seven|eight|nine|ten tips|ways|reasons|lessons|steps|tools|habits|hacks|strategies|mistakes|secrets|takeaways',
    'top # *',
    'here are # *',
    "here's how :|to|i|we|you",
    'here are the|some|my|a|our',
    'how to :?',
    "here's what|why :|i|you|we|it|happened",
    'the * playbook|framework|blueprint|roadmap|formula|system|checklist',
    'cheat sheet',
    'step by step',
    'a? guide to',
    'guide :',
    'everything you need to know',
    'what you need to know',
    "most people|founders|companies|brands|creators|businesses don't|think|never|fail|get|still|only|make|believe|are|want|miss",
    'the truth ?|:|is|about',
    'the result ?|:',
    'the best part ?|:|is',
    'let me break',
    'let that sink',
    'read that again',
    'game over',
    'full stop',
    'no fluff|bs|excuses|hype|theory',
    'in # steps|simple|easy',
    'in # minutes|seconds flat|or less|a day',
    'stop doing|wasting|using|guessing|chasing|trying|selling|building|searching|scrolling|being',
    'start doing|using|building',
    'let that|it sink in',
    'the hard|simple|uncomfortable|ugly|honest|brutal|harsh|real truth|answer|lesson|reason ?|:|.',
    "here's the thing|truth|kicker|catch|deal|problem|secret|reality|lesson|twist|part|breakdown|list ?|:|.|,",
    'here is the thing|truth|kicker|catch|secret|lesson|breakdown|list :',
    'nobody tells|teaches|warns you',
    'nobody talks about',
    'no one tells you',
    'no one talks about',
    'unpopular|hot|controversial opinion|take :',
    'a? thread 🧵|👇|:|⬇️',
    '🧵',
    'my|the biggest|real|most|only|best lesson|lessons|takeaway|mistake|takeaways|insight ?|:|.|important',
    'the|key|my|main lesson|takeaway|takeaways|lessons|learning|learnings|moral ?|:',
    'lesson|lessons learned|learnt :|from',
    "what i|i've learned|learnt from|about|in|after",
    "# things|lessons|truths|rules|reminders i|i've|that|to|about",
    '# years|rejections|interviews|calls|launches taught me',
    'here are my|some|the|a top|favorite|favourite|best|few|#',
    "it's|its not|never about the|your|how|what|being *? . it's|its",
    'moral of the',
    "great|good|real|strong|the? best? leaders|founders|managers|teams|companies|brands|marketers don't|listen|build|know|hire|never|eat|make|create",
    'your network|brand|culture|attention|mindset|reputation is your',
    'read that twice|again|slowly',
    'reminder :',
    'pro|quick tip|reminder :',
    'no|just fluff|bs|theory|hype , just|.',
  ],
  find: (sentence, hits) => hits.filter((hit) => !isTalk(sentence, hit)),
  flags: [
    'Let that sink in.',
    "Here's the thing:",
    'My biggest lesson?',
    'What nobody tells you about leadership:',
    'Great leaders listen.',
    '5 tips for better rye.',
    'Here are 8 lessons from a year of baking.',
    'Stop guessing, start baking.',
  ],
  passes: [
    'The truth is, I have no idea.',
    'Let that sink drain first.',
    'My coat has no fluff on it.',
    'I read 10 books last year.',
    'He came back in 5 days, let me explain.',
    'I have five cats.',
    'She told me how it ended.',
    'The truth hurts.',
  ],
});
