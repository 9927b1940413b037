// Plays the steps of a case by the interpreter on one way through what the rulebook leaves open, up to the first that comes out otherwise than observed.
import { isDeepStrictEqual } from 'node:util'
import type { Flow } from '../../../src/explain/flow.ts'
import type { HeldStep } from './case.ts'
import { withHold } from '../../../src/testing/traffic/send-held.ts'
import { exchange } from '../../explain/player/exchange.ts'
import { ProxyState } from '../../explain/player/proxy-state.ts'
import { Rooms } from '../../explain/player/rooms.ts'
import type { Exchanged } from '../../explain/player/seen.ts'
import { Servers } from '../../explain/player/servers.ts'
import { type Running, VirtualTime } from '../../explain/player/virtual-time.ts'
import type { Surroundings } from '../../explain/traffic-flow.ts'
import type { StepResult } from './observe.ts'
import { shownAnswer } from './shown-answer.ts'

/** What is not held has come by then, and nobody has given up waiting. */
const SETTLED_MS = 50

interface Sent {
  readonly running: Running<Exchanged>
  readonly hold: string
  readonly until: number
}

/** Undefined: all come out as observed. */
export function playHeld(
  around: Surroundings,
  flows: readonly Flow[],
  observed: readonly StepResult[],
  choose: (count: number) => number,
): { step: number; result: StepResult } | undefined {
  const { traffic, mesh } = around
  const time = new VirtualTime()
  const servers = new Servers(around)
  const world = { state: new ProxyState(mesh, time, servers, { start: 0, part: 0, choose }), rooms: new Rooms() }
  const sent: Sent[] = []
  const pass = (ms: number) => {
    const endMs = time.nowMs + ms
    time.go(endMs, () => true)
    time.nowMs = endMs
  }
  const settle = () => pass(SETTLED_MS)
  const result = (k: number): StepResult => {
    const { isDone, result } = sent[k]!.running
    const outcome = result?.outcome
    return {
      rules: isDone ? [...result!.rules].sort() : [],
      answers: isDone ? [shownAnswer(outcome!, traffic.steps[k]!.grpc !== undefined)] : [],
      reached: servers.arrivals
        .filter(({ step }) => step.name === traffic.steps[k]!.name)
        .map(({ name }) => name)
        .sort(),
    }
  }
  const other = () => {
    const k = sent.findIndex((_, i) => !fits(result(i), observed[i]!, sent[i]!.running.isDone))
    return k < 0 ? undefined : { step: k, result: result(k) }
  }
  for (const [i, step] of (traffic.steps as HeldStep[]).entries()) {
    // So much later for those that are under way, too.
    if (step.pauseMs) pass(step.pauseMs)
    const isAlone = sent.every(({ running }) => running.isDone)
    const { heldFor = 0 } = step
    const hold = `${i}`
    const running = time.start(
      exchange(
        world,
        heldFor > 0 ? withHold(step, hold) : step,
        flows[i]!,
        hold,
        step.cookieOf === undefined ? undefined : world.state.cookies.get(step.cookieOf),
      ),
    )
    sent.push({ running, hold, until: i + heldFor })
    if (isAlone && heldFor === 0 && !step.goesOn) time.go(Number.POSITIVE_INFINITY, () => !running.isDone)
    else settle()
    const areAllDue = step.goesOn === false
    for (const due of sent.filter(({ until, running }) => (areAllDue || until <= i) && !running.isDone)) {
      servers.released.add(due.hold)
      settle()
    }
    if (areAllDue) time.go(Number.POSITIVE_INFINITY, () => sent.some(({ running }) => !running.isDone))
    const found = other()
    if (found) return found
  }
  for (const { hold } of sent) {
    servers.released.add(hold)
    settle()
  }
  time.go(Number.POSITIVE_INFINITY, () => sent.some(({ running }) => !running.isDone))
  return other()
}

/** As far as it has come. */
function fits(result: StepResult, observed: StepResult, isDone: boolean): boolean {
  if (isDone) return isDeepStrictEqual(result, observed)
  const left = [...observed.reached]
  return result.reached.every(name => {
    const at = left.indexOf(name)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  })
}
