/** How much is enough, and from when on the pace is worth a word. */
import { useEffect, useState } from 'react';
import { useWords } from '../i18n.tsx';

export interface Budget {
  readonly postsPerDay: number | null;
  readonly postsPerWeek: number | null;
  readonly minutesPerDay: number | null;
  readonly minutesPerWeek: number | null;
}

export interface Thresholds {
  readonly burstPerHour: number;
  readonly repeatDays: number;
  readonly sameKind: number;
  readonly quietTimes: number;
}

interface CountProps {
  readonly label: string;
  readonly value: number | null;
  readonly min?: number;
  readonly max: number;
  /** Whether the field may be empty, which is no limit. */
  readonly optional: boolean;
  onCommit(value: number | null): void;
}

/** Tells a number once it is whole and within its limits; what is not goes back to what it was. */
function Count({ label, value, min = 1, max, optional, onCommit }: CountProps) {
  const shown = value === null ? '' : String(value);
  const [typed, setTyped] = useState(shown);
  useEffect(() => setTyped(shown), [shown]);
  const commit = () => {
    const number = typed === '' ? null : Number(typed);
    const isFine = number === null ? optional : Number.isInteger(number) && number >= min && number <= max;
    if (!isFine) setTyped(shown);
    else if (number !== value) onCommit(number);
  };
  return (
    <label className="count">
      <input
        className="field"
        type="number"
        inputMode="numeric"
        min={min}
        max={max}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => event.key === 'Enter' && commit()}
      />
      <span>{label}</span>
    </label>
  );
}

const budgets = [
  ['postsPerDay', 500],
  ['postsPerWeek', 3500],
  ['minutesPerDay', 1440],
  ['minutesPerWeek', 10_080],
] as const satisfies readonly (readonly [keyof Budget, number])[];

const thresholds = [
  ['burstPerHour', 1, 100],
  ['repeatDays', 1, 365],
  ['sameKind', 2, 100],
  ['quietTimes', 1, 20],
] as const satisfies readonly (readonly [keyof Thresholds, number, number])[];

export interface PaceProps {
  readonly budget: Budget;
  readonly pace: Thresholds;
  onBudget(budget: Budget): void;
  onPace(pace: Thresholds): void;
}

export function PaceFields({ budget, pace, onBudget, onPace }: PaceProps) {
  const { t } = useWords();
  return (
    <>
      <fieldset className="counts">
        <legend>{t('paceBudget')}</legend>
        {budgets.map(([key, max]) => (
          <Count
            key={key}
            label={t(key)}
            value={budget[key]}
            max={max}
            optional
            onCommit={(value) => onBudget({ ...budget, [key]: value })}
          />
        ))}
      </fieldset>
      <fieldset className="counts">
        <legend>{t('paceThresholds')}</legend>
        {thresholds.map(([key, min, max]) => (
          <Count
            key={key}
            label={t(key)}
            value={pace[key]}
            min={min}
            max={max}
            optional={false}
            onCommit={(value) => value !== null && onPace({ ...pace, [key]: value })}
          />
        ))}
      </fieldset>
    </>
  );
}
