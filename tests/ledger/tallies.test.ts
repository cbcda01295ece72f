import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../lib/ledger/days.ts';
import { standing } from '../../lib/ledger/ratio.ts';
import {
  countedOf,
  latestOf,
  otherTallies,
  readTallies,
  type Tally,
  talliesOf,
  tallyText,
} from '../../lib/ledger/tallies.ts';
import type { Bucket, PublishedPost } from '../../lib/ledger/types.ts';
import type { NetworkId } from '../../lib/networks/types.ts';

type Post = Pick<PublishedPost, 'id' | 'day' | 'network' | 'bucket'>;

const today = '2026-11-22';
const post: fc.Arbitrary<Post> = fc.record({
  id: fc.uuid(),
  day: fc.integer({ min: 0, max: 40 }).map((ago) => addDays(today, -ago)),
  network: fc.constantFrom<NetworkId>('x', 'linkedin', 'facebook'),
  bucket: fc.constantFrom<Bucket>('others', 'personal', 'own', 'ask'),
});
const posts = fc.uniqueArray(post, { selector: ({ id }) => id, maxLength: 60 });
const convention = fc.record({
  id: fc.constant('custom' as const),
  window: fc.integer({ min: 2, max: 30 }),
  maxAsk: fc.double({ min: 0, max: 1, noNaN: true }),
});
/** The latest `window` posts and the rest of the oldest one's day, as the ledger gives them. */
const windowOf = (all: readonly Post[], window: number): Post[] => {
  const sorted = [...all].sort((a, b) => (a.day < b.day ? 1 : -1));
  const last = sorted[window - 1]?.day ?? '';
  return sorted.filter(({ day }) => day >= last);
};

describe('the ratio of posts made on several machines', () => {
  it('is to the post what it would be had they all been made on one', () => {
    fc.assert(
      fc.property(
        posts,
        fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 60 }),
        convention,
        (all, homes, rule) => {
          const at = (home: number) => all.filter((_, index) => homes[index] === home);
          const told = [0, 1, 2].map((home) =>
            readTallies(tallyText(latestOf(talliesOf(at(home)), rule.window, today))),
          );
          const wanted = standing(all, rule, today);
          for (const home of [0, 1, 2]) {
            const others = told.filter((_, each) => each !== home).map((tallies) => tallies ?? []);
            const elsewhere = countedOf(otherTallies(told[home] ?? [], others));
            expect(standing([...windowOf(at(home), rule.window), ...elsewhere], rule, today)).toEqual(wanted);
          }
        },
      ),
    );
  });

  it('counts posts once that two of them hold, as after a backup was restored', () => {
    fc.assert(
      fc.property(posts, posts, convention, (both, later, rule) => {
        // The days after the backup belong to one machine.
        const added = later.map((each) => ({ ...each, day: addDays(each.day, 100) }));
        const own = talliesOf([...both, ...added]);
        const elsewhere = otherTallies(own, [talliesOf(both), talliesOf(both)]);
        expect(elsewhere).toEqual([]);
        const seenThere = otherTallies(talliesOf(both), [own, talliesOf(both)]);
        expect(standing([...both, ...countedOf(seenThere)], rule, today)).toEqual(
          standing([...both, ...added], rule, today),
        );
      }),
    );
  });
});

describe('the text', () => {
  it('gives back what it was made of, and is short', () => {
    fc.assert(
      fc.property(posts, (all) => {
        const tallies = talliesOf(all);
        expect(readTallies(tallyText(tallies))).toEqual(tallies);
        expect(tallyText(tallies).length).toBeLessThanOrEqual(25 * tallies.length);
      }),
    );
    expect(readTallies('')).toEqual([]);
  });

  it('of 500 days with a post each stays within two items of the synced storage', () => {
    const all = Array.from({ length: 500 }, (_, n) => ({
      id: `post-${n}`,
      day: addDays(today, -n),
      network: 'linkedin' as const,
      bucket: 'personal' as const,
    }));
    expect(tallyText(talliesOf(all)).length).toBeLessThan(15_000);
  });

  it.each([
    '20261122x1.0.0.0',
    '20261322x1.0.0.0.a',
    '20260231x1.0.0.0.a',
    '20261122y1.0.0.0.a',
    '20261122x-1.0.0.0.a',
    '20261122x1e9.0.0.0.a',
    '20261122x99999.0.0.0.a',
    '20261122x1.0.0.0.a <b>',
    'a '.repeat(100_000),
    Array.from({ length: 2001 }, () => '20261122x1.0.0.0.a').join(' '),
  ])('%.30s is refused whole', (text) => {
    expect(readTallies(text)).toBeNull();
  });

  it('of any content is answered calmly', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const read = readTallies(text);
        if (read && text !== '') expect(tallyText(read).length).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

it('goes back as far as asked: so many posts, or to a day, whole days always', () => {
  const of = (day: string, ask: number): Tally => ({
    day,
    network: 'x',
    buckets: { others: 0, personal: 0, own: 0, ask },
    mark: 'a',
  });
  const all = [of('2026-11-22', 2), of('2026-11-20', 2), of('2026-11-10', 2), of('2026-01-01', 2)];
  expect(latestOf(all, 3, '2026-11-21')).toEqual(all.slice(0, 2));
  expect(latestOf(all, 1, '2026-11-10')).toEqual(all.slice(0, 3));
  expect(latestOf(all, 100, '2026-11-22')).toEqual(all);
  expect(latestOf([of('2026-11-22', 20_000), of('2026-11-21', 1)], 500, '2026-01-01')).toHaveLength(1);
});
