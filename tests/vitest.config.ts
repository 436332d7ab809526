import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/support/needs.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Journeys drive browsers: on two cores, more at once only makes each slower.
    maxWorkers: 2,
  },
});
