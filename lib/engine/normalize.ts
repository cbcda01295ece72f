/**
 * What was typed, as plain letters: mathematical bold and full-width letters, curly quotes and odd spaces become the
 * ordinary ones, invisible characters vanish. `at` leads back to what was typed.
 */
export interface Plain {
  readonly text: string;
  /** UTF-16 offset in the original of a UTF-16 offset in `text`; `text.length` leads to the original's length. */
  at(offset: number): number;
}

const same = (offset: number): number => offset;

/** Zero-width space, joiner marks, soft hyphen, directional marks, byte order mark. Emoji need U+200D: it stays. */
const invisible = new Set([0xad, 0x200b, 0x200c, 0x200e, 0x200f, 0x2060, 0x2066, 0x2067, 0x2068, 0x2069, 0xfeff]);

/** Letters of the mathematical alphabets that stand elsewhere, being older: the h of all italic text is one. */
const elsewhere = 'ℂℊℋℌℍℎℐℑℒℕℙℚℛℜℝℤℨℬℭℯℰℱℳℴ';

const plainUnits = new Map<number, string>([
  ...Array.from(elsewhere, (letter): [number, string] => [letter.charCodeAt(0), letter.normalize('NFKC')]),
  [0x2018, "'"],
  [0x2019, "'"],
  [0x201b, "'"],
  [0x02bc, "'"],
  [0x00b4, "'"],
  [0x60, "'"],
  [0x201c, '"'],
  [0x201d, '"'],
  [0x201e, '"'],
  [0x00ab, '"'],
  [0x00bb, '"'],
  [0x2010, '-'],
  [0x2011, '-'],
  [0x00a0, ' '],
  [0x2002, ' '],
  [0x2003, ' '],
  [0x2009, ' '],
  [0x202f, ' '],
  [0x3000, ' '],
  [0x2028, '\n'],
  [0x2029, '\n'],
]);

const codeOf = (unit: number): string => `\\u${unit.toString(16).padStart(4, '0')}`;

/** What does not stay as it was typed; the last choice is a mathematical letter. */
const odd = new RegExp(
  `[${[...plainUnits.keys(), ...invisible].map(codeOf).join('')}\\uff01-\\uff5e]|\\ud835[\\udc00-\\udfff]`,
  'g',
);

/** What was found as plain text; '' for what cannot be seen. */
function plainOf(found: string): string {
  if (found.length > 1) return found.normalize('NFKC');
  const code = found.charCodeAt(0);
  if (code >= 0xff01) return code === 0xfeff ? '' : String.fromCharCode(code - 0xfee0);
  return plainUnits.get(code) ?? '';
}

/** From here on an offset in the plain text is that much less than in the original. */
interface Shift {
  readonly start: number;
  readonly by: number;
}

function shiftAt(shifts: readonly Shift[], offset: number): number {
  let low = 0;
  let high = shifts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((shifts[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return shifts[low - 1]?.by ?? 0;
}

/** Looks at what is odd only: a draft is normalised at every key. */
export function normalize(typed: string): Plain {
  let text = '';
  let done = 0;
  const shifts: Shift[] = [];
  for (const { 0: found, index } of typed.matchAll(odd)) {
    text += typed.slice(done, index) + plainOf(found);
    done = index + found.length;
    const by = done - text.length;
    if (by !== (shifts.at(-1)?.by ?? 0)) shifts.push({ start: text.length, by });
  }
  if (done === 0) return { text: typed, at: same };
  text += typed.slice(done);
  if (shifts.length === 0) return { text, at: same };
  const { length } = text;
  return { text, at: (offset) => Math.min(offset, length) + shiftAt(shifts, Math.min(offset, length)) };
}
