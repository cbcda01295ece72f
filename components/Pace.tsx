/** What is worth a word of pace and room before a draft goes out: a gentle line each. */
import type { PaceHint } from '../lib/ledger/hints.ts';
import { useWords } from './i18n.tsx';
import { ClockIcon } from './icons.tsx';
import { networkName } from './names.ts';

type Hint<K extends PaceHint['kind']> = Extract<PaceHint, { kind: K }>;

/** Whether the convention has room for the ask that this draft is: then nobody need be warned off it. */
export const roomIn = (pace: readonly PaceHint[]): Hint<'room'> | undefined =>
  pace.find((hint) => hint.kind === 'room');

/** What to say of each hint. */
export function usePaceLine(): (hint: PaceHint) => string {
  const { t, plural, locale } = useWords();
  const ago = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  return (hint) => {
    switch (hint.kind) {
      case 'room':
        return plural('hintRoom', hint.asks);
      case 'same-link':
        return t('hintLink', networkName[hint.network], ago.format(-hint.days, 'day'));
      case 'same-opening':
        return t('hintOpening', networkName[hint.network], ago.format(-hint.days, 'day'));
      case 'budget-day':
        return plural('hintDay', hint.limit);
      case 'budget-week':
        return plural('hintWeek', hint.limit);
      case 'minutes-day':
        return plural('hintMinutesDay', hint.limit);
      case 'minutes-week':
        return plural('hintMinutesWeek', hint.limit);
      case 'burst':
        return t('hintBurst', hint.posts);
    }
  };
}

/** All but the room, which has its place under the verdict. */
export function Pace({ pace }: { pace: readonly PaceHint[] }) {
  const line = usePaceLine();
  const shown = pace.filter(({ kind }) => kind !== 'room');
  if (shown.length === 0) return null;
  return (
    <ul className="pace">
      {shown.map((hint) => (
        <li key={hint.kind}>
          <ClockIcon />
          <span>{line(hint)}</span>
        </li>
      ))}
    </ul>
  );
}
