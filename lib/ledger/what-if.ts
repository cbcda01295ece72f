/** What a convention or a rule would have made of posts that are out already: shown before the user changes it. Pure. */
import type { RuleInfo } from '../engine/types.ts';
import type { Kept, Weighed } from '../engine/verdict.ts';
import { isAsk } from './bucket.ts';
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

interface RuleHindsight {
  readonly rule: string;
  /** In how many posts it spoke. */
  readonly found: number;
  /** In how many of these no other rule of its side did. */
  readonly alone: number;
}

/** What a way of weighing makes of posts. */
interface Outcome {
  readonly brochures: number;
  readonly asks: number;
  /** The mean, 0-100; 0 where there is no post. */
  readonly score: number;
}

export interface Looked {
  readonly posts: number;
  /** By the convention asked about, and by the user's own. */
  readonly tried: Hindsight;
  readonly now: Hindsight;
  /** Selling rules by how many posts they spoke in, most first. */
  readonly rules: readonly RuleHindsight[];
  /** Weighed again both ways: posts with a score whose pulls are kept; `leftOut` are those whose are not. */
  readonly weighed: {
    readonly posts: number;
    readonly leftOut: number;
    readonly tried: Outcome;
    readonly now: Outcome;
  };
}

type Weigh = (kept: Kept) => Weighed;

export interface Question {
  readonly rules: readonly Pick<RuleInfo, 'id' | 'side' | 'category'>[];
  readonly conventions: { readonly tried: Convention; readonly now: Convention };
  readonly weigh: { readonly tried: Weigh; readonly now: Weigh };
  /** `yyyy-mm-dd` */
  readonly today: string;
}

/** Looks at posts in portions and any order, keeping next to nothing of each: there may be 100,000. */
export function lookBack(question: Question): { add(posts: readonly PublishedPost[]): void; answer(): Looked } {
  const counted: Counted[] = [];
  const spoken = ruleCounts(question.rules);
  const tried = outcome(question.rules, question.weigh.tried);
  const now = outcome(question.rules, question.weigh.now);
  let leftOut = 0;
  const addOne = (post: PublishedPost) => {
    counted.push({ day: post.day, bucket: post.bucket });
    spoken.add(post.findings);
    if (post.score === null) return;
    const { pulls, length } = post;
    if (!pulls) leftOut++;
    else for (const each of [tried, now]) each.add(post, { pulls, length });
  };
  return {
    add: (posts) => posts.forEach(addOne),
    answer: () => ({
      posts: counted.length,
      tried: hindsight(counted, question.conventions.tried, question.today),
      now: hindsight(counted, question.conventions.now, question.today),
      rules: spoken.answer(),
      weighed: { posts: tried.posts(), leftOut, tried: tried.answer(), now: now.answer() },
    }),
  };
}

/** In how many posts each selling rule spoke, and spoke alone. */
function ruleCounts(rules: Question['rules']) {
  const selling = new Map(rules.flatMap(({ id, side }) => (side === 'brochure' ? [[id, { found: 0, alone: 0 }]] : [])));
  return {
    add(findings: PublishedPost['findings']) {
      const spoke = Object.keys(findings).flatMap((id) => selling.get(id) ?? []);
      for (const each of spoke) each.found++;
      if (spoke.length === 1 && spoke[0]) spoke[0].alone++;
    },
    answer: (): RuleHindsight[] =>
      [...selling]
        .flatMap(([rule, counts]) => (counts.found > 0 ? [{ rule, ...counts }] : []))
        .sort((a, b) => b.found - a.found),
  };
}

function outcome(rules: Question['rules'], weigh: Weigh) {
  const known = new Map(rules.map((rule) => [rule.id, rule]));
  let [posts, brochures, asks, score] = [0, 0, 0, 0];
  return {
    add({ corrected, bucket }: PublishedPost, kept: Kept) {
      const weighed = weigh(kept);
      const contributions = weighed.parts.flatMap(([id, points]) => {
        const rule = known.get(id);
        return rule ? [{ ...rule, points }] : [];
      });
      posts++;
      score += weighed.score;
      if (weighed.verdict === 'brochure') brochures++;
      // What the user said of a post stands whatever it would weigh.
      if (corrected ? bucket === 'ask' : isAsk({ verdict: weighed.verdict, contributions })) asks++;
    },
    posts: () => posts,
    answer: (): Outcome => ({ brochures, asks, score: posts > 0 ? score / posts : 0 }),
  };
}
