/** What every network must tell of its own page: which boxes are drafts, of what surface, and what sends them off. */
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { networkOf } from '../../lib/networks/index.ts';
import type { Composer, Network, Submit, Surface } from '../../lib/networks/types.ts';
import * as p from './pages.ts';

interface Page {
  readonly doc: Document;
  readonly network: Network;
  find(id: string): HTMLElement;
}

/** `interop` goes into LinkedIn's open shadow root. */
function open(url: string, html: string, interop?: string): Page {
  const { document } = new JSDOM(`<!doctype html><body>${html}</body>`, { url }).window;
  const outlet = document.querySelector('#interop-outlet');
  if (outlet && interop) outlet.attachShadow({ mode: 'open' }).innerHTML = interop;
  const network = networkOf(document.location);
  if (!network) throw new Error(`No network at ${url}`);
  const find = (id: string) => {
    for (const root of [document, ...[outlet?.shadowRoot ?? []].flat()]) {
      const found = root.querySelector<HTMLElement>(`#${id}`);
      if (found) return found;
    }
    throw new Error(`Nothing called ${id}`);
  };
  return { doc: document, network, find };
}

function composerIn(page: Page, id: string): Composer {
  const composer = page.network.composerAt(page.find(id));
  if (!composer) throw new Error(`${id} is no composer`);
  return composer;
}

const x = 'https://x.com';
const li = 'https://www.linkedin.com';
const fb = 'https://www.facebook.com';
const outlet = '<div id="interop-outlet" data-testid="interop-shadowdom"></div>';
const fbPost = '<div role="article" id="post">Bonjour';

