// A proxy under callgrind, and what each request costs it, round by round.
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { allocatePort, type Pipy, releasePort } from '../src/testing/index.ts'
import { instructionsOf, startCounting, underCallgrind } from './callgrind.ts'
import { type Load, SteadyLoad } from './instructions-load.ts'
import type { Rounds } from './instructions-rows.ts'
import { type Script, startScript } from './start-script.ts'

export const ROUNDS = 3
/** Of a round. */
export const REQUESTS = 1024
/** Fills pools and caches. */
const WARM_UP = 256
/** For 10,000 routes under valgrind, on a machine that has much else to do. */
const READY_TIMEOUT_MS = 180_000

export interface Counted {
  readonly pipy: Pipy
  /** Of its own, and empty. */
  readonly directory: string
  readonly load: Load
  readonly scriptAt: (port: number) => Script
  /** Where a copy of the last round's profile goes. */
  readonly profile: string | undefined
}

/** @throws when the proxy does not start, or a request fails: then with what the proxy logged. */
export async function countRounds({ pipy, directory, load, scriptAt, profile }: Counted): Promise<Rounds> {
  const port = await allocatePort()
  const counted = join(directory, 'profile')
  const under = underCallgrind(counted)
  const proxy = await startScript({ pipy, directory, port, under, readyTimeoutMs: READY_TIMEOUT_MS, ...scriptAt(port) })
  const rounds: number[] = []
  try {
    startCounting(proxy.pid)
    const steady = await SteadyLoad.open(port, load)
    await steady.send(WARM_UP)
    for (let round = 0; round < ROUNDS; round++) rounds.push((await instructionsOf(proxy.pid, counted, () => steady.send(REQUESTS))) / REQUESTS)
    steady.close()
  } catch (error) {
    throw new Error(`${(error as Error).message}\n${proxy.log.lines.slice(-5).join('\n')}`)
  } finally {
    await proxy.stop(0)
    releasePort(port)
  }
  if (profile) copyFileSync(counted, profile)
  return rounds
}
