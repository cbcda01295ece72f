/** Where the chip stands on each network. */

import type { ChipPlace } from '../../lib/composer/chip.ts';
import type { NetworkId } from '../../lib/networks/types.ts';
import { useWords } from '../i18n.tsx';
import { chipPlaceName, networkName } from '../names.ts';

export type ChipPlaces = { readonly [K in NetworkId]: ChipPlace };

interface ChipFieldsProps {
  readonly chip: ChipPlaces;
  onChip(chip: ChipPlaces): void;
}

export function ChipFields({ chip, onChip }: ChipFieldsProps) {
  const { t } = useWords();
  return (
    <fieldset className="counts three">
      <legend>{t('chipTitle')}</legend>
      <p className="soft small">{t('chipHint')}</p>
      {(Object.keys(networkName) as NetworkId[]).map((id) => (
        <label key={id} className="labelled">
          <span className="soft small">{networkName[id]}</span>
          <select
            className="field"
            value={chip[id]}
            onChange={({ target }) => onChip({ ...chip, [id]: target.value as ChipPlace })}
          >
            {(Object.keys(chipPlaceName) as ChipPlace[]).map((place) => (
              <option key={place} value={place}>
                {t(chipPlaceName[place])}
              </option>
            ))}
          </select>
        </label>
      ))}
    </fieldset>
  );
}
