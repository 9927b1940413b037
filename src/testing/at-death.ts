// Cleans up when this process ends in any way, SIGKILL included: a shell on the other end of a pipe notices and acts.
import { type ChildProcess, spawn } from 'node:child_process'

// Each line replaces the one before; the last one runs once the pipe closes.
const WATCHDOG = 'last=; while IFS= read -r line; do last=$line; done; eval "$last"'

const pending = new Map<number, string>()
let watchdog: ChildProcess | undefined
let nextId = 0

/**
 * Runs `argv` after this process has ended, however it ended, unless the returned function was called before.
 * Failures of the command are ignored: the thing may be gone by then.
 */
export function atDeath(argv: readonly string[]): () => void {
  const id = nextId++
  pending.set(id, `${argv.map(quote).join(' ')} 2>/dev/null`)
  update()
  return () => {
    if (pending.delete(id)) update()
  }
}

function update(): void {
  watchdog ??= start()
  watchdog.stdin?.write(`${[...pending.values()].join('; ') || ':'}\n`)
}

function start(): ChildProcess {
  // Its own session: Ctrl-C must reach the tests, not their cleaner.
  const child = spawn('/bin/sh', ['-c', WATCHDOG], { stdio: ['pipe', 'ignore', 'ignore'], detached: true })
  child.on('error', () => {})
  child.stdin.on('error', () => {})
  child.unref()
  const stdin = child.stdin as unknown as { unref?: () => void }
  stdin.unref?.()
  return child
}

function quote(word: string): string {
  return `'${word.replaceAll("'", `'\\''`)}'`
}
