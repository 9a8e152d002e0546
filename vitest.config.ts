import { defineConfig } from 'vitest/config'

/** Everything that needs no browser. `DEEP=1` runs the long versions. */
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/browser/**'],
    globalSetup: ['test/global-setup.ts'],
    maxWorkers: 2,
    testTimeout: process.env.DEEP ? 600_000 : 30_000,
    hookTimeout: 60_000,
  },
})
