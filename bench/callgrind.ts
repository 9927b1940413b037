// Counts the user instructions of a process by valgrind's callgrind, which no neighbour on the machine disturbs.
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, renameSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

const REMEDY = 'install valgrind (Debian, Ubuntu: apt-get install valgrind), which brings callgrind and callgrind_control'

/** What keeps this machine from counting, with the remedy; undefined when nothing does. */
export function whyNotCountable(): string | undefined {
  const missing = ['valgrind', 'callgrind_control'].filter(command => spawnSync(command, ['--version']).status !== 0)
  return missing.length > 0 ? `${missing.join(' and ')} cannot be run: ${REMEDY}` : undefined
}

/** Command for a process to run under; not counted until `startCounting`, so that it starts sooner. `profile`: path that its profiles begin with. */
export function underCallgrind(profile: string): string[] {
  return ['valgrind', '--tool=callgrind', '--instr-atstart=no', `--callgrind-out-file=${profile}`]
}

/** @throws when the process does not run under callgrind. */
export function startCounting(pid: number): void {
  control(pid, '--instr=on')
}

/** Instructions that all threads of the process take in user space while `work` is done. Leaves the profile at `profile`. @throws when nothing was counted. */
export async function instructionsOf(pid: number, profile: string, work: () => Promise<void>): Promise<number> {
  control(pid, '--zero')
  await work()
  control(pid, '--dump')
  const dumps = readdirSync(dirname(profile)).filter(name => name.startsWith(`${basename(profile)}.`))
  if (dumps.length !== 1) throw new Error(`callgrind wrote ${dumps.length} profiles at ${profile}`)
  renameSync(join(dirname(profile), dumps[0]!), profile)
  return totalOf(readFileSync(profile, 'utf8'))
}

/** @throws when the profile counts other things than instructions. */
function totalOf(profile: string): number {
  const total = /^events: Ir$/m.test(profile) && /^totals: (\d+)$/m.exec(profile)?.[1]
  if (!total) throw new Error(`not a profile of instructions:\n${profile.slice(0, 1000)}`)
  return Number(total)
}

/** callgrind_control ends with 0 in any case. */
function control(pid: number, option: string): void {
  const { stdout, stderr } = spawnSync('callgrind_control', [option, String(pid)], { encoding: 'utf8', timeout: 60_000 })
  if (!stdout?.includes('OK.')) throw new Error(`callgrind_control ${option} ${pid}: ${stdout}${stderr}`)
}
