/** Text in, report out. Pure: no browser, no network, no clock. */
import { type Draft, isTooShort } from './draft.ts';
import { type Evidence, notAllowed, weigh } from './features.ts';
import { grammarWanted, loadGrammar } from './grammar.ts';
import { isForeign } from './language.ts';
import { OWN_BROCHURE, OWN_CONVERSATION } from './owners.ts';
import { createReader, type Reading } from './reader.ts';
import { registry } from './registry.ts';
import type { Rule } from './rule.ts';
import { contributionOf, fittedScale, logits, type Scored, score, sells, tuned } from './score.ts';
import { tokenize } from './tokens.ts';
import type {
  Contribution,
  Dismissed,
  Engine,
  EngineOptions,
  Finding,
  Report,
  RuleInfo,
  Side,
  Span,
  Verdict,
} from './types.ts';
import { verdictOf } from './verdict.ts';
import { strongest } from './wording.ts';
import { ownRules, ownWeight } from './yours.ts';

export { fittedScale } from './score.ts';

export const defaultOptions: EngineOptions = {
  rules: {},
  sensitivity: 50,
  phrases: [],
  allowed: [],
  own: { names: [], domains: [] },
};

const infoOf = ({ id, side, category, title, advice, why, flags, passes }: RuleInfo): RuleInfo => ({
  id,
  side,
  category,
  title,
  advice,
  why,
  flags,
  passes,
});

/** What the screens show, in the order of the registry; the user's own phrases last. */
export const rules: readonly RuleInfo[] = [...registry.map(infoOf), ...ownRules];

const NEUTRAL = 50;

const neutral = (verdict: Verdict): Report => ({
  score: NEUTRAL,
  verdict,
  base: NEUTRAL,
  findings: [],
  contributions: [],
  pulls: {},
  changes: [],
});

/** The user's own phrases as places: not rules of the registry, so their weight is not fitted. */
function ownSpans(draft: Draft, side: Side): Span[] {
  const owner = side === 'brochure' ? OWN_BROCHURE : OWN_CONVERSATION;
  const spans: Span[] = [];
  for (const { start, found } of draft.sentences) {
    for (const each of found) {
      if (each.rule === owner) spans.push({ start: start + each.start, end: start + each.end });
    }
  }
  return spans;
}

/** Whether the writer waved these words under this rule aside. */
type Waved = (rule: string, span: Span) => boolean;

function wavedIn(text: string, { plain }: Reading, dismissed: readonly Dismissed[]): Waved | null {
  if (dismissed.length === 0) return null;
  const keyOf = (rule: string, words: string) => `${rule}\n${words.toLowerCase()}`;
  const keys = new Set(dismissed.map(({ rule, words }) => keyOf(rule, words)));
  return (rule, { start, end }) => keys.has(keyOf(rule, text.slice(plain.at(start), plain.at(end))));
}

/** Where a rule of the registry has words to show; none for one that reads the draft as a whole. */
function placesOf({ draft }: Reading, evidence: Evidence, index: number): readonly Span[] {
  const rule = registry[index];
  if (rule?.reads !== 'words') return evidence.spans[index] ?? [];
  return strongest(draft, rule.side).filter(notAllowed(draft));
}

/**
 * The part of what a rule adds that is left: a rule weighs as much less as it has fewer places, and nothing where what it
 * says of the whole draft was waved aside.
 */
function shareLeft(reading: Reading, evidence: Evidence, waved: Waved, index: number): number {
  const { id = '' } = registry[index] ?? {};
  if (waved(id, { start: 0, end: 0 })) return 0;
  const places = placesOf(reading, evidence, index);
  return places.length === 0 ? 1 : places.filter((span) => !waved(id, span)).length / places.length;
}

interface Judged {
  readonly reading: Reading;
  readonly evidence: Evidence;
  readonly waved: Waved | null;
  /** Logit each rule adds, as the user tuned it and without what was waved aside. */
  readonly added: Float64Array;
  readonly own: Readonly<Record<Side, readonly Span[]>>;
  readonly scored: Scored;
  readonly verdict: Verdict;
  /**
   * Whether brochure findings are shown. By the fitted weights, so that a switch never brings findings up, but for what
   * is called a brochure: that is never said without a reason.
   */
  readonly shown: boolean;
}

