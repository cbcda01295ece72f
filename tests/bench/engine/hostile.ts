/** Some thirty kinds of text that nobody posts and somebody pastes. */
import { draftOf, randomBy } from './drafts.ts';

const bold = (text: string): string =>
  text.replace(/[a-z]/g, (letter) => String.fromCodePoint(0x1d41a + letter.charCodeAt(0) - 97));

const wide = (text: string): string =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

function noise(length: number): string {
  const random = randomBy(7);
  return Array.from({ length }, () => String.fromCharCode(Math.floor(random() * 0x10000))).join('');
}

const talk = draftOf(4000, 1, 'normal');

/** By name: what is repeated up to the length asked for. */
const kinds: Readonly<Record<string, string>> = {
  'one letter': 'a',
  'one word, again and again': 'buy ',
  'a phrase of a rule': 'buy now ',
  'hits in doubt, one after the other': 'so book your ',
  'thanks and offers in turn': '10% off. Thanks. ',
  'only dots': '.',
  'dots and spaces': '. ',
  'only question marks': '?',
  'only double quotes': '"',
  'only curly quotes': '“’',
  'quotes that never close': '"word ',
  'only apostrophes': "'",
  'words of apostrophes': "o'",
  'only hyphens': 'a-',
  'only spaces': ' ',
  'only line ends': '\n',
  'a word a line': 'sale\n',
  'zero-width': 'b\u200bu\u200by\u200d ',
  'right to left': 'شكرا جزيلا على كل شيء ',
  'marks of direction': '\u202eyub\u202c ',
  'bold letters': bold('buy now and save '),
  'full-width letters': wide('buynow'),
  'combining marks': `e${'\u0301'.repeat(40)} `,
  'halves of surrogates': '\ud83d \udc4d\ud83d',
  HTML: '<div class="a"><b>Buy</b> now</div>',
  'links in links': 'https://a.co/http://b.com?',
  'hosts without an end': 'a.b.c.d-',
  'signs of tags': '#@',
  'families of emoji': '👨‍👩‍👧‍👦🇩🇪👍🏽',
  'only digits': '9',
  'numbers and money': '$1,000.00 50% ',
};

export interface Hostile {
  readonly kind: string;
  readonly text: string;
}

/** These texts of `length` UTF-16 units, and any code unit at random, and talk in capitals. */
export const hostileTexts = (length: number): readonly Hostile[] => [
  ...Object.entries(kinds).map(([kind, part]) => ({
    kind,
    text: part.repeat(Math.ceil(length / part.length)).slice(0, length),
  })),
  { kind: 'any code unit', text: noise(length) },
  {
    kind: 'talk in capitals',
    text: talk
      .toUpperCase()
      .repeat(Math.ceil(length / talk.length))
      .slice(0, length),
  },
];
