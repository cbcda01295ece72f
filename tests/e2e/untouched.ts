/** Whether anybody changes an editor: what a guest in it may never do. */
import type { Locator } from '@playwright/test';

/** From now on, when the editor itself is done with the last key. Gives how to ask for the kinds of mutations seen so far, in order. */
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
