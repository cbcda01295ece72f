/** What another choice would have made of posts that are out: numbers of the ledger, since no text is kept. */
import type { RuleInfo, RuleSetting } from '../../lib/engine/types.ts';
import { otherThan } from '../../lib/ledger/conventions.ts';
import type { ConventionId } from '../../lib/ledger/types.ts';
import type { Looked } from '../../lib/ledger/what-if.ts';
import { useWords } from '../i18n.tsx';
import { conventionName } from '../names.ts';
import { Slider } from './Slider.tsx';

/** Null where it is as the settings have it, or not chosen yet. */
interface Tried {
  /** How many of the latest posts; null for all. */
  readonly most: number | null;
  readonly convention: ConventionId | null;
  readonly rule: string | null;
  readonly weight: number | null;
  readonly sensitivity: number | null;
}

export interface WhatIfProps {
  readonly tried: Tried;
  /** Null until the posts were looked through once. */
  readonly looked: Looked | null;
  readonly isLooking: boolean;
  readonly rules: readonly RuleInfo[];
  readonly settings: {
    readonly convention: ConventionId;
    readonly rules: Readonly<Record<string, RuleSetting>>;
    readonly sensitivity: number;
  };
  onTry(patch: Partial<Tried>): void;
}

type Shown = WhatIfProps & { readonly looked: Looked };

const amounts = [50, 500, null] as const;

function HowMany({ tried, onTry }: Pick<WhatIfProps, 'tried' | 'onTry'>) {
  const { t } = useWords();
  return (
    <label className="labelled">
      <span className="soft small">{t('whatIfOver')}</span>
      <select
        className="field"
        value={tried.most ?? ''}
        onChange={({ target }) => onTry({ most: target.value === '' ? null : Number(target.value) })}
      >
        {amounts.map((most) => (
          <option key={most} value={most ?? ''}>
            {most === null ? t('whatIfAll') : t('whatIfLatest', most)}
          </option>
        ))}
      </select>
    </label>
  );
}

function ByConvention({ tried, looked, settings, onTry }: Shown) {
  const { t, plural } = useWords();
  const ids = Object.keys(conventionName) as ConventionId[];
  const id = tried.convention ?? otherThan(settings.convention);
  return (
    <div className="what-if">
      <label className="labelled">
        <span className="soft small">{t('whatIfConvention')}</span>
        <select
          className="field"
          value={id}
          onChange={({ target }) => onTry({ convention: target.value as ConventionId })}
        >
          {ids.map((each) => (
            <option key={each} value={each}>
              {t(conventionName[each])}
            </option>
          ))}
        </select>
      </label>
      <p role="status">
        {looked.tried.asks === 0
          ? t('whatIfNoAsks')
          : plural(
              'whatIfRoom',
              looked.tried.asks,
              t(conventionName[id]),
              looked.tried.withRoom,
              t(conventionName[settings.convention]),
              looked.now.withRoom,
            )}
      </p>
    </div>
  );
}

function ByRule({ tried, looked, rules, settings, onTry }: Shown) {
  const { t, plural, locale } = useWords();
  const found = looked.rules.find(({ rule }) => rule === tried.rule) ?? looked.rules[0];
  if (!found) return null;
  const titles = new Map(rules.map(({ id, title }) => [id, title]));
  const { on = true, weight = 1 } = settings.rules[found.rule] ?? {};
  const times = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  return (
    <div className="what-if">
      <label className="labelled">
        <span className="soft small">{t('whatIfRule')}</span>
        <select
          className="field"
          lang="en"
          value={found.rule}
          onChange={({ target }) => onTry({ rule: target.value, weight: null })}
        >
          {looked.rules.map(({ rule }) => (
            <option key={rule} value={rule}>
              {titles.get(rule) ?? rule}
            </option>
          ))}
        </select>
      </label>
      <p>{plural('whatIfFound', found.found, found.alone)}</p>
      <Slider
        label={t('whatIfWeight')}
        value={(tried.rule === found.rule ? tried.weight : null) ?? (on ? weight : 0)}
        min={0}
        max={3}
        step={0.25}
        ends={[t('whatIfOff'), t('ruleMoreWeight')]}
        shown={(value) => (value === 0 ? t('whatIfOff') : t('ruleTimes', times.format(value)))}
        onCommit={(value) => onTry({ rule: found.rule, weight: value })}
      />
      <Slider
        label={t('whatIfCut')}
        value={tried.sensitivity ?? settings.sensitivity}
        min={0}
        max={100}
        step={5}
        ends={[t('sensitivityCalm'), t('sensitivityKeen')]}
        shown={String}
        onCommit={(sensitivity) => onTry({ sensitivity })}
      />
    </div>
  );
}

/** Only what would be different. */
function useDifference({ tried: other, now }: Looked['weighed']): string {
  const { t, plural } = useWords();
  const [score, scoreNow] = [Math.round(other.score), Math.round(now.score)];
  const different = [
    other.brochures !== now.brochures && plural('whatIfBrochures', other.brochures, now.brochures),
    other.asks !== now.asks && plural('whatIfAsks', other.asks, now.asks),
    score !== scoreNow && t('whatIfScore', score, scoreNow),
  ].filter((sentence) => sentence !== false);
  return different.length > 0 ? different.join(' ') : t('whatIfSame');
}

function Weighed({ tried, looked }: Shown) {
  const { t, plural } = useWords();
  const { posts, leftOut } = looked.weighed;
  const isTried = tried.weight !== null || tried.sensitivity !== null;
  const difference = useDifference(looked.weighed);
  return (
    <>
      <p role="status">{isTried && posts > 0 ? difference : t('whatIfTry')}</p>
      {leftOut > 0 && <p className="soft small">{plural('whatIfLeftOut', leftOut)}</p>}
    </>
  );
}

export function WhatIf(props: WhatIfProps) {
  const { t, plural } = useWords();
  const { tried, looked, isLooking, onTry } = props;
  const shown = looked && looked.posts > 0 ? { ...props, looked } : null;
  return (
    <section className="looking-back" aria-labelledby="what-if-title" aria-busy={isLooking}>
      <h3 id="what-if-title">{t('whatIfTitle')}</h3>
      {looked?.posts === 0 && <p className="soft">{t('whatIfEmpty')}</p>}
      {shown && (
        <>
          <p className="soft">{plural('whatIfLead', shown.looked.posts)}</p>
          <HowMany tried={tried} onTry={onTry} />
          <ByConvention {...shown} />
          <ByRule {...shown} />
          {shown.looked.rules.length > 0 && <Weighed {...shown} />}
        </>
      )}
      <p className="soft small looking" role="status">
        {isLooking && t('whatIfLooking')}
      </p>
    </section>
  );
}
