/** The last posts, each with its bucket to correct, and what may have gone out. */
import { type ReactNode, useMemo } from 'react';
import type { Bucket, PublishedPost } from '../../lib/ledger/types.ts';
import type { NetworkId, Surface } from '../../lib/networks/types.ts';
import { useWords } from '../i18n.tsx';
import { BinIcon, BucketIcon } from '../icons.tsx';
import { bucketName, networkName, surfaceName } from '../names.ts';

const formatsOf = (locale: string) => ({
  clock: new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' }),
  weekday: new Intl.DateTimeFormat(locale, { weekday: 'short', hour: 'numeric', minute: '2-digit' }),
  date: new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' }),
});

/** Today by the clock, this week by its day, else by its date. */
function useWhen(now: number): (time: number) => string {
  const { locale, t } = useWords();
  const { clock, weekday, date } = useMemo(() => formatsOf(locale), [locale]);
  const dayOf = (time: number) => new Date(time).setHours(0, 0, 0, 0);
  return (time) => {
    const days = Math.round((dayOf(now) - dayOf(time)) / 86_400_000);
    if (days === 0) return t('todayAt', clock.format(time));
    return days > 0 && days < 7 ? weekday.format(time) : date.format(time);
  };
}

export interface PostsProps {
  readonly posts: readonly PublishedPost[];
  /** ms since the epoch. */
  readonly now: number;
  /** Between the title and the list. */
  readonly children?: ReactNode;
  onCorrect(post: PublishedPost, bucket: Bucket): void;
  onRemove(post: PublishedPost): void;
}

function Post({
  post,
  when,
  onCorrect,
  onRemove,
}: { post: PublishedPost; when: string } & Omit<PostsProps, 'posts' | 'children'>) {
  const { t } = useWords();
  const name = t('surfaceOn', t(surfaceName[post.surface]), networkName[post.network]);
  return (
    <li className={post.bucket}>
      <BucketIcon bucket={post.bucket} />
      <p>
        {name}
        <span className="soft small">{when}</span>
      </p>
      <select
        className="bucket"
        aria-label={t('bucketOf', name, when)}
        value={post.bucket}
        onChange={(event) => onCorrect(post, event.target.value as Bucket)}
      >
        {Object.entries(bucketName).map(([bucket, key]) => (
          <option key={bucket} value={bucket}>
            {t(key)}
          </option>
        ))}
      </select>
      <button type="button" className="plain" aria-label={t('removePost', name, when)} onClick={() => onRemove(post)}>
        <BinIcon />
      </button>
    </li>
  );
}

export function Posts({ children, ...props }: PostsProps) {
  const { t } = useWords();
  const when = useWhen(props.now);
  return (
    <section aria-labelledby="posts">
      <h2 id="posts">{t('postsTitle')}</h2>
      {children}
      <ul className="posts">
        {props.posts.map((post) => (
          <Post key={post.id} {...props} post={post} when={when(post.time)} />
        ))}
      </ul>
    </section>
  );
}

export interface Unsettled {
  readonly id: string;
  readonly time: number;
  readonly network: NetworkId;
  readonly surface: Surface;
}

export interface UnsettledProps {
  /** At least one. */
  readonly drafts: readonly Unsettled[];
  readonly now: number;
  onSettle(id: string, published: boolean): void;
}

/** Mingle counts only what it saw go out; where it could not tell, it asks. */
export function UnsettledView({ drafts, now, onSettle }: UnsettledProps) {
  const { t } = useWords();
  const when = useWhen(now);
  return (
    <section aria-labelledby="unsettled">
      <h2 id="unsettled">{t('unsettledTitle')}</h2>
      <ul className="unsettled">
        {drafts.map(({ id, time, network, surface }) => {
          const name = `${t('surfaceOn', t(surfaceName[surface]), networkName[network])}, ${when(time)}`;
          return (
            <li key={id}>
              <p id={`draft-${id}`}>{name}</p>
              <button
                type="button"
                className="button"
                aria-describedby={`draft-${id}`}
                onClick={() => onSettle(id, true)}
              >
                {t('yes')}
              </button>
              <button
                type="button"
                className="button"
                aria-describedby={`draft-${id}`}
                onClick={() => onSettle(id, false)}
              >
                {t('no')}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
