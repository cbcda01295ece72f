/** Where what is, and where one is: the sections, and a way to look one setting up. A bar that unfolds where it is narrow. */
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useWords } from '../i18n.tsx';
import { find, goTo, type Place } from './find.ts';
import { type SectionId, sections } from './Section.tsx';

const ids = Object.keys(sections) as SectionId[];

/** The first section in the upper fifth of the window, below the bar that stands there where it is narrow. */
const readingLine = '-64px 0px -80% 0px';

/** The section that is read now. */
function useCurrent(): SectionId {
  const [current, setCurrent] = useState<SectionId>('try');
  useEffect(() => {
    const there = new Set<string>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries)
          if (isIntersecting) there.add(target.id);
          else there.delete(target.id);
        const first = ids.find((id) => there.has(id));
        if (first) setCurrent(first);
      },
      { rootMargin: readingLine },
    );
    for (const section of document.querySelectorAll('main > section')) observer.observe(section);
    return () => observer.disconnect();
  }, []);
  return current;
}

/** The page is drawn after the browser looked for the place that the address names. */
function useAddress(): void {
  useEffect(() => document.getElementById(location.hash.slice(1))?.scrollIntoView({ behavior: 'instant' }), []);
}

function Places({ found, onGo }: { found: readonly Place[]; onGo(place: Place): void }) {
  return (
    <ul className="places">
      {found.map((place) => (
        <li key={place.id}>
          <button type="button" onClick={() => onGo(place)}>
            {place.text} <span className="soft small">{place.section}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

export function Contents() {
  const { t, plural } = useWords();
  const current = useCurrent();
  const [isOpen, setOpen] = useState(false);
  const [query, setQuery] = useState('');
  const bar = useRef<HTMLButtonElement>(null);
  useAddress();
  const [found, setFound] = useState<readonly Place[]>([]);
  const look = (typed: string) => {
    setQuery(typed);
    setFound(find(document, typed));
  };
  const go = (place: Place) => {
    setOpen(false);
    goTo(place);
  };
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key !== 'Escape' || !isOpen || query !== '') return;
    setOpen(false);
    bar.current?.focus();
  };
  return (
    <nav aria-label={t('contents')} className={isOpen ? 'open' : ''} onKeyDown={onKeyDown}>
      <p className="mark">
        <img src="/icon/mingle.svg" alt="" width="28" height="28" /> {t('name')}
      </p>
      <button ref={bar} type="button" className="bar" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <span className="spoken">{t('contents')}: </span>
        {t(sections[current])}
      </button>
      <div className="fold">
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (found[0]) go(found[0]);
          }}
        >
          <input
            className="field"
            type="search"
            aria-label={t('findSetting')}
            placeholder={t('findSetting')}
            value={query}
            onChange={(event) => look(event.target.value)}
          />
        </form>
        <p className="soft small" role="status">
          {query.trim() !== '' && (found.length === 0 ? t('findNone') : plural('findPlaces', found.length))}
        </p>
        {found.length > 0 ? (
          <Places found={found} onGo={go} />
        ) : (
          <ul>
            {ids.map((id) => (
              <li key={id}>
                <a href={`#${id}`} aria-current={id === current ? 'true' : undefined} onClick={() => setOpen(false)}>
                  {t(sections[id])}
                </a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </nav>
  );
}
