/**
 * X. Test ids are the same in every language; labels are not and are never read.
 * Dates say when public sources last saw a selector on the live site.
 */
import { all, disabled, follows, fresh, isModifiedEnter, nearestWith, shows, visible } from './dom.ts';
import { countOfLinks } from './reach.ts';
import type { Attempt, Composer, Network, Outcome, Submit, Surface } from './types.ts';

const editors = [
  '[data-testid^="tweetTextarea_"][contenteditable="true"]', // 2026-09-25
  '[data-testid^="tweetTextarea"] textarea', // 2026-08-17, the mobile layout
  '.public-DraftEditor-content[role="textbox"][contenteditable="true"]', // 2026-02-24; articles too
].join();

/** Exclusion beats inclusion. 2026-08-17 all. */
const excluded = [
  '[data-testid="dmComposerTextInput"]',
  '[data-testid="dm-composer-textarea"]',
  '[data-testid="dm-container"]',
  '[data-testid="chat-drawer-root"]',
  '[data-testid="DMDrawer"]',
  '[data-testid="SearchBox_Search_Input"]',
  '[data-testid="GrokDrawer"]',
  '[role="search"]',
].join();
const excludedPaths = /^\/(messages|i\/chat|i\/grok|settings)(\/|$)/;

/** 2026-02-24 and 2026-09-25; one source saw the two change places within a visit. */
const postButtons = '[data-testid="tweetButton"],[data-testid="tweetButtonInline"]';
const articleButton = '[data-testid="publishButton"]'; // 2026, one source
const inlineReply = '[data-testid="inline_reply_offscreen"]'; // 2026-02-24
const dialog = '[role="dialog"]'; // 2026-08-17
const page = 'body,main,[data-testid="primaryColumn"]';
const post = 'article[data-testid="tweet"]'; // 2026-09-25
const quoted = 'a[href*="/status/"],[data-testid="tweetText"]'; // 2026-08-08: no <article> around it here
/** The row with the chosen date above the editor; the tool bar's own button is no link. 2026-08-17. */
const scheduled = 'a[href$="/compose/post/schedule"]';
/** 2026-08-08. Errors come in the same toast; only a published post's has a link to it. */
const toast = '[data-testid="toast"]';
const permalink = 'a[href*="/status/"]';

/** 2026-08-08; the button of the post turns into one that takes it back. */
const repostConfirm = '[data-testid="retweetConfirm"],[data-testid="repostConfirm"]';
const reposted = '[data-testid="unretweet"]';

const pathOf = (element: Element): string => element.ownerDocument.location.pathname;
const inArticle = (element: Element): boolean => pathOf(element).startsWith('/compose/articles');

function containerOf(editor: Element): HTMLElement | null {
  if (inArticle(editor)) return editor.closest<HTMLElement>('main,body');
  return (
    editor.closest<HTMLElement>(dialog) ??
    editor.closest<HTMLElement>(inlineReply) ??
    nearestWith(editor, postButtons, page)
  );
}

function boxes(container: Element): HTMLElement[] {
  return [...container.querySelectorAll<HTMLElement>(editors)].filter(visible);
}

function surfaceOf(editor: HTMLElement, container: HTMLElement): Surface {
  if (inArticle(editor)) return 'article';
  const first = boxes(container)[0];
  if (first && first !== editor) return 'thread-part';
  const { pathname, search } = editor.ownerDocument.location;
  const asked = new URLSearchParams(search);
  const modal = container.matches(dialog);
  if (container.matches(inlineReply) || (!modal && /\/status\/\d+/.test(pathname))) return 'reply';
  if (asked.has('in_reply_to')) return 'reply';
  if ([...container.querySelectorAll(post)].some((shown) => follows(editor, shown))) return 'reply';
  const card = [...container.querySelectorAll(quoted)].some(
    (shown) => !editor.contains(shown) && follows(shown, editor),
  );
  return card || /\/status\/\d+/.test(asked.get('url') ?? '') ? 'quote' : 'post';
}

const isExcluded = (target: Element): boolean =>
  target.closest(excluded) !== null || excludedPaths.test(pathOf(target));

function composerAt(target: Element): Composer | null {
  const editor = target.closest<HTMLElement>(editors);
  if (!editor || isExcluded(editor)) return null;
  const container = containerOf(editor);
  return container && { network: 'x', surface: surfaceOf(editor, container), editor, container };
}

function submitOf(target: Element, { container }: Composer): Submit | null {
  const button = target.closest(`${postButtons},${articleButton}`);
  if (!button || disabled(button) || !container.contains(button)) return null;
  return container.querySelector(scheduled) ? 'schedule' : 'publish';
}

function shareAt(target: Element): Composer | null {
  const item = target.closest<HTMLElement>(repostConfirm);
  return item && { network: 'x', surface: 'repost', editor: item, container: item };
}

function outcome(attempt: Attempt, doc: Document): Outcome {
  if (attempt.composer.surface === 'repost') {
    return { kind: fresh(doc.querySelectorAll(reposted), attempt.seen).length > 0 ? 'confirmed' : 'waiting' };
  }
  const toasts = fresh(doc.querySelectorAll(toast), attempt.seen);
  if (toasts.some((shown) => shown.querySelector(permalink))) return { kind: 'confirmed' };
  // An error, a duplicate, a schedule: whatever it says, nothing was published.
  return { kind: toasts.length > 0 ? 'failed' : 'waiting' };
}

/** The profile's own links, not those of a hover card. 2026, several public sources; `verified_followers` since 2023. */
function reach(doc: Document, handle: string): number | null {
  const [, name = ''] = doc.location.pathname.toLowerCase().split('/');
  if (name !== handle) return null;
  const links = [...doc.querySelectorAll<HTMLAnchorElement>('[data-testid="primaryColumn"] a[href$="followers"]')];
  const own = [`/${handle}/verified_followers`, `/${handle}/followers`];
  return countOfLinks(links.filter((link) => own.includes(link.getAttribute('href')?.toLowerCase() ?? '')));
}

export const x: Network = {
  id: 'x',
  name: 'X',
  checkedOn: '2026-09-25',
  roots: (doc) => [doc],
  composerAt,
  isExcluded,
  parts: ({ container }) => boxes(container),
  submitOf,
  shareAt,
  isSubmitKey: (event, { surface }) => surface !== 'article' && isModifiedEnter(event),
  published: (doc, text) => [...doc.querySelectorAll(post)].filter((shown) => shows(shown, text)),
  evidence: (doc) => all([doc], `${toast},${reposted}`),
  outcome,
  reach,
  timeoutMs: 10_000,
};
