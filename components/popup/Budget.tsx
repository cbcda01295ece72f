/** What is left of the posts and minutes of the day and the week, where the user set a limit; else the minutes so far. */
import { useWords } from '../i18n.tsx';
import type { Budget } from '../options/Pace.tsx';

interface Spent {
  /** Without replies and comments: those are conversation. */
  readonly posts: number;
  readonly minutes: number;
}

export interface BudgetProps {
  readonly today: Spent;
  /** From Monday on, today included. */
  readonly week: Spent;
  readonly budget: Budget;
}

export function BudgetView({ today, week, budget }: BudgetProps) {
  const { t, plural } = useWords();
  const left = (
    key: 'leftPosts' | 'leftMinutes' | 'leftPostsWeek' | 'leftMinutesWeek',
    most: number | null,
    n: number,
  ) => (most === null ? [] : [plural(key, Math.max(0, most - n))]);
  const isCounted = budget.minutesPerDay === null && today.minutes > 0;
  const lines = [
    ...left('leftPosts', budget.postsPerDay, today.posts),
    ...left('leftMinutes', budget.minutesPerDay, today.minutes),
    ...(isCounted ? [plural('spentMinutes', today.minutes)] : []),
    ...left('leftPostsWeek', budget.postsPerWeek, week.posts),
    ...left('leftMinutesWeek', budget.minutesPerWeek, week.minutes),
  ];
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby="today">
      <h2 id="today">{t('todayTitle')}</h2>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </section>
  );
}
