/**
 * How words begin and end, `pre~` and `~ing`: what is left to go by where the learned list does not know a word. Written
 * by the fit, read here.
 */
import weights from './weights.json' with { type: 'json' };

const { names, points } = weights.affixes as { names: string; points: readonly number[] };

const ENDINGS = { least: 2, most: 4 } as const;
const BEGINNINGS = { least: 3, most: 5 } as const;

/** Letters that a word must have besides. */
const BESIDES = 2;
const plain = /^[a-z]{4,30}$/;

type Use = (part: string) => void;

/** Calls back with each beginning and ending of a word in small letters; other words than of a to z have none. */
function eachPart(word: string, onEnding: Use, onBeginning: Use): void {
  if (!plain.test(word)) return;
  const room = word.length - BESIDES;
  for (let n: number = ENDINGS.least; n <= Math.min(room, ENDINGS.most); n++) onEnding(word.slice(-n));
  for (let n: number = BEGINNINGS.least; n <= Math.min(room, BEGINNINGS.most); n++) onBeginning(word.slice(0, n));
}

/** The same, as the fit names them. */
export const eachAffix = (word: string, use: (name: string) => void): void =>
  eachPart(
    word,
    (part) => use(`~${part}`),
    (part) => use(`${part}~`),
  );

/** What an ending and a beginning add to the logit, before it is spread over the draft's length; brochure < 0. */
const endings = new Map<string, number>();
const beginnings = new Map<string, number>();
names.split('\n').forEach((name, at) => {
  const weight = (points[at] ?? 0) / 100;
  if (name.startsWith('~')) endings.set(name.slice(1), weight);
  else beginnings.set(name.slice(0, -1), weight);
});

/**
 * What a word that the list does not have adds to the logit, as an entry of the list would. No guess is kept: a word is a
 * slice of its draft, and each that were kept would keep a whole draft with it.
 */
export function guess(word: string): number {
  let sum = 0;
  eachPart(
    word,
    (part) => {
      sum += endings.get(part) ?? 0;
    },
    (part) => {
      sum += beginnings.get(part) ?? 0;
    },
  );
  return sum;
}
