/**
 * Give and take as a seesaw. It rests where the convention says: at 80/20 the asking arm is four times as long, so that
 * one ask weighs as much as four gives, and the plank is level exactly when the limit is reached.
 */
import type { ReactNode } from 'react';
import type { Convention, Ratio } from '../lib/ledger/types.ts';

declare module 'react' {
  interface CSSProperties {
    '--tilt'?: string;
  }
}

const width = 340;
const pan = 84;
const plank = 100;
const ground = 140;
const ends = { give: pan / 2 + 4, take: width - pan / 2 - 4 };
const steepest = 7;

/** Where the plank rests, in units of the drawing. A convention without asks gets an arm as long as the paper allows. */
export const restOf = (maxAsk: number): number =>
  ends.give + (ends.take - ends.give) * Math.min(Math.max(maxAsk, 0.13), 0.6);

/** Degrees; positive: the asking side is down. 0 is level: nothing published, or just at the limit. */
export function tiltOf({ give, take, share }: Ratio, maxAsk: number): number {
  if (give + take === 0) return 0;
  const range = share > maxAsk ? 1 - maxAsk : maxAsk;
  const off = range === 0 ? -1 : (share - maxAsk) / range;
  return Math.sign(off) * Math.sqrt(Math.abs(off)) * steepest;
}

interface Stone {
  readonly x: number;
  readonly y: number;
}

/** Rows from the plank up, each one shorter than the one below, centred on x = 0; `size` is a stone's side. */
export function pile(count: number): { size: number; stones: Stone[] } {
  let base = 5;
  while ((base * (base + 1)) / 2 < count) base++;
  const size = Math.min(15, pan / base);
  const stones: Stone[] = [];
  for (let row = 0; stones.length < count; row++) {
    const inRow = Math.min(base - row, count - stones.length);
    for (let n = 0; n < inRow; n++) stones.push({ x: (n - (inRow - 1) / 2) * size, y: -(row * size * 0.9 + size / 2) });
  }
  return { size, stones };
}

function Pile({ count, at, draw }: { count: number; at: number; draw(stone: Stone, size: number): ReactNode }) {
  const { size, stones } = pile(count);
  return <g transform={`translate(${at} ${plank - 3})`}>{stones.map((stone) => draw(stone, size))}</g>;
}

const round = ({ x, y }: Stone, size: number) => (
  <circle key={`${x} ${y}`} cx={x} cy={y} r={Math.max(size / 2 - 0.75, 0.5)} />
);

const square = ({ x, y }: Stone, size: number) => (
  <rect
    key={`${x} ${y}`}
    x={x - size / 2 + 0.75}
    y={y - size / 2 + 0.75}
    width={Math.max(size - 1.5, 1)}
    height={Math.max(size - 1.5, 1)}
    rx="1.5"
  />
);

/** The highest point of both piles, in units of the drawing: the paper starts just above it. */
function topOf({ give, take, share }: Ratio, maxAsk: number, rest: number): number {
  const slope = Math.sin((tiltOf({ give, take, share }, maxAsk) * Math.PI) / 180);
  const heightOf = (count: number) => -(pile(count).stones.at(-1)?.y ?? 0) + pile(count).size / 2;
  const left = heightOf(give) + slope * rest;
  const right = heightOf(take) - slope * (width - rest);
  return Math.floor(plank - 8 - Math.max(left, right, 0));
}

export function Balance({ ratio, convention }: { ratio: Ratio; convention: Convention }) {
  const rest = restOf(convention.maxAsk);
  const top = topOf(ratio, convention.maxAsk, rest);
  return (
    <svg
      className="balance mirrors"
      viewBox={`0 ${top} ${width} ${ground + 2 - top}`}
      aria-hidden="true"
      focusable="false"
    >
      <path className="level" d={`M4 ${plank}H${width - 4}`} />
      <path className="rest" d={`M${rest} ${plank + 2}l19 ${ground - plank - 2}h-38Z`} />
      <path className="ground" d={`M4 ${ground}H${width - 4}`} />
      <g
        className="beam"
        style={{
          transformOrigin: `${rest}px ${plank}px`,
          '--tilt': `${tiltOf(ratio, convention.maxAsk).toFixed(2)}deg`,
        }}
      >
        <path className="plank" d={`M4 ${plank}H${width - 4}`} />
        <g className="gives">
          <Pile count={ratio.give} at={ends.give} draw={round} />
        </g>
        <g className="takes">
          <Pile count={ratio.take} at={ends.take} draw={square} />
        </g>
      </g>
    </svg>
  );
}
