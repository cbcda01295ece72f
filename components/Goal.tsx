/** What somebody is here for. One goal, so that one number can serve it. */
import type { Key } from '../lib/i18n.ts';
import type { GoalId } from '../lib/ledger/goal.ts';
import { useWords } from './i18n.tsx';

export const goalName = {
  'be-known': 'goalBeKnown',
  'help-customers': 'goalHelp',
  'bring-visits': 'goalVisits',
  hire: 'goalHire',
  custom: 'goalCustom',
} as const satisfies Record<GoalId, Key>;

export interface GoalChoice {
  readonly id: GoalId;
  /** In the user's own words, where it is none of the others. */
  readonly text: string;
}

export function Goal({ goal, onGoal }: { goal: GoalChoice | null; onGoal(goal: GoalChoice): void }) {
  const { t } = useWords();
  return (
    <fieldset className="goals">
      <legend>{t('goalTitle')}</legend>
      {(Object.keys(goalName) as GoalId[]).map((id) => (
        <label key={id}>
          <input
            type="radio"
            name="goal"
            checked={goal?.id === id}
            onChange={() => onGoal({ id, text: goal?.text ?? '' })}
          />
          {t(goalName[id])}
        </label>
      ))}
      {goal?.id === 'custom' && (
        <input
          className="field"
          aria-label={t('goalCustom')}
          maxLength={200}
          defaultValue={goal.text}
          onBlur={(event) => onGoal({ id: 'custom', text: event.target.value })}
        />
      )}
    </fieldset>
  );
}
