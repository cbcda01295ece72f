/** Which of the four buckets a published post falls into. */
import type { Category, Contribution, Report } from '../engine/types.ts';
import type { Surface } from '../networks/types.ts';
import type { Bucket } from './types.ts';

/** What a category says of a post's purpose; null where it is about form or tone, `side` where the user's phrases decide. */
const purpose = {
  'hard-sell': 'ask',
  urgency: 'ask',
  discount: 'ask',
  hype: 'ask',
  bait: 'ask',
  announcement: 'own',
  'self-focus': 'own',
  shouting: null,
  hashtags: null,
  links: null,
  question: 'personal',
  story: 'personal',
  opinion: 'personal',
  help: 'personal',
  warmth: null,
  invitation: 'personal',
  thanks: 'others',
  credit: 'others',
  'own-phrases': 'side',
  wording: null,
} satisfies Record<Category, Bucket | 'side' | null>;

/** Surfaces that stand on someone else's words. */
const towardsOthers = {
  post: false,
  'thread-part': false,
  article: false,
  reply: true,
  comment: true,
  quote: true,
  repost: true,
} satisfies Record<Surface, boolean>;

export interface Weighing extends Pick<Report, 'verdict'> {
  readonly contributions: readonly Pick<Contribution, 'side' | 'category' | 'points'>[];
}

export interface Evidence {
  readonly report: Weighing;
  readonly surface: Surface;
  /** Links whose owner is known: null where the user has named no own domain. */
  readonly links: { readonly own: boolean; readonly others: boolean };
}

/**
 * A brochure asks, wherever it stands. A mixed draft asks where its selling weighs more than anything else in it.
 * Everything else gives: to others where it answers, shares or mostly credits them; as own work where it links there or
 * mostly tells of it; else it is personal.
 */
export function bucketOf({ report, surface, links }: Evidence): Bucket {
  if (isAsk(report)) return 'ask';
  const weights = weigh(report.contributions);
  const gives = Math.max(weights.others, weights.personal, weights.own);
  if (towardsOthers[surface] || links.others) return 'others';
  if (weights.others === gives && gives > 0) return 'others';
  if (links.own) return 'own';
  return weights.own > weights.personal ? 'own' : 'personal';
}

/** The part of it that weighs alone: where the draft stands and where it links to make no difference to an ask. */
export function isAsk({ verdict, contributions }: Weighing): boolean {
  if (verdict !== 'mixed') return verdict === 'brochure';
  const { ask, others, personal, own } = weigh(contributions);
  return ask > Math.max(others, personal, own);
}

/** Points for and against alike, by bucket. */
function weigh(contributions: Weighing['contributions']): Record<Bucket, number> {
  const weights: Record<Bucket, number> = { others: 0, personal: 0, own: 0, ask: 0 };
  for (const { category, side, points } of contributions) {
    const says = purpose[category];
    const bucket = says === 'side' ? (side === 'brochure' ? 'ask' : 'personal') : says;
    if (bucket) weights[bucket] += Math.abs(points);
  }
  return weights;
}

/** Whether a post passes on what others made: then words of one's own beside it count. */
export const isShare = (post: { surface: Surface; links: readonly { own: boolean }[] }): boolean =>
  post.surface === 'repost' || post.surface === 'quote' || post.links.some((link) => !link.own);

/** Whether it answers somebody: the other half of a conversation. */
export const isAnswer = (surface: Surface): boolean => surface === 'reply' || surface === 'comment';
