/**
 * A dot on the toolbar button, on the day of the week the user chose, until insights were opened that day. No timer: it is
 * looked at when the browser starts, when settings change and at each minute of use.
 */
import { browser } from 'wxt/browser';
import { createWords } from '../i18n.ts';
import { dayOf } from '../ledger/days.ts';
import { load } from '../store/settings.ts';

/** Holds the day on which was looked back last. */
const key = 'lookedBack';

/** Sets or takes away the dot. A tab's own verdict goes over it. */
export async function remindOfLookBack(): Promise<void> {
  const { settings } = await load();
  const now = new Date();
  const isDay = settings.lookBack === now.getDay();
  const isDue = isDay && (await browser.storage.local.get(key))[key] !== dayOf(now.getTime());
  const { t } = createWords();
  await browser.action.setBadgeText({ text: isDue ? '•' : '' });
  await browser.action.setTitle({ title: isDue ? `${t('name')}: ${t('lookBackReady')}` : t('name') });
}

export async function markLookedBack(): Promise<void> {
  const { settings } = await load();
  if (settings.lookBack === null) return;
  await browser.storage.local.set({ [key]: dayOf(Date.now()) });
  await remindOfLookBack();
}
