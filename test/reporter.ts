// The last line of a run, for programs: `N passed, N failed, N skipped`.
import type { Reporter, TestModule } from 'vitest/node'

export default class CountsReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const counts = { passed: 0, failed: errors.length, skipped: 0 }
    for (const module of modules) {
      const tests = [...module.children.allTests()]
      for (const test of tests) {
        const { state } = test.result()
        counts[state === 'pending' ? 'skipped' : state]++
      }
      // A file that could not be loaded has no test that could fail.
      if (module.state() === 'failed' && !tests.some(test => test.result().state === 'failed')) counts.failed++
    }
    const line = `${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`
    // After whatever other reporters and global teardowns still have to say.
    process.once('exit', () => process.stdout.write(line))
  }
}
