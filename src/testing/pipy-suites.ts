// What a suite does about a Pipy that is not installed: skip and be counted, or fail where PIPYC_REQUIRE_PIPY=1.
import { appendFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findPipy, PIPY_VERSIONS, type Pipy, type PipyVersion } from './find-pipy.js'
import { temporaryDirectory } from './temporary-directory.js'

/** Names the file in which the processes of one test run count what they skip. */
const COUNTING_FILE = 'PIPYC_SKIPPED_SUITES_FILE'

let installed: readonly Pipy[] | undefined

/** One version of Pipy for a suite to run on, or that it is missing. */
export interface PipyTarget {
  readonly version: PipyVersion
  /** Absent: not installed, the suite is to be skipped for this version. */
  readonly pipy?: Pipy
}

/**
 * One entry per version for a suite to run on. A missing version is counted as a skip.
 * @throws when a version is missing and PIPYC_REQUIRE_PIPY is 1.
 */
export function pipyTargets(suite: string, versions: readonly PipyVersion[] = PIPY_VERSIONS): PipyTarget[] {
  installed ??= findPipy()
  return versions.map(version => {
    const pipy = installed?.find(candidate => candidate.version === version)
    if (pipy) return { version, pipy }
    countSkip(`${suite} (needs Pipy ${version})`)
    return { version }
  })
}

/** Counts a suite that cannot run here, for the one line that says so. @throws when PIPYC_REQUIRE_PIPY is 1. */
export function countSkip(suite: string): void {
  if (process.env['PIPYC_REQUIRE_PIPY'] === '1') throw new Error(`PIPYC_REQUIRE_PIPY=1, but this suite cannot run: ${suite}`)
  const file = process.env[COUNTING_FILE]
  if (file) appendFileSync(file, `${suite}\n`)
  else process.stderr.write(summary([suite]))
}

/**
 * For a test runner's global set-up: counts over all worker processes. The returned function prints the line, or
 * nothing when nothing was skipped; call it after the run. Without it each skipped suite prints a line at once.
 */
export function countSkippedSuites(): () => void {
  const directory = temporaryDirectory('skipped')
  const file = join(directory.path, 'suites')
  appendFileSync(file, '')
  process.env[COUNTING_FILE] = file
  return () => {
    const suites = readFileSync(file, 'utf8').split('\n').filter(Boolean)
    directory.remove()
    if (suites.length > 0) process.stderr.write(summary(suites))
  }
}

function summary(suites: readonly string[]): string {
  const names = [...new Set(suites)].sort()
  return `\n!!! pipyc: ${names.length} behaviour suite${names.length === 1 ? '' : 's'} SKIPPED, nothing was proved about: ${names.join('; ')}. Set PIPY_BIN_1_5 and PIPY_BIN_2_0; PIPYC_REQUIRE_PIPY=1 makes this a failure.\n`
}
