/** The user's machines together, through the browser's own sync: one switch and, where it does not go, one sentence. */
import type { Key } from '../../lib/i18n.ts';
import { useWords } from '../i18n.tsx';

const problems = {
  full: 'syncFull',
  failed: 'syncFailed',
  emptied: 'syncEmptied',
} as const satisfies Record<string, Key>;

export interface SyncProps {
  readonly on: boolean;
  readonly problem: keyof typeof problems | null;
  onSwitch(on: boolean): void;
}

export function Sync({ on, problem, onSwitch }: SyncProps) {
  const { t } = useWords();
  return (
    <>
      <label className="switch-row">
        <input type="checkbox" className="switch" checked={on} onChange={(event) => onSwitch(event.target.checked)} />
        <span>
          {t('syncSwitch')}
          <span className="soft small">{t('syncHint')}</span>
        </span>
      </label>
      <p role="status">{problem && t(problems[problem])}</p>
    </>
  );
}
