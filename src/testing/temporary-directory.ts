// Directories that disappear with the test.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { atDeath } from './at-death.js'

/** A directory that removes itself. */
export interface TemporaryDirectory {
  /** Absolute path. */
  readonly path: string
  /** Deletes it with all it holds; harmless when called again. */
  remove(): void
}

/** Makes an empty directory under the system's temporary directory. It is removed at the latest when the process ends. */
export function temporaryDirectory(purpose: string): TemporaryDirectory {
  const path = mkdtempSync(join(tmpdir(), `pipyc-${purpose}-`))
  // Pipy may run as another user; nothing in here is worth hiding.
  chmodSync(path, 0o755)
  const cancel = atDeath(['rm', '-rf', '--', path])
  return {
    path,
    remove() {
      rmSync(path, { recursive: true, force: true })
      cancel()
    },
  }
}
