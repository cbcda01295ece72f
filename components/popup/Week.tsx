/** This week by day, gives above the line and asks below it, with the week before as a dashed outline; and by network. */
import type { Key } from '../../lib/i18n.ts';
import type { DayPair, TwoWeeks } from '../../lib/ledger/two-weeks.ts';
import type { NetworkId } from '../../lib/networks/types.ts';
import { useWords } from '../i18n.tsx';
import { networkName } from '../names.ts';

/** How Mingle fares on a network: in its open tabs, or switched off. Of a quiet one there is nothing to say. */
export type NetworkState = 'off' | 'seen' | 'unseen' | 'quiet';

export interface WeekProps {
  readonly week: TwoWeeks;
  readonly states: Readonly<Record<NetworkId, NetworkState>>;
}

const step = 48;
const half = 34;

function Days({ days }: { days: readonly DayPair[] }) {
  const { t, locale } = useWords();
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' });
  const nameOf = (day: string) => weekday.format(Date.parse(`${day}T00:00:00Z`));
  const top = Math.max(3, ...days.map(({ gives, asks, before }) => Math.max(gives, asks, before)));
  const high = (n: number) => (n / top) * half;
  // Room below the line only where something hangs there.
  const foot = days.some(({ asks }) => asks > 0) ? half * 2 : half + 1;
  const spoken = days
    .filter(({ isToCome }) => !isToCome)
    .map((one) => t('weekDay', nameOf(one.day), one.gives + one.asks, one.before));
  return (
    <div className="week">
      <svg className="mirrors" viewBox={`0 0 ${step * 7} ${foot}`} role="img" aria-label={spoken.join(', ')}>
        {days.map(({ day, gives, asks, before }, index) => {
          const x = index * step + 10;
          return (
            <g key={day}>
              {before > 0 && (
                <rect className="before" x={x - 3} y={half - high(before)} width="34" height={high(before)} />
              )}
              <rect className="gave" x={x + 2} y={half - high(gives)} width="24" height={high(gives)} />
              <rect className="asked" x={x + 2} y={half} width="24" height={high(asks)} />
            </g>
          );
        })}
        <path className="line" d={`M0 ${half}H${step * 7}`} />
      </svg>
      {/* Words of the page, not of the drawing: they grow with the user's type. The drawing's name says them. */}
      <ol aria-hidden="true">
        {days.map(({ day }) => (
          <li key={day}>{nameOf(day)}</li>
        ))}
      </ol>
    </div>
  );
}

const stateName = {
  off: 'networkOff',
  seen: 'networkSeen',
  unseen: 'networkUnseen',
  quiet: null,
} as const satisfies Record<NetworkState, Key | null>;

export function WeekView({ week, states }: WeekProps) {
  const { t, plural } = useWords();
  return (
    <section aria-labelledby="week">
      <h2 id="week">{plural('weekTitle', week.posts)}</h2>
      <p className="soft small">
        {week.lastWeek === 0 ? t('weekBeforeNone') : t('weekBefore', week.before, week.lastWeek)}
      </p>
      <Days days={week.days} />
      <table className="networks">
        <caption className="spoken">{t('byNetwork')}</caption>
        <thead className="soft small">
          <tr>
            <td />
            <th scope="col">{t('thisWeek')}</th>
            <th scope="col">{t('lastWeek')}</th>
          </tr>
        </thead>
        <tbody>
          {(Object.keys(networkName) as NetworkId[]).map((id) => {
            const state = stateName[states[id]];
            return (
              <tr key={id}>
                <th scope="row">
                  {networkName[id]} {state && <span className="soft small">{t(state)}</span>}
                </th>
                <td>{week.networks[id].posts}</td>
                <td>{week.networks[id].lastWeek}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
