/** Is anybody there? One line a network, from the numbers on one's own profile or typed in. */
import type { FormEvent } from 'react';
import type { Reach } from '../../lib/ledger/types.ts';
import type { NetworkId } from '../../lib/networks/types.ts';
import { useWords } from '../i18n.tsx';
import { networkName } from '../names.ts';
import { Figure } from './Figure.tsx';

const width = 640;
const height = 120;

/** The line runs over the range of its own numbers: only its direction means anything. */
function Line({ reach, shown }: { reach: readonly Reach[]; shown(count: number): string }) {
  const counts = reach.map(({ count }) => count);
  const low = Math.min(...counts);
  const high = Math.max(...counts);
  const first = Date.parse(reach[0]?.day ?? '');
  const span = Date.parse(reach.at(-1)?.day ?? '') - first;
  const x = ({ day }: Reach) => 72 + ((Date.parse(day) - first) / (span || 1)) * (width - 80);
  const y = ({ count }: Reach) => 12 + (high === low ? height / 2 : ((high - count) / (high - low)) * height);
  const last = reach.at(-1);
  return (
    <svg className="chart" viewBox={`0 0 ${width} ${height + 28}`} aria-hidden="true">
      <text x={60} y={high === low ? 16 + height / 2 : 16} textAnchor="end">
        {shown(high)}
      </text>
      {high !== low && (
        <text x={60} y={height + 16} textAnchor="end">
          {shown(low)}
        </text>
      )}
      <path className="share" d={reach.map((each, at) => `${at === 0 ? 'M' : 'L'}${x(each)} ${y(each)}`).join('')} />
      {last && <rect className="now" x={x(last) - 4} y={y(last) - 4} width="8" height="8" rx="1" />}
    </svg>
  );
}

function ReachFigure({ network, reach }: { network: NetworkId; reach: readonly Reach[] }) {
  const { t, plural, locale } = useWords();
  const number = new Intl.NumberFormat(locale);
  const date = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  const [first] = reach;
  const last = reach.at(-1);
  if (!first || !last) return null;
  const more = last.count - first.count;
  const since = date.format(Date.parse(first.day));
  const change =
    more === 0 ? t('reachSame', since) : plural(more > 0 ? 'reachMore' : 'reachLess', Math.abs(more), since);
  return (
    <Figure
      title={`${networkName[network]}: ${number.format(last.count)}. ${reach.length > 1 ? change : ''}`.trim()}
      note={t('reachNote')}
      head={[t('day'), t('reach')]}
      rows={reach.map(({ day, count }) => [date.format(Date.parse(day)), number.format(count)])}
    >
      <Line reach={reach} shown={number.format} />
    </Figure>
  );
}

export interface ReachProps {
  /** Oldest first, all networks. */
  readonly reach: readonly Reach[];
  onReach(network: NetworkId, count: number): void;
}

export function ReachView({ reach, onReach }: ReachProps) {
  const { t } = useWords();
  const add = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    onReach(form.get('network') as NetworkId, Number(form.get('count')));
    event.currentTarget.reset();
  };
  const networks = Object.keys(networkName) as NetworkId[];
  return (
    <>
      {networks.map((network) => {
        const own = reach.filter((each) => each.network === network);
        return own.length > 0 && <ReachFigure key={network} network={network} reach={own} />;
      })}
      <details className="reach">
        <summary>{t('reachAdd')}</summary>
        <form onSubmit={add}>
          <label className="labelled">
            <span className="soft small">{t('addNetwork')}</span>
            <select className="field" name="network">
              {networks.map((id) => (
                <option key={id} value={id}>
                  {networkName[id]}
                </option>
              ))}
            </select>
          </label>
          <label className="labelled">
            <span className="soft small">{t('reach')}</span>
            <input className="field" type="number" name="count" min={0} max={2_000_000_000} required />
          </label>
          <button type="submit" className="button">
            {t('reachKeep')}
          </button>
        </form>
      </details>
    </>
  );
}
