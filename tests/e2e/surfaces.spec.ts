/** Every box of the three sites that is a draft, with its surface; and every box that is none of Mingle's business. */
import type { Locator, Page } from '@playwright/test';
import { pitch } from './composers.ts';
import { watchMutations } from './editor.ts';
import { expect, judged, test, underlined } from './harness.ts';

const x = 'https://x.com';
const li = 'https://www.linkedin.com';
const fb = 'https://www.facebook.com';

const xBoxes = '[data-testid^="tweetTextarea_"][contenteditable="true"]';
const xDialog = '[role="dialog"] [data-testid^="tweetTextarea_"][contenteditable="true"]';

interface Case {
  readonly url: string;
  readonly surface: string;
  /** Brings the page to where the box is, and gives it. */
  box(page: Page): Promise<Locator> | Locator;
}

const clicked = (first: string, box: string) => async (page: Page) => {
  await page.locator(first).first().click();
  return page.locator(box).first();
};

const firstComment = clicked('.post button.quiet', '.comment-box [contenteditable="true"]');

/** Comments first, then gives the box of the reply to that comment. */
async function linkedInReply(page: Page, submit: string) {
  await (await firstComment(page)).click();
  await page.keyboard.type('First.');
  await page.locator(submit).click();
  await page.locator('article.comment > button').click();
  return page.locator('.replies [contenteditable="true"]').first();
}

async function facebookReply(page: Page) {
  await page.locator('form[role="presentation"] [data-lexical-editor]').first().click();
  await page.keyboard.type('First.');
  await page.keyboard.press('Enter');
  await page.locator('.comment [role="button"]').first().click();
  return page.locator('.comment form [data-lexical-editor]');
}

async function secondPart(page: Page) {
  await page.locator('[data-testid="SideNav_NewTweet_Button"]').click();
  await page.locator(xDialog).click();
  await page.keyboard.type('First.');
  await page.locator('[role="dialog"] [data-testid="addButton"]').click();
  return page.locator(xDialog).nth(1);
}

async function quote(page: Page) {
  await page.locator('[data-testid="retweet"]').first().click();
  await page.locator('a[role="menuitem"][href="/compose/post"]').click();
  return page.locator(xDialog);
}

const shadowShare = clicked('.start-post', '#interop-outlet [role="textbox"]');

