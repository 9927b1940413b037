// What still bears on a flow after it is allowed, in the order in which it does. A feature adds its row.
import type { ResolvedMesh } from '../phases/2-resolve/resolved.js'
import type { Answer, NextStep } from './decision.js'
import type { Flow } from './flow.js'

interface Row {
  readonly kind: string
  /** Undefined: it says nothing of this flow. */
  readonly describe: (mesh: ResolvedMesh, flow: Flow, allowed: readonly Answer[]) => string | undefined
}

const ROWS: readonly Row[] = [
  {
    kind: 'endpoint-choice',
    describe: (_mesh, flow, allowed) => {
      const count = new Set(allowed.flatMap(({ endpoints }) => endpoints)).size
      return count > 1 ? `each ${flow.request ? 'request' : 'connection'} goes to the next of ${count} endpoints, by weight` : undefined
    },
  },
  {
    kind: 'timeouts',
    describe: (mesh, { caller }, allowed) => {
      const proxy = mesh.workloads.get('workload' in caller ? caller.workload : (allowed[0]?.proxy ?? ''))?.proxy
      if (!proxy) return undefined
      const { connectSeconds, idleSeconds } = proxy.timeouts
      return `${connectSeconds} s to connect; closed after ${idleSeconds === 0 ? 'no' : `${idleSeconds} s of`} silence`
    },
  },
]

/** `policies`: the traffic policies that were met on the way. */
export function whatAppliesNext(mesh: ResolvedMesh, flow: Flow, answers: readonly Answer[], policies: readonly NextStep[]): NextStep[] {
  const allowed = answers.filter(({ verdict }) => verdict === 'allowed')
  const isPossible = answers.some(({ verdict }) => verdict === 'allowed' || verdict === 'answered')
  if (!isPossible) return []
  if (allowed.length === 0) return [...policies]
  const others = ROWS.flatMap(({ kind, describe }) => {
    const text = describe(mesh, flow, allowed)
    return text === undefined ? [] : [{ kind, text }]
  })
  return [...policies, ...others]
}
