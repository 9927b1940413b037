// A directory in memory for temporary files: behaviour tests write some hundred thousand small files, which takes a third of their time on a disk.
import { accessSync, constants, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const SHARED_MEMORY = '/dev/shm'
const LEAST_FREE_BYTES = 2 ** 30

/** undefined where there is none, it is too small (64 MB in many containers), or nothing in it may be executed. */
export function memoryDirectory(): string | undefined {
  try {
    const { bavail, bsize } = statfsSync(SHARED_MEMORY)
    return bavail * bsize >= LEAST_FREE_BYTES && takesExecutables(SHARED_MEMORY) ? SHARED_MEMORY : undefined
  } catch {
    return undefined
  }
}

function takesExecutables(directory: string): boolean {
  const own = mkdtempSync(join(directory, 'pipyc-probe-'))
  try {
    const path = join(own, 'script')
    writeFileSync(path, '', { mode: 0o700 })
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  } finally {
    rmSync(own, { recursive: true })
  }
}
