// Processor time of other processes, and the core that this one runs on.
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { readCpu } from '../src/testing/process-usage.ts'

/**
 * User and system time of all threads, in microseconds. /proc/<pid>/stat has the same in ticks of 10 ms: too coarse for a second, so it is asked only
 * where the kernel keeps no nanoseconds. @throws when the process is gone.
 */
export function cpuUs(pid: number): number {
  try {
    const tasks = `/proc/${pid}/task`
    const nanoseconds = readdirSync(tasks).map(task => Number(readFileSync(`${tasks}/${task}/schedstat`, 'utf8').split(' ')[0]))
    const sum = nanoseconds.reduce((total, thread) => total + thread, 0)
    if (sum > 0) return sum / 1000
  } catch {
    // A kernel without CONFIG_SCHED_INFO.
  }
  const { userMs, systemMs } = readCpu(pid)
  return (userMs + systemMs) * 1000
}

/** Runs `work` with this process on the core of `under` (`taskset -c <core>`) alone, then gives it back the cores it had. @throws when taskset fails. */
export async function onCore<T>(under: readonly string[], work: () => Promise<T>): Promise<T> {
  const before = affinity()
  setAffinity(under.at(-1) as string)
  try {
    return await work()
  } finally {
    setAffinity(before)
  }
}

function affinity(): string {
  return taskset(['-c', '-p', String(process.pid)])
    .split(': ')
    .at(-1) as string
}

function setAffinity(cores: string): void {
  taskset(['-a', '-c', '-p', cores.trim(), String(process.pid)])
}

function taskset(args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync('taskset', args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`taskset ${args.join(' ')}: ${error?.message ?? stderr}`)
  return stdout
}
