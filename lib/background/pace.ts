/** What the ledger has to say of a draft before it goes out. Reads only: a private window's draft leaves nothing behind. */
import type { Report } from '../engine/types.ts';
import { conventionOf } from '../ledger/conventions.ts';
import { weekOf } from '../ledger/days.ts';
import { hints, hintsFrom, minuteHints, type PaceHint } from '../ledger/hints.ts';
import { standing } from '../ledger/ratio.ts';
import { countedOf } from '../ledger/tallies.ts';
import type { Convention, PublishedPost } from '../ledger/types.ts';
import type { Surface } from '../networks/types.ts';
import { revision } from '../store/changes.ts';
import { latest, orThrow, salt, since, today } from '../store/history.ts';
import { hashLinks, hashOpening, pagesIn } from '../store/links.ts';
import { minutesSince } from '../store/minutes.ts';
import type { Settings } from '../store/settings.ts';
import { elsewhere } from '../sync/days.ts';

interface Judged {
  readonly text: string;
  readonly surface: Surface;
  readonly report: Report;
}

/** Never rejects: where the ledger can't be read there is nothing to say, and the report is worth having all the same. */
export async function hintsFor(draft: Judged, settings: Settings): Promise<readonly PaceHint[]> {
  try {
    return [
      ...(await roomFor(draft.report, settings)),
      ...(await paceOf(draft, settings)),
      ...(await timeOf(settings)),
    ];
  } catch {
    return [];
  }
}

async function roomFor({ verdict }: Report, { convention: id, custom }: Settings): Promise<PaceHint[]> {
  if (verdict !== 'brochure') return [];
  const convention = conventionOf(id, custom);
  const posts = [...(await window(convention)), ...countedOf(await elsewhere())];
  const { asks } = standing(posts, convention, today()).room;
  return asks > 0 ? [{ kind: 'room', asks }] : [];
}

async function paceOf({ text, surface }: Judged, { pace, budget }: Settings): Promise<PaceHint[]> {
  const day = today();
  const posts = await recent(hintsFrom(pace, day));
  // Without posts nothing can come round again, and no salt need be made.
  if (posts.length === 0) return [];
  const seasoning = await salted(null);
  const [links, opening] = await Promise.all([hashLinks(pagesIn(text, []), seasoning), hashOpening(text, seasoning)]);
  const draft = { surface, opening, links: links.map(({ hash }) => hash) };
  return hints(draft, posts, { ...pace, ...budget }, { now: Date.now(), today: day });
}

async function timeOf({ budget }: Settings): Promise<PaceHint[]> {
  const day = today();
  return minuteHints(await used(weekOf(day)), budget, day);
}

/** A reading that holds until the ledger changes or another is asked for: a draft is judged many times a minute. */
function remembered<A, T>(keyOf: (about: A) => string, read: (about: A) => Promise<T>): (about: A) => Promise<T> {
  let known: { readonly key: string; readonly value: T } | undefined;
  return async (about) => {
    const key = `${revision()} ${keyOf(about)}`;
    if (known?.key !== key) known = { key, value: await read(about) };
    return known.value;
  };
}

const recent = remembered(
  String,
  async (from: string): Promise<readonly PublishedPost[]> => orThrow(await since(from)),
);
const used = remembered(String, async (from: string) => orThrow(await minutesSince(from)));
const salted = remembered(
  () => '',
  async (_: null) => orThrow(await salt()),
);
const window = remembered(
  (convention: Convention) => String(convention.window),
  async (convention): Promise<readonly PublishedPost[]> => orThrow(await latest(convention.window)).posts,
);
