/** Where sentences begin and end. Long ones without a stop are cut, so that no later step sees more than this: */
const LONGEST_WORDS = 60;
const LONGEST_CHARS = 600;
/** Without a single space: cut anywhere but within a surrogate pair. */
const LONGEST_RUN = 1200;

export interface Piece {
  /** UTF-16 offsets into the normalised text; `end` leaves out the white space that follows. */
  readonly start: number;
  readonly end: number;
  /** Which line of the draft it begins on, empty lines not counted. */
  readonly line: number;
}

const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);
const isStop = (code: number): boolean => code === 0x2e || code === 0x21 || code === 0x3f || code === 0x2026;
const isCloser = (code: number): boolean => code === 0x22 || code === 0x27 || code === 0x29;

/** "U.S.", "St.", "e.g." end no sentence: one letter, or a common short form, before the full stop. */
const short =
  /(?:^|[\s("'.])(?:[a-z]|st|mr|mrs|ms|dr|vs|no|inc|ltd|co|etc|approx|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/i;

/** End of the run of stops and closing quotes that starts at `at`. */
function pastStops(text: string, at: number): number {
  let i = at;
  while (i < text.length && (isStop(text.charCodeAt(i)) || isCloser(text.charCodeAt(i)))) i++;
  return i;
}

/** Whether the run of stops from `at` up to `end` closes a sentence. */
function endsSentence(text: string, at: number, end: number): boolean {
  if (end < text.length && !isSpace(text.charCodeAt(end))) return false;
  return text.charCodeAt(at) !== 0x2e || !short.test(text.slice(Math.max(0, at - 8), at));
}

export function splitSentences(text: string): Piece[] {
  const pieces: Piece[] = [];
  let start = -1;
  let words = 0;
  let line = 0;
  let lineUsed = false;
  let spaced = false;
  const close = (end: number): void => {
    if (start >= 0 && end > start) {
      pieces.push({ start, end, line });
      lineUsed = true;
    }
    start = -1;
    words = 0;
  };
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isSpace(code)) {
      const full = words >= LONGEST_WORDS || (start >= 0 && i - start >= LONGEST_CHARS);
      if (start >= 0 && (code === 10 || full)) close(i);
      if (code === 10 && lineUsed) {
        line++;
        lineUsed = false;
      }
      spaced = true;
      continue;
    }
    if (start >= 0 && i - start >= LONGEST_RUN && (code & 0xfc00) !== 0xdc00) close(i);
    if (start < 0) start = i;
    else if (spaced) words++;
    spaced = false;
    if (isStop(code)) {
      const end = pastStops(text, i);
      if (endsSentence(text, i, end)) close(end);
      i = end - 1;
    }
  }
  close(text.trimEnd().length);
  return pieces;
}
