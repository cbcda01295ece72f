/** What just happened, in words, with the way back; speaks once. */
import type { Done } from '../lib/acts.ts';
import { useWords } from './i18n.tsx';
import { CloseIcon } from './icons.tsx';

export function Undo({ done, onClose }: { done: Done | null; onClose(): void }) {
  const { t } = useWords();
  return (
    <div role="status">
      {done && (
        <div className="undo">
          <span>{done.text}</span>
          {done.undo && (
            <button type="button" className="link" onClick={done.undo}>
              {t('undo')}
            </button>
          )}
          <button type="button" className="plain" aria-label={t('dismiss')} onClick={onClose}>
            <CloseIcon />
          </button>
        </div>
      )}
    </div>
  );
}
