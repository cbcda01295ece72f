/** How long something with a bar will still take, by how fast it was lately: reading comes in faster and slower stretches. */

/** ms looked back on. */
const lately = 10_000;
/** ms before anything is said. */
const silent = 2000;

export interface Clock {
  /** Seconds left, or null while nobody can tell. `fraction` is 0-1, `now` in ms. */
  at(fraction: number, now: number): number | null;
}

export function clock(): Clock {
  const marks: { fraction: number; now: number }[] = [];
  return {
    at(fraction, now) {
      marks.push({ fraction, now });
      while (marks[1] && now - marks[1].now >= lately) marks.shift();
      const [first] = marks;
      if (!first || now - first.now < silent || fraction <= first.fraction) return null;
      return ((1 - fraction) * (now - first.now)) / (fraction - first.fraction) / 1000;
    },
  };
}
