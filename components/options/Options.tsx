/** Everything a person can set, on one page that reads from top to bottom. */
import type { ReactNode } from 'react';
import type { Done } from '../../lib/acts.ts';
import type { OwnPhrase, Report, RuleInfo, RuleSetting } from '../../lib/engine/types.ts';
import type { ConventionId } from '../../lib/ledger/types.ts';
import type { NetworkId, Surface } from '../../lib/networks/types.ts';
import { Goal, type GoalChoice } from '../Goal.tsx';
import { useWords } from '../i18n.tsx';
import { Backup, type BackupProps } from '../import/Backup.tsx';
import { networkName } from '../names.ts';
import { Playground } from '../Playground.tsx';
import { promises } from '../privacy.ts';
import { Undo } from '../Undo.tsx';
import { ChipFields, type ChipPlaces } from './Chips.tsx';
import { Contents } from './Contents.tsx';
import { Conventions, type Custom } from './Conventions.tsx';
import { Erase } from './Erase.tsx';
import { HandleFields, type Handles } from './Handles.tsx';
import { type Kept, PhraseList, WordList } from './Lists.tsx';
import { LookBackDay } from './LookBackDay.tsx';
import { Locked, type ManagedChoices, ManagedNote } from './Managed.tsx';
import { type Budget, PaceFields, type Thresholds } from './Pace.tsx';
import { type RuleCounts, Rules } from './Rules.tsx';
import { Section } from './Section.tsx';
import { Slider } from './Slider.tsx';
import { SurfaceFields } from './Surfaces.tsx';
import { Switch } from './Switch.tsx';
import { Sync, type SyncProps } from './Sync.tsx';

/** The part of the settings that this page shows. */
interface Choices {
  readonly rules: Readonly<Record<string, RuleSetting>>;
  readonly sensitivity: number;
  readonly phrases: readonly OwnPhrase[];
  readonly allowed: readonly string[];
  readonly names: readonly string[];
  readonly domains: readonly string[];
  readonly off: readonly NetworkId[];
  readonly quiet: readonly Surface[];
  readonly markConversation: boolean;
  readonly chip: ChipPlaces;
  readonly convention: ConventionId;
  readonly custom: Custom;
  readonly goal: GoalChoice | null;
  readonly handles: Handles;
  readonly budget: Budget;
  readonly pace: Thresholds;
  readonly lookBack: number | null;
}

/** Lists of words of the user's own. */
type ListName = 'phrases' | 'allowed' | 'names' | 'domains';

export interface OptionsProps {
  readonly choices: Choices;
  /** What of it an organisation set, and the names of what was left out of that. */
  readonly managed: ManagedChoices;
  readonly ignored: readonly string[];
  readonly limits: Readonly<Record<'phraseLength' | 'nameLength' | ListName, number>>;
  readonly rules: readonly RuleInfo[];
  readonly counts: RuleCounts;
  /** Settings in storage that could not be read, as they were; empty where all is well. */
  readonly unreadable: string;
  readonly done: Done | null;
  /** What is being tried out, and what the engine says of it with the settings of this moment. */
  readonly trial: { readonly text: string; readonly report: Report | null };
  readonly whatIf: ReactNode;
  readonly shortcuts: ReactNode;
  readonly packs: ReactNode;
  readonly archive: ReactNode;
  readonly backup: BackupProps;
  readonly sync: SyncProps;
  /** Saves one change; `what` says it in words. */
  onSet(patch: Partial<Choices>, what: string): void;
  /** Saves one list; where it is refused, the list itself says so. */
  onWords(patch: Partial<Pick<Choices, ListName>>): Promise<Kept>;
  onRule(rule: RuleInfo, setting: RuleSetting): void;
  onDropUnreadable(): void;
  onErase(): void;
  onTry(text: string): void;
  onDismiss(): void;
}

function Networks({ choices, managed, onSet }: Pick<OptionsProps, 'choices' | 'managed' | 'onSet'>) {
  const { t } = useWords();
  const set = (id: NetworkId, on: boolean) => {
    const off = choices.off.filter((each) => each !== id);
    onSet({ off: on ? off : [...off, id] }, t(on ? 'doneOn' : 'doneOff', networkName[id]));
  };
  return (
    <Section id="networks" lead="networksLead">
      <Locked by={managed.off}>
        {(Object.keys(networkName) as NetworkId[]).map((id) => (
          <Switch key={id} label={networkName[id]} on={!choices.off.includes(id)} onSwitch={(on) => set(id, on)} />
        ))}
      </Locked>
      <SurfaceFields quiet={choices.quiet} onQuiet={(quiet) => onSet({ quiet }, t('doneSaved'))} />
      <Switch
        label={t('markConversation')}
        hint={t('markConversationHint')}
        on={choices.markConversation}
        onSwitch={(markConversation) => onSet({ markConversation }, t('doneSaved'))}
      />
      <ChipFields chip={choices.chip} onChip={(chip) => onSet({ chip }, t('doneSaved'))} />
      <HandleFields handles={choices.handles} onHandles={(handles) => onSet({ handles }, t('doneSaved'))} />
    </Section>
  );
}

