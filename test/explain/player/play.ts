// Plays the steps of a case through the interpreter and its state machines, and judges what comes like what comes of a real Pipy.
import { checkStep, parseHeaders } from '../../../src/testing/traffic/check-step.ts'
import type { Outcome } from '../../../src/testing/traffic/outcome.ts'
import type { TrafficExpectation, TrafficStep } from '../../../src/testing/traffic/traffic.generated.ts'
import { flowOf, isOfAConnection, type Surroundings } from '../traffic-flow.ts'
import { exchange } from './exchange.ts'
import { ProxyState } from './proxy-state.ts'
import { Rooms } from './rooms.ts'
import { Servers } from './servers.ts'
import { type Course, Unpredictable } from './unpredictable.ts'
import { VirtualTime } from './virtual-time.ts'

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
    time.pass(step.pauseMs ?? 0)
    servers.forget()
    const all = Array.from({ length: step.repeat ?? 1 }, (_, i) => () => exchange(world, step, flow, `${at}.${i}`))
    const exchanged = step.parallel ? time.run(all.map(begin => begin())) : all.flatMap(begin => time.run([begin()]))
    const outcomes = exchanged.map(({ outcome }) => outcome)
    const log = exchanged.flatMap(({ rule }) => rule ?? [])
    return { step: step.name, problems: checkStep(known(step, outcomes), outcomes, servers.reached, log, time.nowMs / 1000) }
  })
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
