import '../../components/welcome/welcome.css';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { Archive } from '../../components/import/Archive.tsx';
import { show, untilClosed } from '../../components/screen.tsx';
import { Welcome } from '../../components/welcome/Welcome.tsx';
import { createWords } from '../../lib/i18n.ts';
import { createImport } from '../../lib/import/state.ts';
import { choose, createWelcomeStore, start, tryText } from './store.ts';

const words = createWords();
const store = createWelcomeStore();
const closed = untilClosed();
const archive = createImport(closed);
const first = store.getState().step;

function Screen() {
  const { step, text, report, rules, settings } = useStore(store);
  useEffect(() => {
    // A new step is a new page for who reads with the ears.
    if (step !== first) document.querySelector('h1')?.focus();
  }, [step]);
  return (
    <Welcome
      step={step}
      text={text}
      report={report}
      rules={rules}
      goal={settings.goal}
      convention={settings.convention}
      custom={settings.custom}
      archive={<Archive archive={archive} />}
      onText={(typed) => void tryText(store, typed)}
      onGoal={(goal) => void choose(store, { goal })}
      onConvention={(convention) => void choose(store, { convention })}
      onCustom={(custom) => void choose(store, { custom })}
      onStep={(next) => {
        location.hash = next;
      }}
      onDone={() => window.close()}
    />
  );
}

show(words, Screen);
void start(store, closed);
