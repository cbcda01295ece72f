/** What of an archive could not be read: file, line, reason. */
import type { Problem } from '../../lib/archive/index.ts';
import type { Key } from '../../lib/i18n.ts';
import { useWords } from '../i18n.tsx';

const reasons = {
  unreadable: 'archiveUnreadable',
  'not-an-archive': 'archiveNotAnArchive',
  'no-posts-inside': 'archiveNoPosts',
  'html-export': 'archiveHtml',
  'zip-inside': 'archiveZipInside',
  'zip-cut-off': 'archiveCutOff',
  'zip-damaged': 'archiveDamaged',
  'zip-encrypted': 'archiveEncrypted',
  'zip-method': 'archiveMethod',
  'too-big': 'archiveTooBig',
  'not-the-format': 'archiveFormat',
  'cut-off': 'archiveCutOff',
  'wrong-columns': 'archiveColumns',
  'bad-json': 'archiveBadPost',
  'bad-quotes': 'archiveQuotes',
  'wrong-encoding': 'archiveEncoding',
  'too-deep': 'archiveTooLong',
  'too-long': 'archiveTooLong',
  'missing-fields': 'archiveFields',
} as const satisfies Record<Problem['reason'], Key>;

export function Problems({ problems }: { problems: readonly Problem[] }) {
  const { t, plural } = useWords();
  const where = ({ line, count }: Problem) =>
    line !== null ? t('archiveLine', line) : count > 1 ? plural('archiveMore', count) : '';
  const total = problems.reduce((sum, { count }) => sum + count, 0);
  return (
    <details className="problems" open>
      <summary>{plural('archiveProblems', total)}</summary>
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.file} ${problem.line} ${problem.reason} ${problem.count}`}>
            <span className="file">{[problem.file, where(problem)].filter(Boolean).join(', ')}</span>{' '}
            {t(reasons[problem.reason])}
          </li>
        ))}
      </ul>
    </details>
  );
}
