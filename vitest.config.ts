import { defaultExclude, defineConfig } from 'vitest/config'
import LongestFirst from './test/longest-first.ts'

/** Tests that hold the library to processor time or memory: beside what other files have left in a worker they measure that, too. */
const MEASURING = [
  'test/robustness/**',
  'test/security/*-classes.test.ts',
  'test/regex/**',
  'test/phases/budget.test.ts',
  'test/pipy/streaming.test.ts',
]

export default defineConfig({
  test: {
    globalSetup: ['test/testing/global-setup.ts'],
    sequence: { sequencer: LongestFirst },
    reporters: ['default', './test/reporter.ts'],
    // Behaviour tests start real proxies.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // The usual second is too little on a machine that stands still for two.
    expect: { poll: { timeout: 10_000 } },
    // They wait more than they compute: hence two workers more than the two cores that this has to run on.
    maxWorkers: 4,
    projects: [
      { extends: true, test: { name: 'measuring', include: MEASURING.map(path => path.replace('/**', '/**/*.test.ts')) } },
      // The library keeps nothing between calls, and loading it for each file takes half as long as the tests.
      { extends: true, test: { name: 'all others', include: ['test/**/*.test.ts'], exclude: [...defaultExclude, ...MEASURING], isolate: false } },
    ],
  },
})
