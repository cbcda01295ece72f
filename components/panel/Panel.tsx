/**
 * Chip and card, for the shadow root that entrypoints/panel.ts makes outside the editor:
 *
 *     <WordsProvider words={createWords()}>
 *       <Panel state={state} actions={actions} rules={rules} />
 *     </WordsProvider>
 *
 * Takes no focus by itself and lets no pointer or key event of its own out to the site.
 */
import { type MouseEvent, type RefObject, useEffect, useMemo, useRef } from 'react';
import type { Notice, PanelActions, PanelState } from '../../lib/composer/panel-state.ts';
import type { Report, RuleInfo } from '../../lib/engine/types.ts';
import type { Key } from '../../lib/i18n.ts';
import type { Composer } from '../../lib/networks/types.ts';
import { useWords } from '../i18n.tsx';
import { verdictName } from '../names.ts';
import { usePaceLine } from '../Pace.tsx';
import { FindingCard } from './Card.tsx';
import { Chip } from './Chip.tsx';
import { usePageScheme, usePrivacyOfEvents } from './page.ts';
import { useCardPlace, wordsReference } from './place.ts';
import { SummaryCard } from './Summary.tsx';

export interface PanelProps {
  readonly state: PanelState;
  readonly actions: PanelActions;
  readonly rules: readonly RuleInfo[];
}

const noticeText = {
  copied: 'noticeCopied',
  'not-replaced': 'noticeNotReplaced',
  'phrase-allowed': 'noticePhraseAllowed',
  'rule-off': 'noticeRuleOff',
  'chip-hidden': 'noticeChipHidden',
  'not-judged': 'noticeNotJudged',
  'not-kept': 'noticeNotKept',
} as const satisfies Record<Notice, Key>;

interface OpenProps extends PanelProps {
  readonly composer: Composer;
  readonly report: Report;
  readonly byKeyboard: boolean;
  readonly chip: HTMLElement | null;
}

function useReference({ state: { open }, actions, composer, chip }: OpenProps) {
  return useMemo(
    () =>
      typeof open === 'number' ? wordsReference(() => actions.rects(open), composer.editor) : (chip ?? composer.editor),
    [open, actions, composer, chip],
  );
}

function OpenCard(props: OpenProps) {
  const { state, composer, report, actions, rules, byKeyboard } = props;
  const { open, words, pace } = state;
  const ref = useRef<HTMLDivElement>(null);
  useCardPlace(ref, useReference(props));
  useEffect(() => {
    if (byKeyboard) ref.current?.focus();
  }, [byKeyboard]);
  const byId = useMemo(() => new Map(rules.map((rule) => [rule.id, rule])), [rules]);
  const finding = typeof open === 'number' ? report.findings[open] : undefined;
  const placed = actions.marked();
  return (
    <div ref={ref} className="card" role="dialog" aria-labelledby="card-name" tabIndex={-1}>
      {finding && typeof open === 'number' ? (
        <FindingCard
          index={open}
          finding={finding}
          words={words[open] ?? ''}
          rule={byId.get(finding.rule)}
          position={placed.indexOf(open) + 1}
          total={placed.length}
          actions={actions}
        />
      ) : (
        <SummaryCard {...{ composer, report, words, pace, actions }} rules={byId} place={state.chip} />
      )}
    </div>
  );
}

/**
 * A notice stands by the chip: at the foot of the window it would hide what the site itself has to say there. Without a
 * composer it takes the corner in which none of the sites says anything.
 */
function useNoticePlace(ref: RefObject<HTMLElement | null>, composer: Composer | null, chip: HTMLElement | null) {
  const editor = composer?.editor.isConnected ? composer.editor : null;
  // Where the chip stands over the draft there is a draft below it.
  const isOver = editor && chip && chip.getBoundingClientRect().top < editor.getBoundingClientRect().top;
  useCardPlace(ref, editor && (chip ?? editor), isOver ? 'top-start' : 'bottom-start');
  return editor ? 'notice' : 'notice alone';
}

/** Speaks when the verdict or the pace changes, and for a notice; never for a score. */
function Spoken({ state, chip }: { state: PanelState; chip: HTMLElement | null }) {
  const { composer, report, pace, notice } = state;
  const { t } = useWords();
  const line = usePaceLine();
  const ref = useRef<HTMLParagraphElement>(null);
  const noticed = useNoticePlace(ref, notice && composer, chip);
  return (
    <>
      <p className="spoken" aria-live="polite">
        {report && t('spokenVerdict', t(verdictName[report.verdict]))}
      </p>
      <p className="spoken" aria-live="polite">
        {pace.map(line).join(' ')}
      </p>
      <p ref={ref} className={notice ? noticed : 'spoken'} aria-live="polite">
        {notice && t(noticeText[notice])}
      </p>
    </>
  );
}

/** A press on a button must not take the caret from the draft. */
const keepCaret = (event: MouseEvent) => {
  if (!(event.target as Element).closest('input, textarea, select')) event.preventDefault();
};

export function Panel({ state, actions, rules }: PanelProps) {
  const { composer, report, pace, open, attended, chip: place } = state;
  // Beside a draft that nobody is at it would stand in the way, and have to follow the page.
  const hasChip = composer && report && (attended || open !== null) && place !== 'hidden';
  const root = useRef<HTMLDivElement>(null);
  const chip = useRef<HTMLButtonElement>(null);
  const byKeyboard = useRef(false);
  const { dir } = useWords();
  const scheme = usePageScheme(composer);
  usePrivacyOfEvents(root);
  useEscape(open !== null, () => {
    actions.close();
    if (byKeyboard.current) chip.current?.focus();
  });
  const press = (keyboard: boolean) => {
    byKeyboard.current = keyboard;
    if (open === null) actions.open('summary');
    else actions.close();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only keeps the press from taking the caret.
    <div ref={root} className="mingle" dir={dir} style={{ colorScheme: scheme }} onMouseDown={keepCaret}>
      {hasChip && (
        <Chip
          composer={composer}
          report={report}
          pace={pace}
          corner={place === 'free' ? null : place}
          expanded={open !== null}
          buttonRef={chip}
          onPress={press}
          onCorner={actions.placeChip}
        />
      )}
      {composer && report && open !== null && (
        <OpenCard
          state={state}
          actions={actions}
          rules={rules}
          composer={composer}
          report={report}
          byKeyboard={byKeyboard.current}
          chip={chip.current}
        />
      )}
      <Spoken state={state} chip={hasChip ? chip.current : null} />
    </div>
  );
}

/** Escape closes the card and nothing else: the site's own dialog stays open. */
function useEscape(active: boolean, close: () => void) {
  const latest = useRef(close);
  useEffect(() => {
    latest.current = close;
  });
  useEffect(() => {
    if (!active) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing || !event.isTrusted) return;
      event.stopImmediatePropagation();
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, [active]);
}
