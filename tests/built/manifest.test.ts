/** The manifests as built: what Mingle may do, and nothing more. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hosts } from '../../lib/networks/hosts.ts';

const folders = { chrome: 'chrome-mv3', firefox: 'firefox-mv3' };
/** What of a script matches, with a little around it: a whole script in a report of a failure says nothing. */
const matches = (source: string, pattern: RegExp): string[] =>
  [...source.matchAll(pattern)].map(({ 0: { length }, index }) =>
    source.slice(Math.max(0, index - 40), index + length + 40),
  );

const rootOf = (folder: string) => resolve(import.meta.dirname, '../../.output', folder);

describe.each(Object.entries(folders))('%s', (browser, folder) => {
  const root = rootOf(folder);
  const manifest = JSON.parse(readFileSync(resolve(root, 'manifest.json'), 'utf8'));

  test('is version 3 and asks for storage, scripting and the three sites only', () => {
    expect(manifest.manifest_version).toBe(3);
    expect([...manifest.permissions].sort()).toEqual(['scripting', 'storage']);
    expect([...manifest.host_permissions].sort()).toEqual([...hosts].sort());
    expect(manifest.optional_permissions ?? []).toEqual([]);
    expect(manifest.optional_host_permissions ?? []).toEqual([]);
  });

  test('shows nothing of itself to pages', () => {
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest).not.toHaveProperty('externally_connectable');
  });

  test('calls out to no page and hears no other extension', () => {
    const scripts = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'));
    for (const name of scripts) {
      const source = readFileSync(resolve(root, name), 'utf8');
      expect(matches(source, /onMessageExternal|onConnectExternal|content-script-started/g), name).toEqual([]);
    }
    const content = readFileSync(resolve(root, 'composer.js'), 'utf8');
    expect(matches(content, /\bpostMessage\b|\bCustomEvent\b|\.getURL\b/g)).toEqual([]);
  });

  test('lets its own pages reach nothing', () => {
    const policy: string = manifest.content_security_policy.extension_pages;
    const rules = new Map(policy.split('; ').map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1).join(' ')]));
    // `connect-src`, `frame-src`, `worker-src` and the like fall back to the first.
    expect(Object.fromEntries(rules)).toEqual({
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': "'self'",
      'img-src': "'self' data:",
      'base-uri': "'none'",
      'form-action': "'none'",
    });
    const written = readdirSync(root).filter((name) => name.endsWith('.html'));
    // No page makes a policy of its own.
    for (const name of written)
      expect(matches(readFileSync(resolve(root, name), 'utf8'), /http-equiv|<base\b/gi), name).toEqual([]);
  });

  test('puts one small content script on the three sites, and names files that exist', () => {
    expect(manifest.content_scripts).toHaveLength(1);
    const [script] = manifest.content_scripts;
    expect([...script.matches].sort()).toEqual([...hosts].sort());
    expect(script.css ?? []).toEqual([]);
    const named = [
      ...script.js,
      manifest.action.default_popup,
      manifest.options_ui.page,
      ...Object.values(manifest.icons),
    ];
    for (const file of named) expect(existsSync(resolve(root, String(file))), String(file)).toBe(true);
  });

  test('says its name in every language it has', () => {
    for (const locale of readdirSync(resolve(root, '_locales'))) {
      const messages = JSON.parse(readFileSync(resolve(root, '_locales', locale, 'messages.json'), 'utf8'));
      expect(messages.name?.message, locale).toBeTruthy();
      expect(messages.description?.message.length, locale).toBeLessThanOrEqual(132);
    }
  });

  test('says which browser it needs at least', () => {
    const least = manifest.minimum_chrome_version ?? manifest.browser_specific_settings?.gecko.strict_min_version;
    expect(Number.parseInt(least, 10)).toBe(browser === 'chrome' ? 124 : 140);
  });

  if (browser === 'chrome') {
    test('names the schema of what organisations may set, and has it as it was written', () => {
      const built = readFileSync(resolve(root, manifest.storage.managed_schema), 'utf8');
      expect(built).toBe(readFileSync(resolve(import.meta.dirname, '../../public/managed-schema.json'), 'utf8'));
    });
  }

  if (browser === 'firefox') {
    test('names no schema, which Firefox does not know', () => {
      expect(manifest).not.toHaveProperty('storage');
    });

    test('declares that it collects nothing', () => {
      expect(manifest.browser_specific_settings.gecko.data_collection_permissions.required).toEqual(['none']);
    });
  }
});
