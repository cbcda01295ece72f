/** The worker stopped before, during and after every message: nothing is lost and nothing counted twice. */
import type { CDPSession, Page } from '@playwright/test';
import type { PublishedPost } from '../../lib/ledger/types.ts';
import type { Inputs, Requests } from '../../lib/messages.ts';
import { expect, type Mingle, test } from './harness.ts';
import { bundle, contentScriptOf } from './world.ts';

type Kind = keyof Requests;
type Asking = { [K in Kind]: readonly [kind: K, input: Inputs<Requests>[K]] }[Kind];

const day = '2026-11-20';
const time = Date.parse(`${day}T12:00:00`);
const words = 'Hurry, buy now within the next two hours and get a 10% discount!';
const id = '5e9c1a52-0f0e-4b53-9d0c-6d2f1f6f0a11';

const aPost = (about: Partial<PublishedPost> = {}): PublishedPost => ({
  id,
  time,
  day,
  network: 'x',
  surface: 'post',
  bucket: 'own',
  corrected: false,
  score: 40,
  findings: { hype: 2 },
  links: [],
  ownWords: true,
  length: 80,
  source: 'imported',
  ...about,
});
const many = Array.from({ length: 200 }, (_, index) => aPost({ id: `post-${index}` }));
const sent = { id, time, network: 'x', surface: 'post', text: words, certain: true, dismissed: [] } as const;
const there: Asking = ['bring', { posts: many }];
const batch = { id: 1, batch: 1, posts: many.map((post) => JSON.stringify(post)).join('\n') };
const brought: Asking = ['bringBatch', batch];

interface Case {
  readonly from: 'tab' | 'own page';
  /** Told beforehand, undisturbed. */
  readonly first?: readonly Asking[];
}

/** Every message there is: one that is added does not compile until it is here. */
const cases: { readonly [K in Kind]: Case & { readonly input: Inputs<Requests>[K] } } = {
  hello: { from: 'tab', input: {} },
  analyze: { from: 'tab', input: { text: words, surface: 'post' } },
  rules: { from: 'tab', input: {} },
  scale: { from: 'tab', input: {} },
  sent: { from: 'tab', input: sent },
  atHand: { from: 'tab', input: { verdict: 'brochure' } },
  active: { from: 'tab', input: { network: 'x', time } },
  reach: { from: 'tab', input: { network: 'x', count: 7 } },
  allow: { from: 'tab', input: { phrase: 'buy now' } },
  dismissed: { from: 'tab', input: { rule: 'hype' } },
  turnOff: { from: 'tab', input: { rule: 'hype' } },
  placeChip: { from: 'tab', input: { network: 'x', place: 'hidden' } },
  addByHand: { from: 'own page', input: { id, network: 'x', surface: 'post', bucket: 'ask', time } },
  correct: { from: 'own page', first: [there], input: { id: 'post-3', bucket: 'ask' } },
  remove: { from: 'own page', first: [there], input: { id: 'post-3' } },
  restore: {
    from: 'own page',
    first: [there, ['remove', { id: 'post-3' }]],
    input: { post: aPost({ id: 'post-3' }) },
  },
  bring: { from: 'own page', first: [['sent', sent]], input: { posts: [...many, aPost()], removed: ['post-5'] } },
  bringBatch: { from: 'own page', input: batch },
  takeBack: {
    from: 'own page',
    first: [brought, ['correct', { id: 'post-3', bucket: 'ask' }]],
    input: { id: 1, after: null },
  },
  settle: { from: 'own page', first: [['sent', { ...sent, certain: false }]], input: { id, published: true } },
  lookedBack: { from: 'own page', input: {} },
  erase: { from: 'own page', first: [there, ['turnOff', { rule: 'hype' }]], input: {} },
};

const kinds = Object.keys(cases) as Kind[];

