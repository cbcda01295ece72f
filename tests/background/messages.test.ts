import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Requests, Sender } from '../../lib/messages.ts';
import { eraseHistory, list, orThrow } from '../../lib/store/history.ts';
import { minutesSince } from '../../lib/store/minutes.ts';
import { defaults } from '../../lib/store/settings-schema.ts';
import { locks } from '../store/locks.ts';
import { aPost } from '../store/posts.ts';

const own = 'chrome-extension://mingle';
vi.mock('wxt/browser', () => ({ browser: fakeBrowser }));
vi.stubGlobal('navigator', { locks });
vi.stubGlobal('location', { origin: own });
const { answerRequests, ask, listen } = await import('../../lib/messages.ts');
const { checkRequest } = await import('../../lib/messages.schema.ts');
const { handlers } = await import('../../lib/background/handlers.ts');

type Answer = { ok?: unknown; error?: string };
type Listener = (message: unknown, sender: Sender, respond: (answer: Answer) => void) => boolean;

let listeners: Listener[] = [];
beforeEach(async () => {
  fakeBrowser.reset();
  listeners = [];
  Object.assign(fakeBrowser.runtime, {
    id: 'mingle',
    onMessage: {
      addListener: (listener: Listener) => listeners.push(listener),
      removeListener: (listener: Listener) => {
        listeners = listeners.filter((each) => each !== listener);
      },
    },
  });
  orThrow(await eraseHistory());
});

/** What comes back over the wire; null where the listener keeps silent. */
const tell = (message: unknown, sender: Sender): Promise<Answer | null> =>
  new Promise((resolve) => {
    const kept = listeners[0]?.(JSON.parse(JSON.stringify(message)), sender, resolve);
    if (!kept) queueMicrotask(() => resolve(null));
  });

const tab = (incognito = false) =>
  ({ id: 'mingle', url: 'https://x.com/home', frameId: 0, tab: { id: 7, incognito } }) as unknown as Sender;
const page = { id: 'mingle', url: `${own}/popup.html` } as Sender;
const sent = {
  id: crypto.randomUUID(),
  time: 1,
  network: 'x',
  surface: 'post',
  text: 'Have you eaten yet?',
  dismissed: [],
  certain: true,
};

describe('the background', () => {
  beforeEach(() => answerRequests(handlers, checkRequest));

  it('keeps nothing of a private window', async () => {
    expect(await tell({ kind: 'sent', input: sent }, tab(true))).toEqual({ ok: { added: false } });
    expect(await tell({ kind: 'sent', input: { ...sent, certain: false } }, tab(true))).toEqual({
      ok: { added: false },
    });
    expect(orThrow(await list({ limit: 10 })).posts).toEqual([]);
    expect(await tell({ kind: 'allow', input: { phrase: 'my secret' } }, tab(true))).toHaveProperty('error');
    expect(await fakeBrowser.storage.local.get()).toEqual({});
    expect(await tell({ kind: 'analyze', input: { text: sent.text } }, tab(true))).toHaveProperty('ok.report.score');
  });

  it('records what was sent from an ordinary one', async () => {
    expect(await tell({ kind: 'sent', input: sent }, tab())).toEqual({ ok: { added: true } });
    expect(orThrow(await list({ limit: 10 })).posts).toMatchObject([{ id: sent.id, length: sent.text.length }]);
  });

  it('counts a post that the engine fails over, without a score', async () => {
    const broken = vi.spyOn(Math, 'exp').mockImplementation(() => {
      throw new Error('broken');
    });
    expect(await tell({ kind: 'analyze', input: { text: sent.text } }, tab())).toEqual({ error: 'broken' });
    expect(await tell({ kind: 'sent', input: sent }, tab())).toEqual({ ok: { added: true } });
    broken.mockRestore();
    expect(orThrow(await list({ limit: 10 })).posts).toMatchObject([{ id: sent.id, score: null, findings: {} }]);
  });

  it('tells of pace and room before a draft goes out', async () => {
    const text = 'We baked far too many muffins again today. See https://bread.example/muffins?utm_source=x';
    const judged = (about: object = {}) => tell({ kind: 'analyze', input: { text, surface: 'post', ...about } }, tab());
    expect(await judged()).toHaveProperty('ok.pace', []);
    await tell({ kind: 'sent', input: { ...sent, text, network: 'linkedin', time: Date.now() } }, tab());
    const hints = [
      { kind: 'same-link', network: 'linkedin', days: 0 },
      { kind: 'same-opening', network: 'linkedin', days: 0 },
    ];
    expect(await judged()).toHaveProperty('ok.pace', hints);
    expect(await judged({ text: `Look! ${text}` })).toHaveProperty('ok.pace', hints.slice(0, 1));
    expect(await judged({ surface: undefined })).toHaveProperty('ok.pace', []);
    await tell({ kind: 'remove', input: { id: sent.id } }, page);
    expect(await judged()).toHaveProperty('ok.pace', []);
  });

  it('says of a pitch that there is room for it, once there is', async () => {
    const text = 'Hurry, buy now within the next two hours and get a 10% discount!';
    const judged = async () => (await tell({ kind: 'analyze', input: { text, surface: 'post' } }, tab()))?.ok;
    const give = () =>
      tell(
        {
          kind: 'addByHand',
          input: { id: crypto.randomUUID(), network: 'x', surface: 'reply', bucket: 'personal', time: Date.now() },
        },
        page,
      );
    for (let gives = 0; gives < 4; gives++) {
      expect(await judged()).toMatchObject({ report: { verdict: 'brochure' }, pace: [] });
      await give();
    }
    expect(await judged()).toHaveProperty('pace', [{ kind: 'room', asks: 1 }]);
  });

  it('counts minutes of use, not of a private window and not where it is off', async () => {
    const active = (time: number, network = 'x') => ({ kind: 'active', input: { network, time } });
    const now = Date.now();
    await tell(active(now), tab(true));
    expect(orThrow(await minutesSince('1970-01-01'))).toEqual([]);
    await tell(active(now), tab());
    await tell(active(now), tab());
    await fakeBrowser.storage.local.set({ settings: { version: 1, values: { off: ['facebook'] } } });
    await tell(active(now + 60_000, 'facebook'), tab());
    expect(orThrow(await minutesSince('1970-01-01'))).toMatchObject([{ network: 'x', minutes: 1 }]);
  });

  it('does not answer other extensions', async () => {
    expect(await tell({ kind: 'rules', input: {} }, { ...tab(), id: 'other' })).toBeNull();
  });

  it('opens the ledger to its own pages alone', async () => {
    const kinds = [
      'addByHand',
      'correct',
      'remove',
      'restore',
      'settle',
      'erase',
    ] as const satisfies (keyof Requests)[];
    for (const kind of kinds) {
      for (const url of ['https://x.com/home', `${own}.evil.example/`, `https://x.com/${own}/`, undefined]) {
        const sender = { ...tab(), ...(url && { url }) } as Sender;
        if (!url) delete (sender as { url?: string }).url;
        expect((await tell({ kind, input: {} }, sender))?.error).toMatch(/Only pages of Mingle/);
      }
      expect((await tell({ kind, input: { surprise: 1 } }, page))?.error).toMatch(/not as expected: .*surprise/);
    }
  });

  it('restores a post as it was and no other thing', async () => {
    const post = aPost();
    expect(await tell({ kind: 'restore', input: { post } }, page)).toEqual({ ok: null });
    expect(orThrow(await list({ limit: 10 })).posts).toEqual([post]);
    const odd = { ...aPost(), text: 'the words of a draft' };
    expect((await tell({ kind: 'restore', input: { post: odd } }, page))?.error).toMatch(/post\.text/);
  });

  it('answers nonsense in words', async () => {
    for (const message of [null, 7, {}, { kind: 'constructor', input: {} }, { kind: 'hello' }, { kind: '__proto__' }])
      expect((await tell(message, page))?.error).toEqual(expect.any(String));
  });
});

