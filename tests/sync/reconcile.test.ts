/** Machines of one user, out of step in every way. */
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Settings } from '../../lib/store/settings-schema.ts';
import { locks } from '../store/locks.ts';
import { Cloud, Machine } from './machines.ts';

const here = vi.hoisted(() => ({ machine: undefined as unknown }));
vi.mock('wxt/browser', () => ({
  browser: {
    get storage() {
      return here.machine;
    },
  },
}));
vi.stubGlobal('navigator', { locks });
const { defaults, load, reset, save } = await import('../../lib/store/settings.ts');
const { reconcile } = await import('../../lib/sync/reconcile.ts');
const { eraseSynced, status, turnOff, turnOn } = await import('../../lib/sync/switch.ts');
const { syncedNames } = await import('../../lib/sync/settings.ts');

let cloud: Cloud;
let laptop: Machine;
let desktop: Machine;
let clock: number;

beforeEach(() => {
  cloud = new Cloud();
  laptop = new Machine();
  desktop = new Machine();
  clock = 1_764_000_000_000;
});

const on = async <T>(machine: Machine, work: () => Promise<T>): Promise<T> => {
  here.machine = machine;
  return work();
};
const presence = async (device: string) => new Map([[`days.${device}`, '']]);
const tidy = (machine: Machine, now = clock) => on(machine, () => reconcile(now, presence));
const exchange = (machine: Machine) => {
  cloud.send(machine);
  cloud.receive(machine);
};
/** Until nothing moves any more. */
async function settle(...machines: Machine[]): Promise<void> {
  for (let round = 0; round < 3; round++)
    for (const machine of machines) {
      exchange(machine);
      await tidy(machine);
      exchange(machine);
    }
}
const settingsOf = (machine: Machine): Promise<Settings> => on(machine, async () => (await load()).settings);
const set = (machine: Machine, patch: Partial<Settings>) => on(machine, () => save(patch));
const join = async (...machines: Machine[]) => {
  for (const machine of machines) {
    cloud.receive(machine);
    await on(machine, turnOn);
    await tidy(machine);
    exchange(machine);
  }
  await settle(...machines);
};
const statusOf = (machine: Machine) => on(machine, status);

