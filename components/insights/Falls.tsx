/** What sells in one's posts, then and now: is the coach of any use? */
import type { Falls } from '../../lib/ledger/fall.ts';
import { useWords } from '../i18n.tsx';
import { Figure } from './Figure.tsx';

interface Titled {
  readonly title: string;
  /** Shares of posts, 0-1. */
  readonly before: number;
  readonly now: number;
}

export interface FallsProps {
  readonly falls: { readonly against: Falls['against']; readonly rules: readonly Titled[] } | null;
}

const width = 640;
const row = 60;

/** From a ring (then) to a square (now), on one scale for all. */
function Moves({ rules, shown }: { rules: readonly Titled[]; shown(share: number): string }) {
  const top = Math.max(0.01, ...rules.flatMap(({ before, now }) => [before, now]));
  const x = (share: number) => 10 + (share / top) * (width - 20);
  return (
    <svg className="chart" viewBox={`0 0 ${width} ${rules.length * row}`} aria-hidden="true">
      {rules.map(({ title, before, now }, index) => {
        const y = index * row + 42;
        return (
          <g key={title}>
            <text className="label" x="0" y={index * row + 22}>
              {title}
            </text>
            <text className="label" x={width} y={index * row + 22} textAnchor="end">
              {`${shown(before)} → ${shown(now)}`}
            </text>
            <path className="limit" d={`M10 ${y}H${width - 10}`} />
            <path className="move" d={`M${x(before)} ${y}H${x(now)}`} />
            <circle className="then" cx={x(before)} cy={y} r="6" />
            <rect className="now" x={x(now) - 6} y={y - 6} width="12" height="12" rx="1" />
          </g>
        );
      })}
    </svg>
  );
}

export function FallsView({ falls }: FallsProps) {
  const { t, locale } = useWords();
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const [first] = falls?.rules ?? [];
  if (!falls || !first) return null;
  const { against, rules } = falls;
  const told = rules.reduce((most, rule) => (most.before - most.now < rule.before - rule.now ? rule : most), first);
  const then = t(against === 'archive' ? 'fallBefore' : 'fallFirst');
  return (
    <Figure
      title={t('fallTitle', told.title, percent.format(told.before), percent.format(told.now))}
      note={t(against === 'archive' ? 'fallNote' : 'fallNoteFirst')}
      head={[t('rule'), then, t('fallNow')]}
      rows={rules.map(({ title, before, now }) => [title, percent.format(before), percent.format(now)])}
    >
      <Moves rules={rules} shown={(share) => percent.format(share)} />
    </Figure>
  );
}
