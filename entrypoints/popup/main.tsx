import '../../components/popup/popup.css';
import { browser } from 'wxt/browser';
import { useStore } from 'zustand';
import { Popup } from '../../components/popup/Popup.tsx';
import { show, untilClosed } from '../../components/screen.tsx';
import { createWords } from '../../lib/i18n.ts';
import { actionsOf, createPopupStore, hiddenOf, standingOf, start, statesOf } from './store.ts';

const words = createWords();
const store = createPopupStore();
const actions = actionsOf(store, words);

function Screen() {
  const state = useStore(store);
  if (!state.ready) return null;
  const { standing, convention, recent } = standingOf(state);
  return (
    <Popup
      draft={state.draft}
      rules={state.rules}
      standing={standing}
      hasElsewhere={state.elsewhere.length > 0}
      convention={convention}
      posts={recent}
      unsettled={state.unsettled}
      week={state.week}
      states={statesOf(state)}
      unseen={state.unseen}
      spent={{ ...state.spent, budget: state.settings.budget }}
      nudges={state.nudges}
      now={Date.now()}
      done={state.done}
      hidden={hiddenOf(state)}
      onShow={actions.show}
      onAdd={actions.add}
      onCorrect={actions.correct}
      onRemove={actions.remove}
      onSettle={actions.settle}
      onCopyReport={actions.copyReport}
      onInsights={() => void browser.tabs.create({ url: '/insights.html' })}
      onImport={() => void browser.tabs.create({ url: '/options.html#archive' })}
      onOptions={() => void browser.runtime.openOptionsPage()}
      onDismiss={actions.dismiss}
    />
  );
}

show(words, Screen);
void start(store, words, untilClosed());
