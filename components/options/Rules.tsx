/** Every rule with its sentence, its examples, its switch and its weight. */
import { useDeferredValue, useId, useState } from 'react';
import type { Category, RuleInfo, RuleSetting, Side } from '../../lib/engine/types.ts';
import { useWords } from '../i18n.tsx';
import { SideIcon } from '../icons.tsx';
import { categoryName } from '../names.ts';
import { Locked } from './Managed.tsx';
import { Slider } from './Slider.tsx';

/** By rule id; what is missing never was. */
export interface RuleCounts {
  /** In how many posts of the ledger it was found. */
  readonly found: Readonly<Record<string, number>>;
  /** How often it was waved aside. */
  readonly dismissed: Readonly<Record<string, number>>;
}

export interface RulesProps {
  readonly counts: RuleCounts;
  readonly rules: readonly RuleInfo[];
  readonly settings: Readonly<Record<string, RuleSetting>>;
  /** Of rules that an organisation set. */
  readonly locked?: Readonly<Record<string, RuleSetting>> | undefined;
  onSet(rule: RuleInfo, setting: RuleSetting): void;
}

function Examples({ rule }: { rule: RuleInfo }) {
  const { t } = useWords();
  return (
    <div className="examples">
      <div>
        <p className="soft small">{t('ruleFlags')}</p>
        <ul>
          {rule.flags.map((text) => (
            <li key={text}>
              <q lang="en" className={rule.side}>
                {text}
              </q>
            </li>
          ))}
        </ul>
      </div>
      <div>
        <p className="soft small">{t('rulePasses')}</p>
        <ul>
          {rule.passes.map((text) => (
            <li key={text}>
              <q lang="en">{text}</q>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

function Counts({ id, counts }: { id: string; counts: RuleCounts }) {
  const { plural } = useWords();
  const found = counts.found[id] ?? 0;
  const dismissed = counts.dismissed[id] ?? 0;
  if (found + dismissed === 0) return null;
  return (
    <p className="soft small">
      {found > 0 && plural('ruleFound', found)} {dismissed > 0 && plural('ruleDismissed', dismissed)}
    </p>
  );
}

type RuleProps = { rule: RuleInfo; setting: RuleSetting; isLocked: boolean } & Pick<RulesProps, 'counts' | 'onSet'>;

function Rule({ rule, counts, setting, isLocked, onSet }: RuleProps) {
  const { t, locale } = useWords();
  const id = useId();
  const { on = true, weight = 1 } = setting;
  const times = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  return (
    <li className={on ? 'rule' : 'rule off'}>
      <input
        type="checkbox"
        className="switch"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-advice`}
        checked={on}
        disabled={isLocked}
        onChange={(event) => onSet(rule, { ...setting, on: event.target.checked })}
      />
      <details>
        <summary lang="en">
          <h5 id={`${id}-title`}>
            {rule.title}
            {weight !== 1 && <span className="soft small"> {t('ruleTimes', times.format(weight))}</span>}
          </h5>
          <p id={`${id}-advice`} className="soft">
            {rule.advice}
          </p>
          <Counts id={rule.id} counts={counts} />
        </summary>
        <div className="more">
          <p lang="en">{rule.why}</p>
          {rule.flags.length > 0 && <Examples rule={rule} />}
          <Locked by={isLocked || undefined}>
            <Slider
              label={t('ruleWeight')}
              value={weight}
              min={0}
              max={3}
              step={0.25}
              ends={[t('ruleLess'), t('ruleMoreWeight')]}
              shown={(value) => t('ruleTimes', times.format(value))}
              onCommit={(value) => onSet(rule, { ...setting, weight: value })}
            />
          </Locked>
        </div>
      </details>
    </li>
  );
}

const matches = (rule: RuleInfo, query: string) =>
  query === '' || [rule.title, rule.advice, rule.why, ...rule.flags].some((text) => text.toLowerCase().includes(query));

/** In the order in which the engine names them. */
function byCategory(rules: readonly RuleInfo[]): [Category, RuleInfo[]][] {
  const groups = new Map<Category, RuleInfo[]>();
  for (const rule of rules) groups.set(rule.category, [...(groups.get(rule.category) ?? []), rule]);
  return [...groups];
}

interface GroupProps extends RulesProps {
  readonly category: Category;
  readonly members: readonly RuleInfo[];
  /** Open whatever the user folded: something is being looked for. */
  readonly isSearched: boolean;
}

/** Folded until it is asked for; what was changed inside shows on the outside. */
function CategoryOfRules({ category, members, isSearched, settings, counts, locked, onSet }: GroupProps) {
  const { t, plural } = useWords();
  const [isOpen, setOpen] = useState(false);
  const off = members.filter(({ id }) => settings[id]?.on === false).length;
  return (
    <details
      className="category"
      open={isSearched || isOpen}
      onToggle={({ currentTarget }) => isSearched || setOpen(currentTarget.open)}
    >
      <summary>
        <h4>{t(categoryName[category])}</h4>
        <span className="soft small">
          {plural('rulesFound', members.length)}
          {off > 0 && `, ${plural('rulesOff', off)}`}
        </span>
      </summary>
      <ul>
        {members.map((rule) => (
          <Rule
            key={rule.id}
            rule={rule}
            counts={counts}
            setting={settings[rule.id] ?? {}}
            isLocked={locked !== undefined && Object.hasOwn(locked, rule.id)}
            onSet={onSet}
          />
        ))}
      </ul>
    </details>
  );
}

interface SideProps extends RulesProps {
  readonly side: Side;
  readonly shown: readonly RuleInfo[];
  readonly isSearched: boolean;
}

function SideOfRules({ side, shown, ...props }: SideProps) {
  const { t } = useWords();
  const groups = byCategory(shown.filter((rule) => rule.side === side));
  if (groups.length === 0) return null;
  return (
    <>
      <h3 className="side">
        <SideIcon side={side} />
        {side === 'brochure' ? t('rulesBrochure') : t('rulesConversation')}
      </h3>
      {groups.map(([category, members]) => (
        <CategoryOfRules key={category} category={category} members={members} {...props} />
      ))}
    </>
  );
}

export function Rules(props: RulesProps) {
  const { t, plural } = useWords();
  const [query, setQuery] = useState('');
  const wanted = useDeferredValue(query).trim().toLowerCase();
  const shown = props.rules.filter((rule) => matches(rule, wanted));
  return (
    <>
      <label className="labelled">
        <span className="soft small">{t('rulesSearch')}</span>
        <input className="field" type="search" value={query} onChange={(event) => setQuery(event.target.value)} />
      </label>
      <p className={wanted === '' ? 'spoken' : 'soft small'} role="status">
        {wanted !== '' && plural('rulesFound', shown.length)}
      </p>
      <SideOfRules side="brochure" shown={shown} isSearched={wanted !== ''} {...props} />
      <SideOfRules side="conversation" shown={shown} isSearched={wanted !== ''} {...props} />
    </>
  );
}
