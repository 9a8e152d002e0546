import { defineConfig } from 'vitest/config'

/** The contract tests alone, without the database that the others need: for `npm run check`. */
export default defineConfig({
  test: { include: ['test/contract/**/*.test.ts'], testTimeout: 60_000 },
})
