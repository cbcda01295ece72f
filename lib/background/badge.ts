/** The toolbar button of a tab: the verdict on the draft at hand as shape, letter and colour. */
import { browser } from 'wxt/browser';
import type { Verdict } from '../engine/types.ts';
import { createWords, type Key } from '../i18n.ts';
import type { Sender } from '../messages.ts';

interface Badge {
  /** Round gives, square takes, as everywhere in Mingle. */
  readonly shape: string;
  readonly word: Key;
  /** White on it has a contrast of 4.5 or more; the light paper's colours of tokens.css. */
  readonly color: string;
}

const badges: Readonly<Record<Verdict, Badge | null>> = {
  conversation: { shape: '●', word: 'verdictConversation', color: '#1d667f' },
  mixed: { shape: '◐', word: 'verdictMixed', color: '#655c4f' },
  brochure: { shape: '■', word: 'verdictBrochure', color: '#ab4610' },
  'too-short': null,
  'not-english': null,
};

/** What holds for every tab, such as the dot of the look-back, shows again: null by both browsers' docs, not by their types. */
const everywhere = null as unknown as string;

/** A tab that is gone meanwhile has no button to change. The browser clears it when the tab goes to another page. */
export async function showVerdict({ tab }: Sender, verdict: Verdict | null): Promise<void> {
  const tabId = tab?.id;
  if (tabId === undefined) return;
  const badge = verdict && badges[verdict];
  const { t } = createWords();
  const word = badge ? t(badge.word) : '';
  const { action } = browser;
  await Promise.allSettled([
    action.setBadgeText({ tabId, text: badge ? badge.shape + word.charAt(0) : everywhere }),
    action.setTitle({ tabId, title: badge ? `${t('name')}: ${word}` : t('name') }),
    badge && action.setBadgeBackgroundColor({ tabId, color: badge.color }),
    badge && action.setBadgeTextColor?.({ tabId, color: '#ffffff' }),
  ]);
}
