/** Mingle says when it can no longer see, and what a maintainer needs to mend it. */
import type { NetworkId } from '../../lib/networks/types.ts';
import { useWords } from '../i18n.tsx';
import { networkName } from '../names.ts';

export interface UnseenProps {
  readonly network: NetworkId;
  readonly report: string;
  onCopy(): void;
}

export function UnseenView({ network, report, onCopy }: UnseenProps) {
  const { t } = useWords();
  return (
    <section className="unseen" aria-labelledby="unseen">
      <h2 id="unseen">{t('unseenTitle')}</h2>
      <p>{t('unseenLine', networkName[network])}</p>
      <details>
        <summary>{t('unseenShow')}</summary>
        <pre lang="en">{report}</pre>
      </details>
      <button type="button" className="button" onClick={onCopy}>
        {t('unseenCopy')}
      </button>
    </section>
  );
}
