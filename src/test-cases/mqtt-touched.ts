// What of a mesh took part in an MQTT session that is allowed: what let it connect, and what let its packet through.
import { decide } from '../explain/decide.js'
import { authenticate, isAbout, type MqttPerson } from '../explain/mqtt/client.js'
import type { MqttDecision } from '../explain/mqtt/decision.js'
import type { MqttFlow } from '../explain/mqtt/flow.js'
import { atBroker } from '../explain/mqtt/rewrite.js'
import { own } from '../explain/mqtt/rights.js'
import { servedPort } from '../explain/mqtt/served-port.js'
import { allMatched, matches, withoutGroup } from '../explain/mqtt/topics.js'
import { callerNames } from '../explain/parties.js'
import type { MeshModel } from '../model/mesh-model.generated.js'
import type { MqttClients, ResolvedFilter, ResolvedMqttPort, ResolvedTopicRule } from '../phases/2-resolve/mqtt/resolved.js'
import type { ResolvedMesh } from '../phases/2-resolve/resolved.js'
import { sourceId } from './coverage-items.js'
import { clientId, filterId, shortId } from './mqtt-coverage-items.js'
import { type Touched, touchedBy } from './touched.js'

/** Endpoints come with the cluster. */
const ENDPOINTS = { assumeEndpoints: true }

interface Destinations {
  readonly session: MqttFlow['destination']
  /** Where a topic route sends the publish. */
  readonly packet: MqttFlow['destination']
}

export function touchedByMqtt(decision: MqttDecision, mesh: ResolvedMesh, model: MeshModel): Touched[] {
  const { flow, answers, trail } = decision
  if (!answers.some(({ verdict }) => verdict === 'allowed')) return []
  const taken = trail.find(({ kind, matched }) => kind === 'route' && matched)
  const route = taken && routesOf(mesh).find(({ id }) => id === taken.id)
  const to: Destinations = {
    session: flow.destination,
    packet: route ? { service: route.service.id, port: route.port.port } : flow.destination,
  }
  return [
    ...(route ? [{ kind: 'topic-route', id: shortId(route) } as const] : []),
    ...[...new Set([to.session, to.packet])].flatMap(destination => visited(destination, to, decision, mesh, model)),
  ]
}

function routesOf(mesh: ResolvedMesh) {
  return [...mesh.services.values()].flatMap(({ ports }) => ports.flatMap(({ mqtt }) => mqtt?.publishes ?? []))
}

