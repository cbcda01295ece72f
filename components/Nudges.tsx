/** What of the last days is worth a gentle line each: bursts, repeats, one kind only, silence. */
import type { Nudge } from '../lib/ledger/pace.ts';
import { useWords } from './i18n.tsx';
import { ClockIcon } from './icons.tsx';
import { networkName } from './names.ts';

const oneKind = {
  reposts: 'nudgeReposts',
  quotes: 'nudgeQuotes',
  'bare-links': 'nudgeLinks',
} as const satisfies Record<Extract<Nudge, { kind: 'one-kind' }>['of'], string>;

/** What to say of each. */
function useNudge(): (nudge: Nudge) => string {
  const { t, locale } = useWords();
  const list = new Intl.ListFormat(locale);
  return (nudge) => {
    switch (nudge.kind) {
      case 'burst':
        return t('nudgeBurst', nudge.posts);
      case 'same-link':
        return t('nudgeLink', nudge.times, list.format(nudge.networks.map((id) => networkName[id])));
      case 'one-kind':
        return t(oneKind[nudge.of], nudge.posts);
      case 'quiet':
        return t('nudgeQuiet', networkName[nudge.network], nudge.days);
    }
  };
}

export function Nudges({ nudges }: { nudges: readonly Nudge[] }) {
  const { t } = useWords();
  const line = useNudge();
  if (nudges.length === 0) return null;
  return (
    <section aria-labelledby="nudges">
      <h2 id="nudges">{t('nudgesTitle')}</h2>
      <ul className="pace">
        {nudges.map(line).map((text) => (
          <li key={text}>
            <ClockIcon />
            <span>{text}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
