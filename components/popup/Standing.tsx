/** The balance, the number beside it, and what it leaves room for. */
import type { Convention, Ratio, Room, Standing } from '../../lib/ledger/types.ts';
import { Balance } from '../Balance.tsx';
import { useWords } from '../i18n.tsx';
import { conventionName } from '../names.ts';

/** How much may be asked now. */
export function useRoomSentence({ asks, givesUntilNext }: Room, convention: Convention): string {
  const { t, plural } = useWords();
  if (asks > 0) return plural('roomNow', asks);
  if (givesUntilNext === null) return t('roomNever', t(conventionName[convention.id]));
  return plural('roomAfter', givesUntilNext);
}

/** How much was asked, and how much may be. */
function useShareSentence({ give, take, share }: Ratio, convention: Convention): string {
  const { t, locale } = useWords();
  const posts = give + take;
  if (posts === 0) return t('shareNone');
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const limit = t('shareLimit', t(conventionName[convention.id]), percent.format(convention.maxAsk));
  return `${posts === 1 ? t('shareFirst') : t('shareOfLast', posts, percent.format(share))} ${limit}`;
}

interface StandingProps {
  readonly standing: Standing;
  readonly convention: Convention;
  /** Whether posts of other machines are in it. */
  readonly hasElsewhere: boolean;
}

export function StandingView({ standing, convention, hasElsewhere }: StandingProps) {
  const { t } = useWords();
  const { ratio } = standing;
  const posts = ratio.give + ratio.take;
  const room = useRoomSentence(standing.room, convention);
  const share = useShareSentence(ratio, convention);
  return (
    <section className="standing" aria-labelledby="room">
      <h2 id="room">{posts === 0 ? t('balanceNew') : room}</h2>
      <Balance ratio={ratio} convention={convention} />
      <div className="sides">
        <p className="give">
          <strong>{ratio.give}</strong> {t('given')}
        </p>
        <p className="take">
          <strong>{ratio.take}</strong> {t('asked')}
        </p>
      </div>
      <p className="soft small">{share}</p>
      {hasElsewhere && <p className="soft small">{t('elsewhereCounts')}</p>}
    </section>
  );
}
