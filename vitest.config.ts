import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**'],
    // The machine may be slow and shared: no unit test is about time.
    testTimeout: 60_000,
    setupFiles: ['tests/setup.ts'],
  },
});
