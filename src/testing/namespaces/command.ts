// Runs a system command and insists on its success.
import { spawnSync } from 'node:child_process'

/** What the command printed. @throws with its words when it fails or does not exist. */
export function run(...argv: string[]): string {
  const { status, stdout, stderr, error } = spawnSync(argv[0] as string, argv.slice(1), { encoding: 'utf8', timeout: 10_000 })
  if (error || status !== 0) throw new Error(`${argv.join(' ')}: ${error?.message ?? (stderr.trim() || `exit ${status}`)}`)
  return stdout
}
