/** What the project itself adds to the sets: its reader's tones of their posts, and posts of its own. */
import { readFileSync } from 'node:fs';

const linesOf = (file: string): string[] =>
  readFileSync(new URL(file, import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean);

/** Post's id in the sets → tone, 1 to 5. No text: the posts stay where they are. */
export const readTones = (): Map<string, number> =>
  new Map(
    linesOf('tones.tsv').map((line) => {
      const [id = '', tone] = line.split('\t');
      return [id, Number(tone)];
    }),
  );

/** Written for the fit, with the tone that was meant. */
export interface Written {
  readonly network: string;
  readonly tone: number;
  readonly text: string;
}

export const readWritten = (): Written[] => linesOf('written.jsonl').map((json) => JSON.parse(json) as Written);
