// Traffic policies: what each is about, and whether two of them want the same knob.
import { matchKey } from '../../features/precedence.js'
import type { MeshModel, PolicyTarget, TrafficPolicy } from '../../model/mesh-model.generated.js'
import { checkCallerKnobs } from './caller-knobs.js'
import { checkDestinationKnobs } from './destination-knobs.js'
import { RegexChecker } from '../../regex/check.js'
import { resolveKnobs } from './policy-knobs.js'
import { fieldAt, type Placed, placeOf, type References, related } from './references.js'
import { checkReplies } from './replies.js'
import { checkRequestChanges, type RequestChangeChecks } from './request-changes.js'
import { carriesBytes } from './resolved.js'
import type { NamedMatch, NodePlace, ResolvedIdentity, ResolvedKnobs, ResolvedService, ResolvedTrafficPolicy } from './resolved.js'
import { pickMatches, type RouteGroups } from './route-groups.js'

interface Known {
  readonly identities: ReadonlyMap<string, ResolvedIdentity>
  readonly services: ReadonlyMap<string, ResolvedService>
  readonly groups: RouteGroups
  readonly clusterDomain: string
}

/** Belong to endpoints, which no request has chosen yet. */
const NOT_PER_ROUTE = ['connectionLimits', 'loadBalancing', 'outlierDetection', 'healthCheck'] as const
/** Say something of bytes too. */
const FOR_BYTES: ReadonlySet<string> = new Set(['rateLimits', 'bandwidth', 'timeouts', ...NOT_PER_ROUTE])

/** What is no knob. */
const ABOUT = new Set(['id', 'target', 'callers', 'origin'])

export function resolveTrafficPolicies(model: MeshModel, known: Known, references: References): ResolvedTrafficPolicy[] {
  const placed = references.unique('traffic policy', 'trafficPolicies', model.trafficPolicies)
  const checks = { sink: references.sink, regexes: new RegexChecker(), clusterDomain: known.clusterDomain }
  const policies = [...placed.values()].flatMap(policy => resolveOne(policy, known, references, checks) ?? [])
  reportConflicts(policies, references)
  for (const policy of policies) policy.service.trafficPolicies.push(policy)
  return policies
}

/** Undefined where its target is not there: it bears on nothing. */
function resolveOne(
  { node, place }: Placed<TrafficPolicy>,
  known: Known,
  references: References,
  checks: RequestChangeChecks,
): ResolvedTrafficPolicy | undefined {
  const target = placeOf(node.target, `${place.pointer}/target`, place)
  const find = (id: string, at: NodePlace) => {
    const found = known.services.get(id)
    if (!found) references.unknown('service', id, at, 'services', known.services.keys())
    return found
  }
  const service = find(node.target.service, fieldAt(target, 'service'))
  const matches = routeMatches(node.target, target, known.groups, references)
  const callers = node.callers?.flatMap((id, i) => {
    const identity = known.identities.get(id)
    if (!identity) references.unknown('identity', id, fieldAt(place, `callers/${i}`), 'identities', known.identities.keys())
    return identity ?? []
  })
  const knobs = resolveKnobs(node, (id, field) => find(id, fieldAt(place, field)))
  if (!service) return undefined
  const policy = { id: node.id, place, service, port: node.target.port, matches, callers: callers ?? null, knobs }
  if (Object.keys(node).every(field => ABOUT.has(field))) references.sink.report('traffic-policy/sets-nothing', place, { policy: node.id })
  checkTarget(policy, target, references)
  checkCallerKnobs(policy, references.sink)
  checkDestinationKnobs(policy, references.sink)
  checkRequestChanges(policy, node, checks)
  checkReplies(policy, node, checks.sink)
  return policy
}

/** A group or match that is not there matches nothing: the policy never reaches further than it says. */
function routeMatches({ route }: PolicyTarget, target: NodePlace, groups: RouteGroups, references: References): readonly NamedMatch[] | null {
  if (!route) return null
  const place = placeOf(route, `${target.pointer}/route`, target)
  const group = groups.http.get(route.routeGroup)
  if (group) return pickMatches(group, route.matches, place, references)
  references.unknown('route-group', route.routeGroup, fieldAt(place, 'routeGroup'), 'http route groups', groups.http.keys())
  return []
}

function checkTarget({ id, place, service, port, matches, knobs }: ResolvedTrafficPolicy, target: NodePlace, { sink }: References): void {
  const ports = service.ports.filter(own => port === undefined || own.port === port)
  if (port !== undefined && ports.length === 0) sink.report('traffic-policy/unknown-port', fieldAt(target, 'port'), { service: service.id, port })
  const waits = knobs.connectionLimits && knobs.connectionLimits.pending > 0
  if (waits && ports.length > 0 && ports.every(({ protocol }) => carriesBytes(protocol))) {
    sink.report('connection-limits/pending-connections', fieldAt(place, 'connectionLimits/pending'), { policy: id, service: service.id })
  }
  if (matches) {
    for (const knob of NOT_PER_ROUTE) if (knobs[knob]) sink.report('traffic-policy/not-per-route', fieldAt(place, knob), { policy: id, knob })
    for (const field of ['connect', 'idle'] as const) {
      if (knobs.timeouts?.[`${field}Seconds`] !== undefined)
        sink.report('traffic-policy/not-per-route', fieldAt(place, `timeouts/${field}`), { policy: id, knob: `timeouts.${field}` })
    }
  }
  if (ports.length > 0 && ports.every(({ protocol }) => carriesBytes(protocol))) {
    const needsHttp = (knob: string, field: string) =>
      sink.report('traffic-policy/needs-http', fieldAt(place, field), { policy: id, knob, service: service.id })
    for (const knob of Object.keys(knobs)) if (!FOR_BYTES.has(knob)) needsHttp(knob, knob)
    for (const field of ['perTry', 'request'] as const) if (knobs.timeouts?.[`${field}Seconds`]) needsHttp(`timeouts.${field}`, `timeouts/${field}`)
  }
}

/** Two policies that are equally near, for a common caller, with one knob. */
function reportConflicts(policies: readonly ResolvedTrafficPolicy[], { sink }: References): void {
  const claims = new Map<string, { policy: ResolvedTrafficPolicy; caller: ResolvedIdentity | undefined }[]>()
  for (const policy of policies) {
    const reported = new Set<ResolvedTrafficPolicy>()
    for (const knob of knobNames(policy.knobs)) {
      for (const match of policy.matches?.map(({ match }) => matchKey(match)) ?? ['']) {
        const key = `${policy.service.id}:${policy.port ?? ''} ${knob} ${match}`
        const list = claims.get(key) ?? []
        claims.set(key, list)
        for (const caller of policy.callers ?? [undefined]) {
          const other = list.find(claim => claim.caller === caller && claim.policy !== policy)?.policy
          if (other && !reported.has(other)) {
            reported.add(other)
            const details = { related: [related('the other policy', other.place)] }
            sink.report('traffic-policy/conflict', policy.place, { policy: policy.id, other: other.id, knob: knob.replace(/:.*/, '') }, details)
          }
          list.push({ policy, caller })
        }
      }
    }
  }
}

/** Limits of connections and of requests are two knobs, as are the four time-outs. */
function knobNames({ rateLimits = [], timeouts, ...others }: ResolvedKnobs): string[] {
  const times = Object.entries(timeouts ?? {}).filter(([, value]) => value !== undefined)
  return [...Object.keys(others), ...new Set(rateLimits.map(({ level }) => `rateLimits:${level}`)), ...times.map(([name]) => `timeouts:${name}`)]
}
