/** What an organisation set, over what the user set. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { defaults, fields, type Settings } from '../../lib/store/settings-schema.ts';
import { Machine } from '../sync/machines.ts';
import { locks } from './locks.ts';

const here = vi.hoisted(() => ({ machine: undefined as unknown }));
vi.mock('wxt/browser', () => ({
  browser: {
    get storage() {
      return here.machine;
    },
  },
}));
vi.stubGlobal('navigator', { locks });
const { load, loadOwn, reset, save, watch } = await import('../../lib/store/settings.ts');
const { managedNames, parseManaged, withManaged, withoutManaged } = await import('../../lib/store/managed.ts');

let machine: Machine;
beforeEach(() => {
  machine = new Machine();
  here.machine = machine;
});

const set = (values: Record<string, unknown>) => machine.managed.set(values);
const organisation = {
  rules: { deadline: { on: true, weight: 2 } },
  phrases: [{ text: 'world leading', side: 'brochure' }],
  names: ['Muffins Ltd'],
  convention: 'jab',
  off: ['facebook'],
};

/** The browser leaves the organisation's settings unanswered until it has `started`; `told` is what those who watch hear. */
function startingUp() {
  const get = machine.managed.get.bind(machine.managed);
  let started = () => {};
  const starting = new Promise<void>((done) => {
    started = done;
  });
  vi.spyOn(machine.managed, 'get').mockImplementation(() => starting.then(() => get(null)));
  const ending = new AbortController();
  const told = new Promise<Settings>((done) => watch(done, ending.signal));
  return { started, told, end: () => ending.abort() };
}

describe('a browser that is still starting', () => {
  it('is not waited for: its late answer is told', async () => {
    await set(organisation);
    const { started, told, end } = startingUp();
    expect((await load()).settings).toEqual(defaults);
    started();
    expect(await told).toMatchObject({ convention: 'jab', names: ['Muffins Ltd'] });
    expect((await load()).settings).toMatchObject({ convention: 'jab', names: ['Muffins Ltd'] });
    end();
  });

  it('is waited for no longer than what else a screen reads', async () => {
    // What was known of the test before is forgotten.
    expect((await load()).settings).toEqual(defaults);
    await set(organisation);
    const { started, told, end } = startingUp();
    // No clock ends the waiting, be it that the ledger was read or that it failed.
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    expect((await load(Promise.reject(new Error('The ledger can’t be read.')))).settings).toEqual(defaults);
    expect((await load(Promise.resolve())).settings).toEqual(defaults);
    vi.useRealTimers();
    started();
    expect(await told).toMatchObject({ convention: 'jab' });
    end();
  });
});

describe('precedence', () => {
  it('is organisation, then user, then default', async () => {
    await save({
      convention: 'thirds',
      sensitivity: 60,
      off: [],
      names: ['Jo’s'],
      rules: { deadline: { on: false }, hype: { on: false } },
    });
    await set(organisation);
    expect((await load()).settings).toEqual({
      ...defaults,
      convention: 'jab',
      sensitivity: 60,
      off: ['facebook'],
      names: ['Muffins Ltd', 'Jo’s'],
      phrases: organisation.phrases,
      rules: { deadline: { on: true, weight: 2 }, hype: { on: false } },
    });
  });

  it('gives the user back what was theirs once the organisation lets go', async () => {
    const own = { convention: 'thirds', names: ['Jo’s', 'Muffins Ltd'], rules: { deadline: { on: false } } } as const;
    await save(own);
    await set(organisation);
    await save((now) => ({
      ...now,
      convention: 'custom',
      rules: { ...now.rules, hype: { on: false } },
      names: [...now.names, 'New'],
    }));
    await save(({ phrases }) => ({ phrases: [...phrases, { text: 'pop in', side: 'conversation' }] }));
    expect((await load()).settings).toMatchObject({ convention: 'jab', rules: { deadline: { on: true, weight: 2 } } });
    await machine.managed.clear();
    expect((await load()).settings).toEqual({
      ...defaults,
      convention: 'thirds',
      names: ['Muffins Ltd', 'Jo’s', 'New'],
      rules: { deadline: { on: false }, hype: { on: false } },
      phrases: [{ text: 'pop in', side: 'conversation' }],
    });
  });

  it('is undone as it was done', async () => {
    await save({ names: ['Jo’s'] });
    await set(organisation);
    const saved = await save(({ names }) => ({ names: names.filter((name) => name !== 'Jo’s'), sensitivity: 70 }));
    expect((await load()).settings).toMatchObject({ names: ['Muffins Ltd'], sensitivity: 70 });
    if (saved.kind !== 'saved') throw new Error(saved.kind);
    await saved.undo();
    expect((await loadOwn()).settings).toEqual({ ...defaults, names: ['Jo’s'] });
  });

  it('puts nothing of the organisation into what is stored', async () => {
    const some = fc.subarray(['a', 'b', 'c']);
    const rule = fc.dictionary(fc.constantFrom('hype', 'deadline'), fc.record({ on: fc.boolean() }));
    const side = fc.constantFrom('brochure' as const, 'conversation' as const);
    const phrases = fc.uniqueArray(fc.record({ text: fc.constantFrom('a', 'b', 'c'), side }), {
      selector: ({ text }) => text,
    });
    const settings: fc.Arbitrary<Partial<Settings>> = fc.record(
      {
        names: some,
        allowed: some,
        domains: fc.subarray(['a.example', 'b.example']),
        rules: rule,
        phrases,
        sensitivity: fc.nat(100),
      },
      { requiredKeys: [] },
    );
    const sorted = ({ names, allowed, phrases: all, ...rest }: Settings) => ({
      ...rest,
      names: [...names].sort(),
      allowed: [...allowed].sort(),
      phrases: [...all].sort((a, b) => (a.text < b.text ? -1 : 1)),
      domains: [...rest.domains].sort(),
    });
    fc.assert(
      fc.property(settings, settings, (mine, theirs) => {
        const own = { ...defaults, ...mine };
        const managed = parseManaged(theirs);
        expect(managed.ignored).toEqual([]);
        const effective = withManaged(own, managed);
        expect(sorted(withoutManaged(effective, own, managed))).toEqual(sorted(own));
        expect(withManaged(effective, managed)).toEqual(effective);
      }),
    );
  });
});

