/** The first minute with Mingle: try it, choose what is fair, know what it keeps. Every step can be passed over. */
import type { ReactNode } from 'react';
import type { Key } from '../../lib/i18n.ts';
import type { ConventionId } from '../../lib/ledger/types.ts';
import { Goal, type GoalChoice } from '../Goal.tsx';
import { useWords } from '../i18n.tsx';
import { Conventions, type Custom } from '../options/Conventions.tsx';
import { Playground, type PlaygroundProps } from '../Playground.tsx';
import { promises } from '../privacy.ts';

export const steps = ['try', 'choose', 'know'] as const;
export type Step = (typeof steps)[number];

export interface WelcomeProps extends Omit<PlaygroundProps, 'label'> {
  readonly step: Step;
  readonly goal: GoalChoice | null;
  readonly convention: ConventionId;
  readonly custom: Custom;
  readonly archive: ReactNode;
  onGoal(goal: GoalChoice): void;
  onConvention(id: ConventionId): void;
  onCustom(custom: Custom): void;
  onStep(step: Step): void;
  onDone(): void;
}

const titles = { try: 'welcomeTry', choose: 'welcomeChoose', know: 'welcomeKnow' } as const satisfies Record<Step, Key>;
const leads = {
  try: 'welcomeTryLead',
  choose: 'welcomeChooseLead',
  know: 'privacyLead',
} as const satisfies Record<Step, Key>;

function Content(props: WelcomeProps) {
  const { t } = useWords();
  if (props.step === 'try') return <Playground {...props} label={t('playgroundLabel')} />;
  if (props.step === 'know')
    return (
      <>
        <ul className="promises">
          {promises.map((key) => (
            <li key={key}>{t(key)}</li>
          ))}
        </ul>
        <h2>{t('importTitle')}</h2>
        <p className="soft">{t('importLead')}</p>
        {props.archive}
      </>
    );
  return (
    <>
      <Goal goal={props.goal} onGoal={props.onGoal} />
      <h2>{t('conventionTitle')}</h2>
      <p className="soft">{t('conventionLead')}</p>
      <Conventions
        chosen={props.convention}
        custom={props.custom}
        onChoose={props.onConvention}
        onCustom={props.onCustom}
      />
    </>
  );
}

export function Welcome(props: WelcomeProps) {
  const { step, onStep, onDone } = props;
  const { t } = useWords();
  const at = steps.indexOf(step);
  const next = steps[at + 1];
  const before = steps[at - 1];
  return (
    <main>
      <p className="mark">
        <img src="/icon/mingle.svg" alt="" width="28" height="28" /> {t('name')}
      </p>
      <p className="soft small">{t('welcomeStep', at + 1, steps.length)}</p>
      <h1 tabIndex={-1}>{t(titles[step])}</h1>
      <p className="lead">{t(leads[step])}</p>
      <Content {...props} />
      <div className="ways">
        {next ? (
          <button type="button" className="button main" onClick={() => onStep(next)}>
            {t('welcomeNext')}
          </button>
        ) : (
          <button type="button" className="button main" onClick={onDone}>
            {t('welcomeDone')}
          </button>
        )}
        {before && (
          <button type="button" className="button" onClick={() => onStep(before)}>
            {t('welcomeBack')}
          </button>
        )}
        {next && (
          <button type="button" className="link" onClick={onDone}>
            {t('welcomeSkip')}
          </button>
        )}
      </div>
    </main>
  );
}
