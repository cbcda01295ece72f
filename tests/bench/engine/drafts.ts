/**
 * Drafts of any length, the same on every run: what people post for a business, half leaflet, half talk, with the
 * curly quotes, emoji, tags and links that phones put in. Hardly a sentence comes twice, so that nothing is remembered
 * from one to the next.
 */

/** Mulberry32: uniform in [0, 1), by its seed alone. */
export function randomBy(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const templates = [
  'We are {thrilled} to announce our new {thing} for {people}',
  'Come by {day} and get {n}% off every {thing}',
  'I tried the {adjective} {thing} with my {person} and we both {felt} it',
  'Only {n} left, so {order} before {day}',
  'Thank you @{person}_{n} for the {adjective} idea about the {thing}',
  'What would you do with a {adjective} {thing}?',
  'The {adjective} {thing} was {made} by our {person} in {n} hours',
  'If you’ve ever {felt} a {thing}, you know what {day} was like',
  'Our award-winning {thing} helps {people} to {work} {n} times faster',
  'Don’t miss it: {order} at https://{thing}-shop.com/{n} 🎉',
  'My {person} says the {thing} is {adjective}, and I’m not sure that’s true',
  'It’s {day}, and the {thing} is still {adjective} 😅',
  '{n} {people} asked me how we {work} without a {thing}',
  'We could {order} the {thing} or wait until {day}, which is {adjective}',
  'There are many {people} who {work} very hard on a {thing}',
  'So the {person} and the {thing} were {made} for each other',
  'Learn how to {work} like {people} in our free {thing} webinar on {day}',
  'I was wrong about the {adjective} {thing}, and {n} {people} told me so',
  'Happy {day}, {people}! #{thing} #{adjective}{thing}',
  'Would you {order} a {thing} from a {adjective} {person}?',
  'In order to {work}, {people} utilize a number of {adjective} {thing}s',
  'Sign up now and your first {thing} is free until {day}!',
];

const list = (words: string): readonly string[] => words.split(' ');

const words: Readonly<Record<string, readonly string[]>> = {
  thrilled: list('thrilled excited proud delighted pleased happy humbled honoured'),
  thing: list(
    'muffin report bakery course phone table garden newsletter workshop bicycle invoice studio coffee website book plan loaf podcast window dress engine ticket lamp recipe budget team',
  ),
  people: list('customers neighbours founders teachers friends freelancers nurses owners bakers readers parents users'),
  person: list('wife neighbour boss sister fireman colleague mailman daughter partner chairman intern teacher plumber'),
  day: list('Monday Tuesday Wednesday Thursday Friday Saturday Sunday tomorrow tonight midnight Christmas summer'),
  adjective: list(
    'new simple unique old honest quiet cheap stunning small crazy useful strange warm revolutionary fresh broken plain real local great',
  ),
  felt: list('loved hated missed burned bought lost wanted found dropped enjoyed'),
  made: list('made built painted written found baked designed repaired carried sold'),
  order: list('order book call write shop click reserve visit stop ask'),
  work: list('work grow write bake sell listen learn save build plan'),
};

const pick = <T>(random: () => number, from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;

function sentence(random: () => number): string {
  const filled = pick(random, templates).replace(/\{(\w+)\}/g, (_, slot: string) =>
    slot === 'n' ? String(Math.floor(2 + random() * 9000)) : pick(random, words[slot] ?? ['']),
  );
  const ends = /[!?]$/.test(filled) || /#\w+$/.test(filled);
  return filled.charAt(0).toUpperCase() + filled.slice(1) + (ends ? '' : '.');
}

export type Form = 'normal' | 'without a stop';
export const forms: readonly Form[] = ['normal', 'without a stop'];

/** Without a stop: one run of words, no line end, no `.`, `!` or `?` in it. */
export function draftOf(length: number, seed: number, form: Form): string {
  const random = randomBy(seed);
  const parts: string[] = [];
  for (let size = 0; size < length * 1.1; ) {
    const next = sentence(random) + (random() < 0.25 ? '\n\n' : ' ');
    const kept = form === 'normal' ? next : next.replace(/[.!?]/g, '').replace(/\s+/g, ' ');
    parts.push(kept);
    size += kept.length;
  }
  return parts.join('').slice(0, length);
}
