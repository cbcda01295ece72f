/** Rules and phrases as a file to hand on, and one that came: what it would change, and a yes or no. */
import { type FormEvent, useId, useState } from 'react';
import type { RuleInfo, Side } from '../../lib/engine/types.ts';
import type { ConventionId } from '../../lib/ledger/types.ts';
import { useWords } from '../i18n.tsx';
import { filesOf } from '../import/Import.tsx';
import { conventionName } from '../names.ts';

type Change =
  | { readonly kind: 'rule'; readonly id: string; readonly on: boolean; readonly weight: number }
  | { readonly kind: 'phrase'; readonly text: string; readonly side: Side }
  | { readonly kind: 'allowed'; readonly text: string }
  | { readonly kind: 'sensitivity'; readonly value: number }
  | { readonly kind: 'convention'; readonly id: ConventionId }
  | { readonly kind: 'custom'; readonly window: number; readonly maxAsk: number };

export interface PacksProps {
  readonly rules: readonly RuleInfo[];
  /** A pack that was read and waits for a yes; null where there is none. */
  readonly waiting: {
    readonly name: string;
    readonly changes: readonly Change[];
    readonly leftOut: readonly string[];
  } | null;
  /** How it went, in words; empty where there is nothing to say. */
  readonly told: string;
  onSave(name: string): void;
  onFile(file: File): void;
  onTake(): void;
  onLeave(): void;
}

function useChange(rules: readonly RuleInfo[]): (change: Change) => string {
  const { t, plural, locale } = useWords();
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  return (change) => {
    switch (change.kind) {
      case 'rule': {
        const title = rules.find(({ id }) => id === change.id)?.title ?? change.id;
        return change.on
          ? `${t('doneOn', title)} ${t('ruleTimes', number.format(change.weight))}`
          : t('doneOff', title);
      }
      case 'phrase':
        return `${t(change.side === 'brochure' ? 'phraseBrochure' : 'phraseConversation')}: ${change.text}`;
      case 'allowed':
        return `${t('allowedTitle')}: ${change.text}`;
      case 'sensitivity':
        return `${t('sensitivity')}: ${number.format(change.value)}`;
      case 'convention':
        return `${t('conventionTitle')}: ${t(conventionName[change.id])}`;
      case 'custom':
        return `${t('customShare')} ${percent.format(change.maxAsk)}, ${plural('customPosts', change.window)}`;
    }
  };
}

function Waiting({ rules, waiting, onTake, onLeave }: PacksProps) {
  const { t, plural } = useWords();
  const textOf = useChange(rules);
  if (!waiting) return null;
  const { name, changes, leftOut } = waiting;
  return (
    <div className="waiting problems">
      <p>{changes.length > 0 ? plural('packChanges', changes.length, name) : t('packNothing', name)}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <ul tabIndex={0} aria-label={name}>
        {changes.map((change) => (
          <li key={JSON.stringify(change)}>{textOf(change)}</li>
        ))}
      </ul>
      {leftOut.length > 0 && <p>{t('packLeftOut', leftOut.join(', '))}</p>}
      <div className="ways">
        {changes.length > 0 && (
          <button type="button" className="button main" onClick={onTake}>
            {t('packTake')}
          </button>
        )}
        <button type="button" className="button" onClick={onLeave}>
          {t('backupLeave')}
        </button>
      </div>
    </div>
  );
}

export function Packs(props: PacksProps) {
  const { t } = useWords();
  const id = useId();
  const [name, setName] = useState('');
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== '') props.onSave(name.trim());
  };
  return (
    <div className="backup">
      <form className="ways" onSubmit={save}>
        <label className="labelled">
          <span className="soft small">{t('packName')}</span>
          <input
            className="field"
            required
            maxLength={100}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        </label>
        <button type="submit" className="button">
          {t('packSave')}
        </button>
      </form>
      <div className="choose">
        <label htmlFor={id}>{t('packChoose')}</label>
        <input
          id={id}
          type="file"
          accept=".json"
          onChange={(event) => {
            const [file] = filesOf(event);
            if (file) props.onFile(file);
          }}
        />
      </div>
      <Waiting {...props} />
      <p role="status">{props.told}</p>
    </div>
  );
}
