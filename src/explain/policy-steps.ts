// The traffic policies that bear on a request at its caller's sidecar, in the order in which they are applied, and what each would do.
import type { ResolvedKnobs, ResolvedMesh } from '../phases/2-resolve/resolved.js'
import type { NextStep } from './decision.js'
import type { Flow } from './flow.js'
import { requestOf, soughtPort } from './parties.js'
import { isUnreadable } from './request.js'
import { bearingOn, nearestWith } from './traffic-policy.js'

interface Row<Knob extends keyof ResolvedKnobs> {
  readonly knob: Knob
  readonly describe: (settings: NonNullable<ResolvedKnobs[Knob]>) => string
}

const row = <Knob extends keyof ResolvedKnobs>(knob: Knob, describe: Row<Knob>['describe']): Row<Knob> => ({ knob, describe })

/** Rulebook section 4, "Order". */
const ROWS = [
  row('faultInjection', ({ delay, abort }) =>
    [
      ...(delay ? [`${delay.percent} % wait ${delay.minSeconds}${delay.maxSeconds > delay.minSeconds ? ` to ${delay.maxSeconds}` : ''} s`] : []),
      ...(abort ? [`${abort.percent} % are answered with ${abort.status} (gRPC ${abort.grpcStatus})`] : []),
    ].join('; '),
  ),
  row('redirect', ({ status }) => `answered with ${status} and another location`),
  row('rewrite', ({ host, path }) => `gets ${[...(path ? ['another path'] : []), ...(host ? [`the host ${host}`] : [])].join(' and ')}`),
  row('headers', ({ request, response }) => {
    const count = ({ set, add, remove }: typeof request) => Object.keys(set).length + add.length + remove.length
    return `${count(request)} changes to its headers, ${count(response)} to those of the answer`
  }),
  row('mirror', ({ service, percent }) => `${percent} % are copied to ${service.id}`),
  row('circuitBreaker', ({ openSeconds }) => `refused for ${openSeconds} s while too many requests fail`),
  row('fallback', ({ service, reply }) => `what is refused goes to ${service ? service.id : `a reply of ${reply?.status}`}`),
  row('retry', ({ attempts }) => `up to ${attempts} more tries`),
  row(
    'timeouts',
    ({ perTrySeconds, requestSeconds }) => `${perTrySeconds || 'no limit of'} s for each try, ${requestSeconds || 'no limit of'} s for all`,
  ),
] as const

export function policySteps(mesh: ResolvedMesh, flow: Flow): NextStep[] {
  const workload = 'workload' in flow.caller && !('workload' in flow.destination) ? mesh.workloads.get(flow.caller.workload) : undefined
  const request = requestOf(mesh, flow)
  const target = soughtPort(mesh, flow, request)
  if (!workload || !request || isUnreadable(request) || !target) return []
  const bearing = bearingOn(mesh, target.service, target.port, workload, request)
  return ROWS.flatMap(({ knob, describe }) => {
    const found = nearestWith(bearing, knob)
    if (!found) return []
    const text = (describe as (settings: unknown) => string)(found.settings)
    return [{ kind: knob, text: `${knob} of ${found.policy.id}: ${text}` }]
  })
}
