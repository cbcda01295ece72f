import { defineConfig } from 'vitest/config';

/** The distribution's Firefox on the production build; see launch.ts. Never retried: a flaky test is a bug. */
export default defineConfig({
  test: {
    include: ['tests/firefox/**/*.spec.ts'],
    // These end a hang, no more: the machine may be slow and shared, and no test is about time.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 60_000, interval: 50 } },
    // One browser a file; the machine may be small.
    maxWorkers: 2,
    retry: 0,
    allowOnly: false,
  },
});
