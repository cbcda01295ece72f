/** How long after the last key of a phrase its underline is there, by the page's own clock. */
import type { Page } from '@playwright/test';

const phrase = 'Buy now';

/** ms after which an underline counts as never come; the figure then is this. */
const never = 10_000;

/** Runs in the page: ms from the last key to the first frame that finds the words underlined. */
const untilUnderlined = ({ words, never }: { words: string; never: number }): Promise<number> =>
  new Promise((done) => {
    const listening = new AbortController();
    let last = 0;
    addEventListener('keydown', ({ timeStamp }) => (last = timeStamp), { capture: true, signal: listening.signal });
    const shown = () => [...CSS.highlights.values()].some((marks) => [...marks].some((at) => `${at}`.includes(words)));
    const look = () => {
      const ms = performance.now() - last;
      if (last === 0 || (!shown() && ms < never)) return requestAnimationFrame(look);
      listening.abort();
      return done(Math.min(ms, never));
    };
    look();
  });

/** ms, one for each time the phrase was typed at the end of the draft and taken out again. */
export async function measureUnderlines(page: Page, times: number): Promise<number[]> {
  await page.bringToFront();
  const found: number[] = [];
  await page.keyboard.type('. ');
  // A draft that Mingle takes for a conversation has nothing underlined, ever.
  await page.waitForFunction(() => CSS.highlights.size > 0);
  for (let time = 0; time < times; time++) {
    const shown = page.evaluate(untilUnderlined, { words: phrase, never });
    await page.keyboard.type(phrase, { delay: 60 });
    found.push(await shown);
    for (const _ of phrase) await page.keyboard.press('Backspace');
    await page.waitForFunction(
      (words) => ![...CSS.highlights.values()].some((marks) => [...marks].some((at) => `${at}`.includes(words))),
      phrase,
    );
  }
  return found;
}
