/** Views of a report: without some findings, as words, as places to underline. */
import type { Finding, Report } from '../engine/types.ts';
import type { Mark } from './marks.ts';

/** The report without some of its findings; the indices in `changes` follow. Score and verdict stay the engine's. */
export function sifted(report: Report, keep: (finding: Finding) => boolean): Report {
  if (report.findings.every(keep)) return report;
  const kept = report.findings.flatMap((finding, index) => (keep(finding) ? [index] : []));
  return {
    ...report,
    findings: report.findings.filter((_, index) => kept.includes(index)),
    changes: report.changes.flatMap((index) => (kept.includes(index) ? [kept.indexOf(index)] : [])),
  };
}

/** One for each finding; empty where it is about the whole draft. */
export const wordsOf = ({ findings }: Report, text: string): string[] =>
  findings.map(({ whole, start, end }) => (whole ? '' : text.slice(start, end)));

export const marksOf = ({ findings }: Report): readonly Mark[] =>
  findings.flatMap(({ whole, start, end, side }, finding) => (whole ? [] : [{ start, end, side, finding }]));

interface Told {
  readonly report: Report | null;
  readonly words: readonly string[];
}

/** The index in `after` of a finding of `before`: the same rule on the same words. Null where it is gone. */
export function findAgain(finding: number, before: Told, after: Told): number | null {
  const rule = before.report?.findings[finding]?.rule;
  const isSame = (index: number) =>
    rule !== undefined && after.report?.findings[index]?.rule === rule && after.words[index] === before.words[finding];
  if (isSame(finding)) return finding;
  const index = after.words.findIndex((_, at) => isSame(at));
  return index === -1 ? null : index;
}