const drafts: Record<string, Case> = {
  'X: home box': { url: `${x}/home`, surface: 'post', box: (page) => page.locator(xBoxes) },
  'X: home box in Japanese': { url: `${x}/home?lang=ja`, surface: 'post', box: (page) => page.locator(xBoxes) },
  'X: modal': {
    url: `${x}/home`,
    surface: 'post',
    box: clicked('[data-testid="SideNav_NewTweet_Button"]', xDialog),
  },
  'X: modal that the address opens': {
    url: `${x}/compose/post`,
    surface: 'post',
    box: (page) => page.locator(xDialog),
  },
  'X: inline reply': { url: `${x}/inesbakes/status/101`, surface: 'reply', box: (page) => page.locator(xBoxes) },
  'X: inline reply after navigation without reload': {
    url: `${x}/home`,
    surface: 'reply',
    box: clicked('article[data-testid="tweet"] a', `[data-testid="inline_reply_offscreen"] ${xBoxes}`),
  },
  'X: modal reply': { url: `${x}/home`, surface: 'reply', box: clicked('[data-testid="reply"]', xDialog) },
  'X: quote': { url: `${x}/home`, surface: 'quote', box: quote },
  'X: second part of a thread': { url: `${x}/home`, surface: 'thread-part', box: secondPart },
  'X: second part, test ids all alike': { url: `${x}/home?parts=same`, surface: 'thread-part', box: secondPart },
  'LinkedIn: share box, Quill 1 in the shadow root': { url: `${li}/feed/`, surface: 'post', box: shadowShare },
  'LinkedIn: the same in German': { url: `${li}/feed/?lang=de`, surface: 'post', box: shadowShare },
  'LinkedIn: share box on Quill 2': {
    url: `${li}/feed/?share=quill2`,
    surface: 'post',
    box: clicked('.start-post', '.share-box-v2__modal .ql-editor'),
  },
  'LinkedIn: share box on ProseMirror': {
    url: `${li}/feed/?share=prosemirror`,
    surface: 'post',
    box: clicked('.start-post', '.share-box-v2__modal .ProseMirror'),
  },
  'LinkedIn: share box in the light DOM': {
    url: `${li}/feed/?share=light`,
    surface: 'post',
    box: clicked('.start-post', '.share-creation-state .ql-editor'),
  },
  'LinkedIn: share box that the address opens': {
    url: `${li}/feed/?shareActive=true`,
    surface: 'post',
    box: (page) => page.locator('#interop-outlet .ql-editor'),
  },
  'LinkedIn: company page': {
    url: `${li}/company/1/admin/page-posts/published/`,
    surface: 'post',
    box: shadowShare,
  },
  'LinkedIn: repost with thoughts': {
    url: `${li}/feed/`,
    surface: 'repost',
    box: async (page) => {
      await page.locator('.post button[aria-haspopup="menu"]').first().click();
      await page.locator('[role="menuitem"]').first().click();
      return page.locator('#interop-outlet .ql-editor');
    },
  },
  'LinkedIn: comment on TipTap': { url: `${li}/feed/`, surface: 'comment', box: firstComment },
  'LinkedIn: comment on Quill': { url: `${li}/feed/?comments=v1`, surface: 'comment', box: firstComment },
  'LinkedIn: reply on TipTap': {
    url: `${li}/feed/`,
    surface: 'reply',
    box: (page) => linkedInReply(page, '[data-view-name="comment-post"]'),
  },
  'LinkedIn: reply on Quill': {
    url: `${li}/feed/?comments=v1`,
    surface: 'reply',
    box: (page) => linkedInReply(page, '.comments-comment-box__submit-button--cr'),
  },
  'Facebook: post': {
    url: `${fb}/`,
    surface: 'post',
    box: clicked('.prompt', '[role="dialog"] [data-lexical-editor]'),
  },
  'Facebook: post in Japanese': {
    url: `${fb}/?lang=ja`,
    surface: 'post',
    box: clicked('.prompt', '[role="dialog"] [data-lexical-editor]'),
  },
  'Facebook: group post': {
    url: `${fb}/groups/neighbours/`,
    surface: 'post',
    box: clicked('.prompt', '[role="dialog"] [data-lexical-editor]'),
  },
  'Facebook: profile post': {
    url: `${fb}/you`,
    surface: 'post',
    box: clicked('.prompt', '[role="dialog"] [data-lexical-editor]'),
  },
  'Facebook: page post, the first of two steps': {
    url: `${fb}/thebakery?flow=two-step`,
    surface: 'post',
    box: clicked('.prompt', '[role="dialog"] [data-lexical-editor]'),
  },
  'Facebook: share with text': {
    url: `${fb}/`,
    surface: 'repost',
    box: clicked('[role="article"] .actions [role="button"]', '[role="dialog"] [data-lexical-editor]'),
  },
  'Facebook: comment': {
    url: `${fb}/`,
    surface: 'comment',
    box: (page) => page.locator('form[role="presentation"] [data-lexical-editor]').first(),
  },
  'Facebook: comment on a post in a dialog': {
    url: `${fb}/inesbakes/posts/101`,
    surface: 'comment',
    box: (page) => page.locator('[role="dialog"] form[role="presentation"] [data-lexical-editor]'),
  },
  'Facebook: reply': { url: `${fb}/`, surface: 'reply', box: facebookReply },
};

for (const [name, { url, surface, box }] of Object.entries(drafts)) {
  test(name, async ({ page, mingle }) => {
    await page.goto(url);
    const editor = await box(page);
    await editor.click();
    await page.keyboard.type(pitch);
    const mutations = await watchMutations(editor);
    await judged(mingle, pitch);
    expect((await mingle.draft())?.report.verdict).toBe('brochure');
    expect((await mingle.draft())?.surface).toBe(surface);
    await expect.poll(() => underlined(page)).toContainEqual(expect.stringContaining('two hours'));
    expect(await mutations()).toEqual([]);
  });
}

test('X: the mobile layout: judged, with nothing underlined in a textarea', async ({ page, mingle }) => {
  await page.goto('https://mobile.x.com/compose/post?editor=textarea');
  await page.locator('[role="dialog"] textarea').click();
  await page.keyboard.type(pitch);
  await expect.poll(async () => (await mingle.draft())?.report.verdict).toBe('brochure');
  expect(await underlined(page)).toEqual([]);
});

