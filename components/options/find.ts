/** Looks words up on the page itself: what can be found is what is there to be read, in any language. */

/** What names a place: titles of sections and rules, the words beside a control, and those on a button. */
const places = 'h2, h3, h4, h5, legend, label, dt, .add-word input, .button:not([type="submit"])';

/** Parts of a label that do not name it. */
const aside = 'select, output, svg, .ends, .points';

/** More than these nobody reads. */
const most = 10;

export interface Place {
  readonly id: string;
  readonly section: string;
  readonly text: string;
  readonly element: HTMLElement;
}

/** Case and accents do not count. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

function nameOf(element: HTMLElement): string {
  const copy = element.cloneNode(true) as HTMLElement;
  for (const part of copy.querySelectorAll(aside)) part.remove();
  return (element.getAttribute('aria-label') ?? copy.textContent).replace(/\s+/g, ' ').trim();
}

/** In the order of the page; the same words once a section. */
export function find(root: ParentNode, query: string): Place[] {
  const wanted = plain(query.trim());
  if (wanted === '') return [];
  const found = new Map<string, Place>();
  for (const section of root.querySelectorAll<HTMLElement>('section[id]'))
    for (const element of section.querySelectorAll<HTMLElement>(places)) {
      const text = nameOf(element);
      const id = `${section.id} ${text}`;
      if (plain(text).includes(wanted) && !found.has(id) && !element.closest('dialog'))
        found.set(id, { id, text, element, section: section.querySelector('h2')?.textContent ?? '' });
    }
  return [...found.values()].slice(0, most);
}

/** What of a place takes the keyboard's focus. */
function holderOf(element: HTMLElement): HTMLElement {
  if (element instanceof HTMLLabelElement) return element.control ?? element;
  const inside = element.closest('legend')?.parentElement?.querySelector<HTMLElement>('input, select');
  return inside ?? element.closest('summary') ?? element;
}

/** Opens what it is folded into, brings it into view, and leads the keyboard there. */
export function goTo({ element }: Place): void {
  for (let fold = element.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
    if (element.closest('summary')?.parentElement !== fold) fold.open = true;
  const holder = holderOf(element);
  if (holder.tabIndex < 0) holder.tabIndex = -1;
  holder.focus({ preventScroll: true });
  element.scrollIntoView({ block: 'center' });
  element.animate({ background: ['var(--give-wash)', 'var(--give-wash)', 'transparent'] }, 2400);
}
