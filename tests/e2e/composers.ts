/** How a person gets to a composer on each practice site, types and posts. Used by the tests and by `npm start`. */
import type { Locator, Page } from '@playwright/test';
import type { NetworkId } from '../../lib/networks/types.ts';

export interface ComposerDriver {
  readonly name: string;
  readonly url: string;
  /** Opens the composer for a post and gives its editor. */
  open(page: Page): Promise<Locator>;
  /** The button that posts. */
  post(page: Page): Locator;
  /** Closes the composer without posting. */
  discard(page: Page): Promise<void>;
  /** A private message box, which is none of Mingle's business. */
  privateBox(page: Page): Promise<Locator>;
}

export const composers: Record<NetworkId, ComposerDriver> = {
  x: {
    name: 'X',
    url: 'https://x.com/home',
    open: async (page) => page.locator('[data-testid="tweetTextarea_0"][contenteditable="true"]').first(),
    post: (page) => page.locator('[data-testid="tweetButtonInline"]').first(),
    discard: async (page) => {
      await page.locator('[data-testid="tweetTextarea_0"][contenteditable="true"]').first().focus();
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.press('Backspace');
    },
    privateBox: async (page) => {
      await page.goto('https://x.com/messages');
      return page.locator('[data-testid="dmComposerTextInput"]');
    },
  },
  linkedin: {
    name: 'LinkedIn',
    url: 'https://www.linkedin.com/feed/',
    open: async (page) => {
      await page.getByRole('button', { name: 'Start a post' }).click();
      return page.locator('#interop-outlet .ql-editor[contenteditable="true"]');
    },
    post: (page) => page.locator('button.share-actions__primary-action'),
    discard: (page) => page.locator('button[data-test-modal-close-btn]').click(),
    privateBox: async (page) => {
      await page.goto('https://www.linkedin.com/messaging/');
      return page.locator('.msg-form__contenteditable');
    },
  },
  facebook: {
    name: 'Facebook',
    url: 'https://www.facebook.com/',
    open: async (page) => {
      await page.getByRole('button', { name: /What.s on your mind/ }).click();
      return page.locator('[role="dialog"] [data-lexical-editor="true"]');
    },
    post: (page) => page.getByRole('dialog').getByRole('button', { name: 'Post', exact: true }),
    discard: (page) => page.getByRole('dialog').getByRole('button', { name: 'Close' }).click(),
    privateBox: async (page) => {
      await page.goto('https://www.facebook.com/messages/t/1');
      return page.locator('[aria-label="Message"][contenteditable="true"]');
    },
  },
};

/** The baker of the essay, in our words: first the leaflet, then the two-minute talk. */
export const pitch =
  'Hey, cinnamon-raisin muffins are new at our bakery! You have got to come over within the next two hours and try them. Say that you saw me on the sidewalk and get a 10% discount. Buy now!';

export const talk =
  'I burned the first tray of cinnamon-raisin muffins this morning, and my daughter still ate two of them. What did you burn when you learned to bake? I would love to hear it.';
