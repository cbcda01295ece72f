import { defineConfig } from 'wxt';
import { hosts } from './lib/networks/hosts.ts';
import { notices } from './tests/tools/notices.ts';

/** One source for Chromium and Firefox; see docs/decisions for why so few permissions. */
export default defineConfig({
  modules: ['@wxt-dev/module-react'],
  imports: false,
  manifestVersion: 3,
  outDir: '.output',
  webExt: { disabled: true },
  vite: () => ({
    build: {
      // The polyfill would fetch; every browser that Mingle runs in preloads modules by itself.
      modulePreload: { polyfill: false },
      // WXT's own, around each entrypoint: in production it says nothing, and the content script carries every byte.
      rollupOptions: { treeshake: { manualPureFunctions: ['logger.error'] } },
    },
  }),
  hooks: {
    // What the screens share comes in one file: each more is a round trip before a screen can be drawn.
    'vite:build:extendConfig': (_entries, { build }) => {
      const output = [build?.rollupOptions?.output].flat()[0];
      if (output && 'chunkFileNames' in output)
        output.codeSplitting = { groups: [{ name: 'screens', minShareCount: 2 }] };
    },
    'build:publicAssets': (_wxt, files) => {
      files.push({ relativeDest: 'licences.txt', contents: notices() });
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: ['storage', 'scripting'],
    host_permissions: hosts,
    // LinkedIn never gets idle, and focuses its editors early. Its share box may stand in a same-origin
    // iframe[data-testid="interop-iframe"] (seen 2026-08).
    content_scripts: [{ matches: hosts, js: ['composer.js'], run_at: 'document_end', all_frames: true }],
    action: { default_title: '__MSG_name__' },
    // The user may change them in the browser; Escape closes the card as well.
    commands: {
      'card-open': { description: '__MSG_commandOpen__', suggested_key: { default: 'Alt+Shift+M' } },
      'card-next': { description: '__MSG_commandNext__', suggested_key: { default: 'Alt+Shift+Period' } },
      'card-previous': { description: '__MSG_commandPrevious__', suggested_key: { default: 'Alt+Shift+Comma' } },
      'card-close': { description: '__MSG_commandClose__' },
    },
    content_security_policy: {
      extension_pages: [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        // Which `default-src` says nothing of.
        "base-uri 'none'",
        "form-action 'none'",
      ].join('; '),
    },
    ...(browser !== 'firefox' && {
      // `light-dark()` came with 123, a stream's own iterator with 124.
      minimum_chrome_version: '124',
      // What organisations may set. Firefox needs no schema: docs/organisations.md.
      storage: { managed_schema: 'managed-schema.json' },
    }),
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'mingle@mingle.coach',
          strict_min_version: '140.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
});