/** Beside the playground: what is written there shows at once what the slider does. */
function Sensitivity({ choices, managed, onSet }: Pick<OptionsProps, 'choices' | 'managed' | 'onSet'>) {
  const { t } = useWords();
  return (
    <Locked by={managed.sensitivity}>
      <Slider
        label={t('sensitivity')}
        value={choices.sensitivity}
        min={0}
        max={100}
        step={5}
        ends={[t('sensitivityCalm'), t('sensitivityKeen')]}
        shown={String}
        onCommit={(sensitivity) => onSet({ sensitivity }, t('doneSaved'))}
      />
    </Locked>
  );
}

function OwnWords({
  choices,
  managed,
  limits,
  onWords,
}: Pick<OptionsProps, 'choices' | 'managed' | 'limits' | 'onWords'>) {
  const { t } = useWords();
  return (
    <Section id="words" lead="wordsLead">
      <PhraseList
        phrases={choices.phrases}
        locked={managed.phrases?.map(({ text }) => text)}
        maxLength={limits.phraseLength}
        most={limits.phrases}
        onChange={(phrases) => onWords({ phrases })}
      />
      <WordList
        title={t('allowedTitle')}
        hint={t('allowedHint')}
        items={choices.allowed}
        locked={managed.allowed}
        maxLength={limits.phraseLength}
        most={limits.allowed}
        refusal="refusedPhrase"
        onChange={(allowed) => onWords({ allowed })}
      />
      <WordList
        title={t('namesTitle')}
        hint={t('namesHint')}
        items={choices.names}
        locked={managed.names}
        maxLength={limits.nameLength}
        most={limits.names}
        refusal="refusedPhrase"
        onChange={(names) => onWords({ names })}
      />
      <WordList
        title={t('domainsTitle')}
        hint={t('domainsHint')}
        items={choices.domains}
        locked={managed.domains}
        maxLength={253}
        most={limits.domains}
        refusal="refusedDomain"
        onChange={(domains) => onWords({ domains })}
      />
    </Section>
  );
}

function Privacy({ unreadable, onDropUnreadable, onErase }: OptionsProps) {
  const { t } = useWords();
  return (
    <Section id="privacy" lead="privacyLead">
      <ul className="promises">
        {promises.map((key) => (
          <li key={key}>{t(key)}</li>
        ))}
      </ul>
      {unreadable !== '' && (
        <div className="unreadable">
          <p>{t('unreadable')}</p>
          <pre>{unreadable}</pre>
          <button type="button" className="button" onClick={onDropUnreadable}>
            {t('unreadableDrop')}
          </button>
        </div>
      )}
      <Erase onErase={onErase} />
    </Section>
  );
}

export function Options(props: OptionsProps) {
  const { choices, rules, onSet } = props;
  const { t } = useWords();
  const saved = t('doneSaved');
  return (
    <>
      <Contents />
      <main>
        <h1>{t('optionsTitle')}</h1>
        <p className="lead">{t('optionsLead')}</p>
        <ManagedNote managed={props.managed} ignored={props.ignored} />
        <Section id="try" lead="playgroundLead">
          <Playground
            {...props.trial}
            rules={new Map(rules.map((rule) => [rule.id, rule]))}
            label={t('playgroundLabel')}
            onText={props.onTry}
          />
          <Sensitivity {...props} />
          {props.whatIf}
        </Section>
        <Networks {...props} />
        <Section id="rules" lead="rulesLead">
          <Rules
            rules={rules}
            counts={props.counts}
            settings={choices.rules}
            locked={props.managed.rules}
            onSet={props.onRule}
          />
        </Section>
        <OwnWords {...props} />
        <Section id="packs" lead="packsLead">
          {props.packs}
        </Section>
        <Section id="convention" lead="conventionLead">
          <Goal goal={choices.goal} onGoal={(goal) => onSet({ goal }, saved)} />
          <Locked by={props.managed.convention}>
            <Conventions
              chosen={choices.convention}
              custom={choices.custom}
              onChoose={(convention) => onSet({ convention }, saved)}
              onCustom={(custom) => onSet({ custom }, saved)}
            />
          </Locked>
        </Section>
        <Section id="pace" lead="paceLead">
          <PaceFields
            budget={choices.budget}
            pace={choices.pace}
            onBudget={(budget) => onSet({ budget }, saved)}
            onPace={(pace) => onSet({ pace }, saved)}
          />
          <LookBackDay day={choices.lookBack} onDay={(lookBack) => onSet({ lookBack }, saved)} />
        </Section>
        <Section id="archive" lead="importLead">
          {props.archive}
        </Section>
        <Section id="backup" lead="backupLead">
          <Backup {...props.backup} />
        </Section>
        <Section id="sync" lead="syncLead">
          <Sync {...props.sync} />
        </Section>
        <Section id="keys" lead="shortcutsLead">
          {props.shortcuts}
        </Section>
        <Privacy {...props} />
      </main>
      <Undo done={props.done} onClose={props.onDismiss} />
    </>
  );
}
