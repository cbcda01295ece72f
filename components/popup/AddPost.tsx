/** A post Mingle did not see: another browser, a phone, a scheduler. */
import { type FormEvent, useState } from 'react';
import type { Bucket } from '../../lib/ledger/types.ts';
import type { NetworkId, Surface } from '../../lib/networks/types.ts';
import { useWords } from '../i18n.tsx';
import { bucketHint, bucketName, networkName, surfaceName } from '../names.ts';

export interface NewPost {
  readonly network: NetworkId;
  readonly surface: Surface;
  readonly bucket: Bucket;
  readonly time: number;
}

/** What a `datetime-local` field takes: local time to the minute. */
export function localMinute(time: number): string {
  const at = new Date(time);
  return new Date(time - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

interface ChoiceProps<K extends string> {
  readonly name: string;
  readonly label: string;
  readonly options: readonly (readonly [K, string])[];
}

function Choice<K extends string>({ name, label, options }: ChoiceProps<K>) {
  return (
    <label className="labelled">
      <span className="soft small">{label}</span>
      <select className="field" name={name}>
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

const entries = <K extends string, V>(record: Record<K, V>) => Object.entries(record) as [K, V][];

interface AddPostProps {
  readonly now: number;
  onAdd(post: NewPost): void;
}

/** Made once it is asked for: the popup opens without it. */
export function AddPost(props: AddPostProps) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="add" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('addTitle')}</summary>
      {isOpen && <AddForm {...props} />}
    </details>
  );
}

function AddForm({ now, onAdd }: AddPostProps) {
  const { t } = useWords();
  const [bucket, setBucket] = useState<Bucket>('personal');
  const add = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const time = Date.parse(String(form.get('time')));
    onAdd({
      network: form.get('network') as NetworkId,
      surface: form.get('surface') as Surface,
      bucket,
      time: Number.isNaN(time) ? now : Math.min(time, now),
    });
  };
  return (
    <form onSubmit={add}>
      <fieldset className="buckets">
        <legend className="soft small">{t('addBucket')}</legend>
        {entries(bucketName).map(([id, key]) => (
          <label key={id}>
            <input type="radio" name="bucket" checked={bucket === id} onChange={() => setBucket(id)} />
            <span>
              {t(key)} <span className="soft small">{t(bucketHint[id])}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <Choice name="network" label={t('addNetwork')} options={entries(networkName)} />
      <Choice name="surface" label={t('addSurface')} options={entries(surfaceName).map(([id, key]) => [id, t(key)])} />
      <label className="labelled wide">
        <span className="soft small">{t('addTime')}</span>
        <input
          className="field"
          type="datetime-local"
          name="time"
          defaultValue={localMinute(now)}
          max={localMinute(now)}
        />
      </label>
      <button type="submit" className="button main wide">
        {t('addSubmit')}
      </button>
    </form>
  );
}
