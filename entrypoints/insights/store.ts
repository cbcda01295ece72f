/** What insights shows: a mirror of the sums and of the posts looked up so far. Writes by message only. */
import { createStore } from 'zustand/vanilla';
import { everything, type Wanted } from '../../components/insights/Search.tsx';
import { actsOf, type Done, failed } from '../../lib/acts.ts';
import type { RuleInfo } from '../../lib/engine/types.ts';
import type { Words } from '../../lib/i18n.ts';
import { inTurn } from '../../lib/in-turn.ts';
import { conventionOf } from '../../lib/ledger/conventions.ts';
import { addDays, monthOf, weekOf } from '../../lib/ledger/days.ts';
import { fallsOf } from '../../lib/ledger/fall.ts';
import { watch as watchOf } from '../../lib/ledger/goal.ts';
import { hoursOf, ownZone } from '../../lib/ledger/hours.ts';
import { lookBack } from '../../lib/ledger/look-back.ts';
import { running, standing } from '../../lib/ledger/ratio.ts';
import { total } from '../../lib/ledger/sums.ts';
import { countedOf, type Tally } from '../../lib/ledger/tallies.ts';
import type { PublishedPost, Ratio, Reach, Sum } from '../../lib/ledger/types.ts';
import { conversationOf, mostFrequent, weeksOf } from '../../lib/ledger/weeks.ts';
import { ask } from '../../lib/messages.ts';
import type { NetworkId } from '../../lib/networks/types.ts';
import { aMoment } from '../../lib/patience.ts';
import { latest, list, orThrow, sums, today, unlisted, watchHistory } from '../../lib/store/history.ts';
import { reachSince } from '../../lib/store/reach.ts';
import { defaults, load, type Settings, watch } from '../../lib/store/settings.ts';
import { elsewhere, watchElsewhere } from '../../lib/sync/days.ts';

export interface InsightsState {
  readonly ready: boolean;
  readonly settings: Settings;
  readonly rules: readonly RuleInfo[];
  /** Of days, oldest first. */
  readonly days: readonly Sum[];
  /** Of months, of two years. */
  readonly months: readonly Sum[];
  /** As many as the convention looks at. */
  readonly window: readonly PublishedPost[];
  /** What other machines of the user tell; empty where nothing is synced. */
  readonly elsewhere: readonly Tally[];
  readonly reach: readonly Reach[];
  readonly wanted: Wanted;
  readonly posts: readonly PublishedPost[];
  readonly next: PublishedPost | null;
  /** Records that can't be read: come upon in these posts, and those that no list comes upon. */
  readonly skipped: number;
  readonly unlisted: number;
  readonly done: Done | null;
}

export const createInsightsStore = () =>
  createStore<InsightsState>()(() => ({
    ready: false,
    settings: defaults,
    rules: [],
    days: [],
    months: [],
    window: [],
    elsewhere: [],
    reach: [],
    wanted: everything,
    posts: [],
    next: null,
    skipped: 0,
    unlisted: 0,
    done: null,
  }));

export type InsightsStore = ReturnType<typeof createInsightsStore>;

const shownWeeks = 12;
const pageSize = 25;
const mostRules = 8;
const mostFalls = 5;
const daysOfTwoYears = 730;

function fallsIn(months: readonly Sum[], titles: ReadonlyMap<string, string>) {
  const falls = fallsOf(months, new Set(titles.keys()));
  if (!falls) return null;
  const titled = falls.rules
    .slice(0, mostFalls)
    .map((fall) => ({ ...fall, title: titles.get(fall.rule) ?? fall.rule }));
  return { against: falls.against, rules: titled };
}

/** What the ledger says, for as long as none of it changes. */
type Told = Pick<InsightsState, 'days' | 'months' | 'window' | 'elsewhere' | 'reach' | 'settings' | 'rules'>;

export function viewOf({ days, months, window, elsewhere: others, reach, settings, rules }: Told) {
  const convention = conventionOf(settings.convention, settings.custom);
  const byWeek = new Map<string, Ratio>();
  const counted = countedOf([...days.map(({ period: day, buckets }) => ({ day, buckets })), ...others]);
  for (const { day, ratio } of running(counted, convention)) byWeek.set(weekOf(day), ratio);
  const weeks = weeksOf(days, today()).map((week) => ({ ...week, running: byWeek.get(week.monday) ?? null }));
  const all = total('', days);
  const brochure = new Map(rules.flatMap(({ id, side, title }) => (side === 'brochure' ? [[id, title] as const] : [])));
  const frequent = mostFrequent(all).flatMap(({ rule, posts }) => {
    const title = brochure.get(rule);
    return title === undefined ? [] : [{ title, posts }];
  });
  const back = lookBack(weeks, convention, today(), new Set(brochure.keys()));
  const { goal } = settings;
  return {
    convention,
    weeks,
    conversation: conversationOf(all),
    frequent: frequent.slice(0, mostRules),
    hours: hoursOf(days, ownZone),
    falls: fallsIn(months, brochure),
    lookBack: back,
    frequentTitle: back.frequent === null ? null : (brochure.get(back.frequent) ?? null),
    room: standing([...window, ...countedOf(others)], convention, today()).room,
    aim: goal && { goal, watch: watchOf(goal.id, days, reach, today()) },
  };
}

