/** The rule of thumb, each with the seesaw it makes. */
import { conventionOf } from '../../lib/ledger/conventions.ts';
import type { ConventionId } from '../../lib/ledger/types.ts';
import { Balance } from '../Balance.tsx';
import { useWords } from '../i18n.tsx';
import { conventionHint, conventionName } from '../names.ts';
import { Slider } from './Slider.tsx';

export interface Custom {
  readonly window: number;
  readonly maxAsk: number;
}

export interface ConventionsProps {
  readonly chosen: ConventionId;
  readonly custom: Custom;
  onChoose(id: ConventionId): void;
  onCustom(custom: Custom): void;
}

const ids = Object.keys(conventionName) as ConventionId[];

/** What a full window at the limit looks like: level, by the way the seesaw is made. */
function example(id: ConventionId, custom: Custom) {
  const convention = conventionOf(id, custom);
  const shown = Math.min(convention.window, 20);
  const take = Math.floor(convention.maxAsk * shown + 1e-9);
  return { convention, ratio: { give: shown - take, take, share: take / shown } };
}

function CustomFields({ custom, onCustom }: Pick<ConventionsProps, 'custom' | 'onCustom'>) {
  const { t, plural, locale } = useWords();
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  return (
    <div className="custom">
      <Slider
        label={t('customShare')}
        value={Math.round(custom.maxAsk * 100)}
        min={0}
        max={60}
        step={1}
        ends={[percent.format(0), percent.format(0.6)]}
        shown={(value) => percent.format(value / 100)}
        onCommit={(value) => onCustom({ ...custom, maxAsk: value / 100 })}
      />
      <Slider
        label={t('customWindow')}
        value={custom.window}
        min={2}
        max={100}
        step={1}
        ends={['2', '100']}
        shown={(value) => plural('customPosts', value)}
        onCommit={(value) => onCustom({ ...custom, window: value })}
      />
    </div>
  );
}

export function Conventions({ chosen, custom, onChoose, onCustom }: ConventionsProps) {
  const { t } = useWords();
  return (
    <>
      <fieldset className="conventions">
        <legend>{t('conventionLegend')}</legend>
        {ids.map((id) => (
          <label key={id}>
            <input type="radio" name="convention" checked={chosen === id} onChange={() => onChoose(id)} />
            <span>
              <strong>{t(conventionName[id])}</strong>
              <span>{t(conventionHint[id])}</span>
            </span>
            <Balance {...example(id, custom)} />
          </label>
        ))}
      </fieldset>
      {chosen === 'custom' && <CustomFields custom={custom} onCustom={onCustom} />}
    </>
  );
}
