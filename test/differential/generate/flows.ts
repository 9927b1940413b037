// Flows through a mesh: aimed at something that a policy or split speaks of, then moved across its border.
import type { Caller, Destination, Flow } from '../../../src/explain/flow.ts'
import type { AccessPolicy, HttpMatch, MeshModel, Service, ServicePort, Workload } from '../../../src/model/mesh-model.generated.ts'
import { targetPortOf } from '../../../src/testing/mesh/layout.ts'
import type { Draw } from './draw.ts'
import { hostNear } from './hosts.ts'
import { drawRequest } from './requests.ts'
import { STRANGERS } from './vocabulary.ts'

interface Aim {
  readonly service: Service
  readonly port: ServicePort
  readonly match: HttpMatch | undefined
  /** Identity ids that ought to be let in. */
  readonly callers: readonly string[]
}

/** Undefined: nothing in the mesh can be called from where the flow was to come from. */
export function drawFlow(draw: Draw, model: MeshModel): Flow | undefined {
  const aim = takeAim(draw, model)
  const isBytes = aim.port.protocol === 'tcp'
  const from = draw.chance(45) ? outbound(draw, model, aim, isBytes) : inbound(draw, model, aim)
  if (!from) return undefined
  if (isBytes) return from
  return { ...from, request: { ...drawRequest(draw, aim.match), host: hostNear(draw, model, aim.service, aim.port) } }
}

function takeAim(draw: Draw, model: MeshModel): Aim {
  const { services = [], accessPolicies = [], splits = [], routeGroups = [] } = model
  const everyMatch = routeGroups.flatMap(({ http = [] }) => http)
  const policy = draw.chance(75) ? draw.oneOf(accessPolicies) : undefined
  const split = draw.chance(30) ? draw.oneOf(splits) : undefined
  const aimed = services.filter(service => split?.service === service.id || (policy && isAbout(policy, service, model)))
  const service = draw.one(aimed.length > 0 ? aimed : services)
  const named = [...(policy?.rules ?? []).filter(({ kind }) => kind === 'http'), ...(split?.matches ?? [])].map(({ routeGroup }) => routeGroup)
  const matches = routeGroups.filter(({ id }) => named.includes(id)).flatMap(({ http = [] }) => http)
  return {
    service,
    port: draw.one(service.ports),
    match: draw.chance(85) ? draw.oneOf(matches.length > 0 ? matches : everyMatch) : undefined,
    callers: (policy?.sources ?? []).flatMap(({ identity }) => identity ?? []),
  }
}

function isAbout({ destination }: AccessPolicy, service: Service, { workloads = [] }: MeshModel): boolean {
  if (destination.service !== undefined) return destination.service === service.id
  return workloads.some(({ id, identity }) => identity === destination.identity && service.workloads?.includes(id))
}

function outbound(draw: Draw, { workloads = [] }: MeshModel, { service, port, callers }: Aim, isBytes: boolean): Flow {
  const likely = workloads.filter(({ identity }) => callers.includes(identity))
  const caller = { workload: draw.one(likely.length > 0 && draw.chance(80) ? likely : workloads).id }
  const byHost = !isBytes && draw.chance(60)
  return { caller, destination: byHost ? { host: true } : { service: service.id, port: port.port } }
}

function inbound(draw: Draw, model: MeshModel, { service, port, callers }: Aim): Flow | undefined {
  const serving = (model.workloads ?? []).filter(({ id }) => service.workloads?.includes(id))
  const workload = draw.oneOf(serving)
  const number = workload && targetPortOf(port, workload)
  return workload && number === undefined ? undefined : workload && { caller: callerNear(draw, model, callers), destination: at(workload, number!) }
}

function at({ id }: Workload, port: number): Destination {
  return { workload: id, port }
}

function callerNear(draw: Draw, { mesh, identities = [] }: MeshModel, callers: readonly string[]): Caller {
  if (draw.chance(2)) return { certificate: draw.one(['none', 'foreign'] as const) }
  const trustDomain = (mesh.trustDomain ?? 'cluster.local').toLowerCase()
  const principals = identities.map(({ id, principals: more = [] }) => {
    const [namespace, account] = id.split('/')
    return { id, names: [`${account}.${namespace}.${trustDomain}`, ...more.map(name => name.toLowerCase())] }
  })
  const likely = principals.filter(({ id }) => callers.includes(id))
  const one = () => {
    if (draw.chance(8)) return draw.one(STRANGERS)
    const { names } = draw.one(likely.length > 0 && draw.chance(75) ? likely : principals)
    return draw.chance(80) ? names[0]! : draw.one(names)
  }
  return { principals: draw.chance(88) ? [one()] : [...new Set([one(), one()])] }
}
