import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { ChipPlace } from '../../lib/composer/chip.ts';
import type { OwnPhrase, Side } from '../../lib/engine/types.ts';
import type { NetworkId, Surface } from '../../lib/networks/types.ts';
import { defaults, parseSettings, type Settings, settingNames, storedForm } from '../../lib/store/settings-schema.ts';
import { locks } from './locks.ts';

vi.mock('wxt/browser', () => ({ browser: fakeBrowser }));
vi.stubGlobal('navigator', { locks });
const { load, reset, save, watch, dropUnreadable, toEngineOptions } = await import('../../lib/store/settings.ts');

const stored = async () => (await fakeBrowser.storage.local.get('settings')).settings as Record<string, unknown>;
const put = (settings: unknown) => fakeBrowser.storage.local.set({ settings });

beforeEach(() => fakeBrowser.reset());

const word = fc.stringMatching(/^[a-z]{1,10}( [a-z]{1,10})?$/);
const side = fc.constantFrom<Side>('brochure', 'conversation');
const chipPlace = fc.constantFrom<ChipPlace>('free', 'top-left', 'top-right', 'bottom-left', 'bottom-right', 'hidden');

const anySettings: fc.Arbitrary<Settings> = fc.record({
  rules: fc.dictionary(
    fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/),
    fc.record({ on: fc.boolean(), weight: fc.double({ min: 0, max: 3, noNaN: true }) }, { requiredKeys: [] }),
  ),
  sensitivity: fc.integer({ min: 0, max: 100 }),
  phrases: fc.array(fc.record<OwnPhrase>({ text: word, side })),
  allowed: fc.array(word),
  names: fc.array(word),
  domains: fc.array(fc.domain()),
  off: fc.uniqueArray(fc.constantFrom<NetworkId>('x', 'linkedin', 'facebook')),
  quiet: fc.uniqueArray(fc.constantFrom<Surface>('post', 'reply', 'comment')),
  markConversation: fc.boolean(),
  chip: fc.record({ x: chipPlace, linkedin: chipPlace, facebook: chipPlace }),
  convention: fc.constantFrom('80-20', '4-1-1', 'thirds', 'jab', '5-3-2', 'custom'),
  custom: fc.record({ window: fc.integer({ min: 2, max: 500 }), maxAsk: fc.double({ min: 0, max: 1, noNaN: true }) }),
  budget: fc.record({
    postsPerDay: fc.option(fc.integer({ min: 1, max: 500 })),
    postsPerWeek: fc.option(fc.integer({ min: 1, max: 500 })),
    minutesPerDay: fc.option(fc.integer({ min: 1, max: 500 })),
    minutesPerWeek: fc.option(fc.integer({ min: 1, max: 500 })),
  }),
  pace: fc.record({
    burstPerHour: fc.integer({ min: 1, max: 100 }),
    repeatDays: fc.integer({ min: 1, max: 365 }),
    sameKind: fc.integer({ min: 2, max: 100 }),
    quietTimes: fc.integer({ min: 1, max: 20 }),
  }),
  goal: fc.option(fc.record({ id: fc.constantFrom('be-known', 'hire', 'custom'), text: word })),
  handles: fc.record({ x: word, linkedin: word, facebook: word }),
  lookBack: fc.option(fc.integer({ min: 0, max: 6 })),
});

/** As the browser's storage gives it back. */
const json = (value: unknown): unknown => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)));

