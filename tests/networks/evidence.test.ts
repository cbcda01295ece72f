/** What counts as proof of publishing, and what does not. */
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { networkOf } from '../../lib/networks/index.ts';
import type { Attempt, Outcome } from '../../lib/networks/types.ts';
import * as p from './pages.ts';

const text = 'I burned the first tray of muffins this morning, #baking';

interface Case {
  readonly url: string;
  /** With the composer `box`, at the moment of intent. */
  readonly before: string;
  /** What the site does then. */
  happens(doc: Document): void;
  readonly outcome: Outcome['kind'];
}

const add = (doc: Document, html: string) => doc.body.insertAdjacentHTML('beforeend', html);
const remove = (doc: Document, id: string) => doc.querySelector(`#${id}`)?.remove();
const clear = (doc: Document) => doc.querySelector('#box')?.replaceChildren();

const x = {
  url: 'https://x.com/compose/post',
  before: p.xDialog(p.xBox('box', 'tweetTextarea_0', text) + p.xBar('b')),
};
const view = p.xToast('Dein Beitrag wurde gesendet. <a href="/ada/status/99">Anzeigen</a>');
const li = { url: 'https://www.linkedin.com/feed/', before: p.share(p.quill('box', text)) };
const liComment = { url: 'https://www.linkedin.com/feed/', before: p.comment(p.tiptap('box', text)) };
const fb = {
  url: 'https://www.facebook.com/',
  before: p.fbDialogs(p.lexical('box', text), p.fbButton('b', 'Publier')),
};
const fbComment = {
  url: 'https://www.facebook.com/',
  before: `<div role="article">Bonjour${p.fbComment('box').replace('data-lexical-text="true">', `$&${text}`)}</div>`,
};
const liToast = (inner: string, type = 'success') =>
  `<div class="artdeco-toast-item" data-test-artdeco-toast-item-type="${type}">${inner}</div>`;
const liItem = (said: string) => `<div componentkey="replaceableComment_urn:li:comment:(1,2)">Ada ${said}</div>`;
const update = '<a class="artdeco-toast-item__cta" href="/feed/update/urn:li:share:1">Beitrag anzeigen</a>';
const article = (said: string) => `<div role="article">Ada <div dir="auto">${said}</div> Like</div>`;

const cases: Record<string, Case> = {
  'X: toast with a link to the post': { ...x, happens: (doc) => add(doc, view), outcome: 'confirmed' },
  'X: the same toast without a link is an error or a schedule': {
    ...x,
    happens: (doc) => add(doc, p.xToast('Etwas ist schiefgelaufen.')),
    outcome: 'failed',
  },
  'X: a toast from before proves nothing': { ...x, before: x.before + view, happens: () => {}, outcome: 'waiting' },
  'X: a closed dialog proves nothing': { ...x, happens: (doc) => remove(doc, 'dialog'), outcome: 'waiting' },
  'X: success among other toasts': {
    ...x,
    happens: (doc) => add(doc, p.xToast('Link kopiert') + view),
    outcome: 'confirmed',
  },
  'X: a bare repost taken': {
    url: x.url,
    before:
      '<div role="menu"><div id="box" data-testid="retweetConfirm"></div></div><b data-testid="retweet" id="r"></b>',
    happens: (doc) => doc.querySelector('#r')?.setAttribute('data-testid', 'unretweet'),
    outcome: 'confirmed',
  },
  'X: a bare repost not taken': {
    url: x.url,
    before: '<div role="menu"><div id="box" data-testid="retweetConfirm"></div></div><b data-testid="unretweet"></b>',
    happens: () => {},
    outcome: 'waiting',
  },
  'LinkedIn: modal gone and a toast with the update': {
    ...li,
    happens: (doc) => {
      remove(doc, 'modal');
      add(doc, liToast(update));
    },
    outcome: 'confirmed',
  },
  'LinkedIn: the toast alone, modal still open': {
    ...li,
    happens: (doc) => add(doc, liToast(update)),
    outcome: 'waiting',
  },
  'LinkedIn: modal gone and nothing else': { ...li, happens: (doc) => remove(doc, 'modal'), outcome: 'waiting' },
  'LinkedIn: saved or scheduled': {
    ...li,
    happens: (doc) => {
      remove(doc, 'modal');
      add(doc, liToast('Als Entwurf gespeichert'));
    },
    outcome: 'pending',
  },
  'LinkedIn: error': { ...li, happens: (doc) => add(doc, liToast('Fehler', 'error')), outcome: 'failed' },
  'LinkedIn: modal gone and the update in the feed': {
    ...li,
    happens: (doc) => {
      remove(doc, 'modal');
      add(doc, `<div data-urn="urn:li:activity:5">Ada: ${text.toUpperCase()} …mehr</div>`);
    },
    outcome: 'confirmed',
  },
  'LinkedIn: the new comment, box emptied': {
    ...liComment,
    happens: (doc) => {
      clear(doc);
      add(doc, liItem(text));
    },
    outcome: 'confirmed',
  },
  "LinkedIn: somebody else's new comment": {
    ...liComment,
    happens: (doc) => {
      clear(doc);
      add(doc, liItem('Nice one'));
    },
    outcome: 'waiting',
  },
  'Facebook: dialogs gone and the post in the feed': {
    ...fb,
    happens: (doc) => {
      remove(doc, 'dialog');
      add(doc, article(text));
    },
    outcome: 'confirmed',
  },
  'Facebook: dialogs gone, nothing in the feed': { ...fb, happens: (doc) => remove(doc, 'dialog'), outcome: 'waiting' },
  'Facebook: an alert beside the open dialog': {
    ...fb,
    happens: (doc) => add(doc, '<div role="alert">Réessayez</div>'),
    outcome: 'failed',
  },
  'Facebook: a notice once the dialog is gone': {
    ...fb,
    happens: (doc) => {
      remove(doc, 'dialog');
      add(doc, '<div role="alert">En attente d’approbation</div>');
    },
    outcome: 'pending',
  },
  'Facebook: a live region that gets something to say': {
    ...fb,
    before: `${fb.before}<div role="status" id="status"></div>`,
    happens: (doc) => {
      remove(doc, 'dialog');
      doc.querySelector('#status')?.append('En attente');
    },
    outcome: 'pending',
  },
  'Facebook: the new comment, box emptied': {
    ...fbComment,
    happens: (doc) => {
      clear(doc);
      add(doc, article(text));
    },
    outcome: 'confirmed',
  },
  'Facebook: the comment shown while the box still holds it': {
    ...fbComment,
    happens: (doc) => add(doc, article(text)),
    outcome: 'waiting',
  },
};

test.each(Object.entries(cases))('%s', (_name, { url, before, happens, outcome }) => {
  const { document } = new JSDOM(`<!doctype html><body>${before}</body>`, { url }).window;
  const network = networkOf(document.location);
  const box = document.querySelector('#box');
  const composer = box && (network?.composerAt(box) ?? network?.shareAt?.(box));
  if (!network || !composer) throw new Error('no composer');
  const attempt: Attempt = { composer, text, at: 0, seen: new WeakSet(network.evidence(document)) };
  happens(document);
  expect(network.outcome(attempt, document).kind).toBe(outcome);
});
