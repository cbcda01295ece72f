/** When one posts: a dot for each part of each day of the week, the more posts the larger. */
import { busiest, type Hours, partHours } from '../../lib/ledger/hours.ts';
import { useWords } from '../i18n.tsx';
import { unbroken } from '../names.ts';
import { Figure } from './Figure.tsx';

/** Below this a pattern is chance. */
const fewest = 5;

const width = 640;
const left = 92;
const row = 38;
const largest = 16;

/** 2026-01-05 was a Monday. */
const dateOf = (day: number, hour = 0) => new Date(Date.UTC(2026, 0, 5 + day, hour));

function useNames() {
  const { locale } = useWords();
  const format = (options: Intl.DateTimeFormatOptions) => {
    const made = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    return (day: number, at = 0) => made.format(dateOf(day, at));
  };
  const clock = format({ hour: 'numeric', minute: '2-digit' });
  return {
    long: format({ weekday: 'long' }),
    short: format({ weekday: 'short' }),
    hour: (part: number) => unbroken(clock(0, (part * partHours) % 24)),
  };
}

function Dots({ hours }: { hours: Hours }) {
  const { short, hour } = useNames();
  const parts = hours[0]?.length ?? 0;
  const step = (width - left) / parts;
  const most = Math.max(1, ...hours.flat());
  return (
    <svg className="chart" viewBox={`0 0 ${width} ${hours.length * row + 34}`} aria-hidden="true">
      {hours.map((counts, day) => (
        <g key={short(day)}>
          <text x="0" y={day * row + row / 2 + 5}>
            {short(day)}
          </text>
          {counts.map((posts, part) => (
            <circle
              // biome-ignore lint/suspicious/noArrayIndexKey: parts of a day stand in a fixed order.
              key={part}
              className={posts > 0 ? 'give-0' : 'none'}
              cx={left + step * (part + 0.5)}
              cy={day * row + row / 2}
              r={posts > 0 ? Math.max(3, Math.sqrt(posts / most) * largest) : 1.5}
            />
          ))}
        </g>
      ))}
      {[0, 2, 4, 6].map((part) => (
        <text key={part} x={left + step * part} y={hours.length * row + 22}>
          {hour(part)}
        </text>
      ))}
    </svg>
  );
}

export function HoursView({ hours }: { hours: Hours }) {
  const { t } = useWords();
  const { long, hour } = useNames();
  const most = busiest(hours);
  const posts = hours.flat().reduce((sum, count) => sum + count, 0);
  if (!most || posts < fewest) return null;
  const span = (part: number) => t('hoursSpan', hour(part), hour(part + 1));
  return (
    <Figure
      title={t('hoursTitle', long(most.day), hour(most.part), hour(most.part + 1))}
      note={t('hoursNote')}
      head={[t('day'), ...(hours[0] ?? []).map((_, part) => span(part))]}
      rows={hours.map((counts, day) => [long(day), ...counts])}
    >
      <Dots hours={hours} />
    </Figure>
  );
}
