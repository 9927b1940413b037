// Memory and processor time of a running process, read from /proc (Linux).
import { readFileSync } from 'node:fs'

/** Resident memory of a process. */
export interface MemoryUsage {
  readonly rssBytes: number
  /** Highest resident set since the process started. */
  readonly peakRssBytes: number
}

/** Processor time of a process. */
export interface CpuUsage {
  readonly userMs: number
  readonly systemMs: number
}

// USER_HZ: what the kernel shows to user space is 100 on every architecture that Node runs on.
const MS_PER_TICK = 10

/** @throws when the process is gone or the system has no /proc. */
export function readMemory(pid: number): MemoryUsage {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return { rssBytes: kilobytes(status, 'VmRSS') * 1024, peakRssBytes: kilobytes(status, 'VmHWM') * 1024 }
}

/** All threads of the process since its start, in steps of 10 ms. @throws when the process is gone or the system has no /proc. */
export function readCpu(pid: number): CpuUsage {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  // The second field is the command in parentheses and may itself hold spaces and parentheses.
  const fields = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number)
  return { userMs: (fields[11] ?? 0) * MS_PER_TICK, systemMs: (fields[12] ?? 0) * MS_PER_TICK }
}

function kilobytes(status: string, field: string): number {
  const match = new RegExp(`^${field}:\\s+(\\d+) kB$`, 'm').exec(status)
  if (!match) throw new Error(`no ${field} in /proc: the process has ended`)
  return Number(match[1])
}