const surfaces: [name: string, Surface, container: string, url: string, html: string, interop?: string][] = [
  ['X home box', 'post', 'home', `${x}/home`, p.xHome],
  [
    'X modal',
    'post',
    'dialog',
    `${x}/compose/post`,
    p.xHome.replaceAll('"home-box"', '"other"') + p.xDialog(p.xBox('home-box') + p.xBar('b')),
  ],
  [
    'X inline reply',
    'reply',
    'inline',
    `${x}/ada/status/7`,
    `<main>${p.xPost()}<div data-testid="inline_reply_offscreen" id="inline">${p.xBox('home-box')}${p.xBar('b', 'tweetButtonInline')}</div></main>`,
  ],
  [
    'X reply box of another shape on a post',
    'reply',
    'reply',
    `${x}/ada/status/7`,
    `<main>${p.xPost()}<div id="reply">${p.xBox('home-box')}${p.xBar('b')}</div></main>`,
  ],
  ['X modal reply', 'reply', 'dialog', `${x}/compose/post`, p.xDialog(p.xPost() + p.xBox('home-box') + p.xBar('b'))],
  [
    'X reply by intent',
    'reply',
    'dialog',
    `${x}/intent/post?in_reply_to=7`,
    p.xDialog(p.xBox('home-box') + p.xBar('b')),
  ],
  [
    'X quote',
    'quote',
    'dialog',
    `${x}/compose/post`,
    p.xDialog(`${p.xBox('home-box')}<div role="link"><div data-testid="tweetText">hi</div></div>${p.xBar('b')}`),
  ],
  [
    'X second part of a thread, ids counted',
    'thread-part',
    'dialog',
    `${x}/compose/post`,
    p.xDialog(p.xBox('first', 'tweetTextarea_0', 'a') + p.xBox('home-box', 'tweetTextarea_1') + p.xBar('b')),
  ],
  [
    'X second part of a thread, ids alike',
    'thread-part',
    'dialog',
    `${x}/compose/post`,
    p.xDialog(p.xBox('first', 'tweetTextarea_0', 'a') + p.xBox('home-box', 'tweetTextarea_0') + p.xBar('b')),
  ],
  [
    'X mobile',
    'post',
    'mobile',
    'https://mobile.x.com/compose/post',
    `<main><div id="mobile"><div data-testid="tweetTextarea_0"><textarea id="home-box"></textarea></div>${p.xBar('b')}</div></main>`,
  ],
  [
    'X article',
    'article',
    'main',
    `${x}/compose/articles/edit/1`,
    `<main id="main"><div class="public-DraftEditor-content" role="textbox" contenteditable="true" id="home-box"></div><button data-testid="publishButton"></button></main>`,
  ],
  ['LinkedIn share box in the shadow root', 'post', 'modal', `${li}/feed/`, outlet, p.share(p.quill('home-box'))],
  ['LinkedIn share box on ProseMirror', 'post', 'modal', `${li}/feed/`, outlet, p.share(p.tiptap('home-box'))],
  [
    'LinkedIn share box, light DOM',
    'post',
    'light',
    `${li}/feed/`,
    `<div class="share-creation-state" id="light">${p.quill('home-box')}</div>`,
  ],
  [
    'LinkedIn company page',
    'post',
    'modal',
    `${li}/company/1/admin/page-posts/published/`,
    p.share(p.quill('home-box')),
  ],
  [
    'LinkedIn repost with thoughts',
    'repost',
    'modal',
    `${li}/feed/`,
    outlet,
    p.share(`${p.quill('home-box')}<div data-urn="urn:li:activity:1">their words</div>`),
  ],
  ['LinkedIn comment, v2', 'comment', 'comment-box', `${li}/feed/`, p.comment(p.tiptap('home-box'))],
  ['LinkedIn reply, v2', 'reply', 'comment-box', `${li}/feed/`, p.comment(p.tiptap('home-box'), 'comment-reply-post')],
  [
    'LinkedIn comment, v1',
    'comment',
    'form',
    `${li}/posts/1`,
    `<form class="comments-comment-box__form" id="form">${p.quill('home-box')}<button class="comments-comment-box__submit-button--cr"></button></form>`,
  ],
  [
    'LinkedIn comment, v1, nested boxes',
    'comment',
    'outer',
    `${li}/posts/1`,
    `<div class="comments-comment-box comments-comment-box--comment" id="outer"><form class="comments-comment-box__form"><div class="comments-comment-texteditor">${p.quill('home-box')}</div><button class="comments-comment-box__submit-button--cr"></button></form></div>`,
  ],
  [
    'LinkedIn reply, v1',
    'reply',
    'form',
    `${li}/posts/1`,
    `<article data-id="urn:li:comment:(1,2)"><form class="comments-comment-box__form" id="form">${p.quill('home-box')}</form></article>`,
  ],
  ['LinkedIn article', 'article', 'main', `${li}/article/new/`, `<main id="main">${p.tiptap('home-box')}</main>`],
  [
    'Facebook post',
    'post',
    'dialog',
    `${fb}/`,
    p.fbDialogs(p.lexical('home-box'), p.fbButton('b', 'Publier', 'aria-disabled="true"')),
  ],
  [
    'Facebook group post',
    'post',
    'dialog',
    `${fb}/groups/1`,
    p.fbDialogs(p.lexical('home-box'), p.fbButton('b', 'Publicar', 'aria-disabled="true"')),
  ],
  [
    'Facebook share with text',
    'repost',
    'dialog',
    'https://web.facebook.com/',
    p.fbDialogs(`${p.lexical('home-box')}<div role="article">theirs</div>`, p.fbButton('b', 'Teilen')),
  ],
  [
    'Facebook share with text, ready before there is any',
    'repost',
    'dialog',
    `${fb}/`,
    p.fbDialogs(`${p.lexical('home-box')}<div>theirs</div>`, p.fbButton('b', 'Partager')),
  ],
  ['Facebook comment', 'comment', 'home-box-form', `${fb}/`, `${fbPost}${p.fbComment('home-box')}</div>`],
  [
    'Facebook comment on a post in a dialog',
    'comment',
    'home-box-form',
    `${fb}/ada/posts/1`,
    `<div role="dialog">${fbPost}</div>${p.fbComment('home-box')}</div>`,
  ],
  [
    'Facebook reply',
    'reply',
    'home-box-form',
    `${fb}/`,
    `${fbPost}<div role="article">a comment${p.fbComment('home-box')}</div></div>`,
  ],
];

describe('composers', () => {
  test.each(surfaces)('%s is a %s', (_name, surface, container, url, html, interop) => {
    const page = open(url, html, interop);
    const composer = composerIn(page, 'home-box');
    expect(composer.surface).toBe(surface);
    expect(composer.network).toBe(page.network.id);
    expect(composer.editor).toBe(page.find('home-box'));
    expect(composer.container.id).toBe(container);
    expect(page.network.parts(composer)).toContain(composer.editor);
  });

  test.each(surfaces)(
    '%s: from any node inside the box, the same composer',
    (_name, _surface, _id, url, html, interop) => {
      const page = open(url, html, interop);
      const inner = page.find('home-box').querySelector('span, p') ?? page.find('home-box');
      expect(page.network.composerAt(inner)).toEqual(composerIn(page, 'home-box'));
    },
  );
});

