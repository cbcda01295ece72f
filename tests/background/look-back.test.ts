import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { locks } from '../store/locks.ts';

vi.mock('wxt/browser', () => ({ browser: fakeBrowser }));
vi.stubGlobal('navigator', { locks });
const { markLookedBack, remindOfLookBack } = await import('../../lib/background/look-back.ts');
const { save } = await import('../../lib/store/settings.ts');

let dot = '';
beforeEach(() => {
  fakeBrowser.reset();
  dot = 'not set';
  Object.assign(fakeBrowser, {
    action: {
      setBadgeText: async ({ text }: { text: string }) => {
        dot = text;
      },
      setTitle: async () => {},
    },
  });
  Object.assign(fakeBrowser.i18n, { getMessage: (key: string) => key, getUILanguage: () => 'en' });
});

/** The dot as it is set at noon of that day. */
const on = async (day: string) => {
  vi.setSystemTime(new Date(`${day}T12:00:00`));
  await remindOfLookBack();
  return dot;
};

it('is on the button on the chosen day until insights were opened, and again a week later', async () => {
  await save({ lookBack: 5 });
  expect([await on('2026-03-19'), await on('2026-03-20')]).toEqual(['', '•']);
  await markLookedBack();
  expect([dot, await on('2026-03-20'), await on('2026-03-21'), await on('2026-03-27')]).toEqual(['', '', '', '•']);
});

it('is never there, and nothing is noted, where no day was chosen', async () => {
  expect(await on('2026-03-20')).toBe('');
  await markLookedBack();
  expect(await fakeBrowser.storage.local.get()).toEqual({});
});
