/** Posts of a small bakery, any number, the same for the same seed: what a reader should find in an export of them. */
import type { Archived } from '../../lib/archive/index.ts';

export type Post = Omit<Archived, 'key'>;

type Random = () => number;

/** Mulberry32: 0 ≤ x < 1. */
function random(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const pick = <T>(from: readonly T[], next: Random): T => from[Math.floor(next() * from.length)] as T;

const openings = [
  'This morning a man came in for one roll & stayed for an hour',
  'Does anybody here know how to keep a sourdough alive over a week away',
  'My grandmother said "never trust a quiet oven"',
  'Come by before six, everything on the shelf is half price',
  'We are proud to announce our newest café in the old harbour',
  'Thank you to whoever left the umbrella at our door ☂️',
  'If a < b and b < c then the dough rises, says my apprentice',
  'Crème brûlée at dawn 🥐, because why not',
];

const middles = [
  'I did not expect what he told me about his first shop.',
  'Tell me what you would have done, I am really asking.',
  'Only today, only while they last, only with us!',
  'It took three tries, two burnt trays and one good neighbour.',
  '他们说面包是甜的。',
  'The best part: nobody asked for the price.',
];

const ends = ['', '\n\nWhat do you think?', ' #baking #smalltown', '\nSee you on Saturday 👋', ' :)'];

/** With something that is in no other post of the run, as people are hardly ever quite alike. */
const textOf = (next: Random, index: number): string =>
  `${pick(openings, next)}, no. ${index}. ${pick(middles, next)}${pick(ends, next)}`;

const longTextOf = (next: Random, index: number): string =>
  [textOf(next, index), ...Array.from({ length: 6 }, () => pick(middles, next))].join('\n\n');

/** A page that somebody might share. */
const pageOf = (next: Random): string => `https://example.org/bread/${Math.floor(next() * 1e6)}?from=feed&page=2`;

/** One post every 50 minutes or so, the newest first, whole seconds. */
const timeOf = (index: number, next: Random): number =>
  Date.UTC(2026, 9, 30) - index * 3_000_000 - Math.floor(next() * 60) * 1000;

const xSurfaces = ['post', 'post', 'post', 'reply', 'reply', 'quote', 'repost', 'thread-part'] as const;

export function xPosts(count: number, seed = 1): Post[] {
  const next = random(seed);
  return Array.from({ length: count }, (_, index) => {
    const wanted = xSurfaces[index % xSurfaces.length] ?? 'post';
    // A thread continues the post that comes next in the list, which is older.
    const surface = wanted === 'thread-part' && index === count - 1 ? 'post' : wanted;
    const long = index % 7 === 0;
    const words = long ? longTextOf(next, index) : textOf(next, index);
    const text = surface === 'repost' ? '' : index % 4 === 2 ? `${words} ${pageOf(next)}` : words;
    return { network: 'x', surface, time: timeOf(index, next), text, links: [] };
  });
}

const linkedinSurfaces = ['post', 'comment', 'post', 'repost', 'comment', 'reply'] as const;

export function linkedinPosts(count: number, seed = 2): Post[] {
  const next = random(seed);
  return Array.from({ length: count }, (_, index) => {
    const surface = linkedinSurfaces[index % linkedinSurfaces.length] ?? 'post';
    const text = surface === 'repost' ? '' : index % 7 === 0 ? longTextOf(next, index) : textOf(next, index);
    const links = surface === 'post' && index % 4 === 2 ? [pageOf(next)] : [];
    return { network: 'linkedin', surface, time: timeOf(index, next), text, links };
  });
}

const facebookSurfaces = ['post', 'comment', 'post', 'repost', 'reply'] as const;

export function facebookPosts(count: number, seed = 3): Post[] {
  const next = random(seed);
  return Array.from({ length: count }, (_, index) => {
    const surface = facebookSurfaces[index % facebookSurfaces.length] ?? 'post';
    const text = surface === 'repost' ? '' : textOf(next, index);
    const links = surface === 'repost' || (surface === 'post' && index % 4 === 2) ? [pageOf(next)] : [];
    return { network: 'facebook', surface, time: timeOf(index, next), text, links };
  });
}
