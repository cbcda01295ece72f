/** What the keyboard can do beside a draft, and where it is changed: the browser alone may do that. */
import { useWords } from '../i18n.tsx';

export interface Shortcut {
  readonly what: string;
  /** As the browser writes it; empty where none is set. */
  readonly keys: string;
}

export interface ShortcutsProps {
  readonly shortcuts: readonly Shortcut[];
  /** Opens the browser's own page for them. */
  onChange(): void;
}

export function Shortcuts({ shortcuts, onChange }: ShortcutsProps) {
  const { t } = useWords();
  return (
    <>
      <dl className="shortcuts">
        {shortcuts.map(({ what, keys }) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{keys === '' ? <span className="soft">{t('shortcutNone')}</span> : <kbd>{keys}</kbd>}</dd>
          </div>
        ))}
        <div>
          <dt>{t('shortcutEscape')}</dt>
          <dd>
            <kbd>Esc</kbd>
          </dd>
        </div>
      </dl>
      <button type="button" className="button" onClick={onChange}>
        {t('shortcutChange')}
      </button>
    </>
  );
}
