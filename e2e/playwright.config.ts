import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.e2e.ts',
  outputDir: '../test-results',
  // Each journey starts an app of its own; two at once would fight for the machine, not for time.
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // Shared machines stand still now and then: there a journey is walked once more, and the report
  // names it as flaky. At one's desk the first failure counts.
  retries: process.env['CI'] ? 1 : 0,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list'], ['json']],
})
