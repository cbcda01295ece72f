/** Where the chip stands, for those who would rather press than drag. Buttons: they leave the caret in the draft. */

import type { ChipPlace } from '../../lib/composer/chip.ts';
import type { NetworkId } from '../../lib/networks/types.ts';
import { useWords } from '../i18n.tsx';
import { chipPlaceName, networkName } from '../names.ts';

interface ChipMenuProps {
  readonly network: NetworkId;
  readonly place: ChipPlace;
  onPlace(place: ChipPlace): void;
}

export function ChipMenu({ network, place, onPlace }: ChipMenuProps) {
  const { t } = useWords();
  const places = Object.keys(chipPlaceName) as ChipPlace[];
  return (
    <details className="folded" onToggle={(event) => event.currentTarget.scrollIntoView({ block: 'nearest' })}>
      <summary>{t('chipMenu', networkName[network])}</summary>
      <div className="places-menu">
        {places.map((each) => (
          <button key={each} type="button" className="way" aria-pressed={each === place} onClick={() => onPlace(each)}>
            {t(chipPlaceName[each])}
          </button>
        ))}
      </div>
    </details>
  );
}
