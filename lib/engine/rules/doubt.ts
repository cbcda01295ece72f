import type { Range } from '../rule.ts';
import { defineRule } from '../rule.ts';
import type { Sentence } from '../sentence.ts';

const boast = new Set('beat resist believe miss ignore imagine top match leave'.split(' '));
const flaws = /^(?:mistakes?|fail|fails|failed|failure|wrong)$/;
const worries =
  /^(?:struggle|struggling|afraid|scared|worried|nervous|anxious|ashamed|embarrassed|confused|tired|lost)$/;
const warned = new Set("never don't can't cannot avoid avoids without dont cant stop".split(' '));

/** "5 mistakes to avoid", "never fail an audit", "worried about your roof?", "hard to beat": nobody admits a thing. */
function isOwnedByNobody({ tokens, counts, question }: Sentence, { from, to }: Range): boolean {
  const first = tokens[from];
  const next = tokens[to];
  const own = counts.firstSingular > 0;
  if (tokens[to - 1]?.text === 'hard' && next?.text === 'to') return boast.has(tokens[to + 1]?.text ?? '');
  if (first?.text === 'hard') return boast.has(next?.text ?? '');
  if (first?.text === 'could')
    return /^(?:what|nothing)$/.test(tokens[from - 1]?.text ?? '') && next?.text === 'better';
  if (first?.text === 'perhaps') return next?.text === 'the' && /(?:est|most)$/.test(tokens[to + 1]?.text ?? '');
  if (own || to - from > 1) return false;
  if (worries.test(first?.text ?? '')) return question && counts.firstPlural === 0;
  if (!flaws.test(first?.text ?? '')) return false;
  const ahead = tokens.slice(Math.max(0, from - 4), from);
  return ahead.some(({ kind, text }) => kind === 'number' || warned.has(text)) || next?.text === 'to';
}

export default defineRule({
  id: 'doubt',
  side: 'conversation',
  category: 'opinion',
  title: 'Admits not knowing',
  advice: 'This draws answers. Say exactly what you do not know, so that somebody can help.',
  why: 'Whoever does not know everything is easy to talk to.',
  phrases: [
    "i don't|dont|didn't|do not know|understand|get|think|remember|care|have|see|want",
    'idk',
    'not sure',
    'no idea',
    'i guess|suppose|wonder',
    'maybe|perhaps|possibly|probably',
    'might be|have|not|as',
    'could be|have|it',
    'i could|may|might be|have',
    'my mistake|bad|fault',
    'i was wrong',
    'i failed|messed|screwed|struggled|struggle|forgot',
    'wrong',
    'mistake|mistakes',
    'failed|failure|fail|fails',
    'struggling|struggle|struggled',
    'hard to',
    "it's|its hard|difficult|complicated",
    'afraid|scared|worried|nervous|anxious|ashamed|embarrassed|confused',
    "i'm|i|am|was|is|feel|feels|felt|feeling|totally|completely|bit|little|got|get lost",
    "still learning|trying|don't|not|can't|haven't|no|waiting",
    'trying to',
    'tried to',
    'not even',
    'not that|as|the|so|all|every|because|quite',
    'no clue',
    "not|haven't|hasn't|never figured|cracked|solved|decided|found|managed",
    'grain|pinch of salt',
    'changing|changed|change my mind',
    'torn between',
    'used to believe|think|say',
    'as far as i|we',
    'screwed|messed up',
    'on me|us .',
    "can't|cannot|couldn't tell|say|decide|explain",
    'was|is|were a? disaster|mess|flop|failure',
    'missing something',
    'could well be',
    'second thoughts',
    'far from',
    'never thought|knew|expected',
    'turns out',
    'unfortunately',
    'sadly',
    'despite',
    'however',
    'even though|if|when',
  ],
  find: (sentence, hits) => hits.filter((hit) => !isOwnedByNobody(sentence, hit)),
  flags: [
    'My first attempt was a disaster.',
    'I have no clue whether this is the right flour.',
    'I am lost without a scale.',
    'I was wrong about the yeast.',
    'Not sure whether it is the flour or me.',
  ],
  passes: [
    '5 mistakes to avoid with rye.',
    'Worried about your roof?',
    'Prices that are hard to beat.',
    'Never fail an audit again.',
    'We lost our friend and teacher on Sunday.',
    'Best bread in town.',
    'Order here.',
  ],
});