test('LinkedIn: share box in a frame of its own', async ({ page, mingle }) => {
  await page.goto(`${li}/feed/?share=iframe`);
  await page.locator('.start-post').click();
  await page.frameLocator('[data-testid="interop-iframe"]').locator('.ql-editor').click();
  await page.keyboard.type(pitch);
  await expect.poll(async () => (await mingle.draft())?.surface).toBe('post');
  const frame = page.frame({ url: /preload\/sharebox/ });
  await expect
    .poll(() => frame?.evaluate(() => [...CSS.highlights.values()].flatMap((marks) => [...marks].map(String))))
    .toContainEqual(expect.stringContaining('two hours'));
});

test('X: two boxes at once, each with its own draft', async ({ page, mingle }) => {
  await page.goto(`${x}/home`);
  await page.locator(xBoxes).click();
  await page.keyboard.type(pitch);
  await judged(mingle, pitch);
  await expect.poll(() => underlined(page)).toContainEqual(expect.stringContaining('two hours'));
  const home = await underlined(page);
  await page.locator('[data-testid="SideNav_NewTweet_Button"]').click();
  await page.locator(xDialog).click();
  await page.keyboard.type('Hurry, only today: get 20% off everything!');
  await expect.poll(async () => (await mingle.draft())?.words).toContainEqual(expect.stringContaining('20% off'));
  await expect.poll(() => underlined(page)).toContainEqual(expect.stringContaining('20% off'));
  expect(await underlined(page)).toEqual(expect.arrayContaining(home));
});

test('Facebook: a picture re-mounts the box, the underlines come back without a key', async ({ page, mingle }) => {
  await page.goto(`${fb}/`);
  const dialog = page.locator('.dialog-body');
  await page.locator('.prompt').click();
  await dialog.locator('[data-lexical-editor]').click();
  await page.keyboard.type(pitch);
  await expect.poll(() => underlined(page)).toContainEqual(expect.stringContaining('two hours'));
  const old = await dialog.locator('[data-lexical-editor]').elementHandle();
  await dialog.getByRole('button', { name: 'Photo' }).click();
  await expect(dialog.locator('.picture')).toBeVisible();
  expect(await old?.evaluate((element) => element.isConnected)).toBe(false);
  // Of the box that is there now: those of the old one may still be on their way out.
  await judged(mingle, pitch);
  await expect.poll(() => underlined(page)).toContainEqual(expect.stringContaining('two hours'));
});

test('what was underlined goes with its box', async ({ page, mingle }) => {
  await page.goto(`${fb}/`);
  await page.locator('.prompt').click();
  await page.keyboard.type(pitch);
  await expect.poll(() => underlined(page)).toContainEqual(expect.stringContaining('two hours'));
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  await expect.poll(() => underlined(page)).toEqual([]);
  expect(await mingle.draft()).toBeNull();
});

interface Private {
  readonly url: string;
  readonly box: string;
}

const excluded: Record<string, Private> = {
  'X: direct messages': { url: `${x}/messages`, box: '[data-testid="dmComposerTextInput"]' },
  'X: chat': { url: `${x}/i/chat`, box: '[data-testid="dm-composer-textarea"]' },
  'X: Grok': { url: `${x}/i/grok`, box: '[data-testid="GrokDrawer"] textarea' },
  'X: search': { url: `${x}/home`, box: '[data-testid="SearchBox_Search_Input"]' },
  'LinkedIn: messages': { url: `${li}/messaging/`, box: 'main .msg-form__contenteditable' },
  'LinkedIn: message bubble over the feed': { url: `${li}/feed/`, box: '.msg-form__contenteditable' },
  'LinkedIn: search': { url: `${li}/feed/`, box: 'input.search' },
  'Facebook: messages': { url: `${fb}/messages/t/1`, box: 'main [data-lexical-editor]' },
  'Facebook: chat tab over the feed': { url: `${fb}/`, box: '.chat-corner [data-lexical-editor]' },
  'Facebook: search': { url: `${fb}/`, box: 'input[type="search"]' },
};

for (const [name, { url, box }] of Object.entries(excluded)) {
  test(`${name}: left alone`, async ({ page, mingle }) => {
    await page.goto(url);
    const before = await page.evaluate(() => document.documentElement.childElementCount);
    await page.locator(box).click();
    await page.keyboard.type(pitch);
    await expect(page.locator(box)).toHaveJSProperty('isConnected', true);
    expect(await mingle.draft()).toBeNull();
    expect(await underlined(page)).toEqual([]);
    // No sheet and no panel: Mingle has not so much as woken up.
    expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
    expect(await page.evaluate(() => document.documentElement.childElementCount)).toBe(before);
  });
}
