/** What a convention or a rule would have made of posts that are out already: shown before the user changes it. Pure. */
import { type Counted, standing } from './ratio.ts';
import type { Convention, PublishedPost, Standing } from './types.ts';

export interface Hindsight {
  readonly posts: number;
  readonly asks: number;
  /** Asks for which there was room on their day, after that day's gives. */
  readonly withRoom: number;
  /** How it would stand now. */
  readonly standing: Standing;
}

/** `posts` in any order; `today`, `yyyy-mm-dd`, is the day the next post would go out. */
export function hindsight(posts: readonly Counted[], convention: Convention, today: string): Hindsight {
  const sorted = [...posts].sort((a, b) => (a.day < b.day ? -1 : 1));
  const days = Map.groupBy(sorted, ({ day }) => day);
  let before = 0;
  let withRoom = 0;
  for (const [day, ofDay] of days) {
    const gives = ofDay.filter(({ bucket }) => bucket !== 'ask');
    const asks = ofDay.length - gives.length;
    if (asks > 0) {
      const seen = [...backTo(sorted, before, convention.window), ...gives];
      withRoom += Math.min(asks, standing(seen, convention, day).room.asks);
    }
    before += ofDay.length;
  }
  const asks = posts.filter(({ bucket }) => bucket === 'ask').length;
  return { posts: posts.length, asks, withRoom, standing: standing(posts, convention, today) };
}

/** At least the last `window` posts before `end` and the rest of the oldest one's day. */
function backTo(sorted: readonly Counted[], end: number, window: number): readonly Counted[] {
  let start = Math.max(0, end - window);
  while (start > 0 && sorted[start - 1]?.day === sorted[start]?.day) start--;
  return sorted.slice(start, end);
}

export interface RuleHindsight {
  readonly posts: number;
  /** In how many of them the rule spoke. */
  readonly found: number;
  /** In how many of these no other rule of its side did. */
  readonly alone: number;
}

/** `side` are the ids of all rules of its side. What the score would have been nobody can tell: no text is kept. */
export function withoutRule(
  posts: readonly Pick<PublishedPost, 'findings'>[],
  rule: string,
  side: ReadonlySet<string>,
): RuleHindsight {
  const found = posts.filter(({ findings }) => Object.hasOwn(findings, rule));
  const alone = found.filter(({ findings }) => Object.keys(findings).every((id) => id === rule || !side.has(id)));
  return { posts: posts.length, found: found.length, alone: alone.length };
}
