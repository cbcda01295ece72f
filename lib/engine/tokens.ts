/** Draft → tokens, in one pass over the characters; no regular expression walks the text, so hostile texts cost no more. */

type TokenKind = 'word' | 'number' | 'url' | 'mention' | 'hashtag' | 'emoji' | 'mark';

export interface Token {
  readonly kind: TokenKind;
  /** UTF-16 offsets into the text that was tokenized. */
  readonly start: number;
  readonly end: number;
  /**
   * What phrases are compared with. Words: lower case. Numbers: their shape (`#`, `#%`, `$#`, `#k`…, see `shapeOf`).
   * Links: `<url>`, mentions: `<mention>`. Hashtags: `#` and lower case. Marks and emoji: themselves.
   */
  readonly text: string;
}

const SPACE = 1;
const LETTER = 2;
const DIGIT = 3;
const EMOJI = 4;
const JOINER = 5;
const MARK = 6;

const classes = new Uint8Array(0x10000);

function classify(code: number): number {
  const char = String.fromCharCode(code);
  if (/\s/.test(char)) return SPACE;
  if (/[\p{L}\p{M}]/u.test(char)) return code === 0xfe0f ? JOINER : LETTER;
  if (/\p{Nd}/u.test(char)) return DIGIT;
  if (code === 0x200d) return JOINER;
  return code > 0x7f && /\p{Extended_Pictographic}|[\u2190-\u21ff\u25a0-\u27bf]/u.test(char) ? EMOJI : MARK;
}

function classOf(code: number): number {
  const known = classes[code];
  if (known) return known;
  const found = classify(code);
  classes[code] = found;
  return found;
}

const isHigh = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;
const isLow = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;
const isWordy = (code: number): boolean => {
  const kind = classOf(code);
  return kind === LETTER || kind === DIGIT;
};
const APOSTROPHE = 0x27;
const HYPHEN = 0x2d;

