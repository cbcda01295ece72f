/** What tests run inside a page, whichever browser and driver sends it there: each stands alone, and knows nothing outside. */
import type { PublishedPost } from '../../lib/ledger/types.ts';

/** In the background or an own page: every post in a store of the database, opened beside Mingle's own connection. */
export async function readStore(name: string): Promise<PublishedPost[]> {
  const database = await new Promise<IDBDatabase | null>((done, fail) => {
    const request = indexedDB.open('mingle');
    // Not there yet: it is left to Mingle to make it. To ask for its name first would not do, for a name comes before a database.
    request.onupgradeneeded = () => request.transaction?.abort();
    request.onsuccess = () => done(request.result);
    request.onerror = () => (request.error?.name === 'AbortError' ? done(null) : fail(request.error));
  });
  if (!database) return [];
  const posts = await new Promise<PublishedPost[]>((done, fail) => {
    const request = database.transaction(name).objectStore(name).getAll();
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });
  database.close();
  return posts;
}

/** Draft.js draws its block keys from `Math.random`: the same keys in both browsers make their HTML comparable. */
export function sameKeys(): void {
  let state = 42;
  Math.random = () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

/** The kinds of mutations in an editor, in order, as they come from now on: once it is done with the last key itself. */
export async function mutationsIn(editor: Element): Promise<string[]> {
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  const kinds: string[] = [];
  new MutationObserver((records) => kinds.push(...records.map(({ type }) => type))).observe(editor, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  });
  return kinds;
}

/** In the page: the middle of the first underlined words that a pattern matches, in CSS px of the viewport. */
export function middleOfUnderlined(pattern: string): { x: number; y: number } | null {
  const ranges = [...CSS.highlights.values()].flatMap((marks) => [...marks]) as Range[];
  const range = ranges.find((each) => new RegExp(pattern, 'i').test(each.toString()));
  const [box] = range?.getClientRects() ?? [];
  return box ? { x: box.left + box.width / 2, y: box.top + box.height / 2 } : null;
}
