// The stories: a real server on a real database, a real browser, one story for each role.
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['e2e/**/*.story.ts'],
    globalSetup: ['e2e/demo-server.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // As long as everything else in a story waits.
    expect: { poll: { timeout: 20_000 } },
    pool: 'forks',
    // Two at a time, each on a district of its own: a browser waits as much as it works.
    maxWorkers: 2,
  },
})
