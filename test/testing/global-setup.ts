// vitest's globalSetup: temporary files go to memory, and one line at the end of a run says which behaviour suites were skipped.
import { countSkippedSuites } from '../../src/testing/pipy-suites.ts'
import { memoryDirectory } from './memory-directory.ts'

export default function setup(): () => void {
  const memory = memoryDirectory()
  // The workers, which start after this, and what they start inherit it.
  if (process.env['TMPDIR'] === undefined && memory !== undefined) process.env['TMPDIR'] = memory
  return countSkippedSuites()
}
