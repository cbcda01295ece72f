/** The figures as Markdown, ratios first, and what the engine is held to. */
import { forms } from './drafts.ts';
import type { HostileTime, SizeTimes, Typing } from './speed.ts';
import type { StartFigures } from './start.ts';

export interface Figures {
  /** Of the checkers: Mingle, write-good, then the others there are. */
  readonly names: readonly string[];
  readonly sizes: readonly SizeTimes[];
  readonly typing: Typing;
  readonly growth: Readonly<Record<(typeof forms)[number], number>>;
  readonly hostile: readonly HostileTime[];
  readonly starts: readonly StartFigures[];
}

const targets = {
  long: { 3000: 3, 63206: 60 } as Record<number, number>,
  typing: 0.1,
  key: 0.3,
  growth: 1.1,
  hostile: 60,
};

const ms = (value: number) => (value < 10 ? value.toFixed(2) : Math.round(value).toLocaleString('en'));
const times = (value: number) => `× ${value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString('en')}`;
const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [row(head), row(head.map((_, at) => (at === 0 ? '---' : '--:'))), ...rows.map(row)].join('\n');

const over = (all: readonly number[]): string[] => all.slice(1).map((each) => times(each / (all[0] ?? Number.NaN)));

function races({ names, sizes, typing }: Figures): string {
  const head = ['a draft of', ...names.slice(1).map((name) => `${name} ÷ Mingle`), 'Mingle, ms'];
  const rows = sizes.map((each) => [
    `${each.size.toLocaleString('en')}${each.form === 'normal' ? '' : `, ${each.form}`}`,
    ...over(each.times),
    ms(each.times[0] ?? Number.NaN),
  ]);
  return table(head, [...rows, ['1,300, typed, all keys', ...over(typing.totals), ms(typing.totals[0] ?? Number.NaN)]]);
}

const hostileRows = ({ hostile }: Figures): string =>
  hostile
    .toSorted((one, other) => other.ms - one.ms)
    .map(({ kind, ms: took }) => `${kind} ${ms(took)}`)
    .join(', ');

const startRows = ({ starts }: Figures): string => {
  const alone = starts.at(-1);
  const rows = starts.map(({ name, ms: took, heap }) => [
    name,
    times(took / (alone?.ms ?? Number.NaN)),
    times(heap / (alone?.heap ?? Number.NaN)),
    `${Math.round(took)} ms`,
    `${heap.toFixed(1)} MB`,
  ]);
  return table(['background script', 'start ÷ compromise alone', 'memory ÷', 'start', 'memory'], rows);
};

export interface Claim {
  readonly what: string;
  readonly met: boolean;
}

const atMost = (what: string, value: number, most: number, unit = ''): Claim => ({
  what: `${what}: ${value.toFixed(2)}${unit}, at most ${most}${unit}`,
  met: value <= most,
});

export function claims({ sizes, typing, growth, hostile }: Figures): Claim[] {
  const [mingle = Number.NaN, writeGood = Number.NaN] = typing.totals;
  const ratios = sizes.map(({ times: [own = Number.NaN, peer = Number.NaN] }) => own / peer);
  const absolute = sizes.flatMap(({ size, form, times: [own = Number.NaN] }) => {
    const most = targets.long[size];
    return most === undefined ? [] : [atMost(`${size.toLocaleString('en')} characters, ${form}`, own, most, ' ms')];
  });
  return [
    atMost('Mingle ÷ write-good, the worst size and form', Math.max(...ratios), 1),
    ...absolute,
    atMost('typing 1,300 characters, Mingle ÷ write-good', mingle / writeGood, targets.typing),
    atMost('a key of these, p95', typing.p95, targets.key, ' ms'),
    ...forms.map((form) => atMost(`growth, ${form}, exponent`, growth[form], targets.growth)),
    atMost(
      `the worst of ${hostile.length} hostile texts`,
      Math.max(...hostile.map((each) => each.ms)),
      targets.hostile,
      ' ms',
    ),
  ];
}

export const report = (figures: Figures): string =>
  [
    races(figures),
    claims(figures)
      .map(({ what, met }) => `- ${what}: ${met ? 'met' : '**missed**'}`)
      .join('\n'),
    `20,000 hostile characters, ms: ${hostileRows(figures)}.`,
    ...(figures.starts.length > 0 ? [startRows(figures)] : []),
  ].join('\n\n');
