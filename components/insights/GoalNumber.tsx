/** What somebody is here for, and the one number that serves it. */
import type { Watch, Watched } from '../../lib/ledger/goal.ts';
import { type GoalChoice, goalName } from '../Goal.tsx';
import { useWords } from '../i18n.tsx';

const watchedName = {
  followers: 'watchFollowers',
  'followers-linkedin': 'watchLinkedIn',
  answers: 'watchAnswers',
  own: 'watchOwn',
  given: 'watchGiven',
} as const satisfies Record<Watched, string>;

export function GoalNumber({ goal, watch }: { goal: GoalChoice; watch: Watch }) {
  const { t, locale } = useWords();
  const isOwn = goal.id === 'custom' && goal.text.trim() !== '';
  const number = new Intl.NumberFormat(locale);
  return (
    <section className="goal-number" aria-labelledby="goal">
      <h2 id="goal">{isOwn ? goal.text : `${t('goalTitle')} ${t(goalName[goal.id])}`}</h2>
      <p>
        {watch.count === null ? (
          t('watchNone')
        ) : (
          <>
            <strong>{number.format(watch.count)}</strong> {t(watchedName[watch.what])}
          </>
        )}
      </p>
    </section>
  );
}
