/** What something moved the score by. The sign is a real minus, so that figures stand under each other. */
import { useWords } from './i18n.tsx';

const signed = new Map<string, Intl.NumberFormat>();

function formatOf(locale: string): Intl.NumberFormat {
  const known = signed.get(locale);
  if (known) return known;
  const made = new Intl.NumberFormat(locale, { signDisplay: 'exceptZero', maximumFractionDigits: 0 });
  signed.set(locale, made);
  return made;
}

export function Points({ points }: { points: number }) {
  const { locale, t } = useWords();
  const side = points < 0 ? 'take' : 'give';
  const figure = formatOf(locale).format(Math.round(points)).replace('-', '−');
  return (
    <span className={`points ${side}`}>
      {figure} <span className="unit">{t('points')}</span>
    </span>
  );
}
