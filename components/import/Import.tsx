/** Bringing in what was posted before: choose, watch, call off, keep or take back. */
import { type ChangeEvent, useId } from 'react';
import type { Key } from '../../lib/i18n.ts';
import type { ImportState } from '../../lib/import/state.ts';
import type { Import as BroughtIn } from '../../lib/ledger/types.ts';
import { useWords } from '../i18n.tsx';
import { Problems } from './Problems.tsx';

interface ImportProps {
  readonly state: ImportState;
  /** What was brought in so far, the latest first. */
  readonly earlier: readonly BroughtIn[];
  onFiles(files: readonly File[]): void;
  onStop(): void;
  onTakeBack(): void;
  onTakeBackEarlier(which: BroughtIn): void;
  onKeep(): void;
}

/** The chosen files; the same ones can be chosen again at once. */
export function filesOf({ target }: ChangeEvent<HTMLInputElement>): File[] {
  const files = [...(target.files ?? [])];
  target.value = '';
  return files;
}

function Choose({ onFiles }: Pick<ImportProps, 'onFiles'>) {
  const { t } = useWords();
  const id = useId();
  return (
    <div className="choose">
      <label htmlFor={id}>{t('importChoose')}</label>
      <input id={id} type="file" multiple accept=".zip,.js,.json,.csv" onChange={(event) => onFiles(filesOf(event))} />
      <details>
        <summary>{t('importWhere')}</summary>
        <ul>
          <li>{t('importWhereX')}</li>
          <li>{t('importWhereLinkedIn')}</li>
          <li>{t('importWhereFacebook')}</li>
        </ul>
      </details>
    </div>
  );
}

function Bar({ fraction, label }: { fraction: number; label: string }) {
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <progress id={id} max={1} value={fraction} />
    </>
  );
}

/** A guess in whole minutes is all that a guess is worth. */
function useTimeLeft(seconds: number | null): string {
  const { t, plural } = useWords();
  if (seconds === null) return t('importLeftUnknown');
  return seconds < 60 ? t('importLeftSoon') : plural('importLeft', Math.round(seconds / 60));
}

function Running({ state, onStop }: { state: Extract<ImportState, { kind: 'running' }>; onStop(): void }) {
  const { t, plural } = useWords();
  const left = useTimeLeft(state.left);
  return (
    <div className="running">
      <Bar fraction={state.fraction} label={t('importReading')} />
      <p className="soft small">
        <span>{plural('importAdded', state.added)}</span> <span>{left}</span>
      </p>
      <button type="button" className="button" onClick={onStop}>
        {t('importStop')}
      </button>
    </div>
  );
}

const hows = {
  complete: 'importComplete',
  stopped: 'importStopped',
  failed: 'importFailed',
  'not-taken-back': 'importNotTakenBack',
} as const satisfies Record<Extract<ImportState, { kind: 'ended' }>['how'], Key>;

interface EndedProps extends Pick<ImportProps, 'onTakeBack' | 'onKeep'> {
  readonly state: Extract<ImportState, { kind: 'ended' }>;
}

function Ended({ state, onTakeBack, onKeep }: EndedProps) {
  const { t, plural } = useWords();
  const { how, added, known, problems } = state;
  return (
    <>
      {problems.length > 0 && <Problems problems={problems} />}
      <p className="outcome">
        <strong>{t(hows[how])}</strong> {plural('importAdded', added)} {known > 0 && plural('importKnown', known)}
      </p>
      {added > 0 && (
        <div className="ways">
          <button type="button" className="button main" onClick={onKeep}>
            {t('importKeep')}
          </button>
          <button type="button" className="button" onClick={onTakeBack}>
            {t('importTakeBack')}
          </button>
        </div>
      )}
    </>
  );
}

/** What is spoken: how it began and ended, not each step of the bar. */
function spoken(state: ImportState, { t, plural }: ReturnType<typeof useWords>): string {
  if (state.kind === 'running') return t('importReading');
  if (state.kind === 'ended') return `${t(hows[state.how])} ${plural('importAdded', state.added)}`;
  return state.kind === 'taken-back' ? plural('importTakenBack', state.gone) : '';
}

function Earlier({ earlier, onTakeBackEarlier }: Pick<ImportProps, 'earlier' | 'onTakeBackEarlier'>) {
  const { t, plural, locale } = useWords();
  if (earlier.length === 0) return null;
  const shown = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' });
  return (
    <details className="earlier">
      <summary>{t('importEarlier')}</summary>
      <ul>
        {earlier.map((each) => {
          const when = shown.format(each.id);
          return (
            <li key={each.id}>
              <span>{plural('importEarlierPosts', each.posts, when)}</span>
              <button
                type="button"
                className="button"
                aria-label={t('importTakeBackOf', when)}
                onClick={() => onTakeBackEarlier(each)}
              >
                {t('importTakeBack')}
              </button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}

export function Import({ state, earlier, onFiles, onStop, onTakeBack, onTakeBackEarlier, onKeep }: ImportProps) {
  const words = useWords();
  const busy = state.kind === 'running' || state.kind === 'taking-back';
  return (
    <div className="import">
      {!busy && <Choose onFiles={onFiles} />}
      {state.kind === 'running' && <Running state={state} onStop={onStop} />}
      {state.kind === 'taking-back' && <Bar fraction={state.fraction} label={words.t('importTakingBack')} />}
      {state.kind === 'ended' && <Ended state={state} onTakeBack={onTakeBack} onKeep={onKeep} />}
      {state.kind === 'taken-back' && <p className="outcome">{words.plural('importTakenBack', state.gone)}</p>}
      {!busy && state.kind !== 'ended' && <Earlier earlier={earlier} onTakeBackEarlier={onTakeBackEarlier} />}
      <p role="status" className="spoken">
        {spoken(state, words)}
      </p>
    </div>
  );
}
