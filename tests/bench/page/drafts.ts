/** Drafts of a given length, the same on every run: a leaflet with some talk between, so that there is much to underline. */

const sentences = [
  'The oven gave up on Tuesday, halfway through the second batch.',
  'Come by within the next two hours and get 10% off.',
  'We are thrilled to announce our brand new autumn range of breads and muffins.',
  'Our award-winning team is the best in town, and our customers agree.',
  'I tried cardamom in the second tray.',
  'Limited offer, only while stocks last!',
  'Order today on our website and save on every box of twelve.',
  'The bus still leaves from across the street.',
  'Our unique recipe guarantees a breakfast that you will never forget.',
  'Hurry, this deal ends on Sunday.',
  'The flour comes from a mill up the river.',
];

/** Sentences in a paragraph. */
const long = 4;

/** `length` UTF-16 units of plain ASCII, paragraphs divided by `\n`. */
export function draftOf(length: number): string {
  let text = '';
  for (let at = 0; text.length < length; at++) {
    const gap = at === 0 ? '' : at % long === 0 ? '\n' : ' ';
    text += gap + sentences[at % sentences.length];
  }
  return text.slice(0, length);
}

/** What is typed while measuring: whole words, no line ends. */
export function keysOf(count: number): string {
  return ` ${sentences.join(' ')}`.repeat(Math.ceil(count / 500) + 1).slice(0, count);
}
