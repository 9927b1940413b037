// The outbound side: which service a flow is for, and whether the caller may call it.
import { carriesBytes, type ResolvedWorkload } from '../phases/2-resolve/resolved.js'
import type { Answer } from './decision.js'
import type { Destination } from './flow.js'
import { type Departure, forward } from './forward.js'
import { isAnyOf, serviceAddresses, serviceNames } from './host.js'
import { reject } from './inbound.js'
import { addressOf, keyOf, reachableServices, type ServicePortOf, serviceByAddress, serviceByHost } from './reach.js'
import { isUnreadable, type Request } from './request.js'
import { type Position, refuse } from './verdict.js'

/** `target`: the service port that the flow names; undefined: the mesh has no such. */
export function leave(departure: Departure, destination: Destination, target: ServicePortOf | undefined): Answer[] {
  const at: Position = { side: 'outbound', proxy: departure.workload.id }
  switch (wayTo(departure.workload, destination, target)) {
    case 'host':
      return byHost(departure, at)
    case 'listener':
      return byListener(departure, at, target)
    case 'address':
      return byAddress(departure, at, target)
  }
}

function wayTo({ proxy }: ResolvedWorkload, destination: Destination, target: ServicePortOf | undefined): 'host' | 'listener' | 'address' {
  if (!('service' in destination)) return 'host'
  if (destination.by) return destination.by
  const { service: id } = destination
  const port = target?.port.port ?? destination.port
  const outbound = proxy.listeners.filter(({ direction }) => direction === 'outbound')
  if (outbound.some(({ service, servicePort = port }) => service === id && servicePort === port)) return 'listener'
  const goesByHost = outbound.some(({ service }) => service === undefined) && !(target && carriesBytes(target.port.protocol))
  return proxy.interception === 'none' && goesByHost ? 'host' : 'address'
}

function byHost(departure: Departure, at: Position): Answer[] {
  const { mesh, workload, request, trail } = departure
  if (!request || isUnreadable(request)) return [reject(at, request, trail)]
  const found = serviceByHost(mesh, reachableServices(mesh, workload), request.host, workload.namespace)
  const id = found ? keyOf(found) : `deny/unknown-host@${workload.id}`
  const host = `host ${request.host.name || '(none)'}`
  trail.add(at, 'host', id, found !== undefined, `${host} ${found ? 'names' : 'names no service that the caller may call'}`)
  return found ? callHttp(departure, at, found, request) : [refuse(at, 'denied', id, request)]
}

function byListener(departure: Departure, at: Position, target: ServicePortOf | undefined): Answer[] {
  const { mesh, workload, request, trail } = departure
  if (target && reachableServices(mesh, workload).includes(target.service)) return call(departure, at, target)
  const isTcp = target !== undefined && carriesBytes(target.port.protocol)
  if (!isTcp && (!request || isUnreadable(request))) return [reject(at, request, trail)]
  const id = `deny/default@${target ? keyOf(target) : workload.id}`
  trail.add(at, 'access', id, true, whyNot(target))
  return [refuse(at, 'denied', id, isTcp || !request || isUnreadable(request) ? undefined : request)]
}

/** Where the model knows no address, as if it were the service's own. */
function byAddress(departure: Departure, at: Position, target: ServicePortOf | undefined): Answer[] {
  const { mesh, workload, trail } = departure
  const reachable = reachableServices(mesh, workload)
  const address = target && addressOf(target)
  const own = target && reachable.includes(target.service) ? target : undefined
  const found = address === undefined ? own : serviceByAddress(reachable, address)
  if (found) return call(departure, at, found)
  const id = `deny/unknown-destination@${workload.id}`
  trail.add(at, 'access', id, true, whyNot(target))
  return [refuse(at, 'denied', id, undefined)]
}

function whyNot(target: ServicePortOf | undefined): string {
  return target ? `by default (no policy lets it call ${target.service.id})` : 'the mesh has no such service'
}

function call(departure: Departure, at: Position, target: ServicePortOf): Answer[] {
  const { request, trail } = departure
  trail.add(at, 'host', keyOf(target), true, 'the service that was dialled')
  if (carriesBytes(target.port.protocol)) return forward(departure, at, target, undefined)
  return !request || isUnreadable(request) ? [reject(at, request, trail)] : callHttp(departure, at, target, request)
}

function callHttp(departure: Departure, at: Position, target: ServicePortOf, request: Request): Answer[] {
  const { mesh, workload, trail } = departure
  const { service, port } = target
  const names = [...serviceNames(mesh, service, workload.namespace), ...serviceAddresses(service, port)]
  if (isAnyOf(names, request.host.name)) return forward(departure, at, target, request)
  const rule = `deny/unknown-host@${keyOf(target)}`
  trail.add(at, 'host', rule, false, `host ${request.host.name || '(none)'} is not a name of ${service.id} for a caller in ${workload.namespace}`)
  return [refuse(at, 'denied', rule, request)]
}
