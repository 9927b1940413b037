// From the mesh to what each proxy is to do.
import { nearestName } from '../../diagnostics/nearest.js'
import type { DiagnosticSink } from '../../diagnostics/sink.js'
import { featuresOf } from '../../features/index.js'
import { inboundListeners } from '../../features/listener.js'
import { sideServices } from '../../features/outbound-policy.js'
import { tlsFiles } from '../../features/mtls.js'
import { addressPort, sortedUnique } from '../../features/service-discovery.js'
import { reportShadowed } from '../../features/split.js'
import type { ProxyConfig } from '../../model/proxy-config.generated.js'
import type { ResolvedMesh, ResolvedService, ResolvedWorkload } from '../2-resolve/resolved.js'
import { ExpectedEntries, MOST_ENTRIES, ruleEntries } from './budget.js'
import { IdleCheck } from './check-idle.js'
import { checkPlainListeners } from './check-listeners.js'
import { checkPolicyPorts } from './check-ports.js'
import { checkTiers } from './check-tiers.js'
import { accessPoliciesOf, lowerInbound } from './inbound.js'
import { MeshIndex } from './mesh-index.js'
import { lowerOutbound } from './outbound.js'
import type { ProxyPlan } from './plan.js'
import type { Reachable } from './reachable.js'

export interface LowerOptions {
  /** Only these, namespace/name; all when absent. */
  readonly proxies?: readonly string[] | undefined
}

/** Without it nothing would be written for a proxy that somebody waits for, and nobody would know why. */
function reportNoProxy(name: string, { workloads }: ResolvedMesh, sink: DiagnosticSink): void {
  const nearest = nearestName(name, workloads.keys())
  const notes = ['sought in: workloads, for a proxy that was asked for', ...(nearest === undefined ? [] : [`did you mean ${nearest}?`])]
  sink.report('reference/unknown-workload', {}, { name }, { notes, severity: 'error' })
}

export function lowerMesh(mesh: ResolvedMesh, sink: DiagnosticSink, options: LowerOptions = {}): readonly ProxyPlan[] {
  const index = new MeshIndex(mesh)
  const wanted = options.proxies && new Set(options.proxies)
  for (const id of wanted ?? []) if (!mesh.workloads.has(id)) reportNoProxy(id, mesh, sink)
  checkPolicyPorts(mesh, index, sink)
  checkTiers(mesh, sink)
  for (const service of mesh.services.values()) reportShadowed(service, sink)
  const tooMuch = ({ id, place }: ResolvedWorkload, before: number): readonly ProxyPlan[] => {
    sink.report('proxy/too-much-output', place, { proxy: id, limit: MOST_ENTRIES }, { notes: [`proxies before it: ${before}`] })
    return []
  }

  const expected = new ExpectedEntries()
  const reached: { workload: ResolvedWorkload; reachable: Reachable }[] = []
  let entries = 0
  for (const workload of mesh.workloads.values()) {
    if (wanted && !wanted.has(workload.id)) continue
    const reachable = index.reachable(workload.identity)
    entries += expected.of(workload, reachable)
    if (entries > MOST_ENTRIES) return tooMuch(workload, reached.length)
    reached.push({ workload, reachable })
  }
  const plans: ProxyPlan[] = []
  const idle = new IdleCheck(sink)
  for (const { workload, reachable } of reached) {
    const plan = lowerWorkload(workload, reachable, index)
    entries += ruleEntries(plan.config)
    if (entries > MOST_ENTRIES) return tooMuch(workload, plans.length)
    idle.check(workload, reachable, plan)
    plans.push(plan)
  }
  checkPlainListeners(mesh, plans, sink)
  return plans
}

function lowerWorkload(workload: ResolvedWorkload, reachable: Reachable, index: MeshIndex): ProxyPlan {
  const { proxy, identity } = workload
  const config: ProxyConfig = {
    formatVersion: 1,
    proxy: workload.id,
    identity: identity.principals[0]!,
    tls: tlsFiles(proxy),
    timeouts: { ...proxy.timeouts },
    limits: { ...proxy.limits },
    inbound: { listeners: inboundListeners(proxy), ports: lowerInbound(workload, index) },
    outbound: lowerOutbound(workload, index),
  }
  return {
    id: workload.id,
    features: featuresOf(config),
    dependencies: dependencies(workload, reachable, index),
    config,
    arguments: proxy.admin ? [`--admin-port=${addressPort(proxy.admin.address, proxy.admin.port)}`] : [],
  }
}

function dependencies(workload: ResolvedWorkload, { services, policies }: Reachable, index: MeshIndex): string[] {
  const used = new Set<ResolvedService>(services)
  const callers = [...policies, ...accessPoliciesOf(workload, index)]
  for (const { service } of workload.serves) for (const own of [service, ...service.apexes]) used.add(own)
  for (const service of used) for (const { mqtt } of service.ports) for (const route of mqtt?.publishes ?? []) used.add(route.service)
  for (const service of [...used]) for (const split of service.splits) for (const backend of split.backends) used.add(backend.service)
  for (const service of services) {
    for (const port of service.ports) for (const side of sideServices(service, port, workload.identity)) used.add(side.service)
  }
  const mqtt = [...workload.mqtt.values(), ...[...used].flatMap(service => service.ports.flatMap(port => port.mqtt ?? []))]
  return sortedUnique([
    `workload ${workload.id}`,
    `identity ${workload.identity.id}`,
    ...mqtt.flatMap(({ policies }) => policies.map(({ id }) => `mqtt-policy ${id}`)),
    ...callers.flatMap(policy => [`policy ${policy.id}`, ...policy.sources.map(source => `identity ${source.id}`)]),
    ...[...used].flatMap(service => [
      `service ${service.id}`,
      ...service.identities.map(identity => `identity ${identity.id}`),
      ...service.splits.map(split => `split ${split.id}`),
      ...service.trafficPolicies.map(policy => `traffic policy ${policy.id}`),
    ]),
  ])
}
