import { defineConfig } from 'vitest/config';

/** The distribution's Firefox on the production build; see launch.ts. Never retried: a flaky test is a bug. */
export default defineConfig({
  test: {
    include: ['tests/firefox/**/*.spec.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 10_000, interval: 50 } },
    // One browser a file; the machine may be small.
    maxWorkers: 2,
    retry: 0,
    allowOnly: false,
  },
});
