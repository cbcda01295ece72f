/** Keeps chip and card in place while the page scrolls, the window changes and the draft grows. */
import {
  autoUpdate,
  computePosition,
  flip,
  offset,
  type Placement,
  type ReferenceElement,
  shift,
  size,
} from '@floating-ui/dom';
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Corner } from '../../lib/composer/chip.ts';
import type { Composer } from '../../lib/networks/types.ts';
import { chooseSpot, costOf, type Size, type Spot, spotsAround } from './spots.ts';

/** Shape and score without the word; see `.compact` in panel.css. */
const compactSize: Size = { width: 60, height: 30 };

const hostOf = (element: Element): Element => {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : element;
};

const isOnScreen = (box: DOMRect, view: Size) =>
  box.width > 0 && box.bottom > 0 && box.top < view.height && box.right > 0 && box.left < view.width;

export const put = (element: HTMLElement, left: number, top: number) => {
  element.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
};

/** The chip's size with its word, whether or not it shows it now. */
function fullSizeOf(chip: HTMLElement): Size {
  // Left alone where it can be: a class that is set, the same one even, makes the browser paint every underline anew.
  const isCompact = chip.classList.contains('compact');
  if (isCompact) chip.classList.remove('compact');
  const size = { width: chip.offsetWidth, height: chip.offsetHeight };
  if (isCompact) chip.classList.add('compact');
  return size;
}

/**
 * Beside the composer before anywhere else, and there rather without its word than far away. A corner the user chose
 * comes first; where the chip would stand on a button there, it goes on looking.
 */
function placeChip(chip: HTMLElement, full: Size, composer: Composer, corner: Corner | null, now: string | null) {
  const view = viewOf();
  const editor = composer.editor.getBoundingClientRect();
  const container = composer.container.getBoundingClientRect();
  if (!isOnScreen(editor, view)) return null;
  const host = hostOf(chip);
  const choose = (chipSize: Size, fits: (spot: Spot) => boolean) => {
    const spots = spotsAround(container, editor, chipSize, view).filter(fits);
    const found = chooseSpot(spots, (spot) => costOf(spot, chipSize, host, composer.editor, view), now);
    return found && { ...found.spot, covering: found.covering, compact: chipSize === compactSize };
  };
  const chosen = (spot: Spot) => spot.corner === corner && !spot.far;
  const near = (spot: Spot) => !spot.far;
  const anywhere = () => true;
  let found: ReturnType<typeof choose> = null;
  for (const fits of corner ? [chosen, near, anywhere] : [near, anywhere])
    for (const chipSize of [full, compactSize]) if (!found || found.covering) found = choose(chipSize, fits) ?? found;
  return found;
}

const viewOf = (): Size => ({ width: document.documentElement.clientWidth, height: window.innerHeight });

/** Where the spot of this name is now, without a look at what stands there; null where the chip would not be seen whole. */
function followed(chip: HTMLElement, { container, editor }: Composer, name: string): Spot | null {
  const view = viewOf();
  const box = editor.getBoundingClientRect();
  const [width, height] = [chip.offsetWidth, chip.offsetHeight];
  const spots = spotsAround(container.getBoundingClientRect(), box, { width, height }, view);
  const spot = isOnScreen(box, view) && spots.find((each) => each.name === name);
  if (!spot || spot.left < 0 || spot.top < 0) return null;
  return spot.left + width > view.width || spot.top + height > view.height ? null : spot;
}

/** ms without a report or a move of the page after which the chip looks at what it stands on. */
const pause = 200;

export interface ChipPlaceOptions {
  readonly ref: RefObject<HTMLElement | null>;
  readonly composer: Composer;
  /** The one the user chose; null for wherever there is room. */
  readonly corner: Corner | null;
  /** While the pointer has it nothing else moves it. */
  readonly held: RefObject<boolean>;
  /** Anything that changes with a new report. */
  readonly judged: unknown;
}

/**
 * Keeps to its spot while the page moves, or the draft grows by a line, and looks for a better one when page and typing
 * pause: a look hit-tests the page, which is more than a key or a turn of the wheel should cost. Answers with how to ask
 * for a look.
 */
export function useChipPlace({ ref, composer, corner, held, judged }: ChipPlaceOptions) {
  const [compact, setCompact] = useState(false);
  const spot = useRef<string | null>(null);
  const look = useRef(() => {});
  useLayoutEffect(() => {
    const chip = ref.current;
    if (!chip) return;
    let frame = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const update = () => {
      if (held.current) return;
      const found = placeChip(chip, fullSizeOf(chip), composer, corner, spot.current);
      spot.current = found?.name ?? null;
      chip.style.visibility = found ? 'visible' : 'hidden';
      if (!found) return;
      put(chip, found.left, found.top);
      setCompact(found.compact);
    };
    const follow = () => {
      frame = 0;
      if (held.current) return;
      const there = spot.current && followed(chip, composer, spot.current);
      if (!there) return update();
      put(chip, there.left, there.top);
      clearTimeout(timer);
      timer = setTimeout(update, pause);
    };
    look.current = update;
    update();
    const stop = autoUpdate(composer.container, chip, () => {
      frame ||= requestAnimationFrame(follow);
    });
    return () => {
      stop();
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [ref, composer, corner, held]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new report asks for a new look at the page.
  useEffect(() => {
    const timer = setTimeout(() => look.current(), pause);
    return () => clearTimeout(timer);
  }, [judged]);
  return { compact, look: () => look.current() };
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
export function useCardPlace(
  ref: RefObject<HTMLElement | null>,
  reference: ReferenceElement | null,
  placement: Placement = 'bottom-start',
) {
  useLayoutEffect(() => {
    const card = ref.current;
    if (!card || !reference) return;
    let isKept = true;
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
        placement,
        middleware,
      });
      if (isKept) put(card, x, y);
    };
    const stop = autoUpdate(reference, card, update);
    return () => {
      isKept = false;
      stop();
      card.style.transform = card.style.maxHeight = '';
    };
  }, [ref, reference, placement]);
}
