// The compiler as another commit has it, to compare what it compiles.
import { spawnSync } from 'node:child_process'
import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { compile } from '../src/compile.ts'
import { temporaryDirectory } from '../src/testing/index.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

export interface OtherCommit {
  readonly hash: string
  readonly compiler: typeof compile
  remove(): void
}

/** undefined where `ref` names no commit. */
export function commitOf(ref: string): string | undefined {
  const { status, stdout } = spawnSync('git', ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`], {
    cwd: ROOT,
    encoding: 'utf8',
  })
  return status === 0 ? stdout.trim() : undefined
}

/** Takes the library out of git into a directory of its own; its dependencies are this tree's. @throws when it cannot be had, or does not load. */
export async function otherCommit(hash: string): Promise<OtherCommit> {
  const directory = temporaryDirectory('other-commit')
  run(['tar', '-x', '-C', directory.path], run(['git', 'archive', hash, 'src', 'package.json']))
  symlinkSync(join(ROOT, 'node_modules'), join(directory.path, 'node_modules'))
  const library = await import(pathToFileURL(join(directory.path, 'src/compile.ts')).href)
  return { hash, compiler: library.compile, remove: () => directory.remove() }
}

function run([command = '', ...rest]: readonly string[], input?: Buffer): Buffer {
  const { status, stdout, stderr, error } = spawnSync(command, rest, { cwd: ROOT, maxBuffer: 2 ** 28, ...(input && { input }) })
  if (status !== 0) throw new Error(`${command} ${rest.join(' ')}: ${error?.message ?? stderr.toString().trim()}`)
  return stdout
}
