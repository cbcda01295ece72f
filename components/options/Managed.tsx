/** What an organisation set: shown, and not to be changed here. */
import type { ReactNode } from 'react';
import type { OwnPhrase, RuleSetting } from '../../lib/engine/types.ts';
import { useWords } from '../i18n.tsx';

/** What is missing is the user's own. */
export interface ManagedChoices {
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  readonly sensitivity?: unknown;
  readonly phrases?: readonly OwnPhrase[];
  readonly allowed?: readonly string[];
  readonly names?: readonly string[];
  readonly domains?: readonly string[];
  readonly off?: unknown;
  readonly convention?: unknown;
  readonly custom?: unknown;
}

/** Controls that stand still where `by` is set, and why. */
export function Locked({ by, children }: { by: unknown; children: ReactNode }) {
  const { t } = useWords();
  if (by === undefined) return children;
  return (
    <fieldset className="locked" disabled>
      <legend className="soft small">{t('managedHere')}</legend>
      {children}
    </fieldset>
  );
}

/** At the top of the page; nothing where no organisation set anything. */
export function ManagedNote({ managed, ignored }: { managed: ManagedChoices; ignored: readonly string[] }) {
  const { t } = useWords();
  if (Object.keys(managed).length + ignored.length === 0) return null;
  return (
    <p className="soft managed">
      {t('managedNote')} {ignored.length > 0 && t('managedIgnored', ignored.join(', '))}
    </p>
  );
}
