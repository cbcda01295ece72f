import { defineConfig } from '@playwright/test';

/** The system's browser on the production build; see tests/e2e/harness.ts. Never retried: a flaky test is a bug. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: '.output/e2e',
  // These end a hang, no more: the machine may be slow and shared, and no test is about time.
  timeout: 300_000,
  expect: { timeout: 60_000 },
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  reporter: [['list']],
});