/** The way to a destination, and what the sessions there took part in. */
function visited(
  destination: MqttFlow['destination'],
  to: Destinations,
  { flow, trail }: MqttDecision,
  mesh: ResolvedMesh,
  model: MeshModel,
): Touched[] {
  const { caller } = flow
  const connection = decide(mesh, { caller, destination }, ENDPOINTS)
  const isNobody = 'certificate' in caller
  const admitted = trail.flatMap(({ kind, matched, id }) => (kind === 'connection' && matched && isNobody ? [id.replace(/^allow\//, '')] : []))
  const ports = new Set(portsAt(destination, mesh, isNobody ? undefined : connection.answers))
  return [
    ...touchedBy(connection, mesh, model),
    ...admitted.flatMap((id): Touched[] => [
      { kind: 'policy', id },
      { kind: 'source', id: sourceId(id, 'any') },
    ]),
    ...[...ports].flatMap(port => touchedAt(port, flow, destination === to.packet, mesh, model)),
  ]
}

function portsAt(
  destination: MqttFlow['destination'],
  mesh: ResolvedMesh,
  answers: ReturnType<typeof decide>['answers'] | undefined,
): ResolvedMqttPort[] {
  if (!answers)
    return 'workload' in destination ? [mesh.workloads.get(destination.workload)?.mqtt.get(destination.port)].filter(port => port !== undefined) : []
  return answers.flatMap(answer => {
    if (answer.verdict !== 'allowed' || answer.workload === null) return []
    return mesh.workloads.get(answer.workload)?.mqtt.get(servedPort(mesh, answer, destination)) ?? []
  })
}

function touchedAt(port: ResolvedMqttPort, flow: MqttFlow, hasPacket: boolean, mesh: ResolvedMesh, model: MeshModel): Touched[] {
  const { session, action } = flow
  const names = callerNames(mesh, flow.caller)
  const { person, refusal } = authenticate(port.authentication, typeof names === 'string' ? [] : names, session)
  if (refusal !== null) return []
  const connect = port.connect?.find(({ clients }) => isAbout(clients, person))
  const topics = [...(session.will ? [session.will.topic] : []), ...(hasPacket && action.kind === 'publish' ? [action.topic] : [])]
  const filter = hasPacket && action.kind === 'subscribe' ? (withoutGroup(action.filter)?.filter ?? action.filter) : undefined
  const renamed = [...topics, ...(filter === undefined ? [] : [filter])].flatMap(name => atBroker(port.rewrite, person, name).rule ?? [])
  const rules = (port.topics ?? []).filter(({ clients }) => isAbout(clients, person))
  return [
    ...port.policies.map(({ id }) => ({ kind: 'mqtt-policy', id }) as const),
    ...(connect ? [{ kind: 'connect-rule', id: shortId(connect) } as const, ...clientsOf(connect, person, model)] : []),
    ...topics.flatMap(topic => rules.flatMap(rule => published(rule, topic, person, model))),
    ...(filter === undefined ? [] : subscribed(rules, filter, person, model)),
    ...renamed.flatMap((rule): Touched[] => [{ kind: 'rewrite', id: shortId(rule) }, ...clientsOf(rule, person, model)]),
  ]
}

interface AboutClients {
  readonly id: string
  readonly clients: MqttClients
  readonly place: { readonly pointer: string }
}

function clientsOf(rule: AboutClients, person: MqttPerson, model: MeshModel): Touched[] {
  return (rule.clients ?? []).flatMap((client, i): Touched[] =>
    isAbout([client], person) ? [{ kind: 'client', id: clientId(rule, model, `${rule.place.pointer}/clients/${i}`) }] : [],
  )
}

function ruleTouched(
  rule: ResolvedTopicRule,
  kind: 'publish' | 'subscribe',
  filters: readonly ResolvedFilter[],
  person: MqttPerson,
  model: MeshModel,
): Touched[] {
  if (filters.length === 0) return []
  return [
    { kind: 'topic-rule', id: shortId(rule) },
    ...clientsOf(rule, person, model),
    ...filters.map((filter): Touched => ({ kind: 'filter', id: filterId(rule, kind, filter) })),
  ]
}

function published(rule: ResolvedTopicRule, topic: string, person: MqttPerson, model: MeshModel): Touched[] {
  const filters = rule.publish.filter(one => own([one], person).some(filter => matches(filter, topic)))
  return ruleTouched(rule, 'publish', filters, person, model)
}

/** Every filter that allows all of it; where none does, those that do together, and could not without one of them. */
function subscribed(rules: readonly ResolvedTopicRule[], asked: string, person: MqttPerson, model: MeshModel): Touched[] {
  const all = rules.flatMap(rule => rule.subscribe.flatMap(one => own([one], person).map(filter => ({ rule, one, filter }))))
  const whole = all.filter(({ filter }) => allMatched([filter], asked))
  const needed = whole.length > 0 ? new Set(whole) : new Set(all)
  if (whole.length === 0) {
    for (const part of all) {
      const others = [...needed].filter(other => other !== part).map(({ filter }) => filter)
      if (allMatched(others, asked)) needed.delete(part)
    }
  }
  return rules.flatMap(rule => {
    const filters = [...needed].flatMap(part => (part.rule === rule ? [part.one] : []))
    return ruleTouched(rule, 'subscribe', filters, person, model)
  })
}
