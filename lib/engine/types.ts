/** The engine's words. Everything here is plain data: it crosses `postMessage` and JSON unchanged. */

export type Side = 'brochure' | 'conversation';

export type Verdict = 'conversation' | 'mixed' | 'brochure' | 'too-short' | 'not-english';

export type Category =
  // brochure
  | 'hard-sell'
  | 'urgency'
  | 'discount'
  | 'announcement'
  | 'self-focus'
  | 'hype'
  | 'shouting'
  | 'hashtags'
  | 'links'
  | 'bait'
  // conversation
  | 'question'
  | 'thanks'
  | 'credit'
  | 'help'
  | 'story'
  | 'opinion'
  | 'invitation'
  | 'warmth'
  // either
  | 'own-phrases'
  | 'wording';

/** Half-open UTF-16 offsets into the text that was analysed. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One place where one rule has something to show. Sorted by `start` in a report. */
export interface Finding extends Span {
  readonly rule: string;
  readonly side: Side;
  readonly category: Category;
  /** What it moves the score by, in points of the score; brochure < 0 < conversation. */
  readonly points: number;
  /** True where the rule reads the draft as a whole: the span is then the whole draft and is not underlined. */
  readonly whole: boolean;
  /** A replacement for exactly this span, where the rule knows one. */
  readonly rewrite?: string;
  /** A question the writer could ask instead, where the rule knows one. */
  readonly ask?: string;
}

/** What one rule moved the score by, whether or not it has a place to show. */
export interface Contribution {
  readonly rule: string;
  readonly side: Side;
  readonly category: Category;
  readonly points: number;
}

export interface Report {
  /** 0-100, an integer; 100 = conversation. Neutral where the verdict is `too-short` or `not-english`. */
  readonly score: number;
  readonly verdict: Verdict;
  /** The score of a draft in which nothing was found. `base + Σ contributions.points` is `score`, to rounding. */
  readonly base: number;
  readonly findings: readonly Finding[];
  readonly contributions: readonly Contribution[];
  /**
   * Rule id → what it adds to the logit by its fitted weight, in thousandths, whatever weight the user gave it; phrases of
   * the user's own among them, nothing that was waved aside. From these `weighAgain` tells what other weights would make
   * of the draft, when its text is long gone.
   */
  readonly pulls: Readonly<Record<string, number>>;
  /** Up to three findings, as indices into `findings`, whose removal would raise the score most; no words twice. */
  readonly changes: readonly number[];
}

/** One rule as the user set it; what is missing is the default. */
export interface RuleSetting {
  readonly on?: boolean;
  /** Times the fitted weight, 0-3; 1 is the default. */
  readonly weight?: number;
}

export interface OwnPhrase {
  /** Words, with `*` for any run of letters within a word or, alone, any one word. Never a regular expression. */
  readonly text: string;
  readonly side: Side;
}

/** Everything about a user that the engine takes into account. Plain data, from settings. */
export interface EngineOptions {
  readonly rules: Readonly<Record<string, RuleSetting>>;
  /** 0-100, 50 is the fitted cut; higher warns sooner. */
  readonly sensitivity: number;
  readonly phrases: readonly OwnPhrase[];
  /** Phrases never to be found fault with, as `OwnPhrase.text`. */
  readonly allowed: readonly string[];
  readonly own: { readonly names: readonly string[]; readonly domains: readonly string[] };
}

/** What the screens show of a rule. */
export interface RuleInfo {
  readonly id: string;
  readonly side: Side;
  readonly category: Category;
  readonly title: string;
  readonly advice: string;
  readonly why: string;
  readonly flags: readonly string[];
  readonly passes: readonly string[];
}

/** A finding that the writer waved aside in this draft. */
export interface Dismissed {
  readonly rule: string;
  /** Its words, in any case; empty for a rule that reads the draft as a whole. */
  readonly words: string;
}

export interface Engine {
  /**
   * Never throws; the same text gives the same report, but for hits that only grammar settles: they are left out until
   * the parser is loaded. What was dismissed is no finding and weighs nothing.
   */
  analyze(text: string, dismissed?: readonly Dismissed[]): Report;
  /** As `analyze`, and loads the parser first where this text needs it. */
  judge(text: string, dismissed?: readonly Dismissed[]): Promise<Report>;
}