const excluded: [name: string, url: string, html: string, interop?: string][] = [
  ['X direct message', `${x}/home`, `<div data-testid="DMDrawer">${p.xBox('box')}${p.xBar('b')}</div>`],
  ['X box on the messages page', `${x}/messages/1`, `<main>${p.xDialog(p.xBox('box') + p.xBar('b'))}</main>`],
  ['X chat', `${x}/i/chat/1`, '<textarea id="box" data-testid="dm-composer-textarea"></textarea>'],
  ['X Grok', `${x}/i/grok`, `<main>${p.xBox('box')}${p.xBar('b')}</main>`],
  ['X Grok drawer', `${x}/home`, `<div data-testid="GrokDrawer">${p.xBox('box')}${p.xBar('b')}</div>`],
  ['X search', `${x}/explore`, '<input id="box" data-testid="SearchBox_Search_Input">'],
  [
    'X profile field',
    `${x}/settings/profile`,
    '<div role="dialog"><textarea id="box" name="description"></textarea></div>',
  ],
  ['X hidden label of the box', `${x}/home`, '<div id="box" data-testid="tweetTextarea_0_label"></div>'],
  [
    'LinkedIn message',
    `${li}/feed/`,
    `<form class="msg-form"><div class="msg-form__contenteditable" id="box" role="textbox" contenteditable="true"></div></form>`,
  ],
  [
    'LinkedIn message in the shadow root',
    `${li}/feed/`,
    outlet,
    `<div role="dialog"><div class="msg-overlay-bubble">${p.quill('box')}</div></div>`,
  ],
  ['LinkedIn messaging page', `${li}/messaging/thread/1`, p.share(p.quill('box'))],
  ['LinkedIn Sales Navigator', `${li}/sales/inbox`, p.share(p.quill('box'))],
  [
    'LinkedIn invite',
    `${li}/in/ada/`,
    '<div role="dialog"><textarea id="custom-message"></textarea><div id="box" role="textbox" contenteditable="true"></div></div>',
  ],
  ['LinkedIn profile field', `${li}/in/ada/edit/forms/summary/`, p.share(p.quill('box'))],
  [
    "Quill's clipboard",
    `${li}/feed/`,
    outlet,
    p.share(p.quill('box').replace('id="box"', '').replace('id="box-clipboard"', 'id="box"')),
  ],
  ['Facebook Messenger page', `${fb}/messages/t/1`, `<div role="dialog">${p.lexical('box')}</div>`],
  ['Facebook chat tab', `${fb}/`, `<div role="region">${p.lexical('box')}${p.fbButton('b', 'Envoyer')}</div>`],
  [
    'Facebook chat pagelet',
    `${fb}/`,
    `<div data-pagelet="ChatTab:1"><div role="dialog">${p.lexical('box')}</div></div>`,
  ],
  ['Facebook search', `${fb}/`, '<input type="search" id="box">'],
  ['Facebook Marketplace', `${fb}/marketplace/create`, p.fbDialogs(p.lexical('box'), p.fbButton('b', 'Publier'))],
  ['Facebook story', `${fb}/stories/1`, p.fbDialogs(p.lexical('box'), p.fbButton('b', 'Publier'))],
];

test.each(excluded)('%s is none of ours', (_name, url, html, interop) => {
  const page = open(url, html, interop);
  expect(page.network.composerAt(page.find('box'))).toBeNull();
});

