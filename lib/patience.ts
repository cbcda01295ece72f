/** Waiting that ends: a screen is drawn with what is there, and the rest comes when it comes. */

/** ms for which a tab that is slow to answer, or a worker that still wakes, may keep the rest from being drawn. */
const patience = 50;

/** Resolves with `work`, or after a moment without it; rejects where `work` does so first. */
export const aMoment = (work: Promise<unknown>): Promise<unknown> =>
  Promise.race([work, new Promise((done) => setTimeout(done, patience))]);
