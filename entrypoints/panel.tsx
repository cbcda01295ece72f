/** Injected into a frame at the first focus of a composer there: chip and card beside the draft. */
import { StrictMode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { useStore } from 'zustand';
import { WordsProvider } from '../components/i18n.tsx';
import { Panel } from '../components/panel/Panel.tsx';
import css from '../components/panel/panel.css?inline';
import { calmed } from '../lib/composer/calm.ts';
import { shownWhileInserted } from '../lib/composer/look.ts';
import { type PanelLink, takePanelLink } from '../lib/composer/panel-state.ts';
import { addSheet } from '../lib/composer/sheet.ts';
import type { RuleInfo } from '../lib/engine/types.ts';
import { createWords, type Words } from '../lib/i18n.ts';
import { ask } from '../lib/messages.ts';

function LinkedPanel({ link }: { link: PanelLink }) {
  const [shown] = useState(() => calmed(link.store, link.signal));
  const state = useStore(shown);
  const [rules, setRules] = useState<readonly RuleInfo[]>([]);
  useEffect(() => {
    // Without the rules' words the card still names the rule; nothing to tell the page about.
    ask('rules', {}).then(setRules, () => {});
  }, []);
  return <Panel state={state} actions={link.actions} rules={rules} />;
}

/** The browser hands out no words any more once the extension is gone; the panel is about to go, and quietly. */
function quietly(words: Words): Words {
  const attempt = <A extends readonly unknown[]>(read: (...args: A) => string) => {
    return (...args: A): string => {
      try {
        return read(...args);
      } catch {
        return '';
      }
    };
  };
  return { ...words, t: attempt(words.t), plural: attempt(words.plural) };
}

/**
 * Brings the host above whatever the site opened since. A popover stands in the top layer, but all that is outside a
 * modal `<dialog>` is inert: there it goes inside.
 */
function raise(host: HTMLElement, editor: HTMLElement | undefined): void {
  const home = editor?.closest('dialog') ?? document.documentElement;
  if (host.parentNode !== home) home.append(host);
  else if (host.matches(':popover-open')) host.hidePopover();
  host.showPopover();
}

function mount(link: PanelLink): void {
  const host = document.createElement('div');
  host.popover = 'manual';
  link.own.add(host);
  const shadow = host.attachShadow({ mode: 'closed' });
  addSheet(shadow, css + (link.mark ? shownWhileInserted(link.mark) : ''));
  const box = document.createElement('div');
  shadow.append(box);
  raise(host, link.store.getState().composer?.editor);
  const root = createRoot(box);
  root.render(
    <StrictMode>
      <WordsProvider words={quietly(createWords())}>
        <LinkedPanel link={link} />
      </WordsProvider>
    </StrictMode>,
  );
  const stop = link.store.subscribe(({ composer }, before) => {
    if (composer && composer !== before.composer) raise(host, composer.editor);
  });
  link.signal.addEventListener('abort', () => {
    stop();
    root.unmount();
    host.remove();
  });
}

export default defineUnlistedScript(() => {
  const link = takePanelLink();
  if (link) mount(link);
});
