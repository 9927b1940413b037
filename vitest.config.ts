import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/testing/global-setup.ts'],
    reporters: ['default', './test/reporter.ts'],
    // Behaviour tests start real proxies.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // They wait more than they compute: hence a worker more than the two cores that this has to run on.
    maxWorkers: 3,
    // The library keeps nothing between calls, and loading it for each file takes half as long as the tests.
    isolate: false,
  },
})
