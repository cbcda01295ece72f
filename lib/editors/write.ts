/** The ways to put text in place of a selection that at least one editor takes. All act on the focused editor. */

/** One edit of the browser's own, as if typed. Needs the editor to hear `beforeinput` and `input`, as all do. */
export const exec = (element: HTMLElement, text: string): boolean =>
  text === ''
    ? element.ownerDocument.execCommand('delete')
    : element.ownerDocument.execCommand('insertText', false, text);

/**
 * A paste that the page sees as its user's. Firefox hands the page an empty `clipboardData` unless the event is made with
 * `dataType` and `data` (153 ESR); Chromium ignores those two. True where the editor took the paste as its own.
 */
export function paste(element: HTMLElement, type: 'text/plain' | 'text/html', data: string): boolean {
  const clipboardData = new DataTransfer();
  clipboardData.setData(type, data);
  const init = { clipboardData, dataType: type, data, bubbles: true, cancelable: true, composed: true };
  return !element.dispatchEvent(new ClipboardEvent('paste', init));
}

/** Asks the editor to delete the selection; only Lexical takes it. */
export const deleteByEvent = (element: HTMLElement): boolean =>
  !element.dispatchEvent(
    new InputEvent('beforeinput', {
      inputType: 'deleteContentBackward',
      bubbles: true,
      cancelable: true,
      composed: true,
    }),
  );