const ended = /^["'”’)\s]*(?:$|[.!?…]|\n|\p{Extended_Pictographic})/u;

const phraseOf = (words: string): string =>
  tokenize(words)
    .map(({ text }) => text)
    .join(' ');

/**
 * The rule's other way to say it, with a capital and a closing mark where the words had one; a whole clause only where
 * one ends: "Don't wait for winter" is no "Take your time".
 */
function rewriteOf({ rewrites, endings }: Rule, text: string, { start, end }: Span): string | undefined {
  if (!rewrites && !endings) return undefined;
  const words = text.slice(start, end);
  const [mark = ''] = /[.!]$/.exec(words) ?? [];
  const saidBy = (ways: Readonly<Record<string, string>> = {}): string | undefined =>
    ways[phraseOf(words)] ?? ways[phraseOf(words.slice(0, words.length - mark.length))]?.concat(mark);
  const isEnd = /[.!?]$/.test(words) || ended.test(text.slice(end));
  const plain = saidBy(rewrites) ?? (isEnd ? saidBy(endings) : undefined);
  return plain !== undefined && /^[A-Z]/.test(words) ? plain.charAt(0).toUpperCase() + plain.slice(1) : plain;
}

function findingsOf(
  { reading, evidence, waved, added, own, scored, shown }: Judged,
  options: EngineOptions,
): Finding[] {
  const { draft, plain } = reading;
  const findings: Finding[] = [];
  const whole = { start: 0, end: plain.at(draft.text.length) };
  /** Single words are pointed at only where no rule with a reason has a place to show: marks on "new" or "say" read as petty. */
  const hasReason = (side: Side) =>
    registry.some((rule, i) => rule.side === side && evidence.spans[i]?.some((span) => !waved?.(rule.id, span)));
  registry.forEach((rule, i) => {
    const points = (added[i] ?? 0) * scored.slope;
    if (points === 0 || options.rules[rule.id]?.on === false) return;
    if (rule.side === 'brochure' && !shown) return;
    if (rule.reads === 'words' && hasReason(rule.side)) return;
    const spans = placesOf(reading, evidence, i).filter((span) => !waved?.(rule.id, span));
    const about = { rule: rule.id, side: rule.side, category: rule.category };
    if (rule.reads === 'whole') {
      findings.push({ ...about, ...whole, points, whole: true, ...(rule.ask !== undefined && { ask: rule.ask }) });
      return;
    }
    for (const span of spans) {
      const rewrite = rewriteOf(rule, draft.text, span);
      findings.push({
        ...about,
        start: plain.at(span.start),
        end: plain.at(span.end),
        points: points / spans.length,
        whole: false,
        ...(rewrite !== undefined && { rewrite }),
        ...(rule.ask !== undefined && { ask: rule.ask }),
      });
    }
  });
  for (const rule of ownRules) {
    for (const span of own[rule.side]) {
      const points = ownWeight[rule.side] * scored.slope;
      const about = { rule: rule.id, side: rule.side, category: rule.category };
      findings.push({ ...about, start: plain.at(span.start), end: plain.at(span.end), points, whole: false });
    }
  }
  return findings.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Why a draft is called a brochure that has no place to show: the rule that pulls it down most, of the whole. */
function reasonFor(
  { reading: { draft, plain }, added, scored, verdict }: Judged,
  findings: readonly Finding[],
): Finding[] {
  if (verdict !== 'brochure' || findings.some(({ side }) => side === 'brochure')) return [];
  const most = Math.min(...added);
  const rule = registry[added.indexOf(most)];
  if (!rule || most >= 0) return [];
  const { id, side, category, ask } = rule;
  const whole = { start: 0, end: plain.at(draft.text.length), points: most * scored.slope, whole: true };
  return [{ rule: id, side, category, ...whole, ...(ask !== undefined && { ask }) }];
}

function contributionsOf({ added, own, scored }: Judged): Contribution[] {
  const parts: Contribution[] = [];
  added.forEach((value, i) => {
    const part = contributionOf(i, value * scored.slope);
    if (part) parts.push(part);
  });
  for (const { id, side, category } of ownRules) {
    const points = own[side].length * ownWeight[side] * scored.slope;
    if (points !== 0) parts.push({ rule: id, side, category, points });
  }
  return parts.sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
}

/** What each rule adds before the user's weights, see `Report.pulls`. */
function pullsOf(left: Float64Array, own: Judged['own']): Record<string, number> {
  const pulls: Record<string, number> = {};
  const add = (id: string, logit: number) => {
    const thousandths = Math.round(logit * 1000);
    if (thousandths !== 0) pulls[id] = thousandths;
  };
  left.forEach((logit, i) => {
    add(registry[i]?.id ?? '', logit);
  });
  for (const { id, side } of ownRules) add(id, own[side].length * ownWeight[side]);
  return pulls;
}

/** What a change must do at least, as a share of what the first does. */
const LEAST = 0.1;

const overlap = (a: Finding, b: Finding): boolean => !a.whole && !b.whole && a.start < b.end && b.start < a.end;

/**
 * Indices of the three findings that pull the score down most; single words only where no rule with a reason is left. The
 * same words are named once: who changes "Give us a call" has changed "Give us". Nor is one named that would hardly help.
 */
function changesOf(findings: readonly Finding[]): number[] {
  const ranked = findings
    .filter(({ points }) => points < 0)
    .sort((a, b) => Number(a.category === 'wording') - Number(b.category === 'wording') || a.points - b.points);
  const least = (ranked[0]?.points ?? 0) * LEAST;
  const chosen: Finding[] = [];
  for (const finding of ranked) {
    if (chosen.length < 3 && finding.points <= least && !chosen.some((other) => overlap(other, finding)))
      chosen.push(finding);
  }
  return chosen.map((finding) => findings.indexOf(finding));
}

function judge(text: string, reading: Reading, options: EngineOptions, dismissed: readonly Dismissed[]): Report {
  const { draft } = reading;
  if (isTooShort(draft)) return neutral('too-short');
  if (isForeign(draft)) return neutral('not-english');
  const evidence = weigh(draft);
  const fitted = logits(draft, evidence);
  const waved = wavedIn(text, reading, dismissed);
  const left = waved
    ? fitted.map((value, i) => (value !== 0 ? value * shareLeft(reading, evidence, waved, i) : value))
    : fitted;
  const added = tuned(left, options);
  const ownOf = (side: Side) => ownSpans(draft, side).filter((span) => !waved?.(`own-${side}`, span));
  const own = { brochure: ownOf('brochure'), conversation: ownOf('conversation') };
  const extra = own.brochure.length * ownWeight.brochure + own.conversation.length * ownWeight.conversation;
  const scored = score(added, extra);
  const verdict = verdictOf(scored.score, text.length, options.sensitivity, fittedScale);
  const shown = verdict === 'brochure' || sells(score(fitted).score, text.length, options.sensitivity);
  const judged: Judged = { reading, evidence, waved, added, own, scored, verdict, shown };
  const placed = findingsOf(judged, options);
  const findings = [...reasonFor(judged, placed), ...placed];
  return {
    score: Math.round(scored.score),
    verdict,
    base: scored.base,
    findings,
    contributions: contributionsOf(judged),
    pulls: pullsOf(left, own),
    changes: changesOf(findings),
  };
}

/** `texts`: see `createReader`. */
export function createEngine(options: EngineOptions = defaultOptions, texts?: number): Engine {
  const read = createReader(options, texts);
  const analyze = (text: string, dismissed: readonly Dismissed[] = []): Report =>
    judge(text, read(text), options, dismissed);
  return {
    analyze,
    async judge(text, dismissed) {
      const first = analyze(text, dismissed);
      if (!grammarWanted()) return first;
      await loadGrammar();
      return analyze(text, dismissed);
    },
  };
}
