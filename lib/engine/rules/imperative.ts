import { isCommand } from '../grammar.ts';
import type { Range } from '../rule.ts';
import { defineRule } from '../rule.ts';
import type { Sentence } from '../sentence.ts';

/** Base forms that posters begin with; the ones that talk begins with (let me, wait, tell me, sorry) are left out. */
const orders = new Set(
  'add adopt advance ask apply arrive attend avoid bake be become begin believe beat blend boost book bring browse build buy calculate capture catch celebrate challenge change check choose claim clean click close collect combine come compare complete conquer connect consider contact continue control cook cover craft create customize cut dare deck decorate deliver design discover ditch dive donate download draw dress drink drive earn eat elevate embrace empower enhance enjoy enter escape expand experience explore express feast feed feel fill find finish fix focus follow fuel gain gather gear get gift give glow go grab grow guarantee hear help hire hit hop host improve include indulge inspire install introduce invest invite join jump keep kick know launch lead learn let level light like limit listen live load look lose love make master maximize measure meet mix move nominate observe offer open optimize order organize own pack pair park participate pay pick plan play plug prepare preserve prevent protect pull pump push put raise reach read receive recharge reclaim recycle reduce refer refresh register relax remember renew rent replace request reserve retweet revive ride rock roll rsvp run save say schedule score search secure see select sell send serve set share shine shop show sign simplify skip snack snap snuggle solve speak spend spice spin sponsor spread spruce stand start stay step stock stop store stream stretch strike stroll strut study style submit subscribe support surprise swap swing switch tag take tap taste teach test throw toast track trade train transform travel treat try tune turn uncover understand unleash unlock unwind unwrap update upgrade use vacation view visit volunteer vote walk warm watch wear welcome win wish witness work wrap write'.split(
    ' ',
  ),
);
/** What follows an order in talk rather than on a poster. */
const talk = new Set('me on it that him her them well care away you i home back lucky ahead alone'.split(' '));

/** Orders that sell wherever they stand; inside a sentence only grammar knows whether "order" orders. */
const selling = new Set(
  'book buy order shop join visit reserve register subscribe download grab enjoy discover explore'.split(' '),
);
const before = new Set([',', 'so', 'then', ';', ':', '-', '–']);
const after = new Set('your our the a now today us online'.split(' '));

/** "The oven is hot, so book your table": a doubtful hit, settled by the parser. */
function findInside({ tokens, counts, question }: Sentence): Range[] {
  if (question || counts.firstSingular > 0) return [];
  const words = tokens.map((token) => token.text);
  return words.flatMap((word, i) => {
    const doubtful = i > 0 && selling.has(word) && before.has(words[i - 1] ?? '') && after.has(words[i + 1] ?? '');
    return doubtful && isCommand(words, i) ? [{ from: i, to: i + 2 }] : [];
  });
}

/** What follows these nouns of a poster where they are no orders: "Book signing", "Cover reveal", "Gift cards". */
const things = new Set(
  'book check cook cover craft dance design dress drink gift heat light load love pack park pay plan plug pump show stock store study style test track train view visit walk watch work'.split(
    ' ',
  ),
);
const thing =
  /^(?:\w{3,}ing|cards?|reveal|launch|tour|club|wrap|fairs?|times?|hours|days?|boxes|baskets|lovers|fans|shop)$/;
const being = new Set("is are was were has have had isn't aren't wasn't weren't will can".split(' '));
/** What makes an order of the word before it. */
const object =
  /^(?:an?|the|your?|our|my|this|that|these|those|some|it|us|what|who|how|why|when|where|which|if|more|all|every\w*|any\w*)$/;
const article = /^(?:an?|the|your|our|my|this|these)$/;
/** "Open daily", "Open Tuesday to Sunday". */
const hours =
  /^(?:daily|late|early|now|today|tonight|tomorrow|again|until|till|til|from|every|on|at|all|for|since|\d\S*|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|weekends?|weekdays|(?:house|mic|position|role|enrol?lment)s?)$/;

/** "Gift cards are here", "Pay is fair", "Open daily": the word is a noun, or an adjective. */
function namesThing(words: readonly (string | undefined)[]): boolean {
  const [first = '', second = '', third = ''] = words;
  if (first === 'open') return hours.test(second);
  if (being.has(second)) return true;
  return (things.has(first) && thing.test(second)) || (being.has(third) && !object.test(second));
}

/** A sentence that opens with an order to whoever reads, and asks nothing. */
function findOpening({ tokens, counts, question }: Sentence): Range[] {
  const from = tokens.findIndex((token) => token.kind !== 'emoji' && token.kind !== 'mark');
  const first = tokens[from];
  const second = tokens[from + 1];
  if (question || first?.kind !== 'word' || !orders.has(first.text) || counts.firstSingular > 0) return [];
  const said = second === undefined || second.kind === 'mark' || talk.has(second.text);
  if (said || tokens.length - from < 3 || counts.mentions > 0) return [];
  if (namesThing(tokens.slice(from, from + 3).map(({ text }) => text))) return [];
  // "Spread the" is no words to show: what is to be spread belongs to them.
  const whole = article.test(second.text) && tokens[from + 2]?.kind === 'word';
  return [{ from, to: from + (whole ? 3 : 2) }];
}

export default defineRule({
  id: 'imperative',
  side: 'brochure',
  category: 'hard-sell',
  title: 'Tells everyone what to do',
  advice: 'Begin with somebody instead of an order.',
  why: 'Orders to nobody in particular are how posters begin.',
  find: (sentence) => [...findOpening(sentence), ...findInside(sentence)],
  flags: [
    'Discover the bread of the hills.',
    'Bake like a master.',
    'Open your mind to rye.',
    'Know what is good for you.',
    'Save amazing memories in a cake.',
    'It is cold outside. Warm up with our soup.',
    'The oven is hot, so book your table.',
  ],
  passes: [
    'Come on, tell me.',
    'Let me think.',
    'Try it, @ana, it worked for me.',
    'The baker, order a mile long in hand, went home.',
    'The oven is on.',
    'Open Tuesday to Sunday, seven to three.',
    'Gift cards are here for mum.',
    'Book signing this Saturday.',
    'Pay is better in town.',
  ],
});
