// Whether what came of a case is among what the interpreter allows: follows the observation through everything that the rulebook leaves open.
import type { Surroundings } from '../../explain/traffic-flow.ts'
import { flowOf } from '../../explain/traffic-flow.ts'
import { exchange } from '../../explain/player/exchange.ts'
import { ProxyState } from '../../explain/player/proxy-state.ts'
import { Rooms } from '../../explain/player/rooms.ts'
import { Servers } from '../../explain/player/servers.ts'
import { VirtualTime } from '../../explain/player/virtual-time.ts'
import type { StepResult } from './observe.ts'

export interface Disagreement {
  /** Index of the first step that no way leads to. */
  readonly step: number
  /** What could have come of it instead, after all that came before. */
  readonly possible: readonly StepResult[]
}

/** Ways to go before it is given up. */
const MOST_WAYS = 50_000

export class TooManyWays extends Error {}

/** Undefined: it may have come so. @throws TooManyWays, Unpredictable */
export function disagreementOn(around: Surroundings, observed: readonly StepResult[]): Disagreement | undefined {
  let [furthest, possible] = [-1, new Map<string, StepResult>()]
  const script: { choice: number; count: number }[] = []
  for (let ways = 0; ways < MOST_WAYS; ways++) {
    let at = 0
    const choose = (count: number): number => {
      if (count === 1) return 0
      const made = (script[at] ??= { choice: 0, count })
      at++
      return made.choice
    }
    const failed = firstOther(around, observed, choose)
    if (!failed) return undefined
    if (failed.step > furthest) [furthest, possible] = [failed.step, new Map()]
    if (failed.step === furthest) possible.set(JSON.stringify(failed.result), failed.result)
    script.length = at
    while (script.length > 0 && script.at(-1)!.choice === script.at(-1)!.count - 1) script.pop()
    const last = script.at(-1)
    if (!last) return { step: furthest, possible: [...possible.values()] }
    last.choice++
  }
  throw new TooManyWays(`more than ${MOST_WAYS} ways`)
}

/** The first step that comes out otherwise on this way. */
function firstOther(
  around: Surroundings,
  observed: readonly StepResult[],
  choose: (count: number) => number,
): { step: number; result: StepResult } | undefined {
  const { traffic, mesh } = around
  const time = new VirtualTime()
  const servers = new Servers(around)
  const world = { state: new ProxyState(mesh, time, servers, { start: 0, part: 0, choose }), rooms: new Rooms() }
  for (const [i, step] of traffic.steps.entries()) {
    const flow = flowOf(step, around.layout, mesh.trustDomain)!
    servers.forget()
    const begins = Array.from({ length: step.repeat ?? 1 }, (_, k) => () => exchange(world, step, flow, `${i}.${k}`))
    const exchanged = step.parallel ? time.run(begins.map(begin => begin())) : begins.flatMap(begin => time.run([begin()]))
    const answers = exchanged.map(({ outcome }) => (outcome.closed ? 'closed' : String(outcome.status)))
    const result = { answers: step.parallel ? answers.sort() : answers, reached: [...servers.arrivals].sort() }
    if (JSON.stringify(result) !== JSON.stringify(observed[i])) return { step: i, result }
  }
  return undefined
}
