/**
 * LinkedIn. Two generations of the page live side by side, and the share box stands in an open shadow root: everything is
 * decided from the node at hand, nothing from the page. Dates say when public sources last saw a selector live.
 */
import { all, disabled, follows, fresh, isModifiedEnter, left, shows, visible } from './dom.ts';
import { countOfLinks } from './reach.ts';
import type { Attempt, Composer, Network, Outcome, Submit, Surface } from './types.ts';

const editors = [
  '.ql-editor[contenteditable="true"]', // 2026-09-19
  '.ProseMirror[contenteditable="true"]', // 2026-06-08 share box, 2026-02 comments (TipTap)
  '[role="textbox"][contenteditable="true"]', // 2026-08
].join();

/** Exclusion beats inclusion; messages may stand in the share box's shadow root too. 2026-08-20. */
const excluded = [
  '.ql-clipboard',
  '[class^="msg-"]',
  '[class*=" msg-"]',
  '[data-view-name^="messaging"]',
  '#custom-message',
  '[role="search"]',
].join();
const excludedPaths = /^\/(messaging|sales|talent|search)(\/|$)|^\/in\/[^/]+\/edit(\/|$)/;

const commentBox = '[data-view-name="comment-box"],[componentkey^="commentBox-"]'; // 2026-02
/** Widest first: the button stands outside the inner ones. 2026-07. */
const commentBoxesV1 = ['.comments-comment-box', 'form.comments-comment-box__form', '.comments-comment-texteditor'];
/** 2026-02, the last of the v1 pages. Another button with the same label opens the box. */
const commentButtons =
  'button[data-view-name="comment-post"],button[data-view-name="comment-reply-post"],' +
  'button[class*="comments-comment-box__submit-button"]';
const replyMarks = 'button[data-view-name="comment-reply-post"]'; // 2026-02
const replyBox = '.comments-comment-box--reply';
/** 2026-02 (v2), then v1. */
const comments = '[componentkey^="replaceableComment_urn:li:comment:"],article[data-id^="urn:li:comment"]';

const shareBox = '.share-creation-state,.share-box-feed-entry__form,.share-box,.share-box-v2__modal'; // 2026-06-13, v1
const modal = 'div[data-test-modal],[role="dialog"]'; // 2026-08-31
const shareButton = 'button.share-actions__primary-action'; // 2026-08-31
/** A shared update under the editor. 2026, one source: "an embedded update card below the editor". */
const sharedUpdate = 'article,[data-urn^="urn:li:"],[data-id^="urn:li:"],a[href*="/feed/update/urn:li:"]';

/** v1 toasts, date unknown; their texts are localised and are not read. */
const toast = '.artdeco-toast-item,[data-test-artdeco-toast-item-type]';
const failure = '[data-test-artdeco-toast-item-type="error"]';
const permalink = 'a[href*="/feed/update/urn:li:"]';
const updates = '[data-urn^="urn:li:activity"],[data-id^="urn:li:activity"],[componentkey*="urn:li:activity"]';

/** Only tell apart the steps of a button that its class has already identified. */
const nextLabels = /^(next|weiter|suivant|siguiente|avançar|próximo|avanti|volgende|далее)$/i;
const scheduleLabels = /^(schedule|planen|programmer|programar|agendar|programma|inplannen|запланировать)$/i;

const pathOf = (element: Element): string => element.ownerDocument.location.pathname;

function* roots(doc: Document): Generator<Document | ShadowRoot> {
  yield doc;
  // 2026-09-19; the host is not there from the start.
  for (const host of doc.querySelectorAll('#interop-outlet,[data-testid="interop-shadowdom"]')) {
    if (host.shadowRoot) yield host.shadowRoot;
  }
}

function commentAt(editor: HTMLElement): Composer | null {
  const container = [commentBox, ...commentBoxesV1].map((box) => editor.closest<HTMLElement>(box)).find(Boolean);
  if (!container) return null;
  const reply = container.querySelector(replyMarks) ?? editor.closest(`${replyBox},${comments}`);
  return { network: 'linkedin', surface: reply ? 'reply' : 'comment', editor, container };
}

