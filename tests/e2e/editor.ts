/** What an editor holds, where its caret is, and whether anybody changes it. */
import type { Locator } from '@playwright/test';

/**
 * What a guest may never cause. Counts from now on, when the editor itself is done with the last key; gives how to ask for
 * the kinds of mutations seen so far, in order.
 */
export async function watchMutations(editor: Locator): Promise<() => Promise<string[]>> {
  const seen = await editor.evaluateHandle(async (element) => {
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const kinds: string[] = [];
    new MutationObserver((records) => kinds.push(...records.map(({ type }) => type))).observe(element, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    return kinds;
  });
  return () => seen.jsonValue();
}

export const modelText = (editor: Locator) =>
  editor.evaluate((element) => {
    const { site } = window as unknown as { site: { editors: Map<Element, { text(): string }> } };
    return site.editors.get(element)?.text();
  });

/** UTF-16 offset of the caret in the editor's text, through open shadow roots. */
export const caretOf = (editor: Locator) =>
  editor.evaluate((element) => {
    const root = element.getRootNode() as (Document | ShadowRoot) & { getSelection?(): Selection | null };
    const selection = root.getSelection?.() ?? document.getSelection();
    if (!selection?.anchorNode || !element.contains(selection.anchorNode)) return null;
    const before = document.createRange();
    before.setStart(element, 0);
    before.setEnd(selection.anchorNode, selection.anchorOffset);
    return before.toString().length;
  });
