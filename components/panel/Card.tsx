/** What one finding says: the words, why, what to do, and three ways out of it. */
import type { PanelActions } from '../../lib/composer/panel-state.ts';
import type { Finding, RuleInfo } from '../../lib/engine/types.ts';
import { useWords } from '../i18n.tsx';
import { BackIcon, CloseIcon, OnIcon, SideIcon } from '../icons.tsx';
import { Points } from '../Points.tsx';
import { isPhrase } from './phrase.ts';

export interface FindingCardProps {
  readonly index: number;
  readonly finding: Finding;
  readonly words: string;
  readonly rule: RuleInfo | undefined;
  /** Position among the findings that are marked in the text, from 1; 0 where this one is not. */
  readonly position: number;
  readonly total: number;
  readonly actions: PanelActions;
}

function Steps({ position, total, actions }: Pick<FindingCardProps, 'position' | 'total' | 'actions'>) {
  const { t } = useWords();
  return (
    <div className="steps">
      {total > 1 && position > 0 && (
        <>
          <button type="button" className="plain" aria-label={t('cardPrevious')} onClick={() => actions.step(-1)}>
            <BackIcon />
          </button>
          <span>{t('cardPosition', position, total)}</span>
          <button type="button" className="plain" aria-label={t('cardNext')} onClick={() => actions.step(1)}>
            <OnIcon />
          </button>
        </>
      )}
      <button type="button" className="plain" aria-label={t('cardClose')} onClick={() => actions.close()}>
        <CloseIcon />
      </button>
    </div>
  );
}

function Offer({ index, finding, actions }: Pick<FindingCardProps, 'index' | 'finding' | 'actions'>) {
  const { t } = useWords();
  return (
    <>
      {finding.rewrite !== undefined && (
        <p className="offer">
          <span className="quiet">{t('cardRewrite')}</span>{' '}
          <q>{finding.rewrite === '' ? t('cardRewriteNothing') : finding.rewrite}</q>
          <button type="button" className="act" onClick={() => actions.applyRewrite(index)}>
            {t('cardApply')}
          </button>
        </p>
      )}
      {finding.ask !== undefined && (
        <p className="offer">
          <span className="quiet">{t('cardAsk')}</span> <q>{finding.ask}</q>
        </p>
      )}
    </>
  );
}

function WaysOut({ index, words, actions }: Pick<FindingCardProps, 'index' | 'words' | 'actions'>) {
  const { t } = useWords();
  return (
    <div className="ways">
      <button type="button" className="way" onClick={() => actions.dismiss(index)}>
        {t('cardNotHere')}
      </button>
      {isPhrase(words) && (
        <button type="button" className="way" onClick={() => actions.allowPhrase(index)}>
          {t('cardNeverPhrase')}
        </button>
      )}
      <button type="button" className="way" onClick={() => actions.turnOffRule(index)}>
        {t('cardTurnOff')}
      </button>
    </div>
  );
}

export function FindingCard({ index, finding, words, rule, position, total, actions }: FindingCardProps) {
  const { t } = useWords();
  return (
    <>
      <header>
        <SideIcon side={finding.side} />
        <h2 id="card-name" lang="en">
          {rule?.title ?? finding.rule}
        </h2>
        <Steps position={position} total={total} actions={actions} />
      </header>
      <div className="body">
        <p className="heard">
          {words === '' ? (
            <span className="quiet">{t('cardWholeDraft')}</span>
          ) : (
            <q className={finding.side}>{words}</q>
          )}
          <Points points={finding.points} />
        </p>
        {rule && (
          <p className="advice" lang="en">
            {rule.advice}
          </p>
        )}
        <Offer index={index} finding={finding} actions={actions} />
        {rule && (
          <p className="why" lang="en">
            {rule.why}
          </p>
        )}
      </div>
      {finding.side === 'brochure' && <WaysOut index={index} words={words} actions={actions} />}
    </>
  );
}
