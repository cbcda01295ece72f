/** Words for components, handed down by the screen: no component asks the browser for them. */
import { createContext, type ReactNode, use } from 'react';
import type { Words } from '../lib/i18n.ts';

const Context = createContext<Words | null>(null);

export function WordsProvider({ words, children }: { words: Words; children: ReactNode }) {
  return <Context value={words}>{children}</Context>;
}

export function useWords(): Words {
  const words = use(Context);
  if (!words) throw new Error('A component stands outside <WordsProvider>.');
  return words;
}
