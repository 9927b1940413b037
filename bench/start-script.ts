// Puts a script into a directory of its own and starts Pipy on it.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Pipy, type PipyProcess, runPipy } from '../src/testing/index.ts'

export interface Script {
  /** By path, relative to its directory. */
  readonly files: Readonly<Record<string, string>>
  /** Default: main.js. */
  readonly main?: string
}

export interface StartScript extends Script {
  readonly pipy: Pipy
  readonly directory: string
  /** On loopback; where the script listens. */
  readonly port: number
  /** Command that Pipy runs under. */
  readonly under?: readonly string[]
  /** Default: 20000. */
  readonly readyTimeoutMs?: number
}

/** @throws PipyStartError when it does not come up. */
export async function startScript(options: StartScript): Promise<PipyProcess> {
  const { pipy, directory, files, main = 'main.js', port, under = [], readyTimeoutMs = 20_000 } = options
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, path)), { recursive: true })
    writeFileSync(join(directory, path), content)
  }
  return runPipy({ pipy, main: join(directory, main), listens: [{ address: '127.0.0.1', port }], under, readyTimeoutMs })
}

export function at(port: number): string {
  return `127.0.0.1:${port}`
}
