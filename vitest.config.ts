import { defineConfig } from 'vitest/config'

const exclude = ['**/node_modules/**', 'dist/**', 'data/**']

export default defineConfig({
  test: {
    environment: 'node',
    // A school's machine and ours have two cores; a third worker only makes timings lie.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // No test leaves anything behind in a module, and reading the modules anew for each file is a fifth of the time.
          isolate: false,
          include: ['**/*.test.ts'],
          exclude: [...exclude, '**/*.int.test.ts', '**/*.browser.test.ts'],
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['**/*.int.test.ts'],
          exclude,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          globalSetup: 'web-chat/testing/seed-product.ts',
          include: ['**/*.browser.test.ts'],
          exclude,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
