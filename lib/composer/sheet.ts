/**
 * Adds a style sheet to a document or shadow root; the answer takes it away again.
 *
 * Firefox used to hand content scripts `adoptedStyleSheets` behind an Xray wrapper that refused to be written (bug
 * 1770592). Firefox 153 takes it (tried 2026-11-22); where one refuses, a style element goes into the root, never into an
 * editor.
 */
export const addSheet = (root: Document | ShadowRoot, css: string): (() => void) =>
  adoptSheet(root, css) ?? append(root, css);

/** Null where the browser refuses, which Chromium does not. */
export function adoptSheet(root: Document | ShadowRoot, css: string): (() => void) | null {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    if (!root.adoptedStyleSheets.includes(sheet)) return null;
    return () => {
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
    };
  } catch {
    return null;
  }
}

function append(root: Document | ShadowRoot, css: string): () => void {
  const style = document.createElement('style');
  style.textContent = css;
  ('head' in root ? root.head : root).append(style);
  return () => style.remove();
}
