/** Posts to test with. */
import fc from 'fast-check';
import { dayOf } from '../../lib/ledger/days.ts';
import type { Bucket, PublishedPost } from '../../lib/ledger/types.ts';
import type { NetworkId, Surface } from '../../lib/networks/types.ts';

export const aPost = (about: Partial<PublishedPost> = {}): PublishedPost => ({
  id: crypto.randomUUID(),
  time: Date.parse('2026-03-20T12:00:00'),
  day: dayOf(about.time ?? Date.parse('2026-03-20T12:00:00')),
  network: 'x',
  surface: 'post',
  bucket: 'personal',
  corrected: false,
  score: 70,
  findings: { 'open-question': 1 },
  links: [],
  ownWords: true,
  length: 80,
  source: 'confirmed',
  ...about,
});

export const anyBucket = fc.constantFrom<Bucket>('others', 'personal', 'own', 'ask');

export const anyPost: fc.Arbitrary<PublishedPost> = fc
  .record({
    id: fc.uuid(),
    time: fc.integer({ min: Date.parse('2026-01-30'), max: Date.parse('2026-02-03') }),
    network: fc.constantFrom<NetworkId>('x', 'linkedin', 'facebook'),
    surface: fc.constantFrom<Surface>('post', 'reply', 'comment', 'quote', 'repost', 'thread-part', 'article'),
    bucket: anyBucket,
    score: fc.option(fc.integer({ min: 0, max: 100 })),
    findings: fc.dictionary(fc.constantFrom('deadline', 'hype', 'thanks'), fc.integer({ min: 1, max: 9 })),
    links: fc.array(fc.record({ hash: fc.constantFrom('a'.repeat(64), 'b'.repeat(64)), own: fc.boolean() }), {
      maxLength: 2,
    }),
    ownWords: fc.boolean(),
    length: fc.nat(1000),
    opening: fc.option(fc.constantFrom('c'.repeat(64), 'd'.repeat(64)), { nil: undefined }),
  })
  .map(({ opening, ...about }) => aPost({ ...about, ...(opening && { opening }) }));
