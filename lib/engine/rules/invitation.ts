import type { Range } from '../rule.ts';
import { defineRule } from '../rule.ts';
import type { Sentence } from '../sentence.ts';

const hooks = new Set(
  'struggle dream suffer afford booked heard ordered registered subscribed downloaded purchased signed imagine crave'.split(
    ' ',
  ),
);
const gains = new Set(
  'save earn grow boost double increase improve reach win retire sell lose become attract'.split(' '),
);
const visits = new Set('browse shop order visit register book download subscribe'.split(' '));

/** "Do you struggle with leads?", "would you like to save": whoever asks has something to sell. */
function isHook({ tokens }: Sentence, { from, to }: Range): boolean {
  const last = tokens[to - 1]?.text ?? '';
  const next = tokens[to]?.text ?? '';
  if (last === 'see' || (last === 'hear' && next === 'you')) return next === 'you';
  if (tokens[from]?.text === 'feel') return visits.has(next);
  if (tokens[from]?.text === "who's") return /^(?:ready|in|excited)$/.test(next);
  if (last === 'we') return /^(?:interest|tempt|help|offer)$/.test(next);
  if (!/^(?:you|u|anyone)$/.test(last)) return false;
  if (hooks.has(next) || (next === 'been' && tokens[to + 1]?.text === 'looking')) return true;
  return /^(?:want|like|need|wish)$/.test(next) && tokens.slice(to + 1, to + 3).some(({ text }) => gains.has(text));
}

export default defineRule({
  id: 'invitation',
  side: 'conversation',
  category: 'invitation',
  title: 'Invites a reply',
  advice: 'Keep it, and read what comes.',
  why: 'People answer when they are wanted.',
  phrases: [
    'let me|us know what|if|how|your|when|which|whether',
    "what do|did|would|are|have|does you|y'all|u|everyone think|do|use|say|feel|make|prefer|like|want|suggest",
    "what's your",
    'what is|was your',
    'how do|did|are|would|about you',
    "do|does you|anyone|anybody|u|y'all|any",
    'has anyone|anybody',
    'have you',
    'anyone else|know|got|here|have|seen|want|up|tried',
    'does anyone',
    'is anyone|it|there',
    'any ideas|idea|suggestions|thoughts|advice|tips|recommendations|questions|help|chance|one',
    'would love|like to hear|know|see your|from|what|how',
    "i'd love|like to hear|know|see|read",
    'curious what|how|if|to|whether|about',
    'wondering if|what|how|why|whether',
    'i wonder',
    'am i the|alone',
    'what did|would|should i|you|we',
    'how does|do|did|was|is it|that|this|everyone|others|yours|they',
    "what's been|yours",
    'who else',
    "i'm|am all ears",
    'change my mind',
    'prove me wrong',
    'when|where did|do you',
    "tell me i|i'm|that",
    'keen|eager|interested to hear|learn|know|see',
    'disagree|agree ?',
    'how others|yours|you',
    'is it only|just me|us',
    'is it just me',
    'tell me|us about|more|what|how|why|if',
    'what am i missing',
    'please correct|tell|help|advise|explain|let',
    'correct me',
    'feel free to',
    'happy to chat|talk|discuss|hear|answer',
    'your thoughts|turn|take|opinion|experience',
    'would you',
    'could you',
    'can you',
    'can u',
    'can|could someone|anyone|anybody|i|we',
    'why do|is|are|does|did|would|not',
    'which one',
    "who's",
    'you agree|think|know',
    'thoughts on',
    'should i|we',
    'right ?',
    'huh ?',
    "isn't it",
    "don't you think",
    'you ok|okay|there|free|coming',
    'wanna',
    'shall we|i',
  ],
  find: (sentence, hits) => hits.filter((hit) => !isHook(sentence, hit)),
  flags: [
    'What did I get wrong?',
    'How does it work at your place?',
    'Prove me wrong.',
    'Let me know how yours turned out.',
    'Has anyone tried rye?',
    'What do you think?',
  ],
  passes: [
    'Do you struggle with dry bread?',
    'Would you like to save an hour?',
    'Feel free to browse the shelves.',
    'I let the dough rest.',
    'They know how.',
  ],
});
