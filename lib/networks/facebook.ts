/**
 * Facebook. Classes are hashed and labels localised: everything is decided by roles and by where the editor stands.
 * Dates say when public sources last saw a selector on the live site.
 */
import { disabled, follows, fresh, isEnter, isModifiedEnter, left, nearestWith, shows, visible } from './dom.ts';
import { countOfLinks } from './reach.ts';
import type { Attempt, Composer, Network, Outcome, Submit, Surface } from './types.ts';

const editors = '[data-lexical-editor="true"][role="textbox"][contenteditable="true"]'; // 2026-09

/** Exclusion beats inclusion. 2026. */
const excluded = '[data-pagelet*="Chat"],[data-pagelet*="Messenger"],[role="search"]';
const excludedPaths = /^\/(messages|messenger_media|marketplace|stories|notes)(\/|$)/;

const article = '[role="article"]'; // 2026-02
const commentForm = 'form[role="presentation"]'; // 2026-02
const commentSend = '#focused-state-composer-submit'; // 2026-02
const dialog = '[role="dialog"]'; // 2026
const chatTab = '[role="region"]'; // 2026, together with having no post around
/** No stable toast (2026); live regions may be there before they have something to say. */
const notice = '[role="alert"],[role="status"]';
/** Buttons are DIVs; the tool bar's come before the submit button, which is the dialog's last. 2024-2026. */
const buttons = '[role="button"][aria-label],button[aria-label]';
const notSubmit = '[role="toolbar"],[role="article"],[role="menu"],[data-lexical-editor]';
/** Pages and profiles post in two steps. Only tells apart what stands in the submit button's place. 2026. */
const nextLabels = /^(next|weiter|suivant|siguiente|avançar|próximo|avanti|volgende|далее|tiếp|下一步|繼續)$/i;

const pathOf = (element: Element): string => element.ownerDocument.location.pathname;

/** A box with a chat tab around it and no post in between. */
function inChat(editor: Element): boolean {
  const nearest = editor.closest(`${chatTab},${article},${dialog}`);
  return nearest?.matches(chatTab) === true;
}

function commentContainer(editor: Element): HTMLElement | null {
  return (
    editor.closest<HTMLElement>(commentForm) ??
    nearestWith(editor, commentSend, `body,main,${article},${dialog}`) ??
    editor.closest<HTMLElement>(article)
  );
}

/** A reply's box stands in a comment, and a comment in its post: two articles around it. */
const surfaceOfComment = (editor: Element): Surface =>
  editor.closest(article)?.parentElement?.closest(article) ? 'reply' : 'comment';

/** Dialogs met with an empty box and a button that is ready all the same: something is being shared. */
const sharing = new WeakMap<Element, boolean>();

function surfaceOfPost(editor: Element, container: Element): Surface {
  if (!sharing.has(container)) {
    const button = submitButton(container);
    const ready = button !== undefined && !disabled(button) && (editor.textContent ?? '').trim() === '';
    sharing.set(container, ready);
  }
  const card = [...container.querySelectorAll(article)].some((shown) => follows(shown, editor));
  return card || sharing.get(container) ? 'repost' : 'post';
}

const submitButton = (container: Element): Element | undefined =>
  [...container.querySelectorAll(buttons)].filter((button) => visible(button) && !button.closest(notSubmit)).at(-1);

const isExcluded = (target: Element): boolean =>
  target.closest(excluded) !== null || excludedPaths.test(pathOf(target)) || inChat(target);

function composerAt(target: Element): Composer | null {
  const editor = target.closest<HTMLElement>(editors);
  if (!editor || isExcluded(editor)) return null;
  const comment = commentContainer(editor);
  if (comment) return { network: 'facebook', surface: surfaceOfComment(editor), editor, container: comment };
  const container = editor.closest<HTMLElement>(dialog);
  return container && { network: 'facebook', surface: surfaceOfPost(editor, container), editor, container };
}

const commenting = (surface: Surface): boolean => surface === 'comment' || surface === 'reply';

function submitOf(target: Element, { container, surface }: Composer): Submit | null {
  const button = target.closest('[role="button"],button');
  if (!button || disabled(button) || !container.contains(button)) return null;
  if (commenting(surface)) return button.closest(commentSend) ? 'publish' : null;
  if (button !== submitButton(container)) return null;
  return nextLabels.test(button.getAttribute('aria-label')?.trim() ?? '') ? 'next' : 'publish';
}

function isSubmitKey(event: KeyboardEvent, { surface }: Composer): boolean {
  if (!commenting(surface)) return isModifiedEnter(event);
  return isEnter(event) && !event.shiftKey && !event.altKey;
}

function* evidence(doc: Document): Generator<Element> {
  yield* doc.querySelectorAll(article);
  for (const region of doc.querySelectorAll(notice)) if ((region.textContent ?? '').trim() !== '') yield region;
}

function outcome({ composer, text, seen }: Attempt, doc: Document): Outcome {
  const found = fresh(evidence(doc), seen);
  const gone = commenting(composer.surface) ? left(composer.editor, text) : !composer.container.isConnected;
  if (gone && found.some((item) => item.matches(article) && shows(item, text))) return { kind: 'confirmed' };
  if (!found.some((item) => item.matches(notice))) return { kind: 'waiting' };
  // With the box gone it is the notice of an approval queue, with the box still there it is an error.
  return { kind: gone ? 'pending' : 'failed' };
}

/** Followers of a profile or page, else a page's likes. Several public sources, none dated. */
const followers = '[role="main"] :is(a[href*="/followers"],a[href*="sk=followers"])';
const likes = '[role="main"] a[href*="/friends_likes"]';

function reach(doc: Document, handle: string): number | null {
  const { pathname, search } = doc.location;
  const [, name = ''] = pathname.toLowerCase().split('/');
  const own = name === 'profile.php' ? new URLSearchParams(search).get('id') : name;
  if (own !== handle) return null;
  return countOfLinks(doc.querySelectorAll(followers)) ?? countOfLinks(doc.querySelectorAll(likes));
}

export const facebook: Network = {
  id: 'facebook',
  name: 'Facebook',
  checkedOn: '2026-09-20',
  roots: (doc) => [doc],
  composerAt,
  isExcluded,
  parts: ({ container }) =>
    [...container.querySelectorAll<HTMLElement>(editors)].filter(
      (editor) => visible(editor) && composerAt(editor)?.container === container,
    ),
  submitOf,
  isSubmitKey,
  published: (doc, text) => [...doc.querySelectorAll(article)].filter((shown) => shows(shown, text)),
  evidence,
  outcome,
  reach,
  timeoutMs: 30_000,
};