describe('a setting', () => {
  it('is synced only once it was asked for', async () => {
    await set(laptop, { sensitivity: 60 });
    expect(await tidy(laptop)).toBe('off');
    expect(laptop.sync.values).toEqual({});
  });

  it('comes to the other machine, and back to what it was as well', async () => {
    await join(laptop, desktop);
    await set(laptop, { sensitivity: 60, goal: { id: 'hire', text: 'two bakers' } });
    await settle(laptop, desktop);
    expect(await settingsOf(desktop)).toEqual({
      ...defaults,
      sensitivity: 60,
      goal: { id: 'hire', text: 'two bakers' },
    });
    await on(desktop, () => reset(['sensitivity']));
    await settle(desktop, laptop);
    expect((await settingsOf(laptop)).sensitivity).toBe(50);
  });

  it('that is as it came takes no room', async () => {
    await join(laptop, desktop);
    await set(laptop, { sensitivity: 60 });
    await settle(laptop, desktop);
    const names = Object.keys(laptop.sync.values).map((key) => key.split('.')[1]);
    expect(names.filter((name) => name !== 'days').sort()).toEqual(['sensitivity', undefined]);
  });

  it('of which each machine changed another is changed on both', async () => {
    await join(laptop, desktop);
    await set(laptop, { sensitivity: 60 });
    await set(desktop, { markConversation: true });
    await Promise.resolve();
    await settle(laptop, desktop);
    for (const machine of [laptop, desktop])
      expect(await settingsOf(machine)).toMatchObject({ sensitivity: 60, markConversation: true });
  });

  it('changed on both is what was set later, whichever comes first', async () => {
    await join(laptop, desktop);
    await set(laptop, { sensitivity: 60 });
    await tidy(laptop, clock + 1000);
    await set(desktop, { sensitivity: 70 });
    await tidy(desktop, clock + 2000);
    exchange(desktop);
    await settle(laptop, desktop);
    for (const machine of [laptop, desktop]) expect((await settingsOf(machine)).sensitivity).toBe(70);
  });

  it('changed by who saw the one before counts, however wrong the clocks are', async () => {
    await join(laptop, desktop);
    await set(laptop, { sensitivity: 60 });
    await tidy(laptop, clock + 1e12);
    exchange(laptop);
    await settle(desktop, laptop);
    expect((await settingsOf(desktop)).sensitivity).toBe(60);
    await set(desktop, { sensitivity: 70 });
    await settle(desktop, laptop);
    for (const machine of [laptop, desktop]) expect((await settingsOf(machine)).sensitivity).toBe(70);
  });

  it('that may hold words of a draft, or says who one is, never leaves', async () => {
    await join(laptop, desktop);
    await set(laptop, {
      allowed: ['words of a draft'],
      handles: { x: '@baker', linkedin: '', facebook: '' },
      chip: { ...defaults.chip, x: 'hidden' },
      names: ['Muffins & Co'],
    });
    await settle(laptop, desktop);
    expect(await settingsOf(desktop)).toEqual({ ...defaults, names: ['Muffins & Co'] });
    const synced = JSON.stringify(laptop.sync.values);
    expect(synced).toContain('Muffins & Co');
    expect(synced).not.toMatch(/words of a draft|@baker|hidden/);
    expect(syncedNames).not.toContain('allowed');
  });

  it('too long for one item comes in pieces, and counts once they are all there', async () => {
    await join(laptop, desktop);
    const phrases = Array.from({ length: 500 }, (_, n) => ({ text: `phrase <${n}> "éü"`, side: 'brochure' as const }));
    await set(laptop, { phrases });
    await tidy(laptop);
    cloud.send(laptop);
    const pieces = Object.keys(laptop.sync.values).filter((key) => key.includes('.phrases.'));
    expect(pieces.length).toBeGreaterThan(2);
    for (const key of pieces) {
      expect((await settingsOf(desktop)).phrases).toEqual([]);
      cloud.receive(desktop, (each) => each === key);
      await tidy(desktop);
    }
    expect((await settingsOf(desktop)).phrases).toEqual(phrases);
    await set(desktop, { phrases: phrases.slice(0, 3) });
    await settle(desktop, laptop);
    expect((await settingsOf(laptop)).phrases).toHaveLength(3);
    expect(Object.keys(laptop.sync.values).filter((key) => key.includes('.phrases.'))).toHaveLength(1);
  });

  it('is written once: nothing goes back and forth', async () => {
    await join(laptop, desktop);
    await set(laptop, { rules: { hype: { weight: 2 }, deadline: { on: false } } });
    await settle(laptop, desktop);
    const writes = () => [laptop.sync.writes, desktop.sync.writes];
    const before = writes();
    await settle(laptop, desktop);
    expect(writes()).toEqual(before);
  });

  it('survives the worker being stopped after any step', async () => {
    for (const step of ['local', 'sync'] as const)
      for (let steps = 0; steps < 4; steps++) {
        cloud = new Cloud();
        [laptop, desktop] = [new Machine(), new Machine()];
        await join(laptop, desktop);
        await set(laptop, { sensitivity: 60, names: ['Jo’s'] });
        let left = steps;
        const area = laptop[step];
        const write = area.set.bind(area);
        area.set = async (values) => {
          if (left-- <= 0) throw new Error('stopped');
          await write(values);
        };
        await tidy(laptop).catch(() => {});
        area.set = write;
        await settle(laptop, desktop);
        expect(await settingsOf(desktop)).toMatchObject({ sensitivity: 60, names: ['Jo’s'] });
        expect(await statusOf(laptop)).toEqual({ on: true, problem: null });
      }
  });
});

it('machines agree in the end, whatever was changed where and in what order it came', async () => {
  const patch: fc.Arbitrary<Partial<Settings>> = fc.record(
    {
      sensitivity: fc.integer({ min: 0, max: 100 }),
      names: fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 2 }),
      rules: fc.dictionary(fc.constantFrom('hype', 'deadline'), fc.record({ on: fc.boolean() })),
      goal: fc.constantFrom(null, { id: 'hire' as const, text: '' }),
    },
    { requiredKeys: [] },
  );
  const step = fc.record({
    who: fc.integer({ min: 0, max: 2 }),
    patch,
    skew: fc.integer({ min: -5000, max: 5000 }),
    does: fc.constantFrom('tidy', 'send', 'receive', 'exchange', 'nothing'),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 15 }), async (steps) => {
      cloud = new Cloud();
      const machines = [new Machine(), new Machine(), new Machine()];
      await join(...machines);
      for (const { who, patch: wanted, skew, does } of steps) {
        const machine = machines[who] ?? laptop;
        await set(machine, wanted);
        if (does === 'tidy' || does === 'exchange') await tidy(machine, clock + skew);
        if (does === 'send' || does === 'exchange') cloud.send(machine);
        if (does === 'receive' || does === 'exchange') cloud.receive(machine);
      }
      await settle(...machines);
      await settle(...machines);
      const [first, ...others] = await Promise.all(
        machines.map(async (machine) => JSON.stringify(await settingsOf(machine))),
      );
      for (const other of others) expect(JSON.parse(other)).toEqual(JSON.parse(first ?? ''));
    }),
    { numRuns: 60 },
  );
});

