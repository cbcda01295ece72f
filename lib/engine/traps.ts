/** Words of a pitch that are no pitch: denied, quoted, or told of others. */
import type { Range } from './rule.ts';
import type { Sentence } from './sentence.ts';
import type { Token } from './tokens.ts';
import { negators } from './words.ts';

const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Who is said to talk like a leaflet. */
const tellers = wordSet(
  'he she they someone somebody everyone people brands brand marketers marketer companies businesses salespeople recruiters influencers founders ads ad emails email guru gurus spam bots bot competitors guy guys posts newsletter leaflet flyer flyers site sites website caption captions sales shops stores',
);
const telling = wordSet(
  'say says said saying write writes wrote writing shout shouts shouted shouting scream screams screaming yell yells yelling call calls called post posts posted posting reads read told tells promise promises promised claim claims claimed keep keeps send sends sent spam typing use uses used using quote quoted',
);
/** Openers that talk about selling: "I hate …", "tired of …", "what does … mean". */
const aversions = wordSet(
  'hate hated tired sick allergic cringe cringed laugh laughed joke jokes irony sarcasm fake avoid ban stop phrase phrases word words mean means meaning meant translation subject line banner poster sign slogan',
);

const before = (tokens: readonly Token[], at: number, reach: number, test: (word: string) => boolean): boolean => {
  for (let i = at - 1; i >= Math.max(0, at - reach); i--) {
    const token = tokens[i];
    if (!token || (token.kind === 'mark' && /[.,;:!?…—–]/.test(token.text))) return false;
    if (test(token.text)) return true;
  }
  return false;
};

/** "why not", "why don't you", "not only", "can't wait" ask or stress; they deny nothing. */
function denies(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.text ?? '';
  if (!negators.has(word)) return false;
  const after = tokens[at + 1]?.text;
  const ahead = tokens[at - 1]?.text;
  return (
    !(after === 'only' || after === 'just' || after === 'wait' || after === 'forget' || after === 'miss') &&
    ahead !== 'why'
  );
}

function isDenied({ tokens }: Sentence, { from }: Range): boolean {
  for (let i = from - 1; i >= Math.max(0, from - 4); i--) {
    const token = tokens[i];
    if (!token || (token.kind === 'mark' && token.text !== '"' && token.text !== "'")) return false;
    if (denies(tokens, i)) return true;
    if ((token.text === 'than' && tokens[i - 1]?.text === 'rather') || token.text === 'anti') return true;
  }
  return false;
}

/** Inside quotation marks, with words of the writer's own around them. */
function isQuoted({ tokens }: Sentence, { from, to }: Range): boolean {
  const isQuote = (token: Token): boolean => token.text === '"' || token.text === "'";
  const open = tokens.findIndex(isQuote);
  if (open < 0 || open >= from) return false;
  let depth = 0;
  for (let i = 0; i < from; i++) if (tokens[i] && isQuote(tokens[i] as Token)) depth++;
  const close = tokens.findIndex((token, i) => i >= to && isQuote(token));
  return depth % 2 === 1 && close >= 0 && tokens.length - (close - open + 1) >= 2;
}

/** "Brands keep shouting last chance", "she wrote limited time only". */
function isReported({ tokens }: Sentence, { from }: Range): boolean {
  return before(tokens, from, 8, (word) => telling.has(word)) && before(tokens, from, 12, (word) => tellers.has(word));
}

const isMocked = ({ tokens }: Sentence, { from }: Range): boolean =>
  before(tokens, from, 6, (word) => aversions.has(word));

export function isTrap(sentence: Sentence, hit: Range): boolean {
  return isDenied(sentence, hit) || isQuoted(sentence, hit) || isReported(sentence, hit) || isMocked(sentence, hit);
}
