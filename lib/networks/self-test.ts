/** Tells a composer that Mingle cannot see any more from one that is not there, and says what a maintainer must know. */
import { visible } from './dom.ts';
import type { Network, NetworkId } from './types.ts';

export interface Health {
  readonly network: NetworkId;
  readonly kind: 'seen' | 'unseen';
  /** Of an unseen composer: the shape of the page around it. Holds no text, label, address or name. Empty where it is seen. */
  readonly report: string;
}

/** CSS pixels: what a person writes a sentence in. Sites have smaller editable boxes for codes and tags. */
const least = { width: 160, height: 16 };

const attributes = [
  'role',
  'contenteditable',
  'aria-multiline',
  'data-testid',
  'data-view-name',
  'data-lexical-editor',
];
/** Classes by which editors are known; all others are the site's business. */
const editorClasses = ['public-DraftEditor-content', 'ql-editor', 'ProseMirror', 'tiptap'];
const levels = 12;

/** Of the element that has focus; null where that is nothing a draft could be written in, or none of Mingle's business. */
export function selfTest(network: Network, focused: HTMLElement | null): Health | null {
  const box = focused?.closest<HTMLElement>('[contenteditable="true"],[contenteditable="plaintext-only"],textarea');
  if (!box) return null;
  if (network.composerAt(box)) return { network: network.id, kind: 'seen', report: '' };
  if (network.isExcluded(box) || !looksLikeComposer(box)) return null;
  return { network: network.id, kind: 'unseen', report: reportOf(network, box) };
}

function looksLikeComposer(box: HTMLElement): boolean {
  const { width, height } = box.getBoundingClientRect();
  const single = box.getAttribute('aria-multiline') === 'false' || box.getAttribute('role') === 'searchbox';
  return visible(box) && !single && width >= least.width && height >= least.height;
}

function reportOf({ id, checkedOn }: Network, box: HTMLElement): string {
  const lines: string[] = [];
  let at: Element | null = box;
  while (at && lines.length < levels) {
    lines.push(shapeOf(at));
    const root: Node = at.getRootNode();
    const inShadow: boolean = !at.parentElement && 'host' in root;
    if (inShadow) lines.push('#shadow-root');
    at = inShadow ? (root as ShadowRoot).host : at.parentElement;
  }
  return [`${id}, selectors of ${checkedOn}`, ...lines].join('\n');
}

function shapeOf(element: Element): string {
  const kept = attributes.flatMap((name) => {
    const value = element.getAttribute(name);
    return value === null ? [] : [`[${name}=${plainOf(value)}]`];
  });
  const classes = editorClasses.filter((name) => element.classList.contains(name)).map((name) => `.${name}`);
  return [element.tagName.toLowerCase(), ...classes, ...kept].join('');
}

/** X puts names of accounts into test ids, behind a hyphen (`UserAvatar-Container-ada`): the head alone is kept. */
const plainOf = (value: string): string => /^[A-Za-z]+(?:_\d+)?/.exec(value)?.[0].slice(0, 40) ?? '…';
