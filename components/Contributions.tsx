/** Why 24 and not 60: where every draft starts, what moved it, where it ended. */
import type { Report, RuleInfo } from '../lib/engine/types.ts';
import { useWords } from './i18n.tsx';
import { Points } from './Points.tsx';

export interface ContributionsProps {
  readonly report: Report;
  readonly rules: ReadonlyMap<string, RuleInfo>;
  /** How many to show before the rest is summed up. */
  readonly most?: number;
}

export function Contributions({ report, rules, most = 6 }: ContributionsProps) {
  const { t, plural } = useWords();
  const felt = report.contributions.filter(({ points }) => Math.abs(points) >= 0.5);
  const sorted = felt.toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points));
  const shown = sorted.slice(0, most);
  const rest = sorted.slice(most);
  return (
    <ol className="sum">
      <li>
        <span>{t('sumStart')}</span>
        <span className="points">{Math.round(report.base)}</span>
      </li>
      {shown.map(({ rule, points }) => (
        <li key={rule}>
          <span lang="en">{rules.get(rule)?.title ?? rule}</span>
          <Points points={points} />
        </li>
      ))}
      {rest.length > 0 && (
        <li>
          <span>{plural('sumRest', rest.length)}</span>
          <Points points={rest.reduce((sum, { points }) => sum + points, 0)} />
        </li>
      )}
      <li className="total">
        <span>{t('sumEnd')}</span>
        <span className="points">{report.score}</span>
      </li>
    </ol>
  );
}
