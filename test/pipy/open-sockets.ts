// How many sockets processes have open, as Linux tells.
import { readdirSync, readlinkSync } from 'node:fs'
import type { RunningMesh } from '../../src/testing/index.ts'

/** Of the proxies of these workloads together. */
export function openSockets(mesh: RunningMesh, workloads: readonly string[]): number {
  return workloads.reduce((sum, id) => sum + socketsOf(mesh.proxy(id).process.pid), 0)
}

function socketsOf(pid: number): number {
  return readdirSync(`/proc/${pid}/fd`).filter(fd => {
    try {
      return readlinkSync(`/proc/${pid}/fd/${fd}`).startsWith('socket:')
    } catch {
      return false
    }
  }).length
}
