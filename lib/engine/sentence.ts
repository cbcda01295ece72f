/** What one sentence says, wherever it stands: the unit that is remembered while a draft is typed. */
import type { Token } from './tokens.ts';
import { firstPlural, firstSingular, second, third } from './words.ts';

/** How often each sort of thing stands in a sentence. */
export interface Counts {
  words: number;
  /** Words of at least two letters, all capitals. */
  caps: number;
  numbers: number;
  urls: number;
  mentions: number;
  hashtags: number;
  emoji: number;
  exclamations: number;
  firstSingular: number;
  firstPlural: number;
  second: number;
  third: number;
  contractions: number;
}

export interface Sentence {
  readonly text: string;
  /** Offsets into `text`. */
  readonly tokens: readonly Token[];
  readonly counts: Readonly<Counts>;
  /** Ends with a question mark (closing quotes, emoji and a link may follow). */
  readonly question: boolean;
  /** What was said of it so far: see `perSentence`. */
  readonly said: unknown[];
}

export const noCounts = (): Counts => ({
  words: 0,
  caps: 0,
  numbers: 0,
  urls: 0,
  mentions: 0,
  hashtags: 0,
  emoji: 0,
  exclamations: 0,
  firstSingular: 0,
  firstPlural: 0,
  second: 0,
  third: 0,
  contractions: 0,
});

export function addCounts(sum: Counts, more: Readonly<Counts>): void {
  for (const key in more) sum[key as keyof Counts] += more[key as keyof Counts];
}

const isCaps = (typed: string): boolean => typed.length > 1 && /^[A-Z]+$/.test(typed);

function countWord(counts: Counts, word: string, typed: string): void {
  counts.words++;
  if (isCaps(typed)) counts.caps++;
  if (firstSingular.has(word)) counts.firstSingular++;
  else if (firstPlural.has(word)) counts.firstPlural++;
  else if (second.has(word)) counts.second++;
  else if (third.has(word)) counts.third++;
  if (word.includes("'")) counts.contractions++;
}

function count(counts: Counts, token: Token, text: string): void {
  switch (token.kind) {
    case 'word':
      countWord(counts, token.text, text.slice(token.start, token.end));
      return;
    case 'number':
      counts.numbers++;
      return;
    case 'url':
      counts.urls++;
      return;
    case 'mention':
      counts.mentions++;
      return;
    case 'hashtag':
      counts.hashtags++;
      return;
    case 'emoji':
      counts.emoji++;
      return;
    case 'mark':
      if (token.text === '!') counts.exclamations++;
  }
}

function asks(tokens: readonly Token[]): boolean {
  for (let i = tokens.length - 1; i >= 0; i--) {
    const token = tokens[i];
    if (token?.text === '?') return true;
    if (token?.kind === 'word' || token?.kind === 'number') return false;
  }
  return false;
}

export function readSentence(text: string, tokens: readonly Token[]): Sentence {
  const counts = noCounts();
  for (const token of tokens) count(counts, token, text);
  return { text, tokens, counts, question: asks(tokens), said: [] };
}

/** How many functions remember what they say. */
let speakers = 0;

/**
 * Remembers what a function says of a sentence for as long as the sentence is remembered itself. It is kept with the
 * sentence: of a map from sentences to answers the collector would have to follow every entry at every few keys.
 */
export function perSentence<T>(read: (sentence: Sentence) => T): (sentence: Sentence) => T {
  const at = speakers++;
  return (sentence) => {
    const known = sentence.said[at] as T | undefined;
    if (known !== undefined) return known;
    const said = read(sentence);
    sentence.said[at] = said;
    return said;
  };
}
