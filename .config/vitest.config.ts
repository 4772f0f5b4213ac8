import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { LongestFirst } from './vitest.order.ts'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // A module is loaded once a worker and not once a file: nothing in src keeps state, and tests share none.
    pool: 'forks',
    isolate: false,
    maxWorkers: Number(process.env['UNSCRIPTED_TEST_WORKERS'] ?? availableParallelism()),
    sequence: { sequencer: LongestFirst },
    // `npm run coverage`: what the tests run of src. Language packs are data.
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      exclude: ['src/language/*/**', 'src/**/*.d.ts'],
      reporter: ['text-summary', 'json-summary'],
      reportsDirectory: new URL('../coverage/', import.meta.url).pathname,
    },
    // A test that checks nothing, such as one whose loop is never entered, fails.
    expect: { requireAssertions: true },
    setupFiles: [new URL('vitest.setup.ts', import.meta.url).pathname],
  },
})