const isWanted =
  ({ bucket, surface, rule, until }: Wanted) =>
  (post: PublishedPost): boolean =>
    (bucket === null || post.bucket === bucket) &&
    (surface === null || post.surface === surface) &&
    (rule === null || Object.hasOwn(post.findings, rule)) &&
    (until === null || post.day <= until);

async function readPosts(wanted: Wanted, count: number, after?: PublishedPost) {
  const { network } = wanted;
  const page = await list({
    limit: count,
    where: isWanted(wanted),
    ...(network && { network }),
    ...(after && { after }),
  });
  return orThrow(page);
}

const windowOf = ({ convention, custom }: Settings): number => conventionOf(convention, custom).window;

const usual = windowOf(defaults);

const newest = async (count: number): Promise<readonly PublishedPost[]> => orThrow(await latest(count)).posts;

/**
 * Everything, and as many of the posts that are looked for as are shown. With settings that are known, or the stored ones:
 * while these are on their way the ledger is read as most of them need it.
 */
async function readAll({ wanted, posts }: Pick<InsightsState, 'wanted' | 'posts'>, known?: Settings) {
  const day = today();
  const from = addDays(weekOf(day), -7 * (shownWeeks - 1));
  const ledger = Promise.all([
    sums(from, addDays(day, 1)).then(orThrow),
    sums(monthOf(addDays(day, -daysOfTwoYears)), monthOf(addDays(day, 1))).then(orThrow),
    reachSince(from).then(orThrow),
    newest(usual),
    readPosts(wanted, Math.max(posts.length, pageSize)),
    elsewhere(),
  ]);
  const [settings, [days, months, reach, usually, page, others]] = await Promise.all([
    known ?? load(ledger).then((loaded) => loaded.settings),
    ledger,
  ]);
  const window = windowOf(settings) > usual ? await newest(windowOf(settings)) : usually;
  return { wanted, page, settings, days, months, reach, window, elsewhere: others };
}

export async function start(store: InsightsStore, words: Words, signal: AbortSignal): Promise<void> {
  const tell = (error: unknown) => store.setState({ done: failed(words, error) });
  const refresh = inTurn(
    (known?: Settings) => readAll(store.getState(), known),
    ({ wanted, page, ...told }) => {
      // Other posts may have been asked for meanwhile: the search reads them itself.
      store.setState(store.getState().wanted === wanted ? { ...told, ...page } : told);
    },
  );
  const again = () => void refresh().catch(tell);
  watch((settings) => void refresh(settings).catch(tell), signal);
  watchHistory(again, signal);
  watchElsewhere(again, signal);
  const rules = ask('rules', {}).then(
    (known) => store.setState({ rules: known }),
    () => {},
  );
  await Promise.all([refresh().catch(tell), aMoment(rules)]);
  store.setState({ ready: true });
  // Nothing waits for it: it goes through all keys.
  const lost = await unlisted();
  if (lost.ok) store.setState({ unlisted: lost.value });
  // The button's dot has done its work; it is no loss where it stays.
  await ask('lookedBack', {}).catch(() => null);
}

export function actionsOf(store: InsightsStore, words: Words) {
  const { act, look, correct, remove } = actsOf((done) => store.setState({ done }), words);
  return {
    correct,
    remove,
    reach: (network: NetworkId, count: number) =>
      act(async () => {
        await ask('reach', { network, count });
        return null;
      }),
    choose: (wanted: Wanted) =>
      look(async () => {
        store.setState({ wanted });
        const page = await readPosts(wanted, pageSize);
        // Searching may take a while: an answer that comes too late is dropped.
        if (store.getState().wanted === wanted) store.setState(page);
      }),
    more: () =>
      look(async () => {
        const { wanted, posts, next, skipped } = store.getState();
        if (!next) return;
        const page = await readPosts(wanted, pageSize, next);
        store.setState({ posts: [...posts, ...page.posts], next: page.next, skipped: skipped + page.skipped });
      }),
    dismiss: () => store.setState({ done: null }),
  };
}
