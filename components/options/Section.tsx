/** The parts of the page, each with its title, and the list of them. */
import type { ReactNode } from 'react';
import type { Key } from '../../lib/i18n.ts';
import { useWords } from '../i18n.tsx';

const sections = {
  try: 'playgroundTitle',
  networks: 'networksTitle',
  rules: 'rulesTitle',
  words: 'wordsTitle',
  packs: 'packsTitle',
  convention: 'conventionTitle',
  pace: 'paceTitle',
  archive: 'importTitle',
  backup: 'backupTitle',
  sync: 'syncTitle',
  keys: 'shortcutsTitle',
  privacy: 'privacyTitle',
} as const satisfies Record<string, Key>;

type SectionId = keyof typeof sections;

export function Section({ id, lead, children }: { id: SectionId; lead: Key; children: ReactNode }) {
  const { t } = useWords();
  return (
    <section id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t(sections[id])}</h2>
      <p className="lead">{t(lead)}</p>
      {children}
    </section>
  );
}

/** Where what is. */
export function Contents() {
  const { t } = useWords();
  return (
    <nav aria-label={t('contents')}>
      <p className="mark">
        <img src="/icon/mingle.svg" alt="" width="28" height="28" /> {t('name')}
      </p>
      <ul>
        {(Object.keys(sections) as SectionId[]).map((id) => (
          <li key={id}>
            <a href={`#${id}`}>{t(sections[id])}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
