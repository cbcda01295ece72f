/** Underlines between two reports: carried over the edit so that nothing blinks, dropped where in doubt. */
import type { Side, Span } from '../engine/types.ts';

export interface Mark extends Span {
  readonly side: Side;
  /** Index into the findings of the report it came from. */
  readonly finding: number;
}

interface Edit {
  readonly start: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

/** The one replacement that turns `before` into `after`, as small as can be. UTF-16 offsets. */
export function editBetween(before: string, after: string): Edit {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < shorter - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return { start, oldEnd: before.length - tail, newEnd: after.length - tail };
}

const inWord = /[\p{L}\p{N}\p{M}_'’-]/u;

/** Whether the edit has put a letter right before or behind the mark: then the marked word has become another. */
function grown(text: string, { start, end }: Span, edit: Edit): boolean {
  const joined = (index: number) => inWord.test(text.charAt(index - 1)) && inWord.test(text.charAt(index));
  return (edit.start === end && joined(end)) || (edit.newEnd === start && joined(start));
}

/** Spans of `before` as they stand in `after`: each shows the same words, or is gone. */
export function shift<T extends Span>(marks: readonly T[], before: string, after: string): readonly T[] {
  if (before === after) return marks;
  const edit = editBetween(before, after);
  const by = edit.newEnd - edit.oldEnd;
  return marks.flatMap((mark) => {
    const behind = edit.oldEnd <= mark.start;
    if (!behind && edit.start < mark.end) return [];
    const moved = behind ? { ...mark, start: mark.start + by, end: mark.end + by } : mark;
    return grown(after, moved, edit) ? [] : [moved];
  });
}

/** Whether the same places are marked in the same way, whatever findings they come from. */
export const standAlike = (some: readonly Mark[], others: readonly Mark[]): boolean =>
  some.length === others.length &&
  some.every(({ start, end, side }, at) => {
    const other = others[at];
    return other?.start === start && other.end === end && other.side === side;
  });
