/** The frame of a screen of Mingle's own: its end, the user's language, one root. */
import { type ComponentType, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { dress, type Words } from '../lib/i18n.ts';
import { WordsProvider } from './i18n.tsx';

/** Ends with the page. */
export function untilClosed(): AbortSignal {
  const closing = new AbortController();
  addEventListener('pagehide', () => closing.abort());
  return closing.signal;
}

/** Draws the screen into `#app`. */
export function show(words: Words, Screen: ComponentType): void {
  dress(document, words);
  const app = document.getElementById('app');
  if (app)
    createRoot(app).render(
      <StrictMode>
        <WordsProvider words={words}>
          <Screen />
        </WordsProvider>
      </StrictMode>,
    );
}
