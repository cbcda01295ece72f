/** Is it working? A few pictures, each with a sentence, and every post to look up and set right. */
import type { Done } from '../../lib/acts.ts';
import type { Watch } from '../../lib/ledger/goal.ts';
import type { Hours } from '../../lib/ledger/hours.ts';
import type { PublishedPost, Ratio, Sum } from '../../lib/ledger/types.ts';
import type { GoalChoice } from '../Goal.tsx';
import { useWords } from '../i18n.tsx';
import { bucketName, conventionName } from '../names.ts';
import { Posts, type PostsProps } from '../popup/Posts.tsx';
import { Undo } from '../Undo.tsx';
import { CountChart, MixChart, ShareChart } from './charts.tsx';
import { type FallsProps, FallsView } from './Falls.tsx';
import { Figure } from './Figure.tsx';
import { GoalNumber } from './GoalNumber.tsx';
import { HoursView } from './Hours.tsx';
import { type LookBackProps, LookBackView } from './LookBack.tsx';
import { type ReachProps, ReachView } from './Reach.tsx';
import { everything, Search, type SearchProps } from './Search.tsx';

export interface InsightsProps
  extends Pick<PostsProps, 'now' | 'onCorrect' | 'onRemove'>,
    SearchProps,
    ReachProps,
    LookBackProps,
    FallsProps {
  readonly hours: Hours;
  /** The goal and the number that serves it; null where none was chosen. */
  readonly aim: { readonly goal: GoalChoice; readonly watch: Watch } | null;
  /** Oldest first; the week under way is the last. */
  readonly weeks: readonly { readonly monday: string; readonly sum: Sum; readonly running: Ratio | null }[];
  /** Replies and comments, and everything else, over those weeks. */
  readonly conversation: {
    readonly answers: number;
    readonly broadcasts: number;
    readonly shares: number;
    readonly sharesWithWords: number;
  };
  /** Brochure rules by how many posts they were found in, most first. */
  readonly frequent: readonly { readonly title: string; readonly posts: number }[];
  readonly posts: readonly PublishedPost[];
  /** Records of the ledger that can't be read. */
  readonly damaged: number;
  readonly hasMore: boolean;
  readonly done: Done | null;
  onMore(): void;
  onDismiss(): void;
}

function useDay(): (day: string) => string {
  const { locale } = useWords();
  const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  return (day) => format.format(Date.parse(`${day}T00:00:00Z`));
}

function usePercent(): (share: number) => string {
  const { locale } = useWords();
  const format = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  return (share) => format.format(share);
}

function Mix({ weeks }: Pick<InsightsProps, 'weeks'>) {
  const { t, plural } = useWords();
  const day = useDay();
  const give = weeks.reduce((sum, { sum: week }) => sum + week.posts - week.buckets.ask, 0);
  const take = weeks.reduce((sum, { sum: week }) => sum + week.buckets.ask, 0);
  return (
    <Figure
      title={`${plural('mixGave', give)}, ${plural('mixAsked', take)}`}
      head={[t('week'), t(bucketName.others), t(bucketName.personal), t(bucketName.own), t(bucketName.ask)]}
      rows={weeks.map(({ monday, sum: { buckets } }) => [
        day(monday),
        buckets.others,
        buckets.personal,
        buckets.own,
        buckets.ask,
      ])}
    >
      <MixChart
        bars={weeks.map(({ monday, sum: { buckets } }) => ({
          label: day(monday),
          gives: [buckets.personal, buckets.others, buckets.own],
          asks: buckets.ask,
        }))}
      />
      <ul className="legend">
        {(['personal', 'others', 'own'] as const).map((bucket, index) => (
          <li key={bucket}>
            <svg viewBox="0 0 12 12" aria-hidden="true">
              <rect className={`give-${index}`} width="12" height="12" />
            </svg>
            {t(bucketName[bucket])}
          </li>
        ))}
        <li>
          <svg viewBox="0 0 12 12" aria-hidden="true">
            <rect className="asks" width="12" height="12" />
          </svg>
          {t(bucketName.ask)}
        </li>
      </ul>
    </Figure>
  );
}

