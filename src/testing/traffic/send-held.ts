// Sends steps one after the other where servers keep some answers back: what has an answer, what waits at a server, and what still waits in a proxy.
import { setTimeout as sleep } from 'node:timers/promises'
import type { RunningMesh } from '../mesh/mesh.js'
import type { HttpUpstream } from '../upstreams/http1.js'
import type { Outcome } from './outcome.js'
import type { TrafficStep } from './traffic.generated.js'

/** A request of which nothing is heard for so long waits in a proxy. */
const QUIET_MS = 150
const POLL_MS = 3

interface Sent {
  /** Under which servers hold it. */
  readonly hold: string
  /** Index of the step after which its answer is let out. */
  readonly until: number
  isAnswered: boolean
  readonly outcomes: Promise<Outcome[]>
}

/** Outcomes of each step. `send` sends a step, and never rejects. */
export async function sendHeld(
  mesh: Pick<RunningMesh, 'applications'>,
  steps: readonly TrafficStep[],
  send: (step: TrafficStep) => Promise<Outcome[]>,
  prefix: string,
): Promise<Outcome[][]> {
  const servers = mesh.applications.map(({ upstream }) => upstream as HttpUpstream)
  const isHeld = ({ hold }: Sent) => servers.some(({ held }) => held?.has(hold))
  const sent: Sent[] = []
  const settle = async () => {
    const open = sent.filter(({ isAnswered }) => !isAnswered)
    for (const end = performance.now() + QUIET_MS; performance.now() < end; await sleep(POLL_MS)) {
      if (open.every(one => one.isAnswered || isHeld(one))) return
    }
  }
  for (const [i, step] of steps.entries()) {
    const isAlone = sent.every(({ isAnswered }) => isAnswered)
    const { heldFor = 0 } = step
    const hold = `${prefix}${i}`
    const one: Sent = { hold, until: i + heldFor, isAnswered: false, outcomes: send(heldFor > 0 ? withHold(step, hold) : step) }
    void one.outcomes.then(() => {
      one.isAnswered = true
    })
    sent.push(one)
    if (isAlone && heldFor === 0) await one.outcomes
    else await settle()
    for (const { hold: due, outcomes } of sent.filter(({ until, isAnswered }) => until <= i && !isAnswered)) {
      const wasHeld = servers.some(({ held }) => held?.has(due))
      for (const server of servers) server.release?.(due)
      if (wasHeld) await outcomes
      await settle()
    }
  }
  for (const { hold, outcomes } of sent) {
    for (const server of servers) server.release?.(hold)
    await Promise.race([outcomes, sleep(QUIET_MS)])
    await settle()
  }
  return Promise.all(sent.map(({ outcomes }) => outcomes))
}

/** Its answer held under that name by the server that it comes to. */
export function withHold(step: TrafficStep, hold: string): TrafficStep {
  return { ...step, request: { ...step.request, headers: [...(step.request?.headers ?? []), `x-reply-hold: ${hold}`] } }
}
