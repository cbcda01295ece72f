/** Waiting that ends: a screen is drawn with what is there, and the rest comes when it comes. */

/** Resolves with `work`, or after so many ms without it; rejects where `work` does so first. */
export const atMost = (ms: number, work: Promise<unknown>): Promise<unknown> =>
  Promise.race([work, new Promise((done) => setTimeout(done, ms))]);