const dated = '<a href="/compose/post/schedule">Wird gesendet am…</a>';
const submits: [name: string, Submit | null, url: string, html: string, button: string, interop?: string][] = [
  ['X modal', 'publish', `${x}/compose/post`, p.xDialog(p.xBox('box') + p.xBar('b')), 'b'],
  [
    'X inline id in the modal',
    'publish',
    `${x}/compose/post`,
    p.xDialog(p.xBox('box') + p.xBar('b', 'tweetButtonInline')),
    'b',
  ],
  [
    'X, still disabled',
    null,
    `${x}/compose/post`,
    p.xDialog(p.xBox('box') + p.xBar('b', 'tweetButton', 'aria-disabled="true"')),
    'b',
  ],
  ['X, scheduled', 'schedule', `${x}/compose/post`, p.xDialog(dated + p.xBox('box') + p.xBar('b')), 'b'],
  [
    'X, the button of the home box behind',
    null,
    `${x}/compose/post`,
    p.xHome + p.xDialog(p.xBox('box') + p.xBar('b')),
    'home-post',
  ],
  ['LinkedIn', 'publish', `${li}/feed/`, outlet, 'share', p.share(p.quill('box'), 'Julkaise')],
  ['LinkedIn, first step', 'next', `${li}/feed/`, outlet, 'share', p.share(p.quill('box'), ' Weiter ')],
  ['LinkedIn, scheduled', 'schedule', `${li}/feed/`, outlet, 'share', p.share(p.quill('box'), 'Schedule')],
  ['LinkedIn, still disabled', null, `${li}/feed/`, outlet, 'share', p.share(p.quill('box'), 'Post', 'disabled')],
  ['LinkedIn comment', 'publish', `${li}/feed/`, p.comment(p.tiptap('box')), 'send-comment'],
  ['Facebook', 'publish', `${fb}/`, p.fbDialogs(p.lexical('box'), p.fbButton('b', 'Đăng')), 'b'],
  ['Facebook, first step', 'next', `${fb}/`, p.fbDialogs(p.lexical('box'), p.fbButton('b', 'Suivant')), 'b'],
  [
    'Facebook, still disabled',
    null,
    `${fb}/`,
    p.fbDialogs(p.lexical('box'), p.fbButton('b', 'Post', 'aria-disabled="true"')),
    'b',
  ],
  [
    'Facebook, a button before the last',
    null,
    `${fb}/`,
    p.fbDialogs(p.lexical('box'), p.fbButton('b', 'Post') + p.fbButton('c', 'Post')),
    'b',
  ],
  ['Facebook comment', 'publish', `${fb}/`, `${fbPost}${p.fbComment('box')}</div>`, 'box-send'],
];

test.each(submits)('%s: the button means %s', (_name, submit, url, html, button, interop) => {
  const page = open(url, html, interop);
  const inner = page.find(button).firstElementChild ?? page.find(button);
  expect(page.network.submitOf(inner, composerIn(page, 'box'))).toBe(submit);
});

const enter = { key: 'Enter' };
const fbCommented = `${fbPost}${p.fbComment('box')}</div>`;
const keys: [name: string, boolean, url: string, html: string, init: KeyboardEventInit][] = [
  ['X, Control+Enter', true, `${x}/home`, p.xHome.replace('"home-box"', '"box"'), { ...enter, ctrlKey: true }],
  ['X, Command+Enter', true, `${x}/home`, p.xHome.replace('"home-box"', '"box"'), { ...enter, metaKey: true }],
  ['X, Enter', false, `${x}/home`, p.xHome.replace('"home-box"', '"box"'), enter],
  ['LinkedIn comment, Control+Enter', true, `${li}/feed/`, p.comment(p.tiptap('box')), { ...enter, ctrlKey: true }],
  ['LinkedIn comment, Enter', false, `${li}/feed/`, p.comment(p.tiptap('box')), enter],
  ['Facebook comment, Enter', true, `${fb}/`, fbCommented, enter],
  ['Facebook comment, Shift+Enter', false, `${fb}/`, fbCommented, { ...enter, shiftKey: true }],
  ['Facebook comment, Enter while composing', false, `${fb}/`, fbCommented, { ...enter, isComposing: true }],
  ['Facebook comment, Enter taken by an input method', false, `${fb}/`, fbCommented, { ...enter, keyCode: 229 }],
  ['Facebook post, Enter', false, `${fb}/`, p.fbDialogs(p.lexical('box'), p.fbButton('b', 'Post')), enter],
];

test.each(keys)('%s sends: %s', (_name, sends, url, html, init) => {
  const page = open(url, html);
  const { KeyboardEvent } = page.doc.defaultView as Window & typeof globalThis;
  expect(page.network.isSubmitKey(new KeyboardEvent('keydown', init), composerIn(page, 'box'))).toBe(sends);
});

test('a repost on X without words is a share of its own', () => {
  const page = open(
    `${x}/home`,
    `${p.xHome}<div role="menu"><div id="item" data-testid="retweetConfirm"><span id="in"></span></div></div>`,
  );
  expect(page.network.shareAt?.(page.find('in'))).toMatchObject({ surface: 'repost', container: page.find('item') });
  expect(page.network.shareAt?.(page.find('home-post'))).toBeNull();
});

test.each([
  ['x.com', 'x'],
  ['twitter.com', 'x'],
  ['mobile.x.com', 'x'],
  ['www.linkedin.com', 'linkedin'],
  ['web.facebook.com', 'facebook'],
  ['notx.com', undefined],
  ['x.com.example', undefined],
])('%s is %s', (hostname, id) => {
  expect(networkOf({ hostname })?.id).toBe(id);
});
