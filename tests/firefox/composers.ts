/** How a person gets to a composer on each practice site, types and posts. */
import type { ElementHandle, Page } from 'puppeteer-core';
import type { NetworkId } from '../../lib/networks/types.ts';
import { composers as shared } from '../e2e/composers.ts';

export interface ComposerDriver {
  readonly name: string;
  readonly url: string;
  /** Selector of the editor; ` >>> ` leads into a shadow root. */
  readonly editor: string;
  readonly post: string;
  open(page: Page): Promise<void>;
  discard(page: Page): Promise<void>;
  readonly privateUrl: string;
  readonly privateBox: string;
}

const clickText = (text: string) => (page: Page) => page.locator(`::-p-text(${text})`).click();
const click = (selector: string) => (page: Page) => page.locator(selector).click();

export const composers: Record<NetworkId, ComposerDriver> = {
  x: {
    name: shared.x.name,
    url: shared.x.url,
    editor: '[data-testid="tweetTextarea_0"][contenteditable="true"]',
    post: '[data-testid="tweetButtonInline"]',
    open: async () => {},
    discard: async (page) => {
      await page.keyboard.down('Control');
      await page.keyboard.press('a');
      await page.keyboard.up('Control');
      await page.keyboard.press('Backspace');
    },
    privateUrl: 'https://x.com/messages',
    privateBox: '[data-testid="dmComposerTextInput"]',
  },
  linkedin: {
    name: shared.linkedin.name,
    url: shared.linkedin.url,
    editor: '#interop-outlet >>> .ql-editor[contenteditable="true"]',
    post: '#interop-outlet >>> button.share-actions__primary-action',
    open: clickText('Start a post'),
    discard: click('#interop-outlet >>> button[data-test-modal-close-btn]'),
    privateUrl: 'https://www.linkedin.com/messaging/',
    privateBox: 'main .msg-form__contenteditable',
  },
  facebook: {
    name: shared.facebook.name,
    url: shared.facebook.url,
    editor: '[role="dialog"] [data-lexical-editor="true"]',
    post: '[role="dialog"] .main-action',
    open: clickText('on your mind'),
    discard: click('.dialog-chrome [role="button"]'),
    privateUrl: 'https://www.facebook.com/messages/t/1',
    privateBox: 'main [data-lexical-editor]',
  },
};

/** Opens the composer and puts the caret into it. */
export async function openComposer(page: Page, driver: ComposerDriver): Promise<ElementHandle<Element>> {
  await driver.open(page);
  const editor = await page.waitForSelector(driver.editor, { visible: true });
  if (!editor) throw new Error('No editor.');
  await editor.click();
  return editor;
}

/** UTF-16 offset of the caret in the editor's text, through open shadow roots. */
export const caretOf = (editor: ElementHandle<Element>) =>
  editor.evaluate((element) => {
    const root = element.getRootNode();
    const selection = document.getSelection();
    const shadowRoots = root instanceof ShadowRoot ? [root] : [];
    const [caret] = selection?.getComposedRanges({ shadowRoots }) ?? [];
    if (!caret || !element.contains(caret.startContainer)) return null;
    const before = document.createRange();
    before.setStart(element, 0);
    before.setEnd(caret.startContainer, caret.startOffset);
    return before.toString().length;
  });

/** The editor's own model of its text. */
export const modelOf = (editor: ElementHandle<Element>) =>
  editor.evaluate((element) => window.site.editors.get(element)?.text());
