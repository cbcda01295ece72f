import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { handlers } from '../lib/background/handlers.ts';
import { remindOfLookBack } from '../lib/background/look-back.ts';
import { keepInSync } from '../lib/background/sync.ts';
import { moveCard, openWelcome, reviveTabs, tellTabs } from '../lib/background/tabs.ts';
import { checkRequest } from '../lib/messages.schema.ts';
import { answerRequests } from '../lib/messages.ts';
import { watch } from '../lib/store/settings.ts';

/** Woken by an event, stopped when idle: listeners are put up at once, and nothing is kept in memory that may not be lost. */
export default defineBackground(() => {
  answerRequests(handlers, checkRequest);
  watch(tellTabs);
  keepInSync();
  watch(remindOfLookBack);
  browser.commands.onCommand.addListener(moveCard);
  browser.runtime.onInstalled.addListener(reviveTabs);
  browser.runtime.onInstalled.addListener(openWelcome);
  browser.runtime.onStartup.addListener(remindOfLookBack);
  // Not in Firefox: there content scripts can read extension storage, and ours never do.
  for (const area of [browser.storage.local, browser.storage.sync, browser.storage.managed])
    void area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
});
