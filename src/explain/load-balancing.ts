// Which endpoints of a service port may be chosen while all are well, and how: rulebook section 3, endpoint choice and failover.
import { createHash } from 'node:crypto'
import type {
  ResolvedEndpoint,
  ResolvedKnobs,
  ResolvedMesh,
  ResolvedPort,
  ResolvedService,
  ResolvedTrafficKey,
  ResolvedTrafficPolicy,
  ResolvedWorkload,
} from '../phases/2-resolve/resolved.js'
import { dialled } from './reach.js'
import type { Request } from './request.js'

/** Who chooses, and for what; without a request it is a connection. */
export interface Chooser {
  readonly mesh: ResolvedMesh
  readonly workload: ResolvedWorkload
  readonly request: Request | undefined
}

export type EndpointKnob = 'loadBalancing' | 'outlierDetection' | 'healthCheck' | 'connectionLimits'

/** The nearest policy without a route that has the knob: port before service, some callers before all. */
export function endpointKnob<Knob extends EndpointKnob>(
  { mesh, workload }: Pick<Chooser, 'mesh' | 'workload'>,
  service: ResolvedService,
  port: ResolvedPort,
  knob: Knob,
): { readonly policy: ResolvedTrafficPolicy; readonly settings: NonNullable<ResolvedKnobs[Knob]> } | undefined {
  const near = ({ port: own, callers }: ResolvedTrafficPolicy) => (own === undefined ? 2 : 0) + (callers ? 0 : 1)
  const found = mesh.trafficPolicies
    .filter(policy => policy.service === service && !policy.matches && policy.knobs[knob] !== undefined)
    .filter(({ port: own, callers }) => (own === undefined || own === port.port) && (!callers || callers.includes(workload.identity)))
    .sort((a, b) => near(a) - near(b))
  const [policy] = found
  return policy && { policy, settings: policy.knobs[knob] as NonNullable<ResolvedKnobs[Knob]> }
}

/** Those that take the traffic while all are well. Endpoints of weight 0 never do. */
export function firstTier(chooser: Chooser, service: ResolvedService, port: ResolvedPort): readonly ResolvedEndpoint[] {
  const usable = port.endpoints.filter(({ weight }) => weight > 0)
  const balancing = endpointKnob(chooser, service, port, 'loadBalancing')?.settings
  const first = withLeast(usable, ({ priority }) => priority)
  if (balancing?.locality !== 'failover') return first
  const nearest = withLeast(first, endpoint => distance(endpoint, chooser.workload))
  if (distance(nearest[0]!, chooser.workload) < OTHER_CLUSTER) return nearest
  const elsewhere = [...new Set(port.endpoints.filter(endpoint => isElsewhere(endpoint, chooser.workload)).map(({ cluster }) => cluster!))].sort()
  const order = [...balancing.clusters, ...elsewhere]
  return withLeast(nearest, ({ cluster }) => order.indexOf(cluster!))
}

const OTHER_CLUSTER = 3

/** Zone, region, cluster, others. */
function distance(endpoint: ResolvedEndpoint, caller: ResolvedWorkload): number {
  if (isElsewhere(endpoint, caller)) return OTHER_CLUSTER
  const { region, zone } = caller.locality ?? {}
  if (region === undefined || endpoint.locality?.region !== region) return 2
  return endpoint.locality.zone === zone ? 0 : 1
}

function isElsewhere({ cluster }: ResolvedEndpoint, caller: ResolvedWorkload): boolean {
  return cluster !== undefined && cluster !== caller.cluster
}

function withLeast<T>(list: readonly T[], measure: (one: T) => number): readonly T[] {
  const least = Math.min(...list.map(measure))
  return list.filter(one => measure(one) === least)
}

/** The text that a request is hashed by; undefined where it has none, or where the flow does not say. */
export function hashText(on: ResolvedTrafficKey, { workload, request }: Chooser): string | undefined {
  switch (on.kind) {
    case 'identity':
      return workload.identity.principals[0]
    case 'header':
      return request?.headers.get(on.name)
    case 'cookie':
      return request?.headers
        .get('cookie')
        ?.split('; ')
        .find(pair => pair.startsWith(`${on.name}=`))
        ?.slice(on.name.length + 1)
        .replace(/;.*$/, '')
    default:
      return undefined
  }
}

/** The function that docs/traffic-policies.md publishes: a slot for the key, a lot for each endpoint, and the least lot for its weight wins. */
export function hashedEndpoint<T extends Pick<ResolvedEndpoint, 'address' | 'port' | 'weight'>>(endpoints: readonly T[], key: string): T | undefined {
  const slot = sha256(key).slice(0, 3)
  const lots = endpoints.map(endpoint => {
    const lot = Number.parseInt(sha256(`${dialled(endpoint.address, endpoint.port)}#${slot}`).slice(0, 8), 16)
    return { endpoint, drawn: -Math.log((lot + 1) / 2 ** 32) / endpoint.weight }
  })
  return lots.reduce<(typeof lots)[number] | undefined>((best, one) => (best && best.drawn <= one.drawn ? best : one), undefined)?.endpoint
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
