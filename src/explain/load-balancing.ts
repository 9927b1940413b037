// Which endpoints of a service port may be chosen, and how: rulebook section 3, endpoint choice and failover.
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
import type { Health, KnownState } from './known-state.js'
import { cookieOf } from './rate-limits.js'
import { dialled } from './reach.js'
import type { Request } from './request.js'

/** Who chooses, and for what; without a request it is a connection. */
export interface Chooser {
  readonly mesh: ResolvedMesh
  readonly workload: ResolvedWorkload
  readonly request: Request | undefined
  /** Address of the caller; undefined: unknown. */
  readonly source: string | undefined
  readonly state: KnownState
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

/** `inUse`: those of the tiers in use, if they are among them: the algorithm decides. Undefined: any of them may be next. */
export interface Usable {
  readonly endpoints: readonly ResolvedEndpoint[]
  readonly inUse: readonly ResolvedEndpoint[] | undefined
}

/** Those that take the traffic; none: nobody is left. Another try goes to one that it has not been to, of a later tier if need be, or else to another than the last; open ones are passed over. */
export function usableEndpoints(chooser: Chooser, service: ResolvedService, port: ResolvedPort): Usable {
  const { healthOf = () => 'well' as Health, tried = NONE, letsIn = () => true } = chooser.state
  const health = ({ address, port: number }: ResolvedEndpoint) => healthOf(`${service.id}:${port.port}`, dialled(address, number))
  const tiers = tiersOf(chooser, service, port)
  const threshold = endpointKnob(chooser, service, port, 'loadBalancing')?.settings.overflowThreshold ?? 0
  const isWell = (endpoint: ResolvedEndpoint) => health(endpoint) === 'well'
  const well = inTurn(tiers, threshold, isWell)
  // Where all that pass their checks are ejected, those are used.
  const usable = well.length > 0 ? well : inTurn(tiers, threshold, endpoint => health(endpoint) !== 'unhealthy')
  const isLetIn = ({ address, port: number }: ResolvedEndpoint) => letsIn(dialled(address, number))
  const isNew = (endpoint: ResolvedEndpoint) => !tried.has(dialled(endpoint.address, endpoint.port)) && isLetIn(endpoint)
  const others = usable.filter(isNew)
  if (others.length > 0) return { endpoints: others, inUse: usable }
  const elsewhere = (isMeant: typeof isNew) => inTurn(tiers, 0, endpoint => isWell(endpoint) && isMeant(endpoint))
  const last = [...tried].at(-1)
  const isOther = (endpoint: ResolvedEndpoint) => dialled(endpoint.address, endpoint.port) !== last && isLetIn(endpoint)
  const found = [elsewhere(isNew), usable.filter(isOther), elsewhere(isOther)].find(({ length }) => length > 0)
  return { endpoints: found ?? usable.filter(isLetIn), inUse: undefined }
}

/** The endpoint that the request's cookie names, while it is well, and not tried nor open. */
export function stuckEndpoint(chooser: Chooser, service: ResolvedService, port: ResolvedPort): ResolvedEndpoint | undefined {
  const { stuckTo, healthOf = () => 'well' as Health, tried = NONE, letsIn = () => true } = chooser.state
  const backend = `${service.id}:${port.port}`
  const named = stuckTo?.(backend)
  if (named === undefined || !endpointKnob(chooser, service, port, 'loadBalancing')?.settings.stickyCookie) return undefined
  const isUsable = healthOf(backend, named) === 'well' && !tried.has(named) && letsIn(named)
  return isUsable ? port.endpoints.find(({ address, port: number }) => dialled(address, number) === named) : undefined
}

/** Those that least-request may choose of `among`: some other of `all` has no fewer requests under way for its weight. */
export function leastBusy(
  among: readonly ResolvedEndpoint[],
  all: readonly ResolvedEndpoint[],
  underWay: (endpoint: string) => number,
): readonly ResolvedEndpoint[] {
  const load = ({ address, port, weight }: ResolvedEndpoint) => underWay(dialled(address, port)) / weight
  const found = among.filter(one => all.some(other => other !== one && load(one) <= load(other)))
  return found.length > 0 ? found : among
}

/** There are endpoints to choose, and the breaker of each is open. */
export function areAllOpen(chooser: Chooser, service: ResolvedService, port: ResolvedPort): boolean {
  const { letsIn: _, ...others } = chooser.state
  const count = (one: Chooser) => usableEndpoints(one, service, port).endpoints.length
  return count(chooser) === 0 && count({ ...chooser, state: others }) > 0
}

const NONE: ReadonlySet<string> = new Set()

/** A tier helps out while of each one before it nobody, or less than the threshold, is left. */
function inTurn(
  tiers: readonly (readonly ResolvedEndpoint[])[],
  threshold: number,
  isLeft: (endpoint: ResolvedEndpoint) => boolean,
): readonly ResolvedEndpoint[] {
  const found: ResolvedEndpoint[] = []
  for (const tier of tiers) {
    const left = tier.filter(isLeft)
    found.push(...left)
    if (left.length > 0 && left.length / tier.length >= threshold / 100) break
  }
  return found
}

/** In order. Endpoints of weight 0 are in none; those beyond the first count only where something tells who is well. */
export function tiersOf(chooser: Pick<Chooser, 'mesh' | 'workload'>, service: ResolvedService, port: ResolvedPort): ResolvedEndpoint[][] {
  const place = placing(chooser, service, port)
  const tiers = new Map<string, ResolvedEndpoint[]>()
  for (const endpoint of port.endpoints.filter(({ weight }) => weight > 0)) {
    const key = place(endpoint)
      .map(number => String(number).padStart(10, '0'))
      .join()
    tiers.set(key, [...(tiers.get(key) ?? []), endpoint])
  }
  const inOrder = [...tiers].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, endpoints]) => endpoints)
  const isWatched = port.mqtt
    ? port.mqtt.health
    : (endpointKnob(chooser, service, port, 'outlierDetection') ?? endpointKnob(chooser, service, port, 'healthCheck'))
  return isWatched ? inOrder : inOrder.slice(0, 1)
}

