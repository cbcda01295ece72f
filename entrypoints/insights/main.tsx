import '../../components/insights/insights.css';
import { useStore } from 'zustand';
import { Insights } from '../../components/insights/Insights.tsx';
import { show, untilClosed } from '../../components/screen.tsx';
import { createWords } from '../../lib/i18n.ts';
import { actionsOf, createInsightsStore, start, viewOf } from './store.ts';

const words = createWords();
const store = createInsightsStore();
const actions = actionsOf(store, words);

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

show(words, Screen);
void start(store, words, untilClosed());
