import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    // `npm run coverage`: what the tests run of src. Language packs are data.
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      exclude: ['src/language/*/**', 'src/**/*.d.ts'],
      reporter: ['text-summary', 'json-summary'],
      reportsDirectory: new URL('../coverage/', import.meta.url).pathname,
    },
    setupFiles: [new URL('vitest.setup.ts', import.meta.url).pathname],
  },
})