function Share({ weeks, convention }: Pick<InsightsProps, 'weeks' | 'convention'>) {
  const { t } = useWords();
  const day = useDay();
  const percent = usePercent();
  const points = weeks.flatMap(({ monday, running }) =>
    running ? [{ label: day(monday), share: running.share }] : [],
  );
  const now = points.at(-1)?.share ?? 0;
  const isKept = now <= convention.maxAsk + 1e-9;
  return (
    <Figure
      title={t(isKept ? 'shareKept' : 'shareOver', percent(now), t(conventionName[convention.id]))}
      note={t('shareNote')}
      head={[t('week'), t('asked')]}
      rows={points.map(({ label, share }) => [label, percent(share)])}
    >
      <ShareChart points={points} limit={convention.maxAsk} shown={percent} />
    </Figure>
  );
}

function Conversation({
  conversation: { answers, broadcasts, shares, sharesWithWords },
}: Pick<InsightsProps, 'conversation'>) {
  const { t } = useWords();
  const rows = [
    [t('answers'), answers],
    [t('broadcasts'), broadcasts],
    [t('shares'), shares],
    [t('sharesWithWords'), sharesWithWords],
  ] as const;
  return (
    <Figure title={t(answers >= broadcasts ? 'talkMore' : 'talkLess')} head={[t('what'), t('posts')]} rows={rows}>
      <CountChart counts={rows.map(([label, count]) => ({ label, count, side: 'give' }))} />
    </Figure>
  );
}

function Frequent({ frequent }: Pick<InsightsProps, 'frequent'>) {
  const { t } = useWords();
  const [first] = frequent;
  if (!first) return null;
  return (
    <Figure
      title={t('frequentTitle', first.title)}
      head={[t('rule'), t('posts')]}
      rows={frequent.map(({ title, posts }) => [title, posts])}
    >
      <CountChart counts={frequent.map(({ title, posts }) => ({ label: title, count: posts, side: 'take' }))} />
    </Figure>
  );
}

function AllPosts(props: InsightsProps) {
  const { t, plural } = useWords();
  return (
    <div className="all">
      <Posts posts={props.posts} now={props.now} onCorrect={props.onCorrect} onRemove={props.onRemove}>
        <Search wanted={props.wanted} titles={props.titles} onWanted={props.onWanted} />
        {props.posts.length === 0 && <p role="status">{t('searchNone')}</p>}
        {props.damaged > 0 && <p className="soft">{plural('damaged', props.damaged)}</p>}
      </Posts>
      {props.hasMore && (
        <button type="button" className="button" onClick={props.onMore}>
          {t('more')}
        </button>
      )}
    </div>
  );
}

export function Insights(props: InsightsProps) {
  const { t } = useWords();
  const isEmpty = props.posts.length === 0 && props.wanted === everything;
  return (
    <>
      <main>
        <p className="mark">
          <img src="/icon/mingle.svg" alt="" width="28" height="28" /> {t('name')}
        </p>
        <h1>{t('insightsTitle')}</h1>
        <p className="lead">{t(isEmpty ? 'insightsEmpty' : 'insightsLead')}</p>
        {props.aim && <GoalNumber {...props.aim} />}
        {isEmpty && (
          <>
            <p className="bring">
              <a className="link" href="/options.html#archive">
                {t('importTitle')}
              </a>
            </p>
            <ReachView reach={props.reach} onReach={props.onReach} />
          </>
        )}
        {!isEmpty && (
          <>
            <LookBackView {...props} />
            <Mix weeks={props.weeks} />
            <Share weeks={props.weeks} convention={props.convention} />
            <ReachView reach={props.reach} onReach={props.onReach} />
            <Conversation conversation={props.conversation} />
            <HoursView hours={props.hours} />
            <Frequent frequent={props.frequent} />
            <FallsView falls={props.falls} />
            <AllPosts {...props} />
          </>
        )}
      </main>
      <Undo done={props.done} onClose={props.onDismiss} />
    </>
  );
}
