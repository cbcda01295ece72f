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

const plainUnits = new Map<number, string>([
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

const isMathLetter = (high: number, low: number): boolean => high === 0xd835 && low >= 0xdc00 && low <= 0xdfff;

// biome-ignore lint/suspicious/noControlCharactersInRegex: the whole point is "nothing but ASCII"
const ascii = /^[\x00-\x5f\x61-\x7f]*$/;

/** One code unit as plain text; '' for what cannot be seen. */
function plainUnit(code: number, unit: string): string {
  if (code < 0x80 && code !== 0x60) return unit;
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  if (invisible.has(code)) return '';
  return plainUnits.get(code) ?? unit;
}

export function normalize(typed: string): Plain {
  if (ascii.test(typed)) return { text: typed, at: same };
  let text = '';
  let moved = false;
  const origin = new Uint32Array(typed.length + 1);
  for (let i = 0; i < typed.length; i++) {
    const code = typed.charCodeAt(i);
    const wide = isMathLetter(code, typed.charCodeAt(i + 1));
    const plain = wide ? typed.slice(i, i + 2).normalize('NFKC') : plainUnit(code, typed.charAt(i));
    for (let k = 0; k < plain.length && text.length + k < origin.length; k++) origin[text.length + k] = i;
    text += plain;
    if (wide) i++;
    moved ||= wide || plain === '';
  }
  if (!moved) return { text, at: same };
  origin[text.length] = typed.length;
  return { text, at: (offset) => origin[Math.min(offset, text.length)] ?? typed.length };
}
