import type { Range } from '../rule.ts';
import { defineRule } from '../rule.ts';
import type { Sentence } from '../sentence.ts';

const isName = ({ text, tokens }: Sentence, at: number): boolean => {
  const token = tokens[at];
  return (
    token?.kind === 'mention' || (token?.kind === 'word' && /^[A-Z][a-z]/.test(text.slice(token.start, token.end)))
  );
};
const people = new Set('my his her this these their someone somebody a an you your him them our'.split(' '));
const named = new Set('showed reminded convinced taught helped told pointed wrote spotted deserves'.split(' '));

/** "Inspired by nature", "your skin deserves a treat", "rip off": nobody has done anything. */
function isNobody(sentence: Sentence, { from, to }: Range): boolean {
  const { tokens, counts, question } = sentence;
  const word = tokens[from]?.text ?? '';
  const next = tokens[to]?.text ?? '';
  if (named.has(word) && tokens[from + 1]?.text === 'me') return false;
  if (word === 'rip') return next === 'off';
  if (word === 'inspired' || word === 'recommended') return !people.has(next) && !isName(sentence, to);
  if (word === 'proud')
    return tokens[to - 1]?.text === 'our' || (!people.has(tokens[to - 1]?.text ?? '') && !isName(sentence, to - 1));
  if (word === 'without') return !isName(sentence, from + 1);
  if (word.startsWith('deserve'))
    return tokens.slice(Math.max(0, from - 3), from).some(({ text }) => /^(?:you|your|we|our)$/.test(text));
  if (word === 'big') return question && counts.firstSingular === 0;
  return word === 'well' && tokens[from + 1]?.text === 'deserved' && /^(?:luxury|break|rest|treat|holiday)$/.test(next);
}

export default defineRule({
  id: 'credit',
  side: 'conversation',
  category: 'credit',
  title: 'Gives credit',
  advice: 'Say what you learned from them too.',
  why: 'Sharing others at least as much as yourself is what makes a guest welcome.',
  phrases: [
    'congrats',
    'congratulations',
    'congratulations|congrats to',
    'h/t',
    'hat tip',
    'via <mention>',
    'by <mention>',
    'from <mention>',
    'credit|credits to|:',
    'photo|picture|pic by|credit',
    'inspired by',
    'taught me',
    'i learned|learnt from',
    'learned from',
    'as <mention>',
    'according to <mention>',
    '<mention> says|said|wrote|writes|has|is|was',
    'great|good|excellent|interesting|brilliant|wonderful|lovely|nice|fantastic|insightful post|article|piece|read|point|points|question|thread|insight|insights|summary|perspective|talk|conversation|example|answer|write',
    'well|beautifully said|put|written|deserved',
    'worth reading|a|your',
    'love this|your|what|how|that',
    'must read|listen from|by',
    'follow him|her|them',
    'my|a friend|colleague|mentor|neighbour|neighbor|coworker|teammate',
    'shared with me',
    'recommended by',
    'recommend|recommended his|her|their',
    'deserves|deserve a|the|all|more|every|it',
    'big fan of',
    'kudos',
    'proud of *',
    'without * i|we|she|he|there|this|none',
    'hats off',
    'credit goes|is|belongs|should',
    'full|due|all credit to',
    'showed|reminded|convinced me|us how|that|to|why|what|the',
    'pointed|pointing out',
    'idea was',
    'got|stole|borrowed|learned|learnt|have this|it|that trick|idea|tip|recipe|one? from',
    'happy birthday',
    'happy work',
    'amazing|great work|job by|from',
    'rip',
    'so happy for',
    'good luck',
    'best of luck',
    'so well deserved',
    'thanks to <mention>|my|our|his|her',
  ],
  find: (sentence, hits) => hits.filter((hit) => !isNobody(sentence, hit)),
  flags: [
    'Rosa showed me how to fold the dough.',
    'I stole this trick from my old boss.',
    'Without Tomasz we would still knead by hand.',

    'Congratulations to Ana next door on her new oven.',
    'Photo by my neighbour Tom.',
    'Great post, I learned from it.',
  ],
  passes: [
    'Inspired by nature.',
    'Your skin deserves a treat.',
    'Without sugar we bake better.',
    'Proud of quality.',
    'Our credit card reader is broken.',
    'Written in stone.',
  ],
});
