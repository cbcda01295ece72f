/** What the panel takes from the page around it (light or dark) and keeps from it (its own events). */
import { type RefObject, useEffect, useState } from 'react';
import type { Composer } from '../../lib/networks/types.ts';

const events = [
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
  'touchstart',
  'touchend',
  'keydown',
  'keypress',
  'keyup',
  'focusin',
  'focusout',
] as const;

/** The site closes dialogs on a press outside and has single-letter shortcuts: ours are none of its business. */
export function usePrivacyOfEvents(ref: RefObject<HTMLElement | null>) {
  useEffect(() => {
    const root = ref.current?.getRootNode();
    if (!root) return;
    const stop = (event: Event) => event.stopPropagation();
    for (const name of events) root.addEventListener(name, stop);
    return () => {
      for (const name of events) root.removeEventListener(name, stop);
    };
  }, [ref]);
}

const channels = /rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.]+))?\)/;

/** The background that shows behind this element; null where every ancestor is see-through or not told in rgb. */
function backgroundOf(element: Element): [number, number, number] | null {
  for (let at: Element | null = element; at; ) {
    const found = channels.exec(getComputedStyle(at).backgroundColor);
    if (found && Number(found[4] ?? 1) > 0.5) return [Number(found[1]), Number(found[2]), Number(found[3])];
    const root: Node = at.getRootNode();
    at = at.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  }
  return null;
}

/** The sites have dark modes of their own, which the browser's preference does not tell. */
export function usePageScheme(composer: Composer | null): 'light' | 'dark' | 'light dark' {
  const [scheme, setScheme] = useState<'light' | 'dark' | 'light dark'>('light dark');
  useEffect(() => {
    const background = composer && backgroundOf(composer.container);
    if (!background) return;
    const [red, green, blue] = background;
    setScheme(0.2126 * red + 0.7152 * green + 0.0722 * blue < 128 ? 'dark' : 'light');
  }, [composer]);
  return scheme;
}
