/** Words of the user's own: phrases, names, domains. */
import { type FormEvent, useId, useState } from 'react';
import type { OwnPhrase, Side } from '../../lib/engine/types.ts';
import { useWords } from '../i18n.tsx';
import { CloseIcon, PlusIcon, SideIcon } from '../icons.tsx';

interface WordListProps {
  readonly title: string;
  readonly hint: string;
  readonly items: readonly string[];
  /** Those that an organisation set. */
  readonly locked?: readonly string[] | undefined;
  readonly maxLength: number;
  onChange(items: readonly string[]): void;
}

function Remove({ text, isLocked, onRemove }: { text: string; isLocked: boolean; onRemove(): void }) {
  const { t } = useWords();
  if (isLocked) return <span className="soft small">{t('managedHere')}</span>;
  return (
    <button type="button" className="plain" aria-label={t('removeWord', text)} onClick={onRemove}>
      <CloseIcon />
    </button>
  );
}

interface AddProps {
  readonly label: string;
  readonly hintId: string;
  readonly maxLength: number;
  readonly children?: React.ReactNode;
  onAdd(text: string): void;
}

function AddWord({ label, hintId, maxLength, children, onAdd }: AddProps) {
  const { t } = useWords();
  const [text, setText] = useState('');
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') return;
    onAdd(text.trim());
    setText('');
  };
  return (
    <form className="add-word" onSubmit={add}>
      {children}
      <input
        className="field"
        aria-label={label}
        aria-describedby={hintId}
        maxLength={maxLength}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <button type="submit" className="button" aria-label={t('addTo', label)}>
        <PlusIcon />
      </button>
    </form>
  );
}

export function WordList({ title, hint, items, locked = [], maxLength, onChange }: WordListProps) {
  const id = useId();
  return (
    <section className="words">
      <h3>{title}</h3>
      <p id={id} className="soft">
        {hint}
      </p>
      <ul>
        {items.map((item) => (
          <li key={item}>
            <span>{item}</span>
            <Remove
              text={item}
              isLocked={locked.includes(item)}
              onRemove={() => onChange(items.filter((each) => each !== item))}
            />
          </li>
        ))}
      </ul>
      <AddWord
        label={title}
        hintId={id}
        maxLength={maxLength}
        onAdd={(text) => items.includes(text) || onChange([...items, text])}
      />
    </section>
  );
}

interface PhraseListProps {
  readonly phrases: readonly OwnPhrase[];
  readonly locked?: readonly string[] | undefined;
  readonly maxLength: number;
  onChange(phrases: readonly OwnPhrase[]): void;
}

export function PhraseList({ phrases, locked = [], maxLength, onChange }: PhraseListProps) {
  const { t } = useWords();
  const id = useId();
  const [side, setSide] = useState<Side>('brochure');
  return (
    <section className="words">
      <h3>{t('phrasesTitle')}</h3>
      <p id={id} className="soft">
        {t('phrasesHint')}
      </p>
      <ul>
        {phrases.map((phrase) => (
          <li key={phrase.text}>
            <SideIcon side={phrase.side} />
            <span>{phrase.text}</span>
            <Remove
              text={phrase.text}
              isLocked={locked.includes(phrase.text)}
              onRemove={() => onChange(phrases.filter((each) => each !== phrase))}
            />
          </li>
        ))}
      </ul>
      <AddWord
        label={t('phrasesTitle')}
        hintId={id}
        maxLength={maxLength}
        onAdd={(text) => onChange([...phrases.filter((each) => each.text !== text), { text, side }])}
      >
        <select
          className="field"
          aria-label={t('phraseSide')}
          value={side}
          onChange={(event) => setSide(event.target.value as Side)}
        >
          <option value="brochure">{t('phraseBrochure')}</option>
          <option value="conversation">{t('phraseConversation')}</option>
        </select>
      </AddWord>
    </section>
  );
}
