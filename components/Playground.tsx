/** A place to try words: underlined as in a composer, judged as one types. Nothing written here is kept. */
import { useId } from 'react';
import type { Finding, Report, RuleInfo } from '../lib/engine/types.ts';
import { Contributions } from './Contributions.tsx';
import { useWords } from './i18n.tsx';
import { VerdictIcon } from './icons.tsx';
import { verdictLine, verdictName } from './names.ts';

export interface PlaygroundProps {
  readonly text: string;
  /** Of this text, or of the one before while the answer is under way. */
  readonly report: Report | null;
  readonly rules: ReadonlyMap<string, RuleInfo>;
  readonly label: string;
  onText(text: string): void;
}

interface Piece {
  readonly start: number;
  readonly text: string;
  readonly finding?: Finding;
}

/** The text cut at its findings, brochure before conversation; where two overlap, the first to start stays whole. */
export function cut(text: string, findings: readonly Finding[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  const placed = findings.filter(({ whole, end }) => !whole && end <= text.length);
  const sides = [
    ...placed.filter(({ side }) => side === 'brochure'),
    ...placed.filter(({ side }) => side !== 'brochure'),
  ];
  const kept: Finding[] = [];
  for (const each of sides) if (kept.every(({ start, end }) => each.end <= start || each.start >= end)) kept.push(each);
  for (const finding of kept.sort((a, b) => a.start - b.start)) {
    if (finding.start > at) pieces.push({ start: at, text: text.slice(at, finding.start) });
    pieces.push({ start: finding.start, text: text.slice(finding.start, finding.end), finding });
    at = finding.end;
  }
  if (at < text.length) pieces.push({ start: at, text: text.slice(at) });
  return pieces;
}

function Verdict({ report, rules }: { report: Report; rules: PlaygroundProps['rules'] }) {
  const { t } = useWords();
  const isJudged = report.verdict !== 'too-short' && report.verdict !== 'not-english';
  const [first] = report.changes;
  const finding = first === undefined ? undefined : report.findings[first];
  return (
    <div className="judged">
      <p className={`verdict ${report.verdict}`}>
        <VerdictIcon verdict={report.verdict} />
        {/* Said aloud when it changes; the score changes with every key. */}
        <strong aria-live="polite">{t(verdictName[report.verdict])}</strong>
        {isJudged && <span className="score">{report.score}</span>}
      </p>
      <p>{(finding && rules.get(finding.rule)?.advice) ?? t(verdictLine[report.verdict])}</p>
      {isJudged && (
        <details>
          <summary>{t('sumTitle')}</summary>
          <Contributions report={report} rules={rules} />
        </details>
      )}
    </div>
  );
}

export function Playground({ text, report, rules, label, onText }: PlaygroundProps) {
  const id = useId();
  return (
    <div className="playground">
      <label className="soft small" htmlFor={id}>
        {label}
      </label>
      <div className="sheet">
        <div className="under" aria-hidden="true">
          {cut(text, report?.findings ?? []).map(({ start, text: part, finding }) =>
            finding ? (
              <span key={start} className={finding.side}>
                {part}
              </span>
            ) : (
              part
            ),
          )}{' '}
        </div>
        <textarea
          id={id}
          rows={4}
          maxLength={5000}
          spellCheck={false}
          value={text}
          onChange={(event) => onText(event.target.value)}
        />
      </div>
      {report && <Verdict report={report} rules={rules} />}
    </div>
  );
}
