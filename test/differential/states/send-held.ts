// Sends steps one after the other where servers keep some answers back: what has an answer, what waits at a server, and what still waits in a proxy.
import { setTimeout as sleep } from 'node:timers/promises'
import type { HttpUpstream, RunningMesh } from '../../../src/testing/index.ts'
import type { Outcome } from '../../../src/testing/traffic/outcome.ts'
import { withHold } from '../../../src/testing/traffic/send-held.ts'
import type { HeldStep } from './case.ts'

/** A request of which nothing is heard for so long, while the proxy answers others, waits in it. */
const QUIET_MS = 60
const POLL_MS = 3

/** For a copy, which nobody hears of, to come to its server. */
const COPIED_MS = 40

/** For an answer that has been let out; another try of it may wait for room that a held one has. */
const LET_OUT_MS = 2000

/** More than a time-out may come too late. */
const APART_MS = 300

interface Sent {
  /** Under which servers hold it. */
  readonly hold: string
  /** Index of the step after which its answer is let out. */
  readonly until: number
  isAnswered: boolean
  readonly outcomes: Promise<Outcome[]>
}

/** Outcomes of each step. `send` sends a step, and never rejects; `probe` resolves when a proxy has answered a request that nothing holds up. */
export async function sendHeld(
  mesh: Pick<RunningMesh, 'applications'>,
  steps: readonly HeldStep[],
  send: (step: HeldStep) => Promise<Outcome[]>,
  probe: () => Promise<unknown>,
  prefix: string,
  areCopied: boolean,
): Promise<Outcome[][]> {
  const servers = mesh.applications.map(({ upstream }) => upstream as HttpUpstream)
  const isHeld = ({ hold }: Sent) => servers.some(({ held }) => held?.has(hold))
  const sent: Sent[] = []
  const settle = async () => {
    const open = sent.filter(({ isAnswered }) => !isAnswered)
    const isSettled = () => open.every(one => one.isAnswered || isHeld(one))
    for (let round = 0; round < 2 && !isSettled(); round++) {
      for (const end = performance.now() + QUIET_MS; performance.now() < end && !isSettled(); ) await sleep(POLL_MS)
      if (!isSettled()) await probe()
    }
  }
  for (const [i, step] of steps.entries()) {
    if (step.pauseMs) await sleep(step.pauseMs)
    const isAlone = sent.every(({ isAnswered }) => isAnswered)
    const { heldFor = 0 } = step
    const hold = `${prefix}${i}`
    const one: Sent = { hold, until: i + heldFor, isAnswered: false, outcomes: send(heldFor > 0 ? withHold(step, hold) : step) }
    void one.outcomes.then(() => {
      one.isAnswered = true
    })
    sent.push(one)
    if (isAlone && heldFor === 0 && !step.goesOn) await one.outcomes
    else await settle()
    if (step.goesOn && !one.isAnswered) await sleep(APART_MS)
    if (areCopied) {
      await probe()
      await sleep(COPIED_MS)
    }
    const areAllDue = step.goesOn === false
    for (const { hold: due, outcomes } of sent.filter(({ until, isAnswered }) => (areAllDue || until <= i) && !isAnswered)) {
      const wasHeld = servers.some(({ held }) => held?.has(due))
      for (const server of servers) server.release?.(due)
      if (wasHeld) await Promise.race([outcomes, sleep(LET_OUT_MS)])
      await settle()
    }
    if (areAllDue) await Promise.all(sent.map(({ outcomes }) => outcomes))
  }
  for (const { hold } of sent) {
    for (const server of servers) server.release?.(hold)
    await settle()
  }
  return Promise.all(sent.map(({ outcomes }) => outcomes))
}
