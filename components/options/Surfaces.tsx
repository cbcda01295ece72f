/** Which kinds of draft are coached. */
import type { Surface } from '../../lib/networks/types.ts';
import { useWords } from '../i18n.tsx';
import { surfaceName } from '../names.ts';

interface SurfaceFieldsProps {
  /** Those that are left alone. */
  readonly quiet: readonly Surface[];
  onQuiet(quiet: readonly Surface[]): void;
}

const surfaces = Object.keys(surfaceName) as Surface[];

export function SurfaceFields({ quiet, onQuiet }: SurfaceFieldsProps) {
  const { t } = useWords();
  const set = (surface: Surface, on: boolean) =>
    onQuiet(on ? quiet.filter((each) => each !== surface) : [...quiet, surface]);
  return (
    <fieldset className="surfaces">
      <legend>{t('surfacesTitle')}</legend>
      <p className="soft small">{t('surfacesHint')}</p>
      <div>
        {surfaces.map((surface) => (
          <label key={surface}>
            <input
              type="checkbox"
              checked={!quiet.includes(surface)}
              onChange={({ target }) => set(surface, target.checked)}
            />
            {t(surfaceName[surface])}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