function shareAt(editor: HTMLElement): Composer | null {
  const container = editor.closest<HTMLElement>(modal) ?? editor.closest<HTMLElement>(shareBox);
  const isShare = container?.querySelector(shareButton) ?? editor.closest(shareBox);
  if (!container || !isShare) return null;
  const shared = [...container.querySelectorAll(sharedUpdate)].some(
    (card) => !editor.contains(card) && follows(card, editor),
  );
  return { network: 'linkedin', surface: shared ? 'repost' : 'post', editor, container };
}

function articleAt(editor: HTMLElement): Composer | null {
  const container = /^\/article\/(new|edit)\//.test(pathOf(editor)) && editor.closest<HTMLElement>('main,body');
  return container ? { network: 'linkedin', surface: 'article', editor, container } : null;
}

function isExcluded(target: Element): boolean {
  if (target.closest(excluded) || excludedPaths.test(pathOf(target))) return true;
  // Inside a shadow root `closest` ends at the root: a message box may tell itself by its host alone.
  const root = target.getRootNode();
  return 'host' in root && (root as ShadowRoot).host.closest(excluded) !== null;
}

function composerAt(target: Element): Composer | null {
  const editor = target.closest<HTMLElement>(editors);
  if (!editor || isExcluded(editor)) return null;
  return commentAt(editor) ?? shareAt(editor) ?? articleAt(editor);
}

function submitOf(target: Element, { container }: Composer): Submit | null {
  const button = target.closest(`${shareButton},${commentButtons}`);
  if (!button || disabled(button) || !container.contains(button)) return null;
  const label = button.textContent?.trim() ?? '';
  if (nextLabels.test(label)) return 'next';
  return scheduleLabels.test(label) ? 'schedule' : 'publish';
}

const commenting = (surface: Surface): boolean => surface === 'comment' || surface === 'reply';

function outcome({ composer, text, seen }: Attempt, doc: Document): Outcome {
  const toasts = fresh(all(roots(doc), toast), seen);
  if (toasts.some((shown) => shown.matches(failure) || shown.querySelector(failure))) return { kind: 'failed' };
  const items = fresh(all(roots(doc), commenting(composer.surface) ? comments : updates), seen);
  if (left(composer.editor, text) && items.some((item) => shows(item, text))) return { kind: 'confirmed' };
  if (commenting(composer.surface) || composer.container.isConnected) return { kind: 'waiting' };
  if (toasts.some((shown) => shown.querySelector(permalink))) return { kind: 'confirmed' };
  // A toast that leads to no update: scheduled, or saved for later.
  return { kind: toasts.length > 0 ? 'pending' : 'waiting' };
}

/** 2026-08-21: on one's own profile the number of followers leads to the list of them. */
const followers = 'main a[href*="/mynetwork/network-manager/people-follow/followers"]';
/** 2026, several public sources; `500+` is told to others and is no number. */
const connections = 'main a[href*="/mynetwork/invite-connect/connections"]';

function reach(doc: Document, handle: string): number | null {
  const [, kind = '', name = ''] = doc.location.pathname.toLowerCase().split('/');
  if (kind !== 'in' || ![handle, encodeURIComponent(handle).toLowerCase()].includes(name)) return null;
  return countOfLinks(doc.querySelectorAll(followers)) ?? countOfLinks(doc.querySelectorAll(connections));
}

export const linkedin: Network = {
  id: 'linkedin',
  name: 'LinkedIn',
  checkedOn: '2026-09-19',
  roots,
  composerAt,
  isExcluded,
  parts: ({ container }) =>
    [...container.querySelectorAll<HTMLElement>(editors)].filter(
      (editor) => visible(editor) && composerAt(editor)?.container === container,
    ),
  submitOf,
  isSubmitKey: (event, { surface }) => surface !== 'article' && isModifiedEnter(event),
  published: (doc, text) => [...all(roots(doc), updates)].filter((shown) => shows(shown, text)),
  evidence: (doc) => all(roots(doc), [toast, comments, updates].join()),
  outcome,
  reach,
  timeoutMs: 15_000,
};
