import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { numRuns, patience } from './runs.ts';

const own = 'chrome-extension://mingle';
vi.mock('wxt/browser', () => ({ browser: fakeBrowser }));
vi.stubGlobal('location', { origin: own });
const { readBackup } = await import('../../lib/store/backup.ts');
const { readPack } = await import('../../lib/store/packs.ts');
const { defaults, fields, settingNames } = await import('../../lib/store/settings-schema.ts');
const { checkRequest } = await import('../../lib/messages.schema.ts');

const day = '2026-11-22';
const post = {
  id: 'a',
  time: 1,
  day,
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
  opening: 'b'.repeat(64),
  import: 1,
  pulls: { hype: -40 },
};
const values = { ...defaults, phrases: [{ text: 'act now', side: 'brochure' }], names: ['Jo'] };
const backup = {
  format: 'mingle-backup',
  version: 4,
  settings: { version: 1, values },
  salt: '0'.repeat(32),
  removed: ['gone'],
  minutes: [{ day, network: 'x', minutes: 1, last: Date.parse(`${day}T12:00:00Z`) / 60_000 }],
  reach: [{ day, network: 'x', count: 1 }],
  posts: [post, { ...post, id: 'b' }],
};
const pack = { format: 'mingle-rule-pack', version: 1, name: 'Calm', ...values };

/** Something that JSON can say, put in somewhere, below any key that is there or not. */
const bend = fc.tuple(fc.nat(), fc.constantFrom('__proto__', 'constructor', 'toString', null), fc.jsonValue());

/** A copy in which one place, or as many as there are bends, holds something else. */
function bent(whole: unknown, bends: readonly (readonly [number, string | null, unknown])[]): string {
  let text = JSON.stringify(whole);
  for (const [at, name, value] of bends) {
    const places = [...text.matchAll(/"(?:[^"\\]|\\.)*"(?=[:,\]}])|-?\d+|true|false|null|\[\]|\{\}/g)];
    const place = places[at % places.length];
    if (!place) continue;
    const isKey = text[place.index + place[0].length] === ':';
    const put = isKey ? JSON.stringify(name ?? JSON.stringify(value)) : JSON.stringify(value);
    text = text.slice(0, place.index) + put + text.slice(place.index + place[0].length);
  }
  return text;
}

const files = (whole: unknown) =>
  fc.oneof(
    fc.array(bend, { maxLength: 4 }).map((bends) => bent(whole, bends)),
    // Cut off, or with signs put in: hardly ever JSON any more.
    fc.tuple(fc.nat(), fc.nat(20), fc.string({ unit: 'binary', maxLength: 10 })).map(([at, less, more]) => {
      const text = JSON.stringify(whole);
      const from = at % text.length;
      return text.slice(0, from) + more + text.slice(from + less);
    }),
  );

it('sound ones are read whole', () => {
  const { posts, removed, minutes, reach, salt } = backup;
  const settings = { settings: values, unreadable: {} };
  const read = { posts, removed, minutes, reach, salt, settings, skipped: [] };
  expect(readBackup(JSON.stringify(backup))).toMatchObject({ kind: 'read', backup: read });
  const { rules, sensitivity, phrases, allowed, convention, custom } = values;
  expect(readPack(JSON.stringify(pack))).toMatchObject({
    kind: 'read',
    pack: { name: 'Calm', values: { rules, sensitivity, phrases, allowed, convention, custom } },
  });
});

it(
  'any backup is read as far as its parts are sound, and what is read may go to the ledger',
  () => {
    fc.assert(
      fc.property(files(backup), (text) => {
        const read = readBackup(text);
        expect(Object.keys(Object.prototype)).toEqual([]);
        if (read.kind !== 'read') return;
        const { settings, salt, ...rest } = read.backup;
        for (const name of settingNames) expect(fields[name].read(settings.settings[name]).left, name).toBeUndefined();
        const { posts, removed, minutes, reach } = rest;
        const sent = { posts, removed, minutes, reach, ...(salt !== null && { salt }) };
        // As it goes over the wire, through the background's own door.
        expect(() =>
          checkRequest('bring', JSON.parse(JSON.stringify(sent)), { url: `${own}/options.html` }),
        ).not.toThrow();
      }),
      { numRuns },
    );
  },
  patience,
);

it(
  'any rule pack is refused, or leaves settings within their limits',
  () => {
    fc.assert(
      fc.property(files(pack), (text) => {
        const read = readPack(text);
        expect(Object.keys(Object.prototype)).toEqual([]);
        if (read.kind !== 'read') return;
        for (const [name, value] of Object.entries(read.pack.values))
          expect(fields[name as keyof typeof fields].read(value as never).left, name).toBeUndefined();
      }),
      { numRuns },
    );
  },
  patience,
);
