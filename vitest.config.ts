import { defineConfig } from 'vitest/config';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    // Only what hangs is to fail by the clock; a busy machine is no mistake.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // On two cores the default is one worker, and the other core is idle.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/ui/**', 'test/e2e/**'],
          // No module of theirs remembers anything: loading all of them again for each file took as long as the tests.
          isolate: false,
        },
      },
      {
        extends: true,
        test: { name: 'ui', environment: 'happy-dom', include: ['test/ui/**/*.test.{ts,tsx}'] },
      },
    ],
  },
});
