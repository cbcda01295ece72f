import '../../components/insights/insights.css';
import { useMemo } from 'react';
import { useStore } from 'zustand';
import { Insights } from '../../components/insights/Insights.tsx';
import { show, untilClosed } from '../../components/screen.tsx';
import { createWords } from '../../lib/i18n.ts';
import { actionsOf, createInsightsStore, start, viewOf } from './store.ts';

const words = createWords();
const store = createInsightsStore();
const actions = actionsOf(store, words);

function Ready() {
  const state = useStore(store);
  const { days, months, window, elsewhere, reach, settings, rules } = state;
  const view = useMemo(
    () => viewOf({ days, months, window, elsewhere, reach, settings, rules }),
    [days, months, window, elsewhere, reach, settings, rules],
  );
  return (
    <Insights
      {...view}
      posts={state.posts}
      damaged={state.skipped + state.unlisted}
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

function Screen() {
  return useStore(store, ({ ready }) => ready) && <Ready />;
}

show(words, Screen);
void start(store, words, untilClosed());
