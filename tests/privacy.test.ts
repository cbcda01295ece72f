/** PRIVACY.md names every field that is kept, and none that is not: held against stores that were filled. */
import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { storeNames } from '../lib/store/database.ts';
import { importSchema, minutesSchema, postSchema, reachSchema, sumSchema } from '../lib/store/post-schema.ts';
import { settingNames } from '../lib/store/settings-schema.ts';
import { locks } from './store/locks.ts';
import { aPost } from './store/posts.ts';

vi.mock('wxt/browser', () => ({ browser: fakeBrowser }));
vi.stubGlobal('navigator', { locks });
const history = await import('../lib/store/history.ts');
const { countDismissal } = await import('../lib/store/dismissals.ts');
const { addMinute } = await import('../lib/store/minutes.ts');
const { bringBatch } = await import('../lib/store/imports.ts');
const { putReach } = await import('../lib/store/reach.ts');
const { syncedNames } = await import('../lib/sync/settings.ts');
const { ownDays } = await import('../lib/sync/days.ts');
const { reconcile } = await import('../lib/sync/reconcile.ts');
const { turnOn } = await import('../lib/sync/switch.ts');
const { defaults, save } = await import('../lib/store/settings.ts');

const root = resolve(import.meta.dirname, '..');
const text = readFileSync(resolve(root, 'PRIVACY.md'), 'utf8');
const sections = new Map(
  [...text.matchAll(/^### (?:Database|Extension storage): `(\w+)`\n([\s\S]*?)(?=^##|(?![\s\S]))/gm)].map((found) => [
    found[1] ?? '',
    found[2] ?? '',
  ]),
);

/** The keys under which any module of ours puts something into extension storage: each has its own in a constant. */
const storageKeys = ['lib', 'entrypoints', 'components']
  .flatMap((folder) => readdirSync(resolve(root, folder), { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => readFileSync(resolve(entry.parentPath, entry.name), 'utf8'))
  .filter((source) => /browser\.storage\.local\.set\(/.test(source))
  .map((source) => /^const key = '(\w+)';$/m.exec(source)?.[1] ?? 'no key');

/** The fields a section lists, or those of the section it says it shares. */
function listed(name: string): string[] {
  const section = sections.get(name) ?? '';
  const same = /same fields as `(\w+)`/.exec(section)?.[1];
  return same ? listed(same) : [...section.matchAll(/^\| `(\w+)`/gm)].map((found) => found[1] ?? '').sort();
}

/** Everything in the database, as it lies there. */
async function dump(): Promise<Map<string, { key: IDBValidKey; value: unknown }[]>> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const db = await done(indexedDB.open('mingle'));
  const stores = new Map<string, { key: IDBValidKey; value: unknown }[]>();
  for (const name of db.objectStoreNames) {
    const store = db.transaction(name).objectStore(name);
    const [keys, values] = await Promise.all([done(store.getAllKeys()), done(store.getAll())]);
    stores.set(
      name,
      keys.map((key, at) => ({ key, value: values[at] })),
    );
  }
  db.close();
  return stores;
}

const hash = 'a'.repeat(64);
const full = () => aPost({ links: [{ hash, own: true }], opening: hash, import: 1, pulls: { hype: -40 } });
let stores: Awaited<ReturnType<typeof dump>>;

beforeAll(async () => {
  const gone = full();
  for (const post of [full(), gone]) history.orThrow(await history.add(post));
  history.orThrow(await history.remove(gone.id));
  history.orThrow(await history.addDoubtful(full()));
  history.orThrow(await history.salt());
  history.orThrow(await addMinute('x', 1));
  history.orThrow(await bringBatch({ id: 1, batch: 1, ids: [full().id], posts: [full()] }));
  history.orThrow(await putReach({ network: 'x', day: '2026-11-22', count: 7 }));
  await save(defaults);
  stores = await dump();
});

describe('the text', () => {
  it('has a section for each store of the database and for extension storage, and no other', () => {
    expect([...sections.keys()].sort()).toEqual([...storeNames, ...storageKeys].sort());
    expect([...stores.keys()].sort()).toEqual([...storeNames].sort());
  });

  it.each(storeNames.filter((name) => name !== 'meta'))('lists the fields that %s has, and no other', (name) => {
    const records = stores.get(name) ?? [];
    expect(records.length).toBeGreaterThan(0);
    const kept = new Set(records.flatMap(({ value }) => Object.keys(value as object)));
    expect([...kept].sort()).toEqual(listed(name));
  });

  it.each([
    ['posts', postSchema],
    ['doubtful', postSchema],
    ['days', sumSchema],
    ['months', sumSchema],
    ['minutes', minutesSchema],
    ['reach', reachSchema],
    ['imports', importSchema],
  ] as const)('lists all that may lie in %s', (name, schema) => {
    expect(Object.keys(schema.entries).sort()).toEqual(listed(name));
  });

  it('lists the keys of meta', () => {
    expect(stores.get('meta')?.map(({ key }) => key)).toEqual(listed('meta'));
  });

  it('lists every setting', () => {
    expect([...settingNames].sort()).toEqual(listed('settings'));
  });

  it('names the keys of extension storage', async () => {
    await save({ sensitivity: 60 });
    await countDismissal('deadline');
    for (const key of Object.keys(await fakeBrowser.storage.local.get())) expect(storageKeys).toContain(key);
    for (const area of [fakeBrowser.storage.sync, fakeBrowser.storage.session]) expect(await area.get()).toEqual({});
  });

  it('says which settings go with the user and which stay', () => {
    const [, part = ''] = text.split('## If you keep your machines together');
    const [goes = '', stays = ''] = part.split('| stays ');
    const named = (table: string) =>
      [...table.matchAll(/^\| (`.*?`) +\|/gm)]
        .flatMap(([, cell = '']) => cell.split(', '))
        .map((name) => name.replaceAll('`', ''))
        .sort();
    expect(named(goes)).toEqual([...syncedNames].sort());
    expect(named(stays.split('\n## ')[0] ?? '')).toEqual(
      settingNames.filter((name) => !syncedNames.includes(name)).sort(),
    );
  });

  it('lists what is kept of syncing, and nothing else is synced', async () => {
    fakeBrowser.reset();
    const post = full();
    history.orThrow(await history.add(post));
    await save({ names: ['Jo’s'], allowed: ['words of a draft'] });
    await turnOn();
    await reconcile(Date.now(), ownDays);
    const { sync } = await fakeBrowser.storage.local.get();
    expect(Object.keys(sync as object).sort()).toEqual(listed('sync'));
    const synced = await fakeBrowser.storage.sync.get();
    const names = Object.keys(synced).map((key) => key.split('.')[1] ?? key);
    expect(names.sort()).toEqual(['days', 'mingle', 'names']);
    expect(JSON.stringify(synced)).not.toMatch(new RegExp(`words of a draft|${hash}|${post.id}`));
  });

  it('says how to erase it, and then nothing is left', async () => {
    expect(text).toContain('## How to erase it');
    history.orThrow(await history.eraseHistory());
    const left = [...(await dump())].filter(([, records]) => records.length > 0);
    expect(left).toEqual([]);
  });
});
