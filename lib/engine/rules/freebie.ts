import type { Range } from '../rule.ts';
import { defineRule } from '../rule.ts';
import type { Sentence } from '../sentence.ts';
import { inTale } from '../told.ts';

const before = new Set(
  "feel are you're i'm be is was am sugar gluten dairy fat hands set break care stress pain smoke".split(' '),
);
const after = new Set(
  'time evening day weekend to speech market country world will spirit people press throw kick agent agents of on tonight tomorrow later and or next'.split(
    ' ',
  ),
);

const lots = new Set('the our prize lucky grand free weekly monthly christmas easter'.split(' '));

/** "Draw it on paper", "on the drawing board": only a draw of lots has an article. */
const isDrawn = ({ tokens }: Sentence, { from, to }: Range): boolean =>
  to - from === 1 && tokens[from]?.text === 'draw' && !lots.has(tokens[from - 1]?.text ?? '');

/** "The Booker Prize" is a name. */
function isNamed({ tokens, text }: Sentence, { from, to }: Range): boolean {
  const [ahead, token] = [tokens[from - 1], tokens[from]];
  const capital = (each: typeof token): boolean =>
    each !== undefined && /^[A-Z][a-z]/.test(text.slice(each.start, each.end));
  return to - from === 1 && token?.text === 'prize' && from > 1 && capital(token) && capital(ahead);
}

/** "Are you free on Sunday?", "feel free to", "free speech", "sugar free". */
function isLeisure({ tokens }: Sentence, { from, to }: Range): boolean {
  if (to - from > 1) return false;
  if (tokens[from]?.text !== 'free') return false;
  return before.has(tokens[from - 1]?.text ?? '') || after.has(tokens[to]?.text ?? '');
}

const loose = new Set('free draw reward contest bonus prize'.split(' '));

/** "He set the bird free", "the reward was her laugh": nothing is dangled. */
const isLoose = inTale(loose);

/** "You won me over". */
const isWonOver = ({ tokens }: Sentence, { to }: Range): boolean =>
  tokens[to - 1]?.text === 'won' && /^(?:me|us|him|her|them|the|that)$/.test(tokens[to]?.text ?? '');

export default defineRule({
  id: 'freebie',
  side: 'brochure',
  category: 'discount',
  title: 'Dangles something free',
  advice: 'Give it without the drum roll, or keep it out of the post.',
  why: 'Free things with strings are the oldest sales trick there is.',
  phrases: [
    'free trial|ebook|e|guide|webinar|course|copy|sample|samples|gift|gifts|consultation|consult|quote|demo|download|access|entry|training|masterclass|class|workshop|checklist|template|templates|resource|session|ticket|tickets|event|report|whitepaper|newsletter|tool|account|month|week|swag|video|call|audit|estimate|tutorial|giveaway|spins|bonus|nft|money|bitcoin|crypto|meal|coffee|gas|install|installation|phone|msg|text|stuff|for',
    'get|claim|win|receive|enjoy|grab|join|try|register|download|watch|start|play it? a|your|one|it|for|# free',
    'for free',
    'free of charge',
    'absolutely free',
    "it's free",
    '% free',
    'totally free',
    'giveaway',
    'giveaways',
    'give away',
    'giving away',
    'giving you',
    'win a|an|the|one|your|free|this|tickets|$#|prizes|#|some|big|up',
    'to win|winner',
    'a chance to win',
    'for your|a|the chance to',
    'chance to win',
    'could win',
    'enter to',
    'enter our|for|and',
    'contest',
    'sweepstakes',
    'prize',
    'prizes',
    'grand prize',
    'raffle',
    'prize draw',
    'draw',
    "you've won",
    'you have won',
    'you won',
    'winners|winner will|be|of',
    'lucky winner|winners',
    'airdrop',
    'airdrops',
    'no purchase',
    'free',
    'freebie',
    'freebies',
    'bonus',
    'claim your|the|now|#|a|it',
    'reward|rewards',
    "it's|is|are on us",
    'on the house',
    'at? no cost|charge|catch|extra',
    'zero cost|catch|fees|charge|strings',
    'sharing|giving you? my|our entire|whole|full|exact',
    'giving it|this|them|these away',
    'steal|copy|swipe|borrow|take my|this|these|our template|templates|checklist|framework|playbook|system|script|scripts|prompts|prompt|swipe|formula|list|guide|strategy',
    'my|our exact|entire|full|whole playbook|system|process|framework|template|script|strategy|workflow',
  ],
  find: (sentence, hits) =>
    hits.filter(
      (hit) =>
        !isLeisure(sentence, hit) &&
        !isDrawn(sentence, hit) &&
        !isNamed(sentence, hit) &&
        !isLoose(sentence, hit) &&
        !isWonOver(sentence, hit),
    ),
  flags: [
    "You've won a cake.",
    'First coffee is on the house.',
    'Steal this checklist.',
    'No cost, no catch.',
    'Download the free guide.',
    'Enter to win a weekend away.',
    'We are giving away three boxes.',
    'The draw is on Friday.',
  ],
  passes: [
    'He set the bird free.',
    'You won me over with that soup.',
    'Are you free on Sunday?',
    'Feel free to disagree.',
    'I finally had a free evening.',
    'He said it was a sugar free cake.',
    'Sit down and draw it on paper first.',
    'Her book was shortlisted for the Booker Prize.',
  ],
});
