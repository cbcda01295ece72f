/** The card of the whole draft. */

import type { ChipPlace } from '../../lib/composer/chip.ts';
import type { PanelActions, PanelState } from '../../lib/composer/panel-state.ts';
import type { Report, RuleInfo } from '../../lib/engine/types.ts';
import type { Composer } from '../../lib/networks/types.ts';
import { Contributions } from '../Contributions.tsx';
import { useWords } from '../i18n.tsx';
import { CloseIcon, VerdictIcon } from '../icons.tsx';
import { verdictLine, verdictName } from '../names.ts';
import { Pace, roomIn, usePaceLine } from '../Pace.tsx';
import { isJudged } from './Chip.tsx';
import { ChipMenu } from './ChipMenu.tsx';

interface SummaryProps {
  readonly composer: Composer;
  readonly place: ChipPlace;
  readonly report: Report;
  readonly words: PanelState['words'];
  readonly pace: PanelState['pace'];
  readonly rules: ReadonlyMap<string, RuleInfo>;
  readonly actions: PanelActions;
}

/** A highlight cannot stand in a plain text field (X's mobile layout): there all that would be underlined is listed. */
const isPlain = ({ editor }: Composer) => editor.localName === 'textarea';

const sellingPlaces = ({ findings }: Report) =>
  findings.flatMap(({ side, whole }, index) => (side === 'brochure' && !whole ? [index] : []));

/** The findings that weigh most, each a way to its own card. */
function Changes({ composer, report, words, rules, actions }: SummaryProps) {
  const { t } = useWords();
  const plain = isPlain(composer);
  const shown = plain ? [...new Set([...report.changes, ...sellingPlaces(report)])] : report.changes;
  if (shown.length === 0) return null;
  return (
    <>
      <h3>{t('changesTitle')}</h3>
      {plain && <p className="quiet">{t('plainField')}</p>}
      <ul className="changes" lang="en">
        {shown.map((index) => {
          const finding = report.findings[index];
          if (!finding) return null;
          const rule = rules.get(finding.rule);
          return (
            <li key={`${finding.rule} ${finding.start}`}>
              <button type="button" className="change" onClick={() => actions.open(index)}>
                {words[index] ? <q className={finding.side}>{words[index]}</q> : <span>{rule?.title}</span>}
                <span>{rule?.advice}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}

export function SummaryCard(props: SummaryProps) {
  const { report, rules, pace, actions } = props;
  const { t } = useWords();
  const line = usePaceLine();
  const room = roomIn(pace);
  const judged = isJudged(report);
  return (
    <>
      <header>
        <VerdictIcon verdict={report.verdict} />
        <h2 id="card-name">
          {t(verdictName[report.verdict])} {judged && <span className="score">{report.score}</span>}
        </h2>
        <button type="button" className="plain" aria-label={t('cardClose')} onClick={() => actions.close()}>
          <CloseIcon />
        </button>
      </header>
      <div className="body">
        <p className="advice">{room ? line(room) : t(verdictLine[report.verdict])}</p>
        <Pace pace={pace} />
        {judged && (
          <>
            <Changes {...props} />
            <details className="folded">
              <summary>{t('sumTitle')}</summary>
              <Contributions report={report} rules={rules} />
            </details>
          </>
        )}
        <ChipMenu network={props.composer.network} place={props.place} onPlace={actions.placeChip} />
      </div>
    </>
  );
}
