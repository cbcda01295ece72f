/** Which profiles are one's own: only there Mingle reads how many follow. */

import type { NetworkId } from '../../lib/networks/types.ts';
import { useWords } from '../i18n.tsx';
import { networkName } from '../names.ts';

export type Handles = { readonly [K in NetworkId]: string };

export function HandleFields({ handles, onHandles }: { handles: Handles; onHandles(handles: Handles): void }) {
  const { t } = useWords();
  return (
    <fieldset className="counts three">
      <legend>{t('handlesTitle')}</legend>
      <p className="soft small">{t('handlesHint')}</p>
      {(Object.keys(networkName) as NetworkId[]).map((id) => (
        <label key={id} className="labelled">
          <span className="soft small">{t('handleOn', networkName[id])}</span>
          <input
            key={handles[id]}
            className="field"
            maxLength={100}
            autoComplete="off"
            spellCheck={false}
            defaultValue={handles[id]}
            onBlur={({ target: { value } }) => value !== handles[id] && onHandles({ ...handles, [id]: value.trim() })}
          />
        </label>
      ))}
    </fieldset>
  );
}
