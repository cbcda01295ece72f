import fc from 'fast-check';
import { expect, it } from 'vitest';
import { defaults, fields, parseSettings, settingNames, storedForm } from '../../lib/store/settings-schema.ts';
import { numRuns, patience } from './runs.ts';

const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** Near what is stored: a sound value with something in it exchanged. */
const bent = fc.constantFrom(...settingNames).chain((name) =>
  fc.tuple(fc.constant(name), fc.jsonValue(), fc.string(), fc.boolean()).map(([key, value, at, deep]) => {
    const whole = defaults[key];
    const bends = deep && typeof whole === 'object' && whole !== null && !Array.isArray(whole);
    return [key, bends ? { ...whole, [Object.keys(whole)[at.length % 4] ?? at]: value } : value] as const;
  }),
);
const key = fc.oneof(fc.constantFrom<string>(...settingNames, '__proto__', 'constructor', 'toString'), fc.string());
const anything = fc.oneof(
  fc.array(bent).map((pairs) => Object.fromEntries(pairs)),
  fc.dictionary(key, fc.jsonValue()),
  fc.jsonValue(),
);

it(
  'whatever lies in storage gives settings within their limits, and loses nothing when written back',
  () => {
    fc.assert(
      fc.property(anything, anything, fc.jsonValue(), (values, unreadable, version) => {
        const once = parseSettings(json({ version, values, unreadable }));
        for (const name of settingNames) expect(fields[name].read(once.settings[name]).left, name).toBeUndefined();
        const again = parseSettings(json(storedForm(once)));
        expect(json(again.settings)).toEqual(json(once.settings));
        expect(json(again.unreadable)).toEqual(json(once.unreadable));
        expect(Object.keys(Object.prototype)).toEqual([]);
      }),
      { numRuns },
    );
  },
  patience,
);
