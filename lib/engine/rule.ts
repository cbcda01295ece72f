import type { Draft } from './draft.ts';
import type { Sentence } from './sentence.ts';
import type { RuleInfo, Span } from './types.ts';

/** Tokens of a sentence: from `from` up to, not including, `to`. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

interface Help {
  /**
   * A replacement for exactly these words, where the rule knows one: written as a phrase is, without choices, and the
   * replacement so that "a" or "an" before it stays right.
   */
  readonly rewrites?: Readonly<Record<string, string>>;
  /** The same, for words that say all of it: a replacement only where their sentence ends with them. */
  readonly endings?: Readonly<Record<string, string>>;
  /** A question the writer could ask instead. */
  readonly ask?: string;
}

/** Reads a sentence at a time; the answer is remembered per sentence. */
export interface SentenceRule extends RuleInfo, Help {
  readonly reads: 'sentence';
  /** Compiled into the one trie; see `trie.ts` for how they are written. */
  readonly phrases: readonly string[];
  /** From the hits of its phrases to what it finds. Without it, every hit is a finding. */
  readonly find?: (sentence: Sentence, hits: readonly Range[]) => readonly Range[];
  /** True where words that are denied, quoted or told of others count all the same. */
  readonly literal?: boolean;
  /** Id of a sentence rule: what stands in a sentence before one of its places is part of that and no finding. */
  readonly yieldsTo?: string;
}

/** Needs the whole draft to find its spans, which are offsets into the normalised text. */
interface DraftRule extends RuleInfo, Help {
  readonly reads: 'draft';
  readonly find: (draft: Draft) => readonly Span[];
}

/** Judges the draft as a whole: how much, from 0 (not at all) to 1. It has no span to underline. */
interface WholeRule extends RuleInfo, Help {
  readonly reads: 'whole';
  readonly measure: (draft: Draft) => number;
}

/** Adds up the learned list, one rule a side. */
interface WordsRule extends RuleInfo, Help {
  readonly reads: 'words';
}

export type Rule = SentenceRule | DraftRule | WholeRule | WordsRule;

type SentenceDefinition = Omit<SentenceRule, 'reads' | 'phrases'> & {
  readonly reads?: never;
  readonly phrases?: readonly string[];
};

type Definition = SentenceDefinition | DraftRule | WholeRule | WordsRule;

/** One rule, one file in `rules/`, whose name is the id. */
export function defineRule(rule: Definition): Rule {
  if (rule.reads !== undefined) return rule;
  const { reads: _, phrases = [], ...rest } = rule;
  return { ...rest, phrases, reads: 'sentence' };
}
