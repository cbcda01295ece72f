/** Where the chip stands. */

export type Corner = 'top-left' | 'top-right' | 'bottom-left' | 'bottom-right';

/** Wherever there is room, at a corner of the composer, or nowhere. */
export type ChipPlace = 'free' | Corner | 'hidden';
