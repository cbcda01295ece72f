/** The verdict beside the composer: shape, word and score, and how many places it speaks of. */
import { type RefObject, useRef } from 'react';
import type { Corner } from '../../lib/composer/chip.ts';
import type { Report } from '../../lib/engine/types.ts';
import type { PaceHint } from '../../lib/ledger/hints.ts';
import type { Composer } from '../../lib/networks/types.ts';
import { useWords } from '../i18n.tsx';
import { ClockIcon, VerdictIcon } from '../icons.tsx';
import { verdictName } from '../names.ts';
import { roomIn, usePaceLine } from '../Pace.tsx';
import { useChipDrag } from './drag.ts';
import { useChipPlace } from './place.ts';

export interface ChipProps {
  readonly composer: Composer;
  readonly report: Report;
  readonly pace: readonly PaceHint[];
  readonly corner: Corner | null;
  readonly expanded: boolean;
  readonly buttonRef: RefObject<HTMLButtonElement | null>;
  /** `byKeyboard`: focus may move into the card; it never does for a click. */
  onPress(byKeyboard: boolean): void;
  /** It was dragged to another corner. */
  onCorner(corner: Corner): void;
}

export const isJudged = ({ verdict }: Report) => verdict !== 'too-short' && verdict !== 'not-english';

export function Chip({ composer, report, pace, corner, expanded, buttonRef, onPress, onCorner }: ChipProps) {
  const { t, plural } = useWords();
  const ref = useRef<HTMLDivElement>(null);
  const held = useRef(false);
  const { compact, look } = useChipPlace({ ref, composer, corner, held, judged: report });
  const drop = (at: Corner) => {
    onCorner(at);
    look();
  };
  const drag = useChipDrag({ ref, composer, held, onDrop: drop });
  const judged = isJudged(report);
  const name = t(verdictName[report.verdict]);
  const places = report.findings.filter(({ side, whole }) => side === 'brochure' && !whole).length;
  const line = usePaceLine();
  const room = roomIn(pace);
  const verdict = judged
    ? `${t('chipLabel', name, report.score)} ${plural('chipPlaces', places)}`
    : t('chipQuietLabel', name);
  const label = [verdict, ...pace.map(line)].join(' ');
  return (
    <div ref={ref} className={`chip ${report.verdict}${room ? ' room' : ''}${compact ? ' compact' : ''}`}>
      <button
        ref={buttonRef}
        className="slip"
        type="button"
        aria-label={label}
        aria-haspopup="dialog"
        aria-expanded={expanded}
        title={judged ? undefined : name}
        {...drag}
        onClick={(event) => onPress(event.detail === 0)}
      >
        <VerdictIcon verdict={report.verdict} />
        <span className="word">{name}</span>
        <span className="score">{report.score}</span>
        {places > 0 && <span className="places">{places}</span>}
        {pace.length > (room ? 1 : 0) && <ClockIcon />}
      </button>
    </div>
  );
}
