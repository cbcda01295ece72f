/** Drafts of a given length, the same on every run: a person's talk with a leaflet's lines between. */

const sentences = [
  'The oven gave up on Tuesday, halfway through the second batch, and I finished it next door in the pizzeria.',
  'Come by within the next two hours and get 10% off.',
  'My neighbour says that raisins do not belong in a muffin, and half the street has taken sides since.',
  'What would you put in one that nobody expects?',
  'We are thrilled to announce our brand new autumn range.',
  'I tried cardamom after a reader here told me about her grandmother, and it was the better half of the tray.',
  'Limited offer, only while stocks last!',
  'Thank you to everyone who wrote back about the flour, I learned more in one evening than in a year of baking.',
  'The bus still leaves from across the street, in case you come from the river.',
  'Our award-winning team is the best in town.',
  'How do you keep bread fresh when it rains for a week?',
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
