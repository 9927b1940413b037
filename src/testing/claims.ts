// Names that one process on this machine holds at a time: test workers share ports and loopback addresses through them.
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'

const directory = join(tmpdir(), `pipyc-claims-${userInfo().uid}`)
const held = new Set<string>()
let releasesAtExit = false
/** A claim without its owner's pid in it this long after its creation was left by a crash in between. */
const HALF_WRITTEN_MS = 10_000

/** Takes the name; false when a living process, this one included, has it. */
export function claim(name: string): boolean {
  if (!releasesAtExit) process.once('exit', () => [...held].forEach(release))
  releasesAtExit = true
  mkdirSync(directory, { recursive: true })
  const path = join(directory, name)
  if (!create(path) && !(isStale(path) && replace(path))) return false
  held.add(name)
  return true
}

/** Gives the name back; harmless when it is not held. */
export function release(name: string): void {
  if (held.delete(name)) rmSync(join(directory, name), { force: true })
}

function create(path: string): boolean {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' })
    return true
  } catch {
    return false
  }
}

function isStale(path: string): boolean {
  try {
    const owner = Number(readFileSync(path, 'utf8'))
    return owner > 0 ? !isAlive(owner) : Date.now() - statSync(path).mtimeMs > HALF_WRITTEN_MS
  } catch {
    return false
  }
}

/** Two processes may find the same stale claim: the one whose rename succeeds on a claim that is still stale takes it. */
function replace(path: string): boolean {
  const aside = `${path}.${process.pid}`
  try {
    renameSync(path, aside)
  } catch {
    return false
  }
  const stale = isStale(aside)
  if (!stale) renameSync(aside, path)
  else rmSync(aside, { force: true })
  return stale && create(path)
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
