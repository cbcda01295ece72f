import '../../components/insights/insights.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { useStore } from 'zustand';
import { WordsProvider } from '../../components/i18n.tsx';
import { Insights } from '../../components/insights/Insights.tsx';
import { createWords, dress } from '../../lib/i18n.ts';
import { actionsOf, createInsightsStore, start, viewOf } from './store.ts';

const words = createWords();
const store = createInsightsStore();
const actions = actionsOf(store, words);
const closing = new AbortController();

function Screen() {
  const state = useStore(store);
  if (!state.ready) return null;
  return (
    <Insights
      {...viewOf(state)}
      posts={state.posts}
      reach={state.reach}
      onReach={actions.reach}
      hasMore={state.next !== null}
      wanted={state.wanted}
      titles={state.rules.map(({ id, title }) => [id, title] as const)}
      now={Date.now()}
      done={state.done}
      onWanted={actions.choose}
      onMore={actions.more}
      onCorrect={actions.correct}
      onRemove={actions.remove}
      onDismiss={actions.dismiss}
    />
  );
}

dress(document, words);
addEventListener('pagehide', () => closing.abort());
void start(store, words, closing.signal);
const app = document.getElementById('app');
if (app)
  createRoot(app).render(
    <StrictMode>
      <WordsProvider words={words}>
        <Screen />
      </WordsProvider>
    </StrictMode>,
  );
