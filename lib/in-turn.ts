/** Answers that overtake each other: what was asked last is what counts. */

/** Tells each result, but for those that come after the result of a later call: they are of before. */
export function inTurn<A extends readonly unknown[], T>(
  work: (...about: A) => Promise<T>,
  tell: (result: T) => void,
): (...about: A) => Promise<void> {
  let asked = 0;
  let told = 0;
  return async (...about) => {
    const turn = ++asked;
    const result = await work(...about);
    if (turn < told) return;
    told = turn;
    tell(result);
  };
}
