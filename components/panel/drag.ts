/** The chip follows the pointer and, let go, takes the corner of the composer it is nearest to. */
import { type MouseEvent, type PointerEvent, type RefObject, useRef } from 'react';
import type { Corner } from '../../lib/composer/chip.ts';
import type { Composer } from '../../lib/networks/types.ts';
import { put } from './place.ts';
import { cornerAt } from './spots.ts';

/** CSS px; less is a press with an unsteady hand. */
const threshold = 6;

interface Grip {
  readonly pointer: number;
  /** Viewport coordinates of the press. */
  readonly x: number;
  readonly y: number;
  /** Of the chip then. */
  readonly left: number;
  readonly top: number;
}

export interface DragOptions {
  readonly ref: RefObject<HTMLElement | null>;
  readonly composer: Composer;
  /** True from the first move until it is let go. */
  readonly held: RefObject<boolean>;
  onDrop(corner: Corner): void;
}

/** Handlers for the chip's button. The click that ends a drag is swallowed: it was none. */
export function useChipDrag({ ref, composer, held, onDrop }: DragOptions) {
  const grip = useRef<Grip | null>(null);
  const moved = useRef(false);
  const release = () => {
    grip.current = null;
    held.current = false;
  };
  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      const box = ref.current?.getBoundingClientRect();
      moved.current = false;
      if (event.button !== 0 || !box) return;
      grip.current = { pointer: event.pointerId, x: event.clientX, y: event.clientY, left: box.left, top: box.top };
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const { current: at } = grip;
      if (at?.pointer !== event.pointerId || !ref.current) return;
      const [across, down] = [event.clientX - at.x, event.clientY - at.y];
      if (!held.current && Math.hypot(across, down) < threshold) return;
      if (!held.current) event.currentTarget.setPointerCapture(event.pointerId);
      held.current = true;
      moved.current = true;
      put(ref.current, at.left + across, at.top + down);
    },
    onPointerUp(event: PointerEvent<HTMLElement>) {
      const drops = held.current;
      release();
      if (drops) onDrop(cornerAt(composer.editor.getBoundingClientRect(), event.clientX, event.clientY));
    },
    onPointerCancel: release,
    onClickCapture(event: MouseEvent<HTMLElement>) {
      if (moved.current) event.stopPropagation();
      moved.current = false;
    },
  };
}
