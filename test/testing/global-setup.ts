// vitest's globalSetup: one line at the end of a run that says which behaviour suites were skipped.
import { countSkippedSuites } from '../../src/testing/index.ts'

export default function setup(): () => void {
  return countSkippedSuites()
}
