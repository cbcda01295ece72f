/** Small charts of our own: gives stand above the line, asks hang below it, as on the balance. */

const width = 640;
const left = 68;
const inner = width - left;

/** A round number at or above the highest value, for the top of an axis. */
export function niceTop(highest: number): number {
  if (highest <= 4) return 4;
  const power = 10 ** Math.floor(Math.log10(highest));
  return ([1, 2, 4, 5, 10].find((step) => step * power >= highest) ?? 10) * power;
}

export interface MixBar {
  readonly label: string;
  readonly gives: readonly number[];
  readonly asks: number;
}

const half = 96;

/** As many as stand beside each other on a narrow page, in any language. */
const mostLabels = 4;

/** One bar a week. Three shades of the calm colour tell the gives apart; the order is the legend's. */
export function MixChart({ bars }: { bars: readonly MixBar[] }) {
  const above = Math.max(...bars.map(({ gives }) => gives.reduce((sum, n) => sum + n, 0)), 0);
  const below = Math.max(...bars.map(({ asks }) => asks), 0);
  const top = niceTop(Math.max(above, below));
  const step = inner / bars.length;
  const thick = Math.min(step * 0.7, 32);
  const high = (n: number) => (n / top) * half;
  const floor = half + 12;
  const bottom = floor + Math.max(high(below), 16) + 6;
  return (
    <svg className="chart" viewBox={`0 0 ${width} ${bottom + 28}`} aria-hidden="true">
      <text x="0" y={16}>
        {top}
      </text>
      {bars.map(({ label, gives, asks }, index) => {
        const x = left + step * (index + 0.5) - thick / 2;
        let y = floor;
        return (
          <g key={label}>
            {gives.map((n, kind) => {
              y -= high(n);
              // biome-ignore lint/suspicious/noArrayIndexKey: the kinds stand in a fixed order.
              return <rect key={kind} className={`give-${kind}`} x={x} y={y} width={thick} height={high(n)} />;
            })}
            <rect className="asks" x={x} y={floor} width={thick} height={high(asks)} />
            {index % Math.ceil(bars.length / mostLabels) === 0 && (
              <text x={x + thick / 2} y={bottom + 22} textAnchor="middle">
                {label}
              </text>
            )}
          </g>
        );
      })}
      <path className="axis" d={`M${left} ${floor}H${width}`} />
    </svg>
  );
}

export interface SharePoint {
  readonly label: string;
  /** 0-1 */
  readonly share: number;
}

/** The share of asks over time, with the convention's line. */
export function ShareChart({
  points,
  limit,
  shown,
}: {
  points: readonly SharePoint[];
  limit: number;
  shown(share: number): string;
}) {
  const top = Math.min(1, Math.max(...points.map(({ share }) => share), limit, 0.1) * 1.2);
  const height = 130;
  const y = (share: number) => 8 + (1 - share / top) * height;
  const x = (index: number) => left + (points.length < 2 ? inner / 2 : (index / (points.length - 1)) * (inner - 8));
  const line = points.map(
    ({ share }, index) => `${index === 0 ? 'M' : 'L'}${x(index).toFixed(1)} ${y(share).toFixed(1)}`,
  );
  const last = points.at(-1);
  return (
    <svg className="chart" viewBox={`0 0 ${width} ${height + 40}`} aria-hidden="true">
      <path className="limit" d={`M${left} ${y(limit)}H${width}`} />
      <text x="0" y={y(limit) + 4}>
        {shown(limit)}
      </text>
      <path className="share" d={line.join('')} />
      {last && <rect className="now" x={x(points.length - 1) - 4} y={y(last.share) - 4} width="8" height="8" rx="1" />}
      <path className="axis" d={`M${left} ${8 + height}H${width}`} />
      <text x={left} y={height + 34}>
        {points[0]?.label}
      </text>
      <text x={width} y={height + 34} textAnchor="end">
        {points.length > 1 ? last?.label : ''}
      </text>
    </svg>
  );
}

export interface Count {
  readonly label: string;
  readonly count: number;
  readonly side: 'give' | 'take';
}

/** A line of words with its bar below: words may be as long as a language needs. */
export function CountChart({ counts }: { counts: readonly Count[] }) {
  const top = Math.max(...counts.map(({ count }) => count), 1);
  const row = 54;
  return (
    <svg className="chart" viewBox={`0 0 ${width} ${counts.length * row}`} aria-hidden="true">
      {counts.map(({ label, count, side }, index) => (
        <g key={label}>
          <text className="label" x="0" y={index * row + 26}>
            {label}
          </text>
          <text className="label" x={width} y={index * row + 26} textAnchor="end">
            {count}
          </text>
          <rect
            className={side === 'give' ? 'give-0' : 'asks'}
            x="0"
            y={index * row + 34}
            width={count > 0 ? Math.max((count / top) * width, 2) : 0}
            height="10"
            rx="1"
          />
        </g>
      ))}
    </svg>
  );
}
