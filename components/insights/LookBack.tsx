/** Last week in a few lines: what it came to, the room it leaves, the best week, and one suggestion. */
import type { LookBack, Suggestion } from '../../lib/ledger/look-back.ts';
import type { Bucket, Convention, Room } from '../../lib/ledger/types.ts';
import { useWords } from '../i18n.tsx';
import { bucketName, unbroken } from '../names.ts';
import { useRoomSentence } from '../popup/Standing.tsx';

const suggested = {
  'say-hello': 'suggestHello',
  give: 'suggestGive',
  'own-words': 'suggestOwnWords',
  answer: 'suggestAnswer',
  'go-on': 'suggestGoOn',
} as const satisfies Record<Suggestion, string>;

export interface LookBackProps {
  readonly lookBack: LookBack;
  readonly convention: Convention;
  readonly room: Room;
  /** Title of the rule that was found most; null where none was. */
  readonly frequentTitle: string | null;
}

export function LookBackView({ lookBack, convention, room, frequentTitle }: LookBackProps) {
  const { t, plural, locale } = useWords();
  const date = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  const day = (monday: string) => unbroken(date.format(Date.parse(`${monday}T00:00:00Z`)));
  const { sum, ratio, best, streak } = lookBack;
  const kinds = (Object.keys(bucketName) as Bucket[]).filter((bucket) => sum.buckets[bucket] > 0);
  const rows: [string, string][] = [
    [t('lookBackMix'), kinds.map((bucket) => `${t(bucketName[bucket])} ${sum.buckets[bucket]}`).join(', ') || '–'],
    [t('lookBackRoom'), useRoomSentence(room, convention)],
    ...(frequentTitle === null ? [] : [[t('lookBackFrequent'), frequentTitle] satisfies [string, string]]),
    ...(best === null ? [] : [[t('lookBackBest'), t('lookBackWeekOf', day(best))] satisfies [string, string]]),
    ...(streak > 1 ? [[t('lookBackStreak'), plural('lookBackWeeks', streak)] satisfies [string, string]] : []),
  ];
  return (
    <section className="look-back" aria-labelledby="look-back">
      <h2 id="look-back">{t('lookBackTitle', day(lookBack.monday), ratio.give, ratio.take)}</h2>
      <dl>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt className="soft small">{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="suggestion">{t(suggested[lookBack.suggestion])}</p>
    </section>
  );
}
