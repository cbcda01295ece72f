/** From a draft that was sent to what the ledger keeps of it. The text ends here. */
import type { Report } from '../engine/types.ts';
import { bucketOf } from '../ledger/bucket.ts';
import { dayOf } from '../ledger/days.ts';
import type { PublishedPost } from '../ledger/types.ts';
import type { Sent } from '../messages.ts';
import { add, addDoubtful, orThrow, salt } from '../store/history.ts';
import { hashLinks, hasOwnWords } from '../store/links.ts';
import { engineNow } from './engine.ts';

/** Adds a post that was seen to go out, or remembers one that may have; telling it twice adds nothing. */
export async function recordSent(sent: Sent): Promise<{ added: boolean }> {
  const { engine, settings } = await engineNow();
  const report = await engine.judge(sent.text);
  const links = await hashLinks(sent.text, orThrow(await salt()), settings.domains);
  const post: PublishedPost = {
    id: sent.id,
    time: sent.time,
    day: dayOf(sent.time),
    network: sent.network,
    surface: sent.surface,
    bucket: bucketOf({ report, surface: sent.surface, links: ownersOf(links, settings.domains) }),
    corrected: false,
    score: report.verdict === 'too-short' || report.verdict === 'not-english' ? null : report.score,
    findings: countByRule(report),
    links,
    ownWords: hasOwnWords(sent.text),
    length: sent.text.length,
    source: 'confirmed',
  };
  return { added: orThrow(await (sent.certain ? add(post) : addDoubtful(post))) === 'added' && sent.certain };
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
