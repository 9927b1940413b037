// How sessions find their broker: hash, stickiness, publishes for another service, health.
import type { MqttHealth, MqttRouting } from '../../../model/mesh-model.generated.js'
import { seconds } from '../duration.js'
import { fieldAt, placeOf, related } from '../references.js'
import type { NodePlace, ResolvedService } from '../resolved.js'
import type { MqttContext } from './clients.js'
import type { ResolvedMqttHealth, ResolvedMqttService, ResolvedTopicRoute } from './resolved.js'
import { covers, resolvePlainFilters } from './topic-filter.js'

type Services = ReadonlyMap<string, ResolvedService>
type Routing = Pick<ResolvedMqttService, 'hash' | 'sticky' | 'publishes'>

export const NO_ROUTING: Routing = { hash: null, sticky: null, publishes: [] }

export function resolveRouting(written: MqttRouting, policyId: string, policy: NodePlace, services: Services, context: MqttContext): Routing {
  const place = placeOf(written, `${policy.pointer}/routing`, policy)
  const publishes = (written.publishes ?? []).flatMap((route, i): ResolvedTopicRoute[] => {
    const at = placeOf(route, `${place.pointer}/publishes/${i}`, place)
    const service = services.get(route.service)
    if (!service) {
      context.references.unknown('service', route.service, fieldAt(at, 'service'), 'services', services.keys())
      return []
    }
    const topics = resolvePlainFilters(route.topics, j => fieldAt(at, `topics/${j}`), context.sink)
    const ports = service.ports.filter(port => port.protocol === 'mqtt' && (route.port === undefined || port.port === route.port))
    if (ports.length !== 1) {
      context.sink.report('mqtt/no-mqtt-port', at, { service: service.id })
      return []
    }
    return [{ id: `route/mqtt/${policyId}#${route.name ?? i}`, place: at, topics, service, port: ports[0]! }]
  })
  reportCovered(publishes, context)
  return {
    hash: written.hash ?? null,
    sticky: written.sticky ? { id: `sticky/mqtt/${policyId}`, maxKeys: written.maxKeys ?? 10_000 } : null,
    publishes,
  }
}

function reportCovered(routes: readonly ResolvedTopicRoute[], { sink }: MqttContext): void {
  for (const [i, route] of routes.entries()) {
    const before = routes.slice(0, i).flatMap(other => other.topics.map(({ filter }) => ({ filter, place: other.place })))
    const first = before.find(({ filter }) => covers(filter, route.topics[0]?.filter ?? ''))
    const all = route.topics.length > 0 && route.topics.every(({ filter }) => before.some(other => covers(other.filter, filter)))
    if (first && all)
      sink.report('mqtt/unreachable-rule', route.place, { rule: route.id }, { related: [related('this one takes its topics', first.place)] })
  }
}

export function resolveHealth(written: MqttHealth, policyId: string, policy: NodePlace, { sink }: MqttContext): ResolvedMqttHealth {
  const place = placeOf(written, `${policy.pointer}/health`, policy)
  const health = {
    id: `health/mqtt/${policyId}`,
    intervalSeconds: seconds(written.interval ?? '10s'),
    timeoutSeconds: seconds(written.timeout ?? '3s'),
    healthyAfter: written.healthyAfter ?? 1,
    unhealthyAfter: written.unhealthyAfter ?? 3,
    clientIdPrefix: written.clientIdPrefix ?? 'pipyc-health-',
  }
  if (health.intervalSeconds === 0 || health.timeoutSeconds === 0) sink.report('mqtt/no-time', place, {})
  return health
}
