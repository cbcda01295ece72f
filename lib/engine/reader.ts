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
import { tokenize } from './tokens.ts';
import { isTrap } from './traps.ts';
import { addPhrase, type Hit, newTrie, search, type Trie } from './trie.ts';
import type { EngineOptions, Span } from './types.ts';

const limits = { phrases: 500, length: 120, words: 12 };

/** A user's phrase as the trie takes it: words and `*`, nothing else of its little language. */
function userPhrase(text: string): string {
  const words = tokenize(text.slice(0, limits.length).replaceAll('*', 'ⱳ')).map((token) =>
    token.text.replaceAll('ⱳ', '*'),
  );
  return words.slice(0, limits.words).join(' ').replace(/[|?]/g, '');
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
  const isAllowed = (each: Found): boolean =>
    registry[each.rule]?.side === 'brochure' && allowed.some((ok) => each.start < ok.end && ok.start < each.end);
  return found.filter((each) => !isAllowed(each));
}

type Remembered = Pick<Placed, 'sentence' | 'found' | 'wording'>;

/** Enough for the longest draft several times over. */
const MEMORY = 400_000;

export interface Reading {
  readonly draft: Draft;
  readonly plain: Plain;
}

/** `most`: how much is remembered, in UTF-16 units of sentences; 0 for none. */
export function createReader(options: EngineOptions, most = MEMORY): (text: string) => Reading {
  const users = userTrie(options);
  let memory = new Map<string, Remembered>();
  let size = 0;
  const read = (text: string): Remembered => {
    const known = memory.get(text);
    if (known) return known;
    const sentence = readSentence(text, tokenize(text));
    const hits = search(rulesTrie(), sentence.tokens);
    const found = findIn(sentence, users ? [...hits, ...search(users, sentence.tokens)] : hits);
    const made = { sentence, found, wording: readWording(sentence) };
    // Nor is kept an answer that the parser may still change.
    if (most === 0 || grammarWanted()) return made;
    if (size > most) {
      // Not `clear`: what was in a map that has grown old lies about until the next full collection.
      memory = new Map();
      size = 0;
    }
    memory.set(text, made);
    size += text.length;
    return made;
  };
  return (typed) => {
    const plain = normalize(typed);
    const sentences = splitSentences(plain.text).map(
      ({ start, end, line }): Placed => ({ ...read(plain.text.slice(start, end)), start, line }),
    );
    return { draft: placeDraft(plain.text, sentences, { domains: options.own.domains }), plain };
  };
}
