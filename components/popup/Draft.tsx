/** The draft in the current tab: its verdict, and what would move it most. */
import type { Report, RuleInfo } from '../../lib/engine/types.ts';
import type { PaceHint } from '../../lib/ledger/hints.ts';
import type { NetworkId, Surface } from '../../lib/networks/types.ts';
import { Contributions } from '../Contributions.tsx';
import { useWords } from '../i18n.tsx';
import { SideIcon, VerdictIcon } from '../icons.tsx';
import { networkName, surfaceName, verdictLine, verdictName } from '../names.ts';
import { Pace } from '../Pace.tsx';

export interface DraftProps {
  readonly network: NetworkId;
  readonly surface: Surface;
  readonly report: Report;
  readonly words: readonly string[];
  readonly pace: readonly PaceHint[];
  readonly rules: ReadonlyMap<string, RuleInfo>;
  /** Whether the convention leaves room for one ask now: then a pitch is fine, and Mingle says so. */
  readonly hasRoom: boolean;
}

/** Changes first; where nothing asks for one, what speaks for the draft. */
function Findings({ report, words, rules }: DraftProps) {
  const { t, plural } = useWords();
  const praise = report.findings.flatMap(({ side }, index) => (side === 'conversation' ? [index] : []));
  const shown = report.changes.length > 0 ? report.changes : praise.slice(0, 3);
  const places = report.findings.filter(({ side }) => side === 'brochure').length;
  const rest = places - report.changes.length;
  if (shown.length === 0) return null;
  return (
    <>
      <h3>{report.changes.length > 0 ? t('changesTitle') : t('praiseTitle')}</h3>
      <ul className="findings" lang="en">
        {shown.map((index) => {
          const finding = report.findings[index];
          if (!finding) return null;
          const rule = rules.get(finding.rule);
          return (
            <li key={`${finding.rule} ${finding.start}`}>
              <SideIcon side={finding.side} />
              <p>
                {words[index] ? <q className={finding.side}>{words[index]}</q> : <strong>{rule?.title}</strong>}
                <span>{finding.side === 'brochure' || !words[index] ? rule?.advice : rule?.title}</span>
              </p>
            </li>
          );
        })}
      </ul>
      {rest > 0 && report.changes.length > 0 && <p className="soft small">{plural('changesRest', rest)}</p>}
    </>
  );
}

export function DraftView(props: DraftProps) {
  const { network, surface, report, rules, pace, hasRoom } = props;
  const { t } = useWords();
  const judged = report.verdict !== 'too-short' && report.verdict !== 'not-english';
  return (
    <section className={`draft ${report.verdict}`} aria-labelledby="verdict">
      <p className="soft small">{t('draftOf', t(surfaceName[surface]), networkName[network])}</p>
      <h2 id="verdict">
        <VerdictIcon verdict={report.verdict} />
        {t(verdictName[report.verdict])}
        {judged && <span className="score">{report.score}</span>}
      </h2>
      <p>{t(report.verdict === 'brochure' && hasRoom ? 'lineRoom' : verdictLine[report.verdict])}</p>
      <Pace pace={pace} />
      {judged && (
        <>
          <Findings {...props} />
          <details>
            <summary>{t('sumTitle')}</summary>
            <Contributions report={report} rules={rules} />
          </details>
        </>
      )}
    </section>
  );
}
