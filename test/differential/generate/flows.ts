// Flows through a mesh: aimed at something that a policy or split speaks of, then moved across its border.
import type { Caller, Flow } from '../../../src/explain/flow.ts'
import type { AccessPolicy, AccessRule, HttpMatch, MeshModel, RouteGroup, Service, ServicePort } from '../../../src/model/mesh-model.generated.ts'
import { targetPortOf } from '../../../src/testing/mesh/layout.ts'
import type { Draw } from './draw.ts'
import { hostNear, usualHost } from './hosts.ts'
import { drawRequest } from './requests.ts'
import { IDENTITY_HEADERS, INNOCENT_HEADERS, STRANGERS } from './vocabulary.ts'

type Header = readonly [name: string, value: string]

/** Where a flow may miss what it is aimed at; elsewhere it hits, since a second miss would hide what the first one shows. */
type Miss = 'nowhere' | 'caller' | 'host' | 'request' | 'anywhere'

const MISSES: readonly Miss[] = ['nowhere', 'caller', 'host', 'request', 'request', 'request', 'request', 'anywhere']

interface Aim {
  readonly service: Service
  readonly port: ServicePort
  readonly match: HttpMatch | undefined
  /** Identity ids that ought to be let in. */
  readonly callers: readonly string[]
}

/** `outboundPercent`: how many begin at their caller's proxy. Undefined: nothing in the mesh can be called from where the flow was to come from. */
export function drawFlow(draw: Draw, model: MeshModel, outboundPercent = 45): Flow | undefined {
  const aim = takeAim(draw, model)
  const miss = draw.one(MISSES)
  const misses = (part: Miss) => miss === part || miss === 'anywhere'
  const isBytes = aim.port.protocol === 'tcp'
  const from = draw.chance(outboundPercent) ? outbound(draw, model, aim, misses('caller')) : inbound(draw, model, aim, misses('caller'))
  if (!from || isBytes) return from
  const host = misses('host') ? hostNear(draw, model, aim.service, aim.port) : usualHost(draw, aim.service, aim.port)
  return { ...from, request: { ...drawRequest(draw, aim.match, misses('request')), host } }
}

/** One of these flows again, when its decision is remembered, with other headers or another method. Undefined: none has a request. */
export function drawAgain(draw: Draw, flows: readonly Flow[]): Flow | undefined {
  const one = draw.oneOf(flows.filter(({ request }) => request))
  if (!one?.request) return undefined
  const { headers = [], ...request } = one.request
  if (draw.chance(35)) {
    const { method = 'GET', ...same } = one.request
    return { ...one, request: method === 'GET' ? { ...same, method: draw.one(['POST', 'PUT', 'DELETE']) } : same }
  }
  const added: Header = [draw.one([...IDENTITY_HEADERS, ...IDENTITY_HEADERS, ...INNOCENT_HEADERS]), draw.one(['buyer.shop.cluster.local', 'By=x'])]
  return { ...one, request: { ...request, headers: draw.one([[added], [added], [...headers, added], headers.slice(1)]) } }
}

function takeAim(draw: Draw, model: MeshModel): Aim {
  const { services = [], accessPolicies = [], splits = [], routeGroups = [] } = model
  const everyMatch = routeGroups.flatMap(({ http = [] }) => http)
  const policy = draw.chance(75) ? draw.oneOf(accessPolicies) : undefined
  const split = draw.chance(30) ? draw.oneOf(splits) : undefined
  const aimed = services.filter(service => split?.service === service.id || (policy && isAbout(policy, service, model)))
  const service = draw.one(aimed.length > 0 ? aimed : services)
  const matches = [...(policy?.rules ?? []), ...(split?.matches ?? [])].flatMap(rule => matchesOf(rule, routeGroups))
  const wantsBytes = (policy?.rules ?? []).some(({ kind }) => kind === 'tcp')
  const ports = wantsBytes ? service.ports.filter(({ protocol }) => protocol === 'tcp') : []
  return {
    service,
    port: draw.one(ports.length > 0 ? ports : service.ports),
    match: draw.chance(85) ? draw.oneOf(matches.length > 0 ? matches : everyMatch) : undefined,
    callers: (policy?.sources ?? []).flatMap(({ identity }) => identity ?? []),
  }
}

/** Of those that a rule names, and sometimes of others in its group. */
function matchesOf(rule: Partial<AccessRule> & Pick<AccessRule, 'routeGroup'>, groups: readonly RouteGroup[]): HttpMatch[] {
  const http = groups.find(({ id, http }) => id === rule.routeGroup && http)?.http ?? []
  const named = http.filter((match, i) => rule.matches?.includes(match.name ?? String(i)))
  return [...http, ...named, ...named, ...named]
}

function isAbout({ destination }: AccessPolicy, service: Service, { workloads = [] }: MeshModel): boolean {
  if (destination.service !== undefined) return destination.service === service.id
  return workloads.some(({ id, identity }) => identity === destination.identity && service.workloads?.includes(id))
}

function outbound(draw: Draw, { workloads = [] }: MeshModel, { service, port, callers }: Aim, misses: boolean): Flow {
  const likely = workloads.filter(({ identity }) => callers.includes(identity))
  const caller = { workload: draw.one(likely.length > 0 && !misses ? likely : workloads).id }
  const byHost = port.protocol !== 'tcp' && draw.chance(60)
  return { caller, destination: byHost ? { host: true } : { service: service.id, port: port.port } }
}

function inbound(draw: Draw, model: MeshModel, { service, port, callers }: Aim, misses: boolean): Flow | undefined {
  const workload = draw.oneOf((model.workloads ?? []).filter(({ id }) => service.workloads?.includes(id)))
  const number = workload && targetPortOf(port, workload)
  if (!workload || number === undefined) return undefined
  return { caller: callerNear(draw, model, callers, misses), destination: { workload: workload.id, port: number } }
}

function callerNear(draw: Draw, { mesh, identities = [] }: MeshModel, callers: readonly string[], misses: boolean): Caller {
  if (misses && draw.chance(8)) return { certificate: draw.one(['none', 'foreign'] as const) }
  const trustDomain = (mesh.trustDomain ?? 'cluster.local').toLowerCase()
  const principals = identities.map(({ id, principals: more = [] }) => {
    const [namespace, account] = id.split('/')
    return { id, names: [`${account}.${namespace}.${trustDomain}`, ...more.map(name => name.toLowerCase())] }
  })
  const likely = principals.filter(({ id }) => callers.includes(id))
  const one = () => {
    if (misses && draw.chance(30)) return draw.one(STRANGERS)
    const { names } = draw.one(likely.length > 0 && !misses ? likely : principals)
    return draw.chance(80) ? names[0]! : draw.one(names)
  }
  return { principals: draw.chance(misses ? 70 : 95) ? [one()] : [...new Set([one(), one()])] }
}
