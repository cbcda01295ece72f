/** The user's machines together, through the browser's own sync: one switch and, where it does not go, one sentence. */
import type { Key } from '../../lib/i18n.ts';
import { useWords } from '../i18n.tsx';
import { Switch } from './Switch.tsx';

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
      <Switch label={t('syncSwitch')} hint={t('syncHint')} on={on} onSwitch={onSwitch} />
      <p role="status">{problem && t(problems[problem])}</p>
    </>
  );
}
