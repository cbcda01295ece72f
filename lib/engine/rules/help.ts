import type { Range } from '../rule.ts';
import { defineRule } from '../rule.ts';
import type { Sentence } from '../sentence.ts';

const buying = new Set(
  'shop order book buy register join subscribe download save earn win purchase visit apply sell grow scale retire reach boost increase subscribed miss'.split(
    ' ',
  ),
);
const serving = new Set(
  'grow scale save sell earn retire succeed thrive reach boost win achieve build find get take make choose'.split(' '),
);
const fresh = /^(?:new|our|free|for|today|now|yourself)$/;
const trying = /^(?:try|tried)$/;

/** "You can also shop online", "here to help your business grow", "try the new burger": help as a ware. */
function isWare({ tokens }: Sentence, { from, to }: Range): boolean {
  const words = tokens.slice(from, to).map(({ text }) => text);
  const next = tokens[to]?.text ?? '';
  const after = tokens[to + 1]?.text ?? '';
  const first = words[0] ?? '';
  if (words.at(-1) === 'help' && first !== 'i') {
    if (/^(?:your|businesses|companies|brands|customers|clients)$/.test(next)) return true;
    return next === 'you' && serving.has(after);
  }
  if (trying.test(first)) return [next, after, tokens[to + 2]?.text ?? ''].some((word) => fresh.test(word));
  if (first === 'because') return /^you(?:'re)?$/.test(next) && /^(?:deserve|are|worth|matter)$/.test(after);
  if (first === 'in') return next === 'missed';
  if (first === 'if') return /^(?:ready|looking|interested|serious)$/.test(next);
  if (first === 'remember' || (first === 'you' && words.length > 1))
    return buying.has(words.at(-1) ?? '') || buying.has(next) || (next === 'us' && !buying.has(after));
  if (first === 'make') return /^(?:don't|do)$/.test(next) && /^(?:miss|not)$/.test(after);
  return first === 'no' && /^(?:to|for)$/.test(next);
}

export default defineRule({
  id: 'help',
  side: 'conversation',
  category: 'help',
  title: 'Helps',
  advice: 'Keep going: the small detail helps most.',
  why: 'Be helpful as much as persuasive, and people come back.',
  phrases: [
    "i'd|i start|begin|check|leave|skip|keep|soak|put|turn",
    'works|worked for me|us',
    'helped me|us',
    'the way i|we do|did',
    "if it's|its|it the|a|not|still|only",
    'check|checking if|whether|it|first',
    'first|then i|you check|make|try|take|look|ask|turn|put|add|let|mix|open|weigh',
    'first|then check|try|take|look|turn|put|add|let|mix|open|wait|change|rinse',
    'unplug|reboot|restart|rinse|soak|stir|unscrew|preheat',
    'walk|talk you|u through',
    'start with|by a|the|your|an',
    'cheap|easy|quick|simple fix|workaround|test|check',
    'first , it|they|then|before',
    'hope|hopes this|that|it helps|works',
    'happy to help',
    'glad to help',
    'here to help',
    'let me|us help|check|see|look|explain|try|know',
    'i|we can|could|will|would help|try|look|check|see|ask|send|explain',
    'you can|could|might|should|may|need|have|want|would try|use|also|just|want|find|check|do|see|go|get|be|to|always',
    'try|tried using|restarting|to|turning|adding|a|the|this|it|again',
    "if you|u need|want|have|can|are|don't|get|do|still|ever",
    "if that|it|this helps|doesn't|does|works|happens|is",
    'make sure|sure you|it|that|the|your',
    'have you tried',
    'what worked for me',
    'my advice|tip|trick|suggestion|two',
    'my two cents',
    'one thing|tip i|that|to',
    'the trick is|for',
    'pro tip',
    'a|quick tip|hint',
    "i|i'd suggest|recommend|would|advise",
    'in case you|it|anyone',
    'for anyone who|looking|struggling|else',
    'i use',
    'i usually|always|often',
    'sorry to hear|for|about|that|you',
    "we're|i'm so? sorry",
    'we|i am|are so? sorry',
    'apologies|apologise|apologize',
    "we'll|i'll look|check|get|be|see|help|take|pass|let|send|do|try|make|ask|forward",
    'no problem|worries|need',
    'take care',
    "let's see|try|take|get|look|do|chat|go",
    'what happens|device|version|error|seems|exactly',
    'does that help|work|make',
    'instead of',
    'because',
    'for example|instance',
    'step #',
    'so that',
    'keep in mind',
    'remember|note that|to',
    'the reason',
    'it depends',
    'which means',
    'turns out',
    "here's what|how|why i|we|it|happened",
  ],
  find: (sentence, hits) => hits.filter((hit) => !isWare(sentence, hit)),
  flags: [
    'Soak the seeds overnight, then change the water.',
    "I'd start with the yeast.",
    'What helped me was a wet towel.',

    'Hope that helps, tell me how it rises.',
    'You could try a wet towel over the bowl.',
    'Happy to help on Saturday.',
  ],
  passes: [
    'Here to help your business grow.',
    'You can also shop online.',
    'Try the new roll.',
    'Because you deserve better.',
    'I just think she is great.',
    'The wind rose in the night.',
    'Two loaves, one knife.',
  ],
});