describe('reading', () => {
  it('gives back what was stored', () => {
    fc.assert(
      fc.property(anySettings, (settings) => {
        const back = parseSettings(json(storedForm({ settings, unreadable: {} })));
        expect(back.unreadable).toEqual({});
        expect(json(back.settings)).toEqual(json(settings));
      }),
    );
  });

  it('starts with the defaults, and stores nothing of them', () => {
    expect(parseSettings(undefined)).toEqual({ settings: defaults, unreadable: {} });
    expect(storedForm({ settings: defaults, unreadable: {} })).toEqual({ version: 1, values: {} });
  });

  it('never throws, never goes out of bounds, and loses nothing it was given', () => {
    const key = fc.oneof(
      fc.constantFrom<string>(...settingNames, '__proto__', 'constructor', 'unreadable'),
      fc.string(),
    );
    const values = fc.dictionary(key, fc.jsonValue());
    fc.assert(
      fc.property(values, values, fc.jsonValue(), (given, unreadable, version) => {
        const once = parseSettings({ version, values: given, unreadable });
        const again = parseSettings(json(storedForm(once)));
        expect(json(again.settings)).toEqual(json(once.settings));
        expect(json(again.unreadable)).toEqual(json(once.unreadable));
        for (const name of Object.keys(given)) {
          const raw = json(given[name]);
          const read = (settingNames as readonly string[]).includes(name);
          if (!read) expect(JSON.stringify(once.unreadable[name])).toContain(JSON.stringify(raw));
        }
      }),
    );
    fc.assert(
      fc.property(fc.jsonValue(), (whole) => {
        expect(parseSettings(whole).settings).toBeDefined();
      }),
    );
  });

  it('costs a bad item only itself', () => {
    const phrases = [{ text: 'buy now', side: 'brochure' }, { text: '*', side: 'brochure' }, { text: 'hello' }, 7];
    const read = parseSettings({
      version: 1,
      values: { phrases, sensitivity: 400, rules: { 'buy-now': { on: 'no' }, hype: { weight: 2 } } },
    });
    expect(read.settings).toEqual({
      ...defaults,
      phrases: [{ text: 'buy now', side: 'brochure' }],
      rules: { hype: { weight: 2 } },
    });
    expect(read.unreadable).toEqual({
      phrases: phrases.slice(1),
      sensitivity: 400,
      rules: { 'buy-now': { on: 'no' } },
    });
  });

  it('keeps hostile names plain data', () => {
    const values = JSON.parse(
      '{"rules": {"__proto__": {"on": false}, "constructor": {"on": false}}, "__proto__": {"sensitivity": 1}}',
    );
    const { settings, unreadable } = parseSettings({ version: 1, values });
    expect(Object.getPrototypeOf(settings.rules)).toBe(Object.prototype);
    expect(({} as { on?: boolean }).on).toBeUndefined();
    expect(Object.keys(settings.rules)).toEqual(['constructor']);
    expect(settings.sensitivity).toBe(50);
    expect(JSON.stringify(unreadable)).toBe('{"rules":{"__proto__":{"on":false}},"__proto__":{"sensitivity":1}}');
  });

  it.each([
    [[[]], 'hurry'],
    [[], []],
    [[], ['hurry']],
    [[], ['hurry', 7]],
  ])('makes no setting of what could not be read and was set anew: %j over %j', (allowed, before) => {
    const once = parseSettings({ version: 1, values: { allowed }, unreadable: { allowed: before } });
    expect(once.settings.allowed).toEqual([]);
    expect(JSON.stringify(once.unreadable.allowed)).toContain(JSON.stringify(before));
    expect(parseSettings(json(storedForm(once)))).toEqual(once);
  });

  it('keeps within its limits', () => {
    const allowed = Array.from({ length: 1200 }, (_, n) => `phrase ${n}`);
    const read = parseSettings({ version: 1, values: { allowed } });
    expect(read.settings.allowed).toHaveLength(1000);
    expect(read.unreadable.allowed).toHaveLength(200);
  });

  it('keeps what a newer version wrote, for that version', () => {
    const read = parseSettings({ version: 9, values: { sensitivity: 70, mood: 'sunny' } });
    expect(read.settings.sensitivity).toBe(70);
    expect(storedForm(read)).toEqual({ version: 1, values: { sensitivity: 70 }, unreadable: { mood: 'sunny' } });
  });

  it('reads again what an older version could not', () => {
    const read = parseSettings({ version: 1, values: {}, unreadable: { sensitivity: 70, mood: 'sunny' } });
    expect(read.settings.sensitivity).toBe(70);
    expect(read.unreadable).toEqual({ mood: 'sunny' });
  });
});

describe('writing', () => {
  it('touches what it is told to and nothing else', async () => {
    await save({ sensitivity: 60 });
    await save(({ allowed }) => ({ allowed: [...allowed, 'bake sale'] }));
    expect(await stored()).toEqual({ version: 1, values: { sensitivity: 60, allowed: ['bake sale'] } });
    expect((await load()).settings).toEqual({ ...defaults, sensitivity: 60, allowed: ['bake sale'] });
  });

  it('is one step: nothing said at the same time is lost', async () => {
    await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        save(({ rules }) => ({ rules: { ...rules, [`rule-${n}`]: { on: false } } })),
      ),
    );
    expect(Object.keys((await load()).settings.rules)).toHaveLength(20);
  });

  it('refuses what is out of bounds and writes nothing then', async () => {
    expect(await save({ sensitivity: 101, markConversation: true })).toEqual({
      kind: 'refused',
      settings: ['sensitivity'],
    });
    expect(await save({ phrases: [{ text: 'x'.repeat(121), side: 'brochure' }] })).toMatchObject({ kind: 'refused' });
    expect(await stored()).toBeUndefined();
  });

  it('keeps what could not be read beside it, until told to drop it', async () => {
    await put({ version: 1, values: { sensitivity: 'high' } });
    await save({ markConversation: true });
    expect(await stored()).toEqual({
      version: 1,
      values: { markConversation: true },
      unreadable: { sensitivity: 'high' },
    });
    await dropUnreadable();
    expect(await stored()).toEqual({ version: 1, values: { markConversation: true } });
  });

  it('undoes one change and leaves later ones alone', async () => {
    const first = await save(({ rules }) => ({ rules: { ...rules, deadline: { on: false } }, sensitivity: 80 }));
    await save(({ rules }) => ({ rules: { ...rules, hype: { weight: 0.5 } }, markConversation: true }));
    if (first.kind !== 'saved') throw new Error('not saved');
    await first.undo();
    expect((await load()).settings).toEqual({ ...defaults, rules: { hype: { weight: 0.5 } }, markConversation: true });
  });

  it('goes back to the defaults in part or whole', async () => {
    await save({ sensitivity: 60, markConversation: true });
    await reset(['sensitivity']);
    expect((await load()).settings).toEqual({ ...defaults, markConversation: true });
    await reset();
    expect(await stored()).toBeUndefined();
  });

  it('tells who watches, until they stop', async () => {
    const told: Settings[] = [];
    const stop = new AbortController();
    watch((settings) => told.push(settings), stop.signal);
    await save({ sensitivity: 60 });
    await reset();
    stop.abort();
    await save({ sensitivity: 70 });
    expect(told.map(({ sensitivity }) => sensitivity)).toEqual([60, 50]);
  });
});

it('speaks to the engine in its words', () => {
  expect(toEngineOptions({ ...defaults, names: ['Jo’s'], domains: ['muffins.example'] })).toEqual({
    rules: {},
    sensitivity: 50,
    phrases: [],
    allowed: [],
    own: { names: ['Jo’s'], domains: ['muffins.example'] },
  });
});