const scheme = /^https?:\/\//i;
/** Top-level domains that posts really carry: "end.of" and "e.g" are no links. */
const host =
  /^(?:[a-z0-9-]{1,63}\.){1,4}(?:com|net|org|io|co|ca|au|uk|us|de|fr|nl|es|it|eu|in|ie|nz|info|biz|me|ly|gl|gd|tv|app|dev|ai|shop|store|blog|news|xyz|cc|to|be|tt|im|fm|link|page|site|online|club|gov|edu|pro|tech|media|agency|events?)(?:[/?#:]|$)/i;

/** End of the link that starts at `from`, or `from` where none does. `stop` is the end of the run without spaces. */
function linkEnd(text: string, from: number, stop: number): number {
  const first = text.charCodeAt(from) | 32;
  if (first < 0x30 || first > 0x7a) return from;
  const head = text.slice(from, Math.min(stop, from + 200));
  if (!scheme.test(head) && !host.test(head)) return from;
  let end = stop;
  while (end > from && /[.,!?;:)\]}'"*…]/.test(text.charAt(end - 1))) end--;
  return end;
}

/** `10%` → `#%`, `$5` → `$#`, `5pm` → `#pm`, `3rd` → `#rd`, `24/7` stays. */
function shapeOf(raw: string): string {
  if (raw === '24/7') return raw;
  return raw.toLowerCase().replace(/[\d.,:/]*\d/g, '#');
}

/** Start of the next token's end rules, shared by the scanner's branches. */
interface Scan {
  readonly text: string;
  readonly end: number;
  readonly out: Token[];
}

function push(scan: Scan, kind: TokenKind, start: number, end: number, text: string): number {
  scan.out.push({ kind, start, end, text });
  return end;
}

function wordEnd(text: string, from: number, end: number): number {
  let i = from + 1;
  for (; i < end; i++) {
    const code = text.charCodeAt(i);
    if (isWordy(code)) continue;
    if (code === APOSTROPHE && i + 1 < end && classOf(text.charCodeAt(i + 1)) === LETTER) continue;
    break;
  }
  return i;
}

function numberEnd(text: string, from: number, end: number): number {
  let i = from + 1;
  for (; i < end; i++) {
    const code = text.charCodeAt(i);
    if (isWordy(code)) continue;
    const inner = code === 0x2e || code === 0x2c || code === 0x3a || code === 0x2f;
    if (inner && i + 1 < end && classOf(text.charCodeAt(i + 1)) === DIGIT) continue;
    break;
  }
  return text.charCodeAt(i) === 0x25 && i < end ? i + 1 : i;
}

/** An emoji with its modifiers, joined parts and the second half of a flag. */
function emojiEnd(text: string, from: number, end: number): number {
  let i = from + (isHigh(text.charCodeAt(from)) ? 2 : 1);
  const flag = (at: number): boolean =>
    text.charCodeAt(at) === 0xd83c && text.charCodeAt(at + 1) >= 0xdde6 && text.charCodeAt(at + 1) <= 0xddff;
  if (flag(from) && flag(i)) return Math.min(i + 2, end);
  while (i < end) {
    const code = text.charCodeAt(i);
    const low = text.charCodeAt(i + 1);
    if (code === 0xfe0f || code === 0x20e3) i += 1;
    else if (code === 0xd83c && low >= 0xdffb && low <= 0xdfff) i += 2;
    else if (code === 0x200d && i + 1 < end && classOf(text.charCodeAt(i + 1)) !== SPACE) i += isHigh(low) ? 3 : 2;
    else break;
  }
  return Math.min(i, end);
}

function tagged(scan: Scan, start: number, sign: number): number {
  let i = start + 1;
  while (i < scan.end && (isWordy(scan.text.charCodeAt(i)) || scan.text.charCodeAt(i) === 0x5f)) i++;
  const glued = sign === 0x40 && start > 0 && isWordy(scan.text.charCodeAt(start - 1)); // an e-mail address
  if (i === start + 1 || glued) return push(scan, 'mark', start, start + 1, scan.text.charAt(start));
  return sign === 0x23
    ? push(scan, 'hashtag', start, i, scan.text.slice(start, i).toLowerCase())
    : push(scan, 'mention', start, i, '<mention>');
}

function symbol(scan: Scan, start: number, code: number): number {
  const { text, end } = scan;
  if (code === 0x23 || code === 0x40) return tagged(scan, start, code);
  const money = code === 0x24 || code === 0xa3 || code === 0x20ac;
  if (money && start + 1 < end && classOf(text.charCodeAt(start + 1)) === DIGIT) {
    const stop = numberEnd(text, start + 1, end);
    return push(scan, 'number', start, stop, `$${shapeOf(text.slice(start + 1, stop))}`);
  }
  const between = start > 0 && isWordy(text.charCodeAt(start - 1)) && start + 1 < end;
  if (code === HYPHEN && between && isWordy(text.charCodeAt(start + 1))) return start + 1; // well-known = well known
  return push(scan, 'mark', start, start + 1, text.charAt(start));
}

/** `stop` is where the run without spaces ends, so that links are looked for once a run. */
function next(scan: Scan, start: number, stop: number): number {
  const { text, end } = scan;
  const code = text.charCodeAt(start);
  const kind = classOf(code);
  if (isHigh(code) && isLow(text.charCodeAt(start + 1))) {
    const point = text.codePointAt(start) ?? 0;
    if (point < 0x1f000) return push(scan, 'word', start, start + 2, text.slice(start, start + 2));
    const stopAt = emojiEnd(text, start, end);
    return push(scan, 'emoji', start, stopAt, text.slice(start, stopAt));
  }
  if (kind === EMOJI) {
    const stopAt = emojiEnd(text, start, end);
    return push(scan, 'emoji', start, stopAt, text.slice(start, stopAt));
  }
  if (kind === JOINER) return start + 1;
  if (kind === MARK) return symbol(scan, start, code);
  const link = linkEnd(text, start, stop);
  if (link > start) return push(scan, 'url', start, link, '<url>');
  if (kind === DIGIT) {
    const stopAt = numberEnd(text, start, end);
    return push(scan, 'number', start, stopAt, shapeOf(text.slice(start, stopAt)));
  }
  const stopAt = wordEnd(text, start, end);
  return push(scan, 'word', start, stopAt, text.slice(start, stopAt).toLowerCase());
}

/** A run may be searched for a link at its start and after a mark, at most this often: runs of marks stay linear. */
export function tokenize(text: string): Token[] {
  const scan: Scan = { text, end: text.length, out: [] };
  let stop = 0;
  let i = 0;
  while (i < text.length) {
    if (classOf(text.charCodeAt(i)) === SPACE) {
      i++;
      continue;
    }
    if (i >= stop) {
      stop = i;
      while (stop < text.length && classOf(text.charCodeAt(stop)) !== SPACE) stop++;
    }
    i = next(scan, i, stop);
  }
  return scan.out;
}
