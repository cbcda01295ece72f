import '../../components/options/options.css';
import { useStore } from 'zustand';
import { Archive } from '../../components/import/Archive.tsx';
import { Options } from '../../components/options/Options.tsx';
import { Packs } from '../../components/options/Packs.tsx';
import { Shortcuts } from '../../components/options/Shortcuts.tsx';
import { WhatIf } from '../../components/options/WhatIf.tsx';
import { show, untilClosed } from '../../components/screen.tsx';
import { createWords } from '../../lib/i18n.ts';
import { createImport } from '../../lib/import/state.ts';
import { limits } from '../../lib/store/settings.ts';
import { createBackup } from './backup.ts';
import { createPacks } from './packs.ts';
import { actionsOf, createOptionsStore, openShortcuts, start } from './store.ts';
import { createSync } from './sync.ts';
import { createWhatIf } from './what-if.ts';

const words = createWords();
const store = createOptionsStore();
const actions = actionsOf(store, words);
const backup = createBackup(words);
const packs = createPacks(store, words, actions.set);
const closed = untilClosed();
const archive = createImport(closed);
const whatIf = createWhatIf(store, closed);
const sync = createSync(closed);

/** By itself: an answer that comes draws nothing else anew. */
function Hindsight() {
  const { settings, rules } = useStore(store);
  return <WhatIf {...useStore(whatIf.store)} rules={rules} settings={settings} onTry={whatIf.try} />;
}

function Screen() {
  const { ready, settings, unreadable, managed, rules, found, dismissed, shortcuts, done, trial } = useStore(store);
  const saving = useStore(backup.store);
  const syncing = useStore(sync.store);
  const packing = useStore(packs.store);
  if (!ready) return null;
  return (
    <Options
      choices={settings}
      managed={managed.settings}
      ignored={managed.ignored}
      limits={limits}
      rules={rules}
      counts={{ found, dismissed }}
      unreadable={Object.keys(unreadable).length > 0 ? JSON.stringify(unreadable, null, 2) : ''}
      done={done}
      trial={trial}
      whatIf={<Hindsight />}
      shortcuts={<Shortcuts shortcuts={shortcuts} onChange={openShortcuts} />}
      packs={
        <Packs
          rules={rules}
          waiting={packs.shown(packing)}
          told={packing.told}
          onSave={packs.save}
          onFile={(file) => void packs.choose(file)}
          onTake={() => void packs.take()}
          onLeave={packs.leave}
        />
      }
      archive={<Archive archive={archive} />}
      backup={{
        ...saving,
        waiting: saving.waiting && { posts: saving.waiting.posts.length, skipped: saving.waiting.skipped.length },
        onSave: backup.save,
        onTable: backup.table,
        onFile: backup.choose,
        onRestore: () => {
          // What the note tells of is replaced.
          actions.dismiss();
          void backup.restore();
        },
        onLeave: backup.leave,
      }}
      sync={{ ...syncing, onSwitch: (on) => void sync.set(on) }}
      onTry={actions.try}
      onSet={actions.set}
      onWords={actions.setWords}
      onRule={actions.setRule}
      onDropUnreadable={actions.dropUnreadable}
      onErase={actions.erase}
      onDismiss={actions.dismiss}
    />
  );
}

show(words, Screen);
void start(store, words, closed);
