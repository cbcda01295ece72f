/** What goes to the stores: the same bytes each time, no new power without a reason, texts that fit. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { shippedPackages } from '../tools/notices.ts';
import { auditOf } from '../tools/release/audit.ts';
import { built } from '../tools/release/build.ts';
import { entryOf } from '../tools/release/changelog.ts';
import { type Manifest, powersOf, reasonsIn, unexplained } from '../tools/release/permissions.ts';
import { filesIn, zipped } from '../tools/release/zip.ts';

const root = resolve(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(resolve(root, path), 'utf8');
const { version } = JSON.parse(read('package.json')) as { version: string };

describe.each(['chrome', 'firefox'] as const)('%s', (browser) => {
  const folder = resolve(root, `.output/${browser}-mv3`);

  it('is packed the same, in whatever order its files are found, and whole', () => {
    const files = filesIn(folder);
    const packed = zipped(files);
    expect(Buffer.compare(packed, zipped(new Map([...files].reverse())))).toBe(0);
    expect(Object.keys(unzipSync(packed))).toEqual([...files.keys()].sort());
  });

  it('is the same bytes when it is built once more', () => {
    expect(Buffer.compare(zipped(filesIn(folder)), zipped(built(browser)))).toBe(0);
  });

  it('carries the notices of all that is in it', () => {
    const text = readFileSync(resolve(folder, 'licences.txt'), 'utf8');
    for (const name of shippedPackages()) expect(text).toMatch(new RegExp(`^${name} \\d+\\.`, 'm'));
    const works = text.split(/^-{72}$/m).slice(1);
    // WXT's own package has none.
    expect(works.filter((work) => !/copyright/i.test(work)).map((work) => work.trim().split(' ')[0])).toEqual(['wxt']);
  });

  it('may do nothing new without a reason', () => {
    const manifest = JSON.parse(readFileSync(resolve(folder, 'manifest.json'), 'utf8')) as Manifest;
    const released = JSON.parse(read('docs/store/released.json')) as { powers: string[] };
    const reasons = reasonsIn(read('docs/store/permissions.md'));
    expect(powersOf(manifest)).toContain('storage');
    expect(unexplained(powersOf(manifest), released.powers, reasons)).toEqual([]);
    // Nothing is explained that is not asked for.
    expect([...reasons.keys()].sort()).toEqual(powersOf(manifest));
    expect(manifest.version).toBe(version);
  });
});

it('a permission that is new is found, wherever it is asked for', () => {
  const reasons = reasonsIn('| `storage` | Keeps settings. |\n| `tabs` |  |\n');
  const manifest: Manifest = {
    version: '1',
    permissions: ['storage', 'tabs'],
    optional_permissions: ['history'],
    content_scripts: [{ matches: ['https://a.example/*'] }],
    externally_connectable: {},
  };
  expect(unexplained(powersOf(manifest), ['history'], reasons)).toEqual([
    'externally_connectable',
    'https://a.example/*',
    'tabs',
  ]);
});

it('an audit that was refused is told from one that found nothing', () => {
  expect(auditOf('{"vulnerabilities":{},"metadata":{}}')).toEqual({ kind: 'asked', weak: [] });
  const found = '{"vulnerabilities":{"left":{"severity":"high"},"right":{"severity":"low"}}}';
  expect(auditOf(found)).toEqual({ kind: 'asked', weak: ['left (high)', 'right (low)'] });
  expect(auditOf('{"message":"405 Method Not Allowed","error":{}}')).toEqual({
    kind: 'refused',
    why: '405 Method Not Allowed',
  });
  expect(auditOf('')).toEqual({ kind: 'refused', why: 'no answer' });
});

it('the changelog has a dated entry for this version', () => {
  expect(entryOf(read('CHANGELOG.md'), version)?.text).toMatch(/^### /);
  expect(entryOf(read('CHANGELOG.md'), '99.0.0')).toBeNull();
});

it.each(['en', 'de', 'es'])('the store’s text in %s begins with the manifest’s', (language) => {
  const messages = JSON.parse(read(`public/_locales/${language}/messages.json`));
  const listing = read(`docs/store/listing.${language}.md`);
  expect(listing).toContain(`# ${messages.name.message}\n`);
  expect(listing).toContain(`**Summary.** ${messages.description.message}\n`);
});

it.each([
  ['draft', 1280, 800],
  ['popup', 1280, 800],
  ['insights', 1280, 800],
  ['options', 1280, 800],
  ['tile', 440, 280],
])(
  'the store’s picture %s is %d × %d without transparency, as the Chrome Web Store wants it',
  (name, width, height) => {
    const png = readFileSync(resolve(root, `docs/store/pictures/${name}.png`));
    // Of the header: width, height, bits a channel, and 2 for colours without an alpha channel.
    expect([png.readUInt32BE(16), png.readUInt32BE(20), png[24], png[25]]).toEqual([width, height, 8, 2]);
  },
);
