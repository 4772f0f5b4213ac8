import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    setupFiles: [new URL('vitest.setup.ts', import.meta.url).pathname],
  },
})
