/** The whole of Mingle in one file, and back; the posts as a table. */
import { useId } from 'react';
import { useWords } from '../i18n.tsx';
import { filesOf } from './Import.tsx';

export interface BackupProps {
  /** A backup that was read and waits for a yes; null where there is none. */
  readonly waiting: { readonly posts: number; readonly skipped: number } | null;
  /** How it went, in words; empty where there is nothing to say. */
  readonly told: string;
  readonly busy: boolean;
  onSave(): void;
  onTable(): void;
  onFile(file: File): void;
  onRestore(): void;
  onLeave(): void;
}

export function Backup({ waiting, told, busy, onSave, onTable, onFile, onRestore, onLeave }: BackupProps) {
  const { t, plural } = useWords();
  const id = useId();
  return (
    <div className="backup">
      <div className="ways">
        <button type="button" className="button" disabled={busy} onClick={onSave}>
          {t('backupSave')}
        </button>
        <button type="button" className="button" disabled={busy} onClick={onTable}>
          {t('backupTable')}
        </button>
      </div>
      <div className="choose">
        <label htmlFor={id}>{t('backupChoose')}</label>
        <input
          id={id}
          type="file"
          accept=".json"
          disabled={busy}
          onChange={(event) => {
            const [file] = filesOf(event);
            if (file) onFile(file);
          }}
        />
      </div>
      {waiting && (
        <div className="waiting">
          <p>
            {plural('backupHolds', waiting.posts)} {waiting.skipped > 0 && plural('backupSkipped', waiting.skipped)}{' '}
            {t('backupSettings')}
          </p>
          <div className="ways">
            <button type="button" className="button main" disabled={busy} onClick={onRestore}>
              {t('backupRestore')}
            </button>
            <button type="button" className="button" disabled={busy} onClick={onLeave}>
              {t('backupLeave')}
            </button>
          </div>
        </div>
      )}
      <p role="status">{told}</p>
    </div>
  );
}
