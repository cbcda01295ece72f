/** From a text to a draft with every rule's places in it. Sentences are remembered, so typing costs the changed one. */
import { type Draft, type Found, type Placed, placeDraft } from './draft.ts';
import { grammarWanted } from './grammar.ts';
import { readWording } from './list.ts';
import { normalize, type Plain } from './normalize.ts';
import { ALLOWED, OWN_BROCHURE, OWN_CONVERSATION, OWN_NAME } from './owners.ts';
import { registry } from './registry.ts';
import type { Range, SentenceRule } from './rule.ts';
import { readSentence, type Sentence } from './sentence.ts';
import { splitSentences } from './sentences.ts';
import { type Token, tokenize } from './tokens.ts';
import { isTrap } from './traps.ts';
import { addPhrase, type Hit, newTrie, search, type Trie } from './trie.ts';
import type { EngineOptions, Span } from './types.ts';

/** As many phrases of each kind as the settings hold. */
const limits = { phrases: 1000, length: 120, words: 12 };

/** A user's phrase looks for this number, this link and this name, not for any. */
const asTyped = (text: string, tokens: readonly Token[]): Token[] =>
  tokens.map((token) =>
    token.kind === 'number' || token.kind === 'url' || token.kind === 'mention'
      ? { ...token, text: text.slice(token.start, token.end).toLowerCase() }
      : token,
  );

/** A user's phrase as the trie takes it: words and `*`, nothing else of its little language. */
function userPhrase(typed: string): string {
  const text = normalize(typed).text.slice(0, limits.length).replaceAll('*', 'ⱳ');
  const plain = (word: string): string => word.replaceAll('ⱳ', '*').replace(/\||(?<=.)\?/g, '');
  const words = asTyped(text, tokenize(text)).map((token) => plain(token.text));
  return words.slice(0, limits.words).join(' ');
}

let ofRules: Trie | undefined;

/** The rules' own phrases, compiled at the first draft and shared by all engines. */
function rulesTrie(): Trie {
  if (ofRules) return ofRules;
  const trie = newTrie();
  registry.forEach((rule, owner) => {
    if (rule.reads !== 'sentence') return;
    for (const phrase of rule.phrases) addPhrase(trie, phrase, owner);
  });
  ofRules = trie;
  return trie;
}

/** What the user added; null where that is nothing. */
function userTrie({ phrases, allowed, own }: EngineOptions): Trie | null {
  if (phrases.length + allowed.length + own.names.length === 0) return null;
  const trie = newTrie();
  const add = (texts: readonly string[], owner: number): void => {
    for (const text of texts.slice(0, limits.phrases)) addPhrase(trie, userPhrase(text), owner);
  };
  const side = (wanted: string): string[] => phrases.filter((each) => each.side === wanted).map((each) => each.text);
  add(side('brochure'), OWN_BROCHURE);
  add(side('conversation'), OWN_CONVERSATION);
  add(allowed, ALLOWED);
  add(own.names, OWN_NAME);
  return trie;
}

const spanOf = ({ tokens }: Sentence, { from, to }: Range): Span => ({
  start: tokens[from]?.start ?? 0,
  end: tokens[to - 1]?.end ?? 0,
});

const clears = (rule: SentenceRule, sentence: Sentence, range: Range): boolean =>
  rule.side === 'brochure' && !rule.literal && isTrap(sentence, range);

const byOwner = (hits: readonly Hit[]): Map<number, Hit[]> => {
  const groups = new Map<number, Hit[]>();
  for (const hit of hits) {
    const group = groups.get(hit.owner);
    if (group) group.push(hit);
    else groups.set(hit.owner, [hit]);
  }
  return groups;
};

/** Sentence rules without phrases look at every sentence; the rest only where a phrase of theirs stands. */
const seekers: readonly number[] = registry.flatMap((rule, i) =>
  rule.reads === 'sentence' && rule.phrases.length === 0 && rule.find ? [i] : [],
);

/** Naming oneself is talking of oneself. */
const selfMention = registry.findIndex((rule) => rule.id === 'self-praise');

function findIn(sentence: Sentence, hits: readonly Hit[]): Found[] {
  const found: Found[] = [];
  const groups = byOwner(hits);
  for (const seeker of seekers) groups.set(seeker, []);
  for (const [owner, group] of groups) {
    const rule = registry[owner];
    const ranges = rule?.reads === 'sentence' && rule.find ? rule.find(sentence, group) : group;
    for (const range of ranges) {
      if (rule?.reads === 'sentence' && clears(rule, sentence, range)) continue;
      found.push({ rule: owner === OWN_NAME ? selfMention : owner, ...spanOf(sentence, range) });
    }
  }
  const allowed = found.filter((each) => each.rule === ALLOWED);
  if (allowed.length === 0) return found;
  const isFault = ({ rule }: Found): boolean => rule === OWN_BROCHURE || registry[rule]?.side === 'brochure';
  const isAllowed = (each: Found): boolean =>
    isFault(each) && allowed.some((ok) => each.start < ok.end && ok.start < each.end);
  return found.filter((each) => !isAllowed(each));
}

type Remembered = Pick<Placed, 'sentence' | 'found' | 'wording'>;

export interface Reading {
  readonly draft: Draft;
  readonly plain: Plain;
}

/**
 * Readings whose sentences are remembered: the last keys of a draft, or those of the two or three that are read in turn.
 * A draft left for longer is read anew.
 */
const TEXTS = 4;

/**
 * `texts`: of how many readings the sentences are remembered, 0 for none. A sentence that is being typed is another one at
 * every key; none of these is kept for longer than that.
 */
export function createReader(options: EngineOptions, texts = TEXTS): (text: string) => Reading {
  const users = userTrie(options);
  /** By text read, the latest first: its sentences. */
  let memories: readonly ReadonlyMap<string, Remembered>[] = [];
  const make = (text: string): Remembered => {
    const sentence = readSentence(text, tokenize(text));
    const hits = search(rulesTrie(), sentence.tokens);
    const found = findIn(sentence, users ? [...hits, ...search(users, asTyped(text, sentence.tokens))] : hits);
    return { sentence, found, wording: readWording(sentence) };
  };
  const recall = (text: string): Remembered | undefined => {
    for (const memory of memories) {
      const known = memory.get(text);
      if (known) return known;
    }
    return undefined;
  };
  return (typed) => {
    const plain = normalize(typed);
    const memory = new Map<string, Remembered>();
    const sentences = splitSentences(plain.text).map(({ start, end, line }): Placed => {
      const text = plain.text.slice(start, end);
      const read = memory.get(text) ?? recall(text) ?? make(text);
      memory.set(text, read);
      return { ...read, start, line };
    });
    // An answer that the parser may still change is not kept.
    if (!grammarWanted()) memories = [memory, ...memories].slice(0, texts);
    return { draft: placeDraft(plain.text, sentences, { domains: options.own.domains }), plain };
  };
}
