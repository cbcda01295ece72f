/** What is left of the day's posts and minutes, where the user set a limit; else the minutes so far. */
import { useWords } from '../i18n.tsx';
import type { Budget } from '../options/Pace.tsx';

export interface Spent {
  /** Without replies and comments: those are conversation. */
  readonly posts: number;
  readonly minutes: number;
}

export function BudgetView({ spent, budget }: { spent: Spent; budget: Budget }) {
  const { t, plural } = useWords();
  const { postsPerDay, minutesPerDay } = budget;
  const left = (limit: number, used: number) => Math.max(0, limit - used);
  const lines = [
    ...(postsPerDay === null ? [] : [plural('leftPosts', postsPerDay, left(postsPerDay, spent.posts))]),
    ...(minutesPerDay === null ? [] : [plural('leftMinutes', minutesPerDay, left(minutesPerDay, spent.minutes))]),
    ...(minutesPerDay === null && spent.minutes > 0 ? [plural('spentMinutes', spent.minutes)] : []),
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
