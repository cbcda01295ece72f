/** Which of two versions of the same thing counts. Pure; why it is so is in docs/decisions/sync.md. */

/** One thing that several machines know, as one of them wrote it. */
export interface Version {
  /** ms since the epoch by the writer's clock, but always later than the version the writer saw before. */
  readonly at: number;
  /** The machine that wrote it. */
  readonly by: string;
  /** What it is, in `textOf`'s form; null where it went back to what it was in the beginning. */
  readonly text: string | null;
}

export type Versions = ReadonlyMap<string, Version>;

/** The largest time a date can tell. */
export const latestTime = 8.64e15;

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Positive where `a` counts, 0 only where both are the same: an order of everything, so that all machines agree. */
export const compare = (a: Version, b: Version): number =>
  a.at - b.at || order(a.by, b.by) || order(a.text ?? '', b.text ?? '');

/** The newest of each. It does not matter who merges with whom, in which order and how often. */
export function merge(a: Versions, b: Versions): Versions {
  const merged = new Map(a);
  for (const [name, version] of b) {
    const known = merged.get(name);
    if (!known || compare(version, known) > 0) merged.set(name, version);
  }
  return merged;
}

/** JSON with the keys of objects in order: extension storage gives them back in an order of its own. */
export const textOf = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([x], [y]) => order(x, y)))
      : inner,
  );