describe('a tab', () => {
  it('answers where it has something to say and keeps silent where not', async () => {
    const stop = new AbortController();
    const told: unknown[] = [];
    listen(
      {
        draft: () => null,
        health: () => null,
        settings: (settings) => {
          told.push(settings);
          return null;
        },
        card: () => {
          throw new Error('No card here.');
        },
      },
      stop.signal,
    );
    expect(await tell({ kind: 'draft', input: {} }, page)).toBeNull();
    expect(
      await tell(
        { kind: 'settings', input: { off: ['x'], quiet: [], markConversation: true, chip: defaults.chip } },
        page,
      ),
    ).toBeNull();
    expect(told).toEqual([{ off: ['x'], quiet: [], markConversation: true, chip: defaults.chip }]);
    expect(await tell({ kind: 'card', input: { what: 'open' } }, page)).toEqual({ error: 'No card here.' });
    stop.abort();
    expect(listeners).toEqual([]);
  });
});

it('asking rejects in words where nobody answers', async () => {
  Object.assign(fakeBrowser.runtime, { sendMessage: async () => undefined });
  await expect(ask('rules', {})).rejects.toThrow('No answer: the extension was updated or turned off.');
  Object.assign(fakeBrowser.runtime, { sendMessage: async () => ({ error: 'The disk is full.' }) });
  await expect(ask('rules', {})).rejects.toThrow('The disk is full.');
});

it('tells again, twice at most, what the worker was stopped over', async () => {
  const told: unknown[] = [];
  const dying = (times: number) => async (message: unknown) => {
    told.push(message);
    if (told.length <= times) throw new Error('The message channel closed before a response was received.');
    return { ok: { added: true } };
  };
  Object.assign(fakeBrowser.runtime, { sendMessage: dying(2) });
  const message = { ...sent, network: 'x', surface: 'post' } as const;
  expect(await ask('sent', message)).toEqual({ added: true });
  expect(told).toEqual(Array.from({ length: 3 }, () => ({ kind: 'sent', input: message })));
  told.length = 0;
  const silent = async (message: unknown) => (told.push(message) > 1 ? { ok: { added: true } } : undefined);
  Object.assign(fakeBrowser.runtime, { sendMessage: silent });
  expect(await ask('sent', message)).toEqual({ added: true });
  told.length = 0;
  Object.assign(fakeBrowser.runtime, { sendMessage: dying(3) });
  await expect(ask('sent', message)).rejects.toThrow('channel closed');
  told.length = 0;
  // The one that counts up.
  await expect(ask('dismissed', { rule: 'hype' })).rejects.toThrow('channel closed');
  expect(told).toHaveLength(1);
});
