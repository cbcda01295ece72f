/** What a kept post must look like: held against every record read, restored or brought in from a backup. */
import * as v from 'valibot';
import type { Bucket, Import, Minutes, PublishedPost, Reach, Source, Sum } from '../ledger/types.ts';
import type { NetworkId, Surface } from '../networks/types.ts';

export const networkSchema = v.picklist(['x', 'linkedin', 'facebook'] satisfies NetworkId[]);
export const surfaceSchema = v.picklist([
  'post',
  'reply',
  'comment',
  'quote',
  'repost',
  'thread-part',
  'article',
] satisfies Surface[]);
export const bucketSchema = v.picklist(['others', 'personal', 'own', 'ask'] satisfies Bucket[]);

const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const counts = v.record(v.pipe(v.string(), v.maxLength(60)), count);
/** Far more than there are rules, and than a post has links: no file of ours holds more, another would only fill the disk. */
const mostRules = 1000;
const mostLinks = 10_000;
/** Thousandths of a logit: a hundred whole ones are out of all bounds. */
const pulls = v.record(
  v.pipe(v.string(), v.maxLength(60)),
  v.pipe(v.number(), v.integer(), v.minValue(-100_000), v.maxValue(100_000)),
);

/** 1970 to 9999, ms. */
export const timeSchema = v.pipe(v.number(), v.minValue(0), v.maxValue(253_402_300_799_999));
export const idSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(100));

/** Hex of the 16 bytes that the hashes of links are salted with. */
export const saltSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/));

export const postSchema = v.strictObject({
  id: idSchema,
  time: timeSchema,
  day: v.pipe(v.string(), v.isoDate()),
  network: networkSchema,
  surface: surfaceSchema,
  bucket: bucketSchema,
  corrected: v.boolean(),
  score: v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(100))),
  findings: v.pipe(counts, v.maxEntries(mostRules)),
  links: v.pipe(v.array(v.strictObject({ hash, own: v.boolean() })), v.maxLength(mostLinks)),
  ownWords: v.boolean(),
  length: count,
  source: v.picklist(['confirmed', 'by-hand', 'imported'] satisfies Source[]),
  opening: v.exactOptional(hash),
  import: v.exactOptional(timeSchema),
  pulls: v.exactOptional(v.pipe(pulls, v.maxEntries(mostRules))),
}) satisfies v.GenericSchema<unknown, PublishedPost>;

/** As many as one message may hold. */
const mostAtOnce = 1000;

export const postsSchema = v.pipe(v.array(postSchema), v.maxLength(mostAtOnce));

const json = v.pipe(v.string(), v.parseJson());
const idJsonSchema = v.pipe(json, v.object({ id: idSchema }));
const postJsonSchema = v.pipe(json, postSchema);

/**
 * Posts that came as JSON, each on a line of its own; a thousand at most. Each is read and held against the schema when its
 * turn comes, and nobody holds it afterwards. Throws where a line is no post.
 */
export function postsOfLines(lines: string): {
  readonly ids: readonly string[];
  readonly posts: Iterable<PublishedPost>;
} {
  const each = v.parse(v.pipe(v.array(v.string()), v.maxLength(mostAtOnce)), lines.split('\n'));
  return { ids: each.map((line) => v.parse(idJsonSchema, line).id), posts: parsed(each) };
}

function* parsed(lines: readonly string[]): Generator<PublishedPost, void> {
  for (const line of lines) yield v.parse(postJsonSchema, line);
}

/** A record as it lies in the database; null where it can't be read. */
export const readPost = (raw: unknown): PublishedPost | null => {
  const parsed = v.safeParse(postSchema, raw);
  return parsed.success ? parsed.output : null;
};

/** Any time zone's day is within one of UTC's; a last minute far ahead would keep the day from ever counting again. */
const isOfDay = ({ day, last }: Minutes) => Math.abs(last * 60_000 - Date.parse(day)) <= 2 * 86_400_000;

export const minutesSchema = v.pipe(
  v.strictObject({
    day: v.pipe(v.string(), v.isoDate()),
    network: networkSchema,
    minutes: v.pipe(count, v.maxValue(1440)),
    last: count,
  }),
  v.check(isOfDay, 'The last minute is of another day.'),
) satisfies v.GenericSchema<unknown, Minutes>;

export const followersSchema = v.pipe(count, v.maxValue(2_000_000_000));

export const reachSchema = v.strictObject({
  day: v.pipe(v.string(), v.isoDate()),
  network: networkSchema,
  count: followersSchema,
}) satisfies v.GenericSchema<unknown, Reach>;

export const importSchema = v.strictObject({
  id: timeSchema,
  posts: count,
  batch: count,
  added: count,
}) satisfies v.GenericSchema<unknown, Import>;

export const sumSchema = v.strictObject({
  period: v.pipe(v.string(), v.regex(/^\d{4}-\d\d(?:-\d\d)?$/)),
  network: networkSchema,
  posts: count,
  buckets: v.strictObject({ others: count, personal: count, own: count, ask: count }),
  surfaces: v.strictObject({
    post: count,
    reply: count,
    comment: count,
    quote: count,
    repost: count,
    'thread-part': count,
    article: count,
  }),
  shares: count,
  sharesWithWords: count,
  score: v.number(),
  scored: count,
  findings: counts,
  // Sums written before these were counted have none.
  hours: v.optional(counts, {}),
  imported: v.optional(count, 0),
}) satisfies v.GenericSchema<unknown, Sum>;
