import type { Range } from '../rule.ts';
import { defineRule } from '../rule.ts';
import type { Sentence } from '../sentence.ts';

/** "Looking for a new home?", "who can resist": the seller asks, and has the answer. */
function isPitch({ tokens, counts, question }: Sentence, { from, to }: Range): boolean {
  const word = tokens[from]?.text ?? '';
  const asked = question && counts.firstSingular + counts.firstPlural === 0;
  if (asked && /^(?:looking|need|want)$/.test(word)) return from === 0 || tokens[from - 1]?.text === 'still';
  return /^(?:resist|afford|ignore|beat|blame|forget|deny)$/.test(tokens[to]?.text ?? '');
}

export default defineRule({
  id: 'asks-for-help',
  side: 'conversation',
  category: 'question',
  title: 'Asks for help',
  advice: 'Say what you have tried already, so that answers can be short.',
  why: 'People like to be asked for what they know.',
  phrases: [
    'looking for|to a|an|some|any|anyone|someone|people|recommendations|advice|suggestions|ideas|feedback|input|talk|speak|hear|learn',
    "i'm|we're looking for|to",
    'i am looking for|to',
    'we are looking for',
    'any intros|introductions|pointers|leads|recommendations|suggestions|recs|advice|tips',
    'can|could|does|did|has|have|is anyone|anybody|someone|somebody|any',
    'anyone|anybody know|knows|have|has|tried|seen|used|else|here|recommend|able|got|remember|want|had',
    'who can|could|would|knows|do|should',
    'how can|could|should i|we',
    'how do|did|would i|we|you',
    'what should|am i|we',
    'what would|do|did i|you|we',
    'where can|should i|we',
    'where do|did|would i|you|we',
    'which * would|should|do you|i|we',
    'which * of * would|should|do you|i|we',
    'of you know|have|has|had|tried|used|use',
    'at a loss',
    'grateful for a|an|any|your',
    "i can't|cannot|couldn't seem|figure|find|get|remember|decide|tell",
    "i'm|im stuck|struggling|trying|curious|wondering|confused|lost|not",
    'i am stuck|struggling|trying|curious|wondering|confused|lost|not',
    'need|needs|needed|want|could|would use|some|your|a|any help|advice|opinion|opinions|feedback|input|hand|recommendation',
    'help me understand|decide|find|choose|out|with|see|figure',
    'open to ideas|suggestions|feedback|thoughts|input|advice',
    'would|really|much appreciate|appreciated|appreciates any|it|your|if',
    'what am i|we doing|missing',
    'please help|advise|explain|tell',
  ],
  find: (sentence, hits) => hits.filter((hit) => !isPitch(sentence, hit)),
  flags: [
    'Which flour would you take for a first loaf?',
    'Do any of you know a good miller?',

    'Does anyone know why rye sticks?',
    "I can't figure out the steam. Any advice?",
    'Looking for someone who repairs old scales.',
    "I'm stuck with this starter.",
  ],
  passes: [
    'Looking for a new oven?',
    'Who can resist a warm roll?',
    'We help you grow.',
    'The shop opens at seven.',
    'He helped her up the hill.',
  ],
});
