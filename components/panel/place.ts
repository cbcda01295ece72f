/** Keeps chip and card in place while the page scrolls, the window changes and the draft grows. */
import { autoUpdate, computePosition, flip, offset, type ReferenceElement, shift, size } from '@floating-ui/dom';
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Composer } from '../../lib/networks/types.ts';
import { chooseSpot, costOf, type Size, spotsAround } from './spots.ts';

/** Shape and score without the word; see `.compact` in panel.css. */
const compactSize: Size = { width: 60, height: 30 };

const hostOf = (element: Element): Element => {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : element;
};

const isOnScreen = (box: DOMRect, view: Size) =>
  box.width > 0 && box.bottom > 0 && box.top < view.height && box.right > 0 && box.left < view.width;

const put = (element: HTMLElement, left: number, top: number) => {
  element.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
};

/** The chip's size with its word, whether or not it shows it now. */
function fullSizeOf(chip: HTMLElement): Size {
  const isCompact = chip.classList.contains('compact');
  chip.classList.remove('compact');
  const size = { width: chip.offsetWidth, height: chip.offsetHeight };
  chip.classList.toggle('compact', isCompact);
  return size;
}

/** Beside the composer before anywhere else, and there rather without its word than far away. */
function placeChip(chip: HTMLElement, full: Size, composer: Composer, now: string | null) {
  const view = { width: document.documentElement.clientWidth, height: window.innerHeight };
  const editor = composer.editor.getBoundingClientRect();
  const container = composer.container.getBoundingClientRect();
  if (!isOnScreen(editor, view)) return null;
  const host = hostOf(chip);
  const choose = (chipSize: Size, near: boolean) => {
    const spots = spotsAround(container, editor, chipSize, view).filter(({ far }) => !(near && far));
    const found = chooseSpot(spots, (spot) => costOf(spot, chipSize, host, composer.editor, view), now);
    return found && { ...found.spot, covering: found.covering, compact: chipSize === compactSize };
  };
  let found = choose(full, true);
  for (const [chipSize, near] of [[compactSize, true] as const, [full, false] as const, [compactSize, false] as const])
    if (!found || found.covering) found = choose(chipSize, near);
  return found;
}

/** ms after the last report at which the chip looks again: the site's own buttons come and go with the text. */
const pause = 200;

/**
 * One look a frame at most while the page moves, and one when typing pauses: a look hit-tests the page, which is more
 * than a key should cost. `judged` is anything that changes with a new report.
 */
export function useChipPlace(ref: RefObject<HTMLElement | null>, composer: Composer, judged: unknown) {
  const [compact, setCompact] = useState(false);
  const spot = useRef<string | null>(null);
  const look = useRef(() => {});
  useLayoutEffect(() => {
    const chip = ref.current;
    if (!chip) return;
    let frame = 0;
    const update = () => {
      frame = 0;
      const found = placeChip(chip, fullSizeOf(chip), composer, spot.current);
      spot.current = found?.name ?? null;
      chip.style.visibility = found ? 'visible' : 'hidden';
      if (!found) return;
      put(chip, found.left, found.top);
      setCompact(found.compact);
    };
    look.current = () => {
      frame ||= requestAnimationFrame(update);
    };
    update();
    const stop = autoUpdate(composer.container, chip, look.current);
    return () => {
      stop();
      cancelAnimationFrame(frame);
    };
  }, [ref, composer]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new report asks for a new look at the page.
  useEffect(() => {
    const timer = setTimeout(() => look.current(), pause);
    return () => clearTimeout(timer);
  }, [judged]);
  return compact;
}

/** The box around a run of words, over all its lines: the card hides none of them. */
export function wordsReference(rects: () => DOMRect[], contextElement: Element): ReferenceElement {
  const getBoundingClientRect = () => {
    const lines = rects();
    if (lines.length === 0) return contextElement.getBoundingClientRect();
    const left = Math.min(...lines.map((line) => line.left));
    const top = Math.min(...lines.map((line) => line.top));
    const right = Math.max(...lines.map((line) => line.right));
    const bottom = Math.max(...lines.map((line) => line.bottom));
    return new DOMRect(left, top, right - left, bottom - top);
  };
  return { contextElement, getBoundingClientRect };
}

/** Beside what it speaks of, wholly on the screen. */
export function useCardPlace(ref: RefObject<HTMLElement | null>, reference: ReferenceElement | null) {
  useLayoutEffect(() => {
    const card = ref.current;
    if (!card || !reference) return;
    const middleware = [
      offset(6),
      flip({ padding: 8, crossAxis: false }),
      shift({ padding: 8, crossAxis: false }),
      size({
        padding: 8,
        apply: ({ availableHeight }) => {
          card.style.maxHeight = `${Math.max(availableHeight, 160)}px`;
        },
      }),
    ];
    const update = async () => {
      const { x, y } = await computePosition(reference, card, {
        strategy: 'fixed',
        placement: 'bottom-start',
        middleware,
      });
      put(card, x, y);
    };
    return autoUpdate(reference, card, update);
  }, [ref, reference]);
}
