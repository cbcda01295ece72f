/** The parts of the page, each with its title. */
import type { ReactNode } from 'react';
import type { Key } from '../../lib/i18n.ts';
import { useWords } from '../i18n.tsx';

export const sections = {
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

export type SectionId = keyof typeof sections;

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
