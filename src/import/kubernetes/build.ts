// Kubernetes objects -> identities, workloads and services of the model.
import type { DiagnosticSink } from '../../diagnostics/sink.js'
import type { Identity, Service, Workload } from '../../model/mesh-model.generated.js'
import type { EndpointGroup, KubernetesService, Runnable } from '../inventory.js'
import type { ImportContext } from '../kind.js'
import { LabelIndex } from './label-index.js'
import { Places } from './places.js'
import { findRunnables, onItsNode, type Runnables } from './runnables.js'
import { type Backing, EndpointFinder } from './service-endpoints.js'
import { reportBackings, reportDnsEndpoints, reportHints, reportOrphans } from './report-backing.js'
import { sortedBy } from '../../order.js'

export interface KubernetesPart {
  readonly identities: Identity[]
  readonly workloads: Workload[]
  readonly services: Service[]
}

export function buildKubernetes(context: ImportContext, sink: DiagnosticSink): KubernetesPart {
  const { inventory } = context
  const runnables = findRunnables(inventory, sink)
  const inMesh = runnables.all.filter(runnable => runnables.inMesh(runnable))
  for (const runnable of runnables.all) {
    if (runnables.inMesh(runnable)) continue
    const code = onItsNode(runnable) ? 'kubernetes/host-network' : 'kubernetes/outside-mesh'
    sink.report(code, { origin: runnable.origin }, { workload: runnable.scope.resource })
  }
  const places = new Places(inventory, runnables)
  const finder = new EndpointFinder(inventory, runnables, places, context.clusterDomain)
  const backings = findBackings(context, runnables, finder)
  reportBackings(backings, finder, context)
  reportDnsEndpoints(
    backings.filter(backing => finder.sourceOf(backing) === 'dns'),
    sink,
  )
  reportHints(backings, sink)
  reportOrphans(context, sink)
  return {
    identities: findIdentities(inventory.serviceAccounts, inMesh),
    workloads: inMesh.map(runnable => workload(runnable, places)),
    services: backings.map(backing => service(backing, runnables, finder)),
  }
}

function findBackings({ inventory }: ImportContext, runnables: Runnables, finder: EndpointFinder): Backing[] {
  const runnablesByLabel = new LabelIndex(runnables.all)
  const podsByLabel = new LabelIndex(inventory.pods)
  const groups = groupsByService(inventory.endpointGroups)
  return inventory.services.map(service => {
    const own = groups.get(service.id) ?? []
    const slices = own.filter(group => group.kind === 'EndpointSlice')
    const used = (slices.length > 0 ? slices : own).map(group => onlyPublished(group, service))
    const pods = podsByLabel.selected(service.namespace, service.selector)
    const targets = used.flatMap(group => group.addresses.flatMap(address => finder.podOf(address) ?? []))
    const selected = runnablesByLabel.selected(service.namespace, service.selector)
    const running = new Set([...selected, ...[...pods, ...targets].flatMap(pod => runnables.ofPod.get(pod.id) ?? [])])
    return { service, groups: used, pods, runnables: sortedBy(running, ({ id }) => id) }
  })
}

function onlyPublished(group: EndpointGroup, { publishNotReady }: KubernetesService): EndpointGroup {
  return publishNotReady ? group : { ...group, addresses: group.addresses.filter(({ ready }) => ready) }
}

function groupsByService(groups: readonly EndpointGroup[]): Map<string, EndpointGroup[]> {
  const byService = new Map<string, EndpointGroup[]>()
  for (const group of groups) {
    const others = byService.get(group.service)
    if (others) others.push(group)
    else byService.set(group.service, [group])
  }
  return byService
}

/** Kubernetes makes the account `default` of every namespace itself, so no manifest declares it. */
function findIdentities(declared: readonly Identity[], runnables: readonly Runnable[]): Identity[] {
  const identities = new Map(declared.map(identity => [identity.id, identity]))
  for (const { identity: id, origin } of runnables) {
    if (id.endsWith('/default') && !identities.has(id)) identities.set(id, { id, origin })
  }
  return [...identities.values()]
}

function workload(runnable: Runnable, places: Places): Workload {
  const { id, identity, ports, interception, origin } = runnable
  const place = places.ofWorkload(runnable)
  return {
    id,
    identity,
    ...(ports.length > 0 && { ports: [...ports] }),
    ...(place && { locality: place }),
    ...(interception && { proxy: { interception } }),
    origin,
  }
}

function service(backing: Backing, runnables: Runnables, finder: EndpointFinder): Service {
  const { id, vips, ports, origin } = backing.service
  const workloads = backing.runnables.filter(runnable => runnables.inMesh(runnable)).map(runnable => runnable.id)
  return {
    id,
    ...(vips.length > 0 && { vips: [...vips] }),
    ports: sortedBy(ports, ({ port, protocol }) => `${String(port).padStart(5, '0')} ${protocol}`).map(port => {
      const endpoints = finder.endpoints(backing, port)
      return {
        port: port.port,
        ...(port.name !== undefined && { name: port.name }),
        ...(port.targetPort !== undefined && { targetPort: port.targetPort }),
        protocol: port.protocol,
        ...(endpoints.length > 0 && { endpoints }),
        origin: port.origin,
      }
    }),
    ...(workloads.length > 0 && { workloads }),
    origin,
  }
}
