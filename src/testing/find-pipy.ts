// Finds the Pipy binaries that the tests run against: by environment, then on PATH.
import { spawnSync } from 'node:child_process'
import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'

/** Release lines of Pipy that pipyc writes for. */
export type PipyVersion = '1.5' | '2.0'

/** All of them, oldest first. */
export const PIPY_VERSIONS: readonly PipyVersion[] = ['1.5', '2.0']

/** A Pipy that is installed here. */
export interface Pipy {
  readonly version: PipyVersion
  /** Absolute path, or a name to be looked up on PATH. */
  readonly path: string
  /** What the binary says of itself, such as `1.5.18`; builds made without a release tag say nothing and get `1.5.x`. */
  readonly fullVersion: string
}

interface Candidate {
  readonly path: string
  /** Environment variable that named it: then it must be right. */
  readonly variable?: string
  readonly wanted?: PipyVersion
}

/**
 * At most one binary per version, sorted by version. Looks at PIPY_BIN_1_5, PIPY_BIN_2_0, PIPY_BIN, then for
 * `pipy-1.5`, `pipy-2.0` and `pipy` on PATH; the first of each version wins.
 * @throws when a variable names something that is not Pipy, or not the version in the variable's name.
 */
export function findPipy(env: NodeJS.ProcessEnv = process.env): Pipy[] {
  const found = new Map<PipyVersion, Pipy>()
  for (const candidate of candidates(env)) {
    const pipy = askVersion(candidate.path)
    if (candidate.variable) check(candidate, pipy)
    if (pipy && !found.has(pipy.version)) found.set(pipy.version, pipy)
  }
  return PIPY_VERSIONS.flatMap(version => found.get(version) ?? [])
}

function candidates(env: NodeJS.ProcessEnv): Candidate[] {
  // Pipy may run in another directory than this process.
  const path = (variable: string) => (env[variable]?.includes('/') ? resolve(env[variable]) : (env[variable] ?? ''))
  const named: Candidate[] = [
    { variable: 'PIPY_BIN_1_5', path: path('PIPY_BIN_1_5'), wanted: '1.5' },
    { variable: 'PIPY_BIN_2_0', path: path('PIPY_BIN_2_0'), wanted: '2.0' },
    { variable: 'PIPY_BIN', path: path('PIPY_BIN') },
  ]
  const folders = (env['PATH'] ?? '').split(delimiter).filter(Boolean)
  const onPath = ['pipy-1.5', 'pipy-2.0', 'pipy'].flatMap(name => {
    const path = folders.map(folder => join(folder, name)).find(isExecutable)
    return path ? [{ path }] : []
  })
  return [...named.filter(({ path }) => path !== ''), ...onPath]
}

function check({ variable, path, wanted }: Candidate, pipy: Pipy | undefined): void {
  if (!pipy) throw new Error(`${variable}=${path} is not a Pipy 1.5 or 2.0 that runs here`)
  if (wanted && pipy.version !== wanted) throw new Error(`${variable}=${path} is Pipy ${pipy.fullVersion}, not ${wanted}`)
}

/** What the binary is; undefined when it is neither version or does not run. */
function askVersion(path: string): Pipy | undefined {
  const printed = /^Version +: *v?(\S+)?/m.exec(output(path, '--version'))
  if (!printed) return undefined
  const fullVersion = printed[1]
  const version = fullVersion ? PIPY_VERSIONS.find(known => fullVersion.startsWith(`${known}.`)) : versionByOptions(path)
  return version && { version, path, fullVersion: fullVersion ?? `${version}.x` }
}

/** A build without a release tag prints an empty version; its options tell the lines apart. */
function versionByOptions(path: string): PipyVersion | undefined {
  const help = output(path, '--help')
  if (help.includes('--codebase-dir')) return '2.0'
  return help.includes('--no-graph') && help.includes('--log-local') ? '1.5' : undefined
}

/** One call in ten of 1.5.18 and 2.0.2 prints everything and then hangs in its teardown: the text counts, not the exit. */
function output(path: string, option: string): string {
  for (const timeout of [1000, 10_000]) {
    const { stdout, error } = spawnSync(path, [option], { encoding: 'utf8', timeout, killSignal: 'SIGKILL' })
    if (stdout || (error as NodeJS.ErrnoException | undefined)?.code !== 'ETIMEDOUT') return stdout ?? ''
  }
  return ''
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}
