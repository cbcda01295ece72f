/** What an editor holds, where its caret is, and whether anybody changes it. */
import type { Locator } from '@playwright/test';
import { mutationsIn } from './inside.ts';

/** What a guest may never cause: gives how to ask for the mutations seen from now on. */
export async function watchMutations(editor: Locator): Promise<() => Promise<string[]>> {
  const seen = await editor.evaluateHandle(mutationsIn);
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
