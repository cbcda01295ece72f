/** What the background lets in: by message, from whom and in what shape. Kept apart from the content script, which has no need of it. */
import * as v from 'valibot';
import type { Verdict } from './engine/types.ts';
import type { Inputs, Requests, Sender } from './messages.ts';
import {
  bucketSchema,
  followersSchema,
  idSchema,
  minutesSchema,
  networkSchema,
  postSchema,
  postsSchema,
  reachSchema,
  saltSchema,
  surfaceSchema,
  timeSchema,
} from './store/post-schema.ts';
import { chipPlaceSchema, limits } from './store/settings-schema.ts';

/** UTF-16 units; the longest a site takes is about a quarter of it. */
const textLimit = 500_000;

const text = v.pipe(v.string(), v.maxLength(textLimit));
const nothing = v.strictObject({});

/** As many as anyone waves aside in one draft. */
const dismissed = v.pipe(v.array(v.strictObject({ rule: idSchema, words: text })), v.maxLength(500));

interface Door<T> {
  readonly from: 'anyone' | 'own pages';
  readonly input: v.GenericSchema<unknown, T>;
}

const doors: { readonly [K in keyof Requests]: Door<Inputs<Requests>[K]> } = {
  hello: {
    from: 'anyone',
    input: v.strictObject({ mark: v.exactOptional(v.pipe(v.string(), v.regex(/^[a-z][a-z0-9]{0,20}$/))) }),
  },
  analyze: {
    from: 'anyone',
    input: v.strictObject({
      text,
      surface: v.exactOptional(surfaceSchema),
      dismissed: v.exactOptional(dismissed),
    }),
  },
  rules: { from: 'anyone', input: nothing },
  scale: { from: 'anyone', input: nothing },
  sent: {
    from: 'anyone',
    input: v.strictObject({
      id: v.pipe(v.string(), v.uuid()),
      time: timeSchema,
      network: networkSchema,
      surface: surfaceSchema,
      text,
      dismissed,
      certain: v.boolean(),
    }),
  },
  atHand: {
    from: 'anyone',
    input: v.strictObject({
      verdict: v.nullable(
        v.picklist(['conversation', 'mixed', 'brochure', 'too-short', 'not-english'] satisfies Verdict[]),
      ),
    }),
  },
  reach: { from: 'anyone', input: v.strictObject({ network: networkSchema, count: followersSchema }) },
  active: { from: 'anyone', input: v.strictObject({ network: networkSchema, time: timeSchema }) },
  allow: {
    from: 'anyone',
    input: v.strictObject({ phrase: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(limits.phraseLength)) }),
  },
  dismissed: { from: 'anyone', input: v.strictObject({ rule: idSchema }) },
  turnOff: { from: 'anyone', input: v.strictObject({ rule: idSchema }) },
  placeChip: { from: 'anyone', input: v.strictObject({ network: networkSchema, place: chipPlaceSchema }) },
  addByHand: {
    from: 'own pages',
    input: v.strictObject({
      id: v.pipe(v.string(), v.uuid()),
      network: networkSchema,
      surface: surfaceSchema,
      bucket: bucketSchema,
      time: timeSchema,
    }),
  },
  correct: {
    from: 'own pages',
    input: v.strictObject({ id: idSchema, bucket: bucketSchema, corrected: v.exactOptional(v.boolean()) }),
  },
  remove: { from: 'own pages', input: v.strictObject({ id: idSchema }) },
  restore: { from: 'own pages', input: v.strictObject({ post: postSchema }) },
  bring: {
    from: 'own pages',
    input: v.strictObject({
      posts: postsSchema,
      removed: v.exactOptional(v.pipe(v.array(idSchema), v.maxLength(1000))),
      minutes: v.exactOptional(v.pipe(v.array(minutesSchema), v.maxLength(1000))),
      reach: v.exactOptional(v.pipe(v.array(reachSchema), v.maxLength(1000))),
      salt: v.exactOptional(saltSchema),
    }),
  },
  bringBatch: {
    from: 'own pages',
    input: v.strictObject({ id: timeSchema, batch: v.pipe(v.number(), v.integer(), v.minValue(1)), posts: v.string() }),
  },
  takeBack: { from: 'own pages', input: v.strictObject({ id: timeSchema, after: v.nullable(idSchema) }) },
  settle: { from: 'own pages', input: v.strictObject({ id: idSchema, published: v.boolean() }) },
  lookedBack: { from: 'own pages', input: nothing },
  erase: { from: 'own pages', input: nothing },
};

/** The input as it may be used; throws what is wrong with it, never with the words of a draft in it. */
export function checkRequest(kind: keyof Requests, input: unknown, sender: Sender): unknown {
  const door: Door<unknown> = doors[kind];
  if (door.from === 'own pages' && !isOwnPage(sender)) throw new Error(`Only pages of Mingle may ask for ${kind}.`);
  const parsed = v.safeParse(door.input, input);
  if (parsed.success) return parsed.output;
  const where = parsed.issues.map((issue) => v.getDotPath(issue) ?? 'input').join(', ');
  throw new Error(`The message ${kind} was not as expected: ${where}.`);
}

/** A content script speaks from the site's address; only our own documents speak from ours. */
const isOwnPage = (sender: Sender): boolean => sender.url?.startsWith(`${location.origin}/`) ?? false;
