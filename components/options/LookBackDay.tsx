/** The day on which the toolbar button says that there is a week to look back on. */
import { useWords } from '../i18n.tsx';

export interface LookBackDayProps {
  /** 0 = Sunday; null for none. */
  readonly day: number | null;
  onDay(day: number | null): void;
}

/** From Monday on. */
const days = [1, 2, 3, 4, 5, 6, 0] as const;

export function LookBackDay({ day, onDay }: LookBackDayProps) {
  const { t, locale } = useWords();
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  return (
    <label className="labelled">
      <span>{t('lookBackDay')}</span>
      <select
        className="field"
        value={day ?? ''}
        onChange={({ target }) => onDay(target.value === '' ? null : Number(target.value))}
      >
        <option value="">{t('lookBackNever')}</option>
        {days.map((each) => (
          // 4 January 1970 was a Sunday.
          <option key={each} value={each}>
            {weekday.format(Date.UTC(1970, 0, 4 + each))}
          </option>
        ))}
      </select>
      <span className="soft small">{t('lookBackHint')}</span>
    </label>
  );
}
