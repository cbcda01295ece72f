/** Which posts to look up: every choice narrows the list. */
import type { Bucket } from '../../lib/ledger/types.ts';
import type { NetworkId, Surface } from '../../lib/networks/types.ts';
import { useWords } from '../i18n.tsx';
import { bucketName, networkName, surfaceName } from '../names.ts';

/** Null stands for all. */
export interface Wanted {
  readonly network: NetworkId | null;
  readonly bucket: Bucket | null;
  readonly surface: Surface | null;
  /** Id of a rule that was found in it. */
  readonly rule: string | null;
  /** The latest day, `yyyy-mm-dd`. */
  readonly until: string | null;
}

export const everything: Wanted = { network: null, bucket: null, surface: null, rule: null, until: null };

export interface SearchProps {
  readonly wanted: Wanted;
  readonly titles: readonly (readonly [id: string, title: string])[];
  onWanted(wanted: Wanted): void;
}

export function Search({ wanted, titles, onWanted }: SearchProps) {
  const { t } = useWords();
  const choice = (
    name: 'network' | 'bucket' | 'surface' | 'rule',
    label: string,
    all: string,
    options: readonly (readonly [string, string])[],
  ) => (
    <label className="labelled">
      <span className="soft small">{label}</span>
      <select
        className="field"
        value={wanted[name] ?? ''}
        onChange={({ target }) => onWanted({ ...wanted, [name]: target.value || null })}
      >
        <option value="">{all}</option>
        {options.map(([id, text]) => (
          <option key={id} value={id}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
  const named = (names: Readonly<Record<string, Parameters<typeof t>[0]>>) =>
    Object.entries(names).map(([id, key]) => [id, t(key)] as const);
  return (
    <search className="search">
      {choice('network', t('addNetwork'), t('everywhere'), Object.entries(networkName))}
      {choice('bucket', t('addBucket'), t('anything'), named(bucketName))}
      {choice('surface', t('addSurface'), t('anything'), named(surfaceName))}
      {choice('rule', t('searchRule'), t('anything'), titles)}
      <label className="labelled">
        <span className="soft small">{t('searchUntil')}</span>
        <input
          className="field"
          type="date"
          value={wanted.until ?? ''}
          onChange={({ target }) => onWanted({ ...wanted, until: target.value || null })}
        />
      </label>
    </search>
  );
}
