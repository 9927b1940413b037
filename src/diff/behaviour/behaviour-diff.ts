// Which flows change verdict or destination: solves every pair on which something changed bears, and asks the interpreter in both meshes.
import { decide } from '../../explain/decide.js'
import type { Decision } from '../../explain/decision.js'
import type { Flow } from '../../explain/flow.js'
import type { BehaviourChange, BehaviourDiff, ModelChange, Outcome, Witness } from '../mesh-diff.js'
import type { MatchedRequest } from '../requests/holds.js'
import type { Classes } from '../requests/path-classes.js'
import { PatternSolver } from '../requests/refine.js'
import { requestClasses } from '../requests/request-classes.js'
import { BearingIndex, partOf } from './bearing.js'
import { Causes, type MeshSide } from './cause.js'
import { flowOf, hostsOf, matchesOn, type Way, waysTo } from './flows.js'
import { mergeAlike } from './merge-alike.js'
import { differenceOf, outcomesOf } from './outcomes.js'
import { type Pair, pairsToSolve, type Sides } from './pairs.js'
import { carriesBytes } from '../../phases/2-resolve/resolved.js'

/** Questions to the interpreter, over all pairs. Pairs that come after are counted, not asked. */
const MOST_QUESTIONS = 80_000

export function behaviourDiff(before: MeshSide, after: MeshSide, changes: readonly ModelChange[]): BehaviourDiff {
  const comparison = new Comparison({ before, after }, changes)
  const index = { before: new BearingIndex(before.mesh), after: new BearingIndex(after.mesh) }
  const found: BehaviourChange[] = []
  let [pairs, skippedPairs] = [0, 0]
  for (const pair of pairsToSolve(index)) {
    for (const port of portsOf(pair)) {
      if (comparison.questions > MOST_QUESTIONS) skippedPairs++
      else {
        pairs++
        found.push(...comparison.changes(pair, port, index))
      }
    }
  }
  const { questions, sampledPairs, solver } = comparison
  return {
    changes: mergeAlike(found),
    coverage: { pairs, requests: questions / 2, sampledPairs, skippedPairs, unsolvedPatterns: solver.unsolved },
  }
}

/** Changes that only flows allowed on both sides can have. */
const OF_ALLOWED: ReadonlySet<BehaviourChange['kind']> = new Set(['shares', 'moved', 'rewritten'])

class Comparison {
  readonly solver = new PatternSolver()
  questions = 0
  sampledPairs = 0
  readonly #causes: Causes
  /** Many callers have the same rules. */
  readonly #classes = new Map<string, Classes<MatchedRequest>>()

  constructor(
    readonly sides: Sides<MeshSide>,
    changes: readonly ModelChange[],
  ) {
    this.#causes = new Causes(sides, changes)
  }

  /** Of one caller and one port; changes that come about in the same way are one. */
  changes(pair: Pair, port: number, index: Sides<BearingIndex>): BehaviourChange[] {
    const classes = this.#classesOf(pair, port)
    if (!classes.complete) this.sampledPairs++
    const hosts = hostsOf(pair)
    const found = new Map<string, { readonly change: BehaviourChange; readonly witnesses: Witness[] }>()
    const allowed = { either: 0, both: 0 }
    const ways = waysTo(pair, port, index).map(way => ({ ...way, ask: this.#questioner(way, pair) }))
    for (const request of classes.members) {
      for (const host of request ? hosts : hosts.slice(0, 1)) {
        for (const way of ways) {
          const flow = flowOf(way, request, host, host === hosts[0])
          const decided = way.ask(flow)
          const [before, after] = [outcomesOf(decided.before), outcomesOf(decided.after)]
          const [was, is] = [isAllowed(before), isAllowed(after)]
          if (was || is) allowed.either++
          if (was && is) allowed.both++
          const difference = differenceOf(before, after)
          // A workload that only one mesh has refuses in words of its own there.
          if (!difference || (difference.kind === 'refused' && !('workload' in way.caller))) continue
          const cause = this.#causes.of(difference.kind, pair, request, decided)
          const key = JSON.stringify([difference, cause])
          const change = {
            ...difference,
            callers: [pair.caller],
            destinations: [{ service: pair.service, port }],
            cause,
            witnesses: [],
            whole: false,
          }
          const same = found.get(key) ?? { change, witnesses: [] }
          found.set(key, same)
          same.witnesses.push({ flow, before, after })
          // What a caller sees through its own sidecar need not be told again from the other side.
          if ('workload' in way.caller) break
        }
      }
    }
    return [...found.values()].map(({ change, witnesses }) => ({
      ...change,
      witnesses: witnesses.sort((a, b) => effort(a) - effort(b)),
      whole: witnesses.length === (OF_ALLOWED.has(change.kind) ? allowed.both : allowed.either),
    }))
  }

  #questioner({ caller }: Way, pair: Pair): (flow: Flow) => Sides<Decision> {
    const part = (side: keyof Sides<unknown>) => {
      const { mesh } = this.sides[side]
      return partOf(mesh, pair[side], 'workload' in caller ? mesh.workloads.get(caller.workload) : undefined)
    }
    const [before, after] = [part('before'), part('after')]
    // A model need not know where its workloads run, and where they run is no behaviour.
    const assumed = { assumeEndpoints: true }
    return flow => {
      this.questions += 2
      return { before: decide(before, flow, assumed), after: decide(after, flow, assumed) }
    }
  }

  /** Bytes are one class. */
  #classesOf(pair: Pair, port: number): Classes<MatchedRequest | undefined> {
    const protocols = [pair.before, pair.after].flatMap(side => side?.service.ports.find(one => one.port === port)?.protocol ?? [])
    if (protocols.every(carriesBytes)) return { members: [undefined], complete: true }
    const matches = [...matchesOn(pair.before, pair.caller), ...matchesOn(pair.after, pair.caller)]
    const hosts = hostsOf(pair)
    const key = JSON.stringify([[...new Set(matches.map(match => JSON.stringify(match)))].sort(), hosts])
    const known = this.#classes.get(key) ?? requestClasses(matches, this.solver, hosts)
    this.#classes.set(key, known)
    return known
  }
}

function isAllowed(outcomes: readonly Outcome[]): boolean {
  return outcomes.some(({ verdict }) => verdict === 'allowed')
}

function portsOf({ before, after }: Pair): number[] {
  const ports = [before, after].flatMap(side => side?.service.ports.map(({ port }) => port) ?? [])
  return [...new Set(ports)].sort((a, b) => a - b)
}

/** People try the plainest request first. */
function effort({ flow: { caller, request } }: Witness): number {
  const { path = '', headers = [] } = request ?? {}
  return headers.length * 100 + path.length + ('workload' in caller ? 0 : 10_000)
}
