// Plays the steps of a case through the interpreter and its state machines, and judges what comes like what comes of a real Pipy.
import type { Flow } from '../../../src/explain/flow.ts'
import { checkStep, parseHeaders } from '../../../src/testing/traffic/check-step.ts'
import type { Outcome } from '../../../src/testing/traffic/outcome.ts'
import { withHold } from '../../../src/testing/traffic/send-held.ts'
import type { TrafficExpectation, TrafficStep } from '../../../src/testing/traffic/traffic.generated.ts'
import { flowOf, isOfAConnection, type Surroundings } from '../traffic-flow.ts'
import { exchange, type World } from './exchange.ts'
import { ProxyState } from './proxy-state.ts'
import { Rooms } from './rooms.ts'
import type { Exchanged } from './seen.ts'
import { Servers } from './servers.ts'
import { type Course, Unpredictable } from './unpredictable.ts'
import { VirtualTime } from './virtual-time.ts'

/** Between two of the times that a step is sent again. */
const AGAIN_MS = 100

export interface Played {
  readonly step: string
  /** As of `checkStep`: none, it comes as expected. */
  readonly problems: readonly string[]
}

/** @throws {Unpredictable} */
export function play(around: Surroundings, course: Course): Played[] {
  const { traffic, layout, mesh } = around
  const time = new VirtualTime()
  const servers = new Servers(around)
  const world = { state: new ProxyState(mesh, time, servers, course), rooms: new Rooms() }
  return traffic.steps.map((step, at): Played => {
    const flow = flowOf(step, layout, mesh.trustDomain)
    if (!flow) throw new Unpredictable('bytes that are no request')
    const endMs = time.nowMs + (step.withinMs ?? 0)
    for (;;) {
      time.pass(step.pauseMs ?? 0)
      servers.forget()
      const exchanged = playStep(world, servers, step, flow, at)
      const outcomes = exchanged.map(({ outcome }) => outcome)
      const log = exchanged.flatMap(({ rules }) => rules)
      const problems = checkStep(known(step, outcomes), outcomes, servers.reached, log, time.nowMs / 1000)
      if (problems.length === 0 || time.nowMs >= endMs) return { step: step.name, problems }
      time.pass(AGAIN_MS)
    }
  })
}

function playStep(world: World, servers: Servers, step: TrafficStep, flow: Flow, at: number): Exchanged[] {
  const { time } = world.state
  const { heldUntilAnswered } = step
  const hold = String(at)
  const sent = heldUntilAnswered === undefined ? step : withHold(step, hold)
  const all = Array.from({ length: step.repeat ?? 1 }, (_, i) => () => exchange(world, sent, flow, `${at}.${i}`))
  if (!step.parallel) return all.flatMap(begin => time.run([begin()]))
  const running = all.map(begin => time.start(begin()))
  const answered = () => running.filter(({ isDone }) => isDone).length
  if (heldUntilAnswered !== undefined) time.go(Number.POSITIVE_INFINITY, () => answered() < heldUntilAnswered)
  servers.released.add(hold)
  time.go(Number.POSITIVE_INFINITY, () => answered() < running.length)
  return running.map(({ result }) => result!)
}

/** Without what the rulebook says nothing of: headers of a single connection, and the words of a proxy's own refusals. */
function known({ expect }: TrafficStep, outcomes: readonly Outcome[]): TrafficExpectation {
  const { body, forwarded, ...rest } = expect
  const isAnswered = outcomes.some(outcome => outcome.body !== undefined)
  return {
    ...rest,
    ...(body !== undefined && isAnswered && { body }),
    ...(rest.headers && { headers: withoutConnection(rest.headers) }),
    ...(forwarded && { forwarded: { ...forwarded, ...(forwarded.headers && { headers: withoutConnection(forwarded.headers) }) } }),
  }
}

function withoutConnection(lines: readonly string[]): string[] {
  return lines.filter(line => parseHeaders([line]).every(([name]) => !isOfAConnection(name)))
}
