import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import type { Requests, Sender } from '../../lib/messages.ts';
import { numRuns, patience } from './runs.ts';

const own = 'chrome-extension://mingle';
vi.stubGlobal('location', { origin: own });
const { checkRequest } = await import('../../lib/messages.schema.ts');

const id = '5e9c1a52-0f0e-4b53-9d0c-6d2f1f6f0a11';
const post = {
  id,
  time: 1,
  day: '2026-11-22',
  network: 'x',
  surface: 'post',
  bucket: 'own',
  corrected: false,
  score: 1,
  findings: { hype: 1 },
  links: [{ hash: 'a'.repeat(64), own: true }],
  ownWords: true,
  length: 1,
  source: 'imported',
};
const common = { network: 'x', surface: 'post', time: 1, text: 'the words of a draft', id, rule: 'hype' };

/** A sound message of each kind; one that is added does not compile until it is here. */
const sound: { readonly [K in keyof Requests]: Readonly<Record<string, unknown>> } = {
  hello: { mark: 'ab1' },
  analyze: { text: common.text, surface: 'post', dismissed: [] },
  rules: {},
  scale: {},
  sent: { ...common, rule: undefined, certain: true, dismissed: [] },
  atHand: { verdict: 'mixed' },
  active: { network: 'x', time: 1 },
  reach: { network: 'x', count: 1 },
  allow: { phrase: 'buy now' },
  dismissed: { rule: 'hype' },
  turnOff: { rule: 'hype' },
  placeChip: { network: 'x', place: 'hidden' },
  addByHand: { id, network: 'x', surface: 'post', bucket: 'own', time: 1 },
  correct: { id, bucket: 'ask' },
  remove: { id },
  restore: { post },
  bring: { posts: [post], removed: ['a'], salt: '0'.repeat(32) },
  bringBatch: { id: 1, batch: 1, posts: JSON.stringify(post) },
  takeBack: { id: 1, after: null },
  settle: { id, published: true },
  lookedBack: {},
  erase: {},
};
const kinds = Object.keys(sound) as (keyof Requests)[];

const tab = { url: 'https://x.com/home', tab: {} } as Sender;
const page = { url: `${own}/popup.html` } as Sender;
const open = new Set<keyof Requests>(kinds.slice(0, kinds.indexOf('addByHand')));

it.each(kinds)('a sound %s is let in, from where it may come', (kind) => {
  const input = JSON.parse(JSON.stringify(sound[kind]));
  expect(checkRequest(kind, input, page)).toEqual(input);
  if (open.has(kind)) expect(checkRequest(kind, input, tab)).toEqual(input);
  else expect(() => checkRequest(kind, input, tab)).toThrow(`Only pages of Mingle may ask for ${kind}.`);
});

const bend = fc.tuple(fc.oneof(fc.constantFrom(...Object.keys({ ...post, ...common })), fc.string()), fc.jsonValue());
const inputs = fc
  .tuple(fc.constantFrom(...kinds), fc.array(bend, { maxLength: 3 }), fc.option(fc.jsonValue(), { freq: 4 }))
  .map(([kind, bends, other]) => [kind, other ?? { ...sound[kind], ...Object.fromEntries(bends) }] as const);

it(
  'any message is taken as it may be used, or refused in words without its own',
  () => {
    fc.assert(
      fc.property(inputs, fc.boolean(), ([kind, raw], isPage) => {
        const input: unknown = JSON.parse(JSON.stringify(raw));
        try {
          const taken = checkRequest(kind, input, isPage ? page : tab);
          expect(isPage || open.has(kind)).toBe(true);
          expect(checkRequest(kind, taken, page)).toEqual(taken);
        } catch (error) {
          const { message } = error as Error;
          expect(message).toMatch(/^(?:Only pages of Mingle may ask for|The message \w+ was not as expected)/);
          expect(message).not.toContain('words of a draft');
        }
        expect(Object.keys(Object.prototype)).toEqual([]);
      }),
      { numRuns },
    );
  },
  patience,
);
