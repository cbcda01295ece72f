/** Words of the user's own: phrases, names, domains. */
import { type FormEvent, useId, useRef, useState } from 'react';
import type { OwnPhrase, Side } from '../../lib/engine/types.ts';
import type { Key } from '../../lib/i18n.ts';
import { useWords } from '../i18n.tsx';
import { CloseIcon, PlusIcon, SideIcon } from '../icons.tsx';

/** What became of a change: refused where a word cannot be used, failed where the browser did not write it. */
export type Kept = 'saved' | 'refused' | 'failed';

interface WordListProps {
  readonly title: string;
  readonly hint: string;
  readonly items: readonly string[];
  /** Those that an organisation set. */
  readonly locked?: readonly string[] | undefined;
  readonly maxLength: number;
  /** How many it holds at most. */
  readonly most: number;
  /** What to say of one that cannot be used. */
  readonly refusal: Key;
  onChange(items: readonly string[]): Promise<Kept>;
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
  /** What to say where it was not taken. */
  readonly refusal: string;
  readonly children?: React.ReactNode;
  onAdd(text: string): Promise<Kept>;
}

/** What was not taken stays in the field to be mended, with the reason below it. */
function AddWord({ label, hintId, maxLength, refusal, children, onAdd }: AddProps) {
  const { t } = useWords();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [isRefused, setRefused] = useState(false);
  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') return;
    const kept = await onAdd(text.trim());
    setRefused(kept === 'refused');
    // What was typed on meanwhile is another word.
    if (kept === 'saved') setText((now) => (now === text ? '' : now));
    else field.current?.focus();
  };
  return (
    <form className="add-word" onSubmit={(event) => void add(event)}>
      {children}
      <input
        ref={field}
        className="field"
        aria-label={label}
        aria-describedby={isRefused ? `${id} ${hintId}` : hintId}
        aria-invalid={isRefused}
        maxLength={maxLength}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setRefused(false);
        }}
      />
      <button type="submit" className="button" aria-label={t('addTo', label)}>
        <PlusIcon />
      </button>
      <p id={id} className="refusal" role="status">
        {isRefused && refusal}
      </p>
    </form>
  );
}

export function WordList({ title, hint, items, locked = [], maxLength, most, refusal, onChange }: WordListProps) {
  const { t } = useWords();
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
              onRemove={() => void onChange(items.filter((each) => each !== item))}
            />
          </li>
        ))}
      </ul>
      <AddWord
        label={title}
        hintId={id}
        maxLength={maxLength}
        refusal={items.length < most ? t(refusal) : t('refusedFull', most)}
        onAdd={async (text) => (items.includes(text) ? 'saved' : onChange([...items, text]))}
      />
    </section>
  );
}

interface PhraseListProps extends Pick<WordListProps, 'locked' | 'maxLength' | 'most'> {
  readonly phrases: readonly OwnPhrase[];
  onChange(phrases: readonly OwnPhrase[]): Promise<Kept>;
}

export function PhraseList({ phrases, locked = [], maxLength, most, onChange }: PhraseListProps) {
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
              onRemove={() => void onChange(phrases.filter((each) => each !== phrase))}
            />
          </li>
        ))}
      </ul>
      <AddWord
        label={t('phrasesTitle')}
        hintId={id}
        maxLength={maxLength}
        refusal={phrases.length < most ? t('refusedPhrase') : t('refusedFull', most)}
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