describe('a machine that joins', () => {
  it('takes what is synced, and adds its own where there is none', async () => {
    await set(laptop, {
      sensitivity: 60,
      phrases: [{ text: 'act now', side: 'brochure' }],
      rules: { hype: { on: false } },
    });
    await set(desktop, {
      sensitivity: 70,
      markConversation: true,
      phrases: [
        { text: 'act now', side: 'conversation' },
        { text: 'pop in', side: 'conversation' },
      ],
      rules: { deadline: { weight: 2 } },
    });
    await join(laptop, desktop);
    for (const machine of [laptop, desktop])
      expect(await settingsOf(machine)).toMatchObject({
        sensitivity: 60,
        markConversation: true,
        phrases: [
          { text: 'act now', side: 'brochure' },
          { text: 'pop in', side: 'conversation' },
        ],
        rules: { hype: { on: false }, deadline: { weight: 2 } },
      });
  });

  it('is not two when it joins twice', async () => {
    await join(laptop);
    const before = laptop.sync.values;
    await on(laptop, turnOn);
    expect(laptop.sync.values).toEqual(before);
  });
});

describe('a synced value', () => {
  const key = (machine: Machine, name: string) =>
    Object.keys(machine.sync.values).find((each) => each.includes(`.${name}.`)) ?? '';
  const replace = (machine: Machine, name: string, text: unknown) =>
    machine.sync.arrive(key(machine, name), { at: clock + 1e6, by: '0000000b', of: 1, text });

  it('that is broken, hostile or of a newer Mingle is refused by itself, and nothing is lost here', async () => {
    await set(laptop, { sensitivity: 60, phrases: [{ text: 'act now', side: 'brochure' }], names: ['Jo’s'] });
    await join(laptop);
    const before = await settingsOf(laptop);
    for (const text of [
      '{',
      '[{"text":"new","side":"brochure","mood":"sunny"}]',
      '{"__proto__":{"on":true}}',
      '[['.repeat(3000),
      JSON.stringify([{ text: 'x'.repeat(5000), side: 'brochure' }]),
      7,
      null,
    ].slice(0, 6)) {
      replace(laptop, 'phrases', text);
      replace(laptop, 'sensitivity', '400');
      await tidy(laptop);
      expect(await settingsOf(laptop)).toEqual(before);
    }
    // What this version can't read another may: it stays until the user changes that very setting here.
    expect(laptop.sync.values[key(laptop, 'sensitivity')]).toMatchObject({ text: '400' });
    replace(laptop, 'names', '["New"]');
    await tidy(laptop);
    expect((await settingsOf(laptop)).names).toEqual(['New']);
    await set(laptop, { sensitivity: 65 });
    await tidy(laptop);
    expect(laptop.sync.values[key(laptop, 'sensitivity')]).toMatchObject({ text: '65' });
  });

  it('of any kind leaves settings that can be used', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(fc.constantFrom(...syncedNames), fc.jsonValue()),
        fc.jsonValue(),
        async (values, odd) => {
          cloud = new Cloud();
          laptop = new Machine();
          await set(laptop, { sensitivity: 60 });
          await join(laptop);
          const [generation] = Object.keys(laptop.sync.values).flatMap((each) => /^[0-9a-f]{8}/.exec(each) ?? []);
          for (const [name, value] of Object.entries(values))
            laptop.sync.arrive(`${generation}.${name}.0`, {
              at: 9e12,
              by: '0000000b',
              of: 1,
              text: JSON.stringify(value),
            });
          laptop.sync.arrive(`${generation}.goal.0`, odd);
          await tidy(laptop);
          const read = await on(laptop, load);
          expect(read.unreadable).toEqual({});
          if (!('sensitivity' in values)) expect(read.settings.sensitivity).toBe(60);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('where there is no room', () => {
  const many = (size: number) =>
    Array.from({ length: 1000 }, (_, n) => ({
      text: `${n} ${'wörter '.repeat(size)}`.slice(0, 118).trim(),
      side: 'brochure' as const,
    }));

  it('what does not fit stays here, all else goes, and it is told until it fits', async () => {
    await join(laptop, desktop);
    await set(laptop, { phrases: many(17), sensitivity: 60 });
    await settle(laptop, desktop);
    expect(await statusOf(laptop)).toEqual({ on: true, problem: 'full' });
    expect((await settingsOf(laptop)).phrases).toHaveLength(1000);
    expect(await settingsOf(desktop)).toMatchObject({ sensitivity: 60, phrases: [] });
    await set(laptop, { phrases: many(1) });
    await settle(laptop, desktop);
    expect(await statusOf(laptop)).toEqual({ on: true, problem: null });
    expect((await settingsOf(desktop)).phrases).toHaveLength(1000);
  });

  it.each([
    ['QuotaExceededError: storage.sync API call exceeded its quota limitations.', 'full', 'done'],
    ['Please set webextensions.storage.sync.enabled to true in about:config', 'failed', 'done'],
    ['This request exceeds the MAX_WRITE_OPERATIONS_PER_MINUTE quota.', null, 'later'],
  ] as const)('%s is %s', async (words, problem, outcome) => {
    await join(laptop);
    await set(laptop, { sensitivity: 60 });
    laptop.sync.failing = words;
    expect(await tidy(laptop)).toBe(outcome);
    expect(await statusOf(laptop)).toEqual({ on: true, problem });
    expect((await settingsOf(laptop)).sensitivity).toBe(60);
    laptop.sync.failing = null;
    await settle(laptop);
    await join(desktop);
    expect((await settingsOf(desktop)).sensitivity).toBe(60);
    expect(await statusOf(laptop)).toEqual({ on: true, problem: null });
  });
});

describe('erasing', () => {
  it('writes nothing where nothing was synced', async () => {
    await on(laptop, eraseSynced);
    expect(laptop.sync.writes).toBe(0);
  });

  it('on one machine empties what was synced, and no other brings it back, even one that was away', async () => {
    await set(laptop, { names: ['Secret Muffins'] });
    await join(laptop, desktop);
    // The desktop is away, and changes something meanwhile.
    await set(desktop, { sensitivity: 80, names: ['Secret Muffins', 'More'] });
    await tidy(desktop);
    await on(laptop, async () => {
      await eraseSynced();
      await reset();
    });
    exchange(laptop);
    cloud.send(desktop);
    cloud.receive(desktop);
    await settle(desktop, laptop);
    expect(laptop.sync.values).toEqual({});
    expect(desktop.sync.values).toEqual({});
    expect(await settingsOf(laptop)).toEqual(defaults);
    expect(await statusOf(desktop)).toEqual({ on: false, problem: 'emptied' });
    expect(await settingsOf(desktop)).toMatchObject({ sensitivity: 80, names: ['Secret Muffins', 'More'] });
  });

  it('and beginning anew does not bring back what others knew, until they join again', async () => {
    await set(laptop, { names: ['Secret Muffins'] });
    await join(laptop, desktop);
    await on(laptop, async () => {
      await eraseSynced();
      await reset();
      await turnOn();
    });
    await settle(laptop, desktop);
    expect(JSON.stringify(laptop.sync.values)).not.toContain('Secret');
    expect((await settingsOf(laptop)).names).toEqual([]);
    expect(await statusOf(desktop)).toEqual({ on: false, problem: 'emptied' });
    await on(desktop, turnOn);
    await settle(desktop, laptop);
    expect((await settingsOf(laptop)).names).toEqual(['Secret Muffins']);
  });
});

describe('turning off', () => {
  it('takes out what this machine told, and leaves the others theirs', async () => {
    await join(laptop, desktop);
    await set(laptop, { sensitivity: 60 });
    await settle(laptop, desktop);
    await on(laptop, turnOff);
    await settle(laptop, desktop);
    expect(await statusOf(laptop)).toEqual({ on: false, problem: null });
    expect(await statusOf(desktop)).toEqual({ on: true, problem: null });
    expect(Object.keys(desktop.sync.values).filter((key) => key.includes('.days.'))).toHaveLength(1);
    await set(desktop, { sensitivity: 70 });
    await settle(desktop, laptop);
    expect((await settingsOf(laptop)).sensitivity).toBe(60);
  });

  it('on the last machine leaves nothing', async () => {
    await set(laptop, { sensitivity: 60 });
    await join(laptop);
    await on(laptop, turnOff);
    expect(laptop.sync.values).toEqual({});
    expect(laptop.local.values).not.toHaveProperty('sync');
  });
});
