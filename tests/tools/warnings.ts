/** The warnings of `web-ext lint`, held against those that docs/reliability.md explains. */

/** How often each code is told. */
export type Counts = ReadonlyMap<string, number>;

/** From the table: code, times, why it stays. A row without a reason explains nothing. */
export const explainedIn = (text: string): Counts =>
  new Map(
    [...text.matchAll(/^\| `([A-Z][A-Z_]+)`\s*\| (\d+)\s*\| \S.*\|$/gm)].map(
      ([, code = '', times = '']) => [code, Number(times)] as const,
    ),
  );

export function counted(codes: readonly string[]): Counts {
  const counts = new Map<string, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}

/** In words where the two differ: new warnings, and explanations of what is told no more. */
export const unlike = (told: Counts, explained: Counts): string[] =>
  [...new Set([...told.keys(), ...explained.keys()])]
    .filter((code) => told.get(code) !== explained.get(code))
    .map((code) => `${code}: told ${told.get(code) ?? 0} times, explained ${explained.get(code) ?? 0} times`);
