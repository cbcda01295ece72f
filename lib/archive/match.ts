/**
 * Which post of an export Mingle saw itself when it went out: that one is in the history already, with better evidence.
 * The texts can't be compared, the history has none: network, way of speaking, time and length must do.
 */
import type { NetworkId, Surface } from '../networks/types.ts';

export interface Trace {
  readonly network: NetworkId;
  readonly surface: Surface;
  /** ms since the epoch. */
  readonly time: number;
  /** UTF-16 units; null where only the user knows (added by hand). */
  readonly length: number | null;
  /** Whether it holds links: then lengths tell little, the platforms write them anew. */
  readonly hasLinks: boolean;
}

/**
 * How far apart the two clocks may be: Mingle takes the time of the click by the user's clock, the platform that of its
 * own when the post is out, uploads of videos included.
 */
export const maxApart = 10 * 60_000;

/** The user types the time of a post added by hand from memory. */
export const maxApartByHand = 60 * 60_000;

/** Platforms trim, join spaces and write mentions as names. */
const lengthSlack = 12;

/** A shortened link has 22 characters, the one it stands for as many as it likes. */
const linkSlack = 160;

/** Exports do not tell a quote from a post for sure, nor an answer to a post from one to a comment; these they do. */
const answers = {
  post: false,
  'thread-part': false,
  article: false,
  quote: false,
  repost: false,
  reply: true,
  comment: true,
} satisfies Record<Surface, boolean>;

/** Whether the two may be the same post. Symmetric. */
export function maySame(a: Trace, b: Trace): boolean {
  if (a.network !== b.network || answers[a.surface] !== answers[b.surface]) return false;
  const apart = Math.abs(a.time - b.time);
  if (a.length === null || b.length === null) return apart <= maxApartByHand;
  const slack = a.hasLinks || b.hasLinks ? linkSlack : lengthSlack;
  return apart <= maxApart && Math.abs(a.length - b.length) <= slack;
}

export interface Matcher {
  /** The recorded post that this one is, at most once each; null where it is new. */
  take(post: Trace): string | null;
}

/** For all posts of an import, in its order: each takes the nearest in time of those not yet taken. */
export function matcher(recorded: readonly (Trace & { readonly id: string })[]): Matcher {
  const left = [...recorded].sort((a, b) => a.time - b.time);
  return {
    take(post) {
      const apart = (index: number) => Math.abs((left[index]?.time ?? 0) - post.time);
      let best = -1;
      for (let at = firstFrom(left, post.time - maxApartByHand); at < left.length; at++) {
        const each = left[at];
        if (!each || each.time > post.time + maxApartByHand) break;
        if (maySame(each, post) && (best < 0 || apart(at) < apart(best))) best = at;
      }
      return best < 0 ? null : (left.splice(best, 1)[0]?.id ?? null);
    },
  };
}

/** The first index whose time is not before. */
function firstFrom(sorted: readonly Trace[], time: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.time ?? 0) < time) low = middle + 1;
    else high = middle;
  }
  return low;
}
