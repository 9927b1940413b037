// MQTT policies: each one's sections, then what they come to for every port that they are about.
import type { MeshModel, MqttPolicy, MqttTopicRule } from '../../../model/mesh-model.generated.js'
import type { RegexChecker } from '../../../regex/check.js'
import { fieldAt, placeOf, type References } from '../references.js'
import type { NodePlace, ResolvedIdentity, ResolvedPort, ResolvedService, ResolvedWorkload } from '../resolved.js'
import { resolveAuthentication } from './authentication.js'
import { type MqttContext, resolveClients } from './clients.js'
import { resolveConnect } from './connect.js'
import { resolveLimits } from './limits.js'
import { Merger } from './merge.js'
import type { ResolvedFilter, ResolvedTopicRule } from './resolved.js'
import { resolveRewrite } from './rewrite.js'
import { resolveHealth, resolveRouting } from './routing.js'
import type { MqttSections } from './sections.js'
import { resolveFilter } from './topic-filter.js'
import { reportShortIdle, reportTrafficKnobs } from './traffic-knobs.js'

interface Known {
  readonly identities: ReadonlyMap<string, ResolvedIdentity>
  readonly workloads: ReadonlyMap<string, ResolvedWorkload>
  readonly services: ReadonlyMap<string, ResolvedService>
}

/** Fills `mqtt` of service ports and of workloads. Splits must be resolved: policies of an apex hold for its backends; and traffic policies. */
export function resolveMqtt(model: MeshModel, known: Known, references: References, regexes: RegexChecker): void {
  const context: MqttContext = { identities: known.identities, references, regexes, sink: references.sink }
  const byPort = new Map<ResolvedPort, MqttSections[]>()
  for (const { node, place } of references.unique('MQTT policy', 'mqttPolicies', model.mqttPolicies).values()) {
    const service = known.services.get(node.service)
    if (!service) {
      references.unknown('service', node.service, fieldAt(place, 'service'), 'services', known.services.keys())
      continue
    }
    const sections = resolveSections(node, place, service, known.services, context)
    const ports = service.ports.filter(({ port, protocol }) => protocol === 'mqtt' && (node.port === undefined || node.port === port))
    if (ports.length === 0) references.sink.report('mqtt/no-mqtt-port', place, { service: service.id })
    for (const port of ports) byPort.set(port, [...(byPort.get(port) ?? []), sections])
  }
  if (byPort.size > 0) fillPorts(known, byPort, new Merger(references.sink))
  for (const service of known.services.values()) reportShortIdle(service, references.sink)
}

function fillPorts({ services, workloads }: Known, byPort: ReadonlyMap<ResolvedPort, readonly MqttSections[]>, merger: Merger): void {
  for (const service of services.values()) {
    for (const port of service.ports) {
      const own = byPort.get(port)
      if (own) port.mqtt = merger.service(own)
    }
    const policiesAbout = (port: ResolvedPort) => answersOf(service, port).flatMap(each => (byPort.get(each) ?? []).map(({ policy }) => policy))
    reportTrafficKnobs(service, policiesAbout, merger.sink)
  }
  for (const workload of workloads.values()) {
    const found = new Map<number, Set<MqttSections>>()
    for (const { service, port, number } of workload.serves) {
      const policies = answersOf(service, port).flatMap(each => byPort.get(each) ?? [])
      if (policies.length > 0) found.set(number, new Set([...(found.get(number) ?? []), ...policies]))
    }
    for (const [number, policies] of found) {
      workload.mqtt.set(number, merger.port([...policies].sort((a, b) => (a.policy.id < b.policy.id ? -1 : 1))))
    }
  }
}

/** The port, and those of apexes whose sessions end there. */
function answersOf(service: ResolvedService, port: ResolvedPort): ResolvedPort[] {
  return [port, ...service.apexes.flatMap(apex => portsSplitTo(apex, service, port))]
}

/** Ports of the apex whose sessions a split sends to this port. */
function portsSplitTo(apex: ResolvedService, service: ResolvedService, port: ResolvedPort): ResolvedPort[] {
  return apex.ports.filter(own =>
    apex.splits.some(split => split.targets.get(own.port)?.some(target => target.service === service && target.port === port.port)),
  )
}

function resolveSections(
  node: MqttPolicy,
  place: NodePlace,
  service: ResolvedService,
  services: ReadonlyMap<string, ResolvedService>,
  context: MqttContext,
): MqttSections {
  const { id } = node
  return {
    policy: { id, place, service },
    authentication: node.authentication && resolveAuthentication(node.authentication, place, context),
    connect: node.connect && resolveConnect(node.connect, id, place, context),
    topics: node.topics?.map((rule, i) => topicRule(rule, i, id, place, context)),
    deliveries: node.deliveries,
    onDeny: node.onDeny && { mqtt3: node.onDeny.mqtt3 ?? 'disconnect', mqtt5: node.onDeny.mqtt5 ?? 'drop' },
    limits: node.limits && resolveLimits(node.limits, id, place, context),
    rewrite: node.rewrite && resolveRewrite(node.rewrite, id, place, context),
    routing: node.routing && resolveRouting(node.routing, id, place, services, context),
    health: node.health && resolveHealth(node.health, id, place, context),
    webSocketPath: node.websocket?.path,
    tunnel: node.tunnel,
  }
}

function topicRule(rule: MqttTopicRule, i: number, policyId: string, policy: NodePlace, context: MqttContext): ResolvedTopicRule {
  const place = placeOf(rule, `${policy.pointer}/topics/${i}`, policy)
  const filters = (field: 'publish' | 'subscribe'): ResolvedFilter[] =>
    (rule[field] ?? []).flatMap((filter, at) => resolveFilter(filter, fieldAt(place, `${field}/${at}`), context.sink) ?? [])
  const found = {
    id: `allow/mqtt/${policyId}#${rule.name ?? i}`,
    place,
    clients: resolveClients(rule.clients, place, context),
    publish: filters('publish'),
    subscribe: filters('subscribe'),
  }
  if (!rule.publish?.length && !rule.subscribe?.length) context.sink.report('mqtt/rule-without-topics', place, { rule: found.id })
  return found
}