/** Priority; then zone, region (with locality failover), cluster, and other clusters in the order given, the rest by name. */
function placing(
  chooser: Pick<Chooser, 'mesh' | 'workload'>,
  service: ResolvedService,
  port: ResolvedPort,
): (endpoint: ResolvedEndpoint) => number[] {
  const { locality = 'none', clusters = [] } = endpointKnob(chooser, service, port, 'loadBalancing')?.settings ?? {}
  if (locality === 'none') return ({ priority }) => [priority]
  const elsewhere = [...new Set(port.endpoints.filter(endpoint => isElsewhere(endpoint, chooser.workload)).map(({ cluster }) => cluster!))].sort()
  const order = [...clusters, ...elsewhere]
  return endpoint => {
    const far = distance(endpoint, chooser.workload, locality)
    return [endpoint.priority, far, far < OTHER_CLUSTER ? 0 : order.indexOf(endpoint.cluster!)]
  }
}

const OTHER_CLUSTER = 3

/** Zone, region, cluster, others. A region that is not known may be any, so that the zone's name decides. */
function distance(endpoint: ResolvedEndpoint, caller: ResolvedWorkload, by: 'cluster' | 'failover'): number {
  if (isElsewhere(endpoint, caller)) return OTHER_CLUSTER
  if (by === 'cluster') return OTHER_CLUSTER - 1
  const { region, zone } = caller.locality ?? {}
  const there = endpoint.locality ?? {}
  const mayBeOneRegion = region === undefined || there.region === undefined || there.region === region
  if (mayBeOneRegion && zone !== undefined && there.zone === zone) return 0
  if (region === undefined || there.region !== region) return 2
  return there.zone === zone ? 0 : 1
}

function isElsewhere({ cluster }: ResolvedEndpoint, caller: ResolvedWorkload): boolean {
  return cluster !== undefined && cluster !== caller.cluster
}

/** The text that a request is hashed by; undefined where it has none, or where the flow does not say. */
export function hashText(on: ResolvedTrafficKey, { workload, request, source }: Chooser): string | undefined {
  switch (on.kind) {
    case 'identity':
      return workload.identity.principals[0]
    case 'ip':
      return source
    case 'header':
      return request?.headers.get(on.name)
    case 'cookie':
      return cookieOf(request, on.name)
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
