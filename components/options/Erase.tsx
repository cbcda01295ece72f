/** Everything gone, after one question. */
import { useRef } from 'react';
import { useWords } from '../i18n.tsx';

export function Erase({ onErase }: { onErase(): void }) {
  const { t } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const close = () => dialog.current?.close();
  return (
    <>
      <button type="button" className="button" onClick={() => dialog.current?.showModal()}>
        {t('eraseButton')}
      </button>
      <dialog ref={dialog} aria-labelledby="erase">
        <h3 id="erase">{t('eraseTitle')}</h3>
        <p>{t('eraseText')}</p>
        <div className="choices">
          <button type="button" className="button" onClick={close}>
            {t('eraseKeep')}
          </button>
          <button
            type="button"
            className="button main"
            onClick={() => {
              close();
              onErase();
            }}
          >
            {t('eraseButton')}
          </button>
        </div>
      </dialog>
    </>
  );
}
