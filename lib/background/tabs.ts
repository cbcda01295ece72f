/** What the background does to the tabs of the three sites. */
import { browser } from 'wxt/browser';
import { nudge } from '../composer/life.ts';
import { insertedSheet } from '../composer/look.ts';
import { askTab, type CardMove, type ComposerSettings, type Sender } from '../messages.ts';
import { hosts } from '../networks/hosts.ts';
import type { Settings } from '../store/settings.ts';

export const composerSettings = ({ off, quiet, markConversation, chip }: Settings): ComposerSettings => ({
  off,
  quiet,
  markConversation,
  chip,
});

/** Puts chip and card into the frame that asked; until then nothing of React is on the page. */
export async function injectPanel({ tab, frameId }: Sender, mark?: string): Promise<void> {
  if (tab?.id === undefined) return;
  const target = { tabId: tab.id, frameIds: [frameId ?? 0] };
  if (mark) await browser.scripting.insertCSS({ target, css: insertedSheet(mark), origin: 'USER' });
  await browser.scripting.executeScript({ target, files: ['/panel.js'] });
}

/** Every open draft is judged anew. A tab without a content script has no draft: nothing to tell it. */
export async function tellTabs(settings: Settings): Promise<void> {
  const tabs = await browser.tabs.query({ url: hosts });
  await Promise.allSettled(tabs.map((tab) => tab.id && askTab(tab.id, 'settings', composerSettings(settings))));
}

const moves: Readonly<Record<string, CardMove>> = {
  'card-open': 'open',
  'card-next': 'next',
  'card-previous': 'previous',
  'card-close': 'close',
};

/** A keyboard command of the manifest. A tab without a draft has no card to move. */
export async function moveCard(command: string, tab?: { readonly id?: number | undefined }): Promise<void> {
  const what = moves[command];
  if (what && tab?.id !== undefined) await askTab(tab.id, 'card', { what }).catch(() => null);
}

/** Once, on install: three steps, each to be passed over. */
export async function openWelcome({ reason }: { readonly reason: string }): Promise<void> {
  if (reason === 'install') await browser.tabs.create({ url: '/welcome.html' });
}

/**
 * Chromium runs content scripts only in pages loaded after an install or update; Firefox runs them in open tabs as well.
 * A script of the version before is nudged first, finds out and ends.
 */
export async function reviveTabs(): Promise<void> {
  if (import.meta.env.FIREFOX) return;
  const tabs = await browser.tabs.query({ url: hosts, discarded: false });
  await Promise.allSettled(tabs.map(({ id }) => id !== undefined && revive(id)));
}

async function revive(tabId: number): Promise<void> {
  const target = { tabId, allFrames: true };
  await browser.scripting.executeScript({ target, func: nudge });
  await browser.scripting.executeScript({ target, files: ['/composer.js'] });
}