describe('reading', () => {
  it('leaves out what is wrong, names it, and takes the rest', () => {
    const raw = JSON.parse(`{
      "rules": { "hype": { "on": false }, "__proto__": { "on": true }, "deadline": { "weight": 9 } },
      "sensitivity": 400, "phrases": "buy now", "names": ["Jo’s", "<img src=x>", 7], "custom": { "window": 1 },
      "convention": "half", "budget": { "postsPerDay": 1 }, "__proto__": { "names": ["x"] }, "off": []
    }`);
    expect(parseManaged(raw)).toEqual({
      settings: { rules: { hype: { on: false } }, names: ['Jo’s', '<img src=x>'], off: [] },
      ignored: ['rules', 'sensitivity', 'phrases', 'names', 'custom', 'convention', 'budget', '__proto__'],
    });
  });

  it('of anything is calm', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.dictionary(fc.constantFrom(...managedNames), fc.jsonValue())), (raw) => {
        for (const [name, value] of Object.entries(parseManaged(raw).settings))
          expect(fields[name as keyof Settings].read(value).left).toBeUndefined();
      }),
    );
  });

  it('where the browser has none is nothing', async () => {
    machine.managed.get = () => Promise.reject(new Error('Managed storage manifest not found'));
    expect(await load()).toEqual({ settings: defaults, unreadable: {}, managed: { settings: {}, ignored: [] } });
  });
});

it('tells who watches of either change, and no more once they stop', async () => {
  const told: Settings[] = [];
  const stop = new AbortController();
  watch((settings) => told.push(settings), stop.signal);
  await set({ sensitivity: 70 });
  await vi.waitFor(() => expect(told).toHaveLength(1));
  await save({ markConversation: true });
  await vi.waitFor(() => expect(told).toHaveLength(2));
  expect(told.map(({ sensitivity, markConversation }) => [sensitivity, markConversation])).toEqual([
    [70, false],
    [70, true],
  ]);
  stop.abort();
  await set({ sensitivity: 80 });
  await reset();
  expect(told).toHaveLength(2);
});

describe('the schema for administrators', () => {
  const schema = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../public/managed-schema.json'), 'utf8'));

  it('has the names that are read, and no other', () => {
    expect(Object.keys(schema.properties).sort()).toEqual([...managedNames].sort());
  });

  // Chromium 156 does not load the extension at all where a `number` has bounds (tried 2026-11-22).
  it('keeps to what Chromium takes: one type each, bounds for integers only, nothing more at the top', () => {
    const visit = (part: { type?: string; properties?: object; items?: object; additionalProperties?: object }) => {
      expect(part.type).toMatch(/^(object|array|string|number|integer|boolean)$/);
      if (part.type !== 'integer') expect(part).not.toHaveProperty('minimum');
      if (part.type !== 'integer') expect(part).not.toHaveProperty('maximum');
      for (const inner of [...Object.values(part.properties ?? {}), part.items, part.additionalProperties])
        if (inner) visit(inner);
    };
    visit(schema);
    expect(schema).not.toHaveProperty('additionalProperties');
  });

  it('allows the values that are read', () => {
    const { properties } = schema;
    for (const name of ['convention', 'off'] as const) {
      const values: string[] = (properties[name].items ?? properties[name]).enum;
      for (const value of values)
        expect(fields[name].read(name === 'off' ? [value] : value)).toEqual({
          value: name === 'off' ? [value] : value,
        });
    }
    const { window } = properties.custom.properties;
    for (const [name, raw] of [
      ['sensitivity', properties.sensitivity.maximum],
      ['sensitivity', properties.sensitivity.minimum],
      ['custom', { window: window.maximum, maxAsk: 1 }],
      ['custom', { window: window.minimum, maxAsk: 0 }],
    ] as const)
      expect(fields[name].read(raw)).toEqual({ value: raw });
  });
});
