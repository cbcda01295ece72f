/** A plain text area: the mobile layouts of X and Facebook. It has no nodes to mark. */
import type { Editor, Reading } from './types.ts';

const read = (element: HTMLElement): Reading => {
  const text = (element as HTMLTextAreaElement).value.replaceAll('\u00A0', ' ');
  return { text, segments: text === '' ? [] : [{ node: element, start: 0, end: text.length, offset: 0 }] };
};

export const textarea: Editor = {
  id: 'textarea',
  is: (element) => element.localName === 'textarea',
  read,
  places: () => [],
  async replace(element, { start, end, expected }, text) {
    const area = element as HTMLTextAreaElement;
    const before = read(area).text;
    if (expected === '' || before.slice(start, end) !== expected) return 'refused';
    const { selectionStart, selectionEnd } = area;
    area.focus({ preventScroll: true });
    area.setSelectionRange(start, end);
    const command = text === '' ? 'delete' : 'insertText';
    if (!area.ownerDocument.execCommand(command, false, text)) return 'refused';
    if (read(area).text !== before.slice(0, start) + text + before.slice(end)) return 'unverified';
    const moved = (at: number) => (at <= start ? at : Math.max(at - (end - start), start) + text.length);
    area.setSelectionRange(moved(selectionStart), moved(selectionEnd));
    return 'done';
  },
};