/** Everything Mingle keeps, but the salt and the moments at which things were done. */
const dump = (page: Page) =>
  page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await done(indexedDB.open('mingle'));
    const names = [...db.objectStoreNames].filter((name) => name !== 'meta');
    const stores = await Promise.all(
      names.map(
        async (name) => [name, await done<unknown[]>(db.transaction(name).objectStore(name).getAll())] as const,
      ),
    );
    db.close();
    const plain = stores.map(([name, all]) => [
      name,
      name === 'removed' ? all.map((each) => ({ ...(each as object), time: 0 })) : all,
    ]);
    return { stores: Object.fromEntries(plain), settings: await chrome.storage.local.get() };
  });

/** Asks as Mingle itself does, from where it does. */
async function askers(mingle: Mingle) {
  const own = await mingle.screen('popup.html');
  const tab = await mingle.context.newPage();
  await tab.goto('https://x.com/home');
  const script = await contentScriptOf(tab);
  const code = await bundle('messages.ts', 'mingleMessages');
  const ask = (kind: Kind, input: unknown) =>
    `(async () => { ${code}; return mingleMessages.ask(${JSON.stringify(kind)}, ${JSON.stringify(input)}); })()`;
  const cdp = await mingle.context.newCDPSession(own);
  await cdp.send('ServiceWorker.enable');
  const fromOwn = async (kind: Kind, input: unknown): Promise<void> => {
    const { exceptionDetails } = await cdp.send('Runtime.evaluate', {
      expression: ask(kind, input),
      awaitPromise: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  };
  const fromTab = async (kind: Kind, input: unknown): Promise<void> => void (await script.run(ask(kind, input)));
  const tell = (kind: Kind, input: unknown) => (cases[kind].from === 'tab' ? fromTab : fromOwn)(kind, input);
  return { own, cdp, tell };
}

const stop = (cdp: CDPSession) => cdp.send('ServiceWorker.stopAllWorkers');

type Told = Awaited<ReturnType<typeof askers>>;

const moments: Readonly<Record<string, (told: Told, kind: Kind, input: unknown) => Promise<void>>> = {
  before: async ({ cdp, tell }, kind, input) => {
    await stop(cdp);
    await tell(kind, input);
  },
  'right behind': async ({ cdp, tell }, kind, input) => {
    await Promise.all([tell(kind, input), stop(cdp)]);
  },
  during: async ({ own, cdp, tell }, kind, input) => {
    const telling = tell(kind, input);
    // A trip to a page and back: about as long as the worker needs to begin.
    await Promise.all([telling, own.evaluate(() => 0).then(() => stop(cdp))]);
  },
  after: async ({ cdp, tell }, kind, input) => {
    await tell(kind, input);
    await stop(cdp);
  },
  // Where it had done all but answer, it is told again.
  'before it answered': async ({ cdp, tell }, kind, input) => {
    await tell(kind, input);
    await stop(cdp);
    if (kind !== 'dismissed') await tell(kind, input);
  },
};

/** What is kept once a message was told, in a ledger that held nothing but what was told first. */
async function keptAfter(told: Told, kind: Kind, how: (kind: Kind, input: unknown) => Promise<void>) {
  await told.tell('erase', {});
  // The same salt each time: the same words have the same hash.
  await told.tell('bring', { posts: [], salt: '0'.repeat(32) });
  for (const [before, input] of cases[kind].first ?? []) await told.tell(before, input);
  await how(kind, cases[kind].input);
  return dump(told.own);
}

for (const [moment, disturb] of Object.entries(moments)) {
  test(`the worker stopped ${moment} each message`, async ({ mingle }) => {
    const told = await askers(mingle);
    for (const kind of kinds) {
      const wanted = await keptAfter(told, kind, told.tell);
      const kept = await keptAfter(told, kind, async (what, input) => {
        // The one that counts up is told once only: where the worker dies over it, it may be missing, and is never two.
        const telling = disturb(told, what, input);
        await (what === 'dismissed' ? telling.catch(() => {}) : telling);
      });
      if (kind === 'dismissed' && !('dismissed' in kept.settings)) kept.settings.dismissed = { hype: 1 };
      expect(kept, kind).toEqual(wanted);
    }
  });
}
