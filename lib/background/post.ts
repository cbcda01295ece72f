/** From a text to what the ledger keeps of it, for posts seen going out and for those of an archive. The text ends here. */
import type { Dismissed, Engine, Report } from '../engine/types.ts';
import { bucketOf } from '../ledger/bucket.ts';
import { dayOf } from '../ledger/days.ts';
import { mayOpenAgain } from '../ledger/pace.ts';
import type { PublishedPost } from '../ledger/types.ts';
import { hashLinks, hashOpening, hasOwnWords, pagesIn } from '../store/links.ts';

export interface Written extends Pick<PublishedPost, 'id' | 'time' | 'network' | 'surface' | 'source'> {
  readonly text: string;
  /** Addresses attached beside the text. */
  readonly attached?: readonly string[];
}

/** Nothing found and no score. */
export const unjudged: Report = {
  score: 50,
  verdict: 'too-short',
  base: 50,
  findings: [],
  contributions: [],
  pulls: {},
  changes: [],
};

/** What the engine says of a text that is out. Where it fails, nothing: the post counts all the same, without a score. */
export const reportOf = (engine: Engine, text: string, dismissed?: readonly Dismissed[]): Promise<Report> =>
  engine.judge(text, dismissed).catch(() => unjudged);

/** `domains` are the user's own; `salt` is the ledger's. */
export async function postOf(
  { text, attached = [], ...post }: Written,
  report: Report,
  domains: readonly string[],
  salt: Uint8Array,
): Promise<PublishedPost> {
  const pages = pagesIn([text, ...attached].join('\n'), domains);
  const hashes = Promise.all([hashLinks(pages, salt), mayOpenAgain(post, Date.now()) ? hashOpening(text, salt) : null]);
  // All else before the hashes are there: of an archive hundreds of posts wait for theirs, and need not hold their words.
  const kept = {
    ...post,
    day: dayOf(post.time),
    bucket: bucketOf({ report, surface: post.surface, links: ownersOf(pages, domains) }),
    corrected: false,
    score: report.verdict === 'too-short' || report.verdict === 'not-english' ? null : report.score,
    findings: countByRule(report),
    ownWords: hasOwnWords(text),
    length: text.length,
  };
  const [links, opening] = await hashes;
  return { ...kept, links, ...(opening !== null && { opening }), ...(kept.score !== null && { pulls: report.pulls }) };
}

/** While the user has named no domain of their own, nobody knows whose a link is. */
const ownersOf = (links: readonly { own: boolean }[], domains: readonly string[]) => ({
  own: links.some((link) => link.own),
  others: domains.length > 0 && links.some((link) => !link.own),
});

function countByRule({ findings }: Report): Record<string, number> {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return Object.fromEntries(counts);
}
