// What there is to touch in MQTT policies: rules with their clients and filters, other names, topic routes.
import { textOf } from '../explain/mqtt/client.js'
import type { MeshModel, MqttClient } from '../model/mesh-model.generated.js'
import { valueAt } from '../model/pointer.js'
import type { MqttClients, ResolvedFilter, ResolvedMqttPolicy, ResolvedMqttPort } from '../phases/2-resolve/mqtt/resolved.js'
import type { NodePlace, ResolvedMesh } from '../phases/2-resolve/resolved.js'
import type { CoverageItem } from './coverage-items.js'

type Owner = NonNullable<CoverageItem['owner']>

interface Rule {
  readonly id: string
  readonly place: NodePlace
}

/** In order of policy, each once, however many ports it is about. */
export function mqttCoverageItems(model: MeshModel, mesh: ResolvedMesh): CoverageItem[] {
  const ports = [...mesh.workloads.values()].flatMap(({ mqtt }) => [...mqtt.values()])
  const routes = [...mesh.services.values()].flatMap(service => service.ports.flatMap(port => port.mqtt?.publishes ?? []))
  const policies = new Map(ports.flatMap(port => port.policies.map(policy => [policy.id, policy] as const)))
  const items = [...policies.values()]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap(policy => [
      { kind: 'mqtt-policy', id: policy.id, pointer: policy.place.pointer } as const,
      ...ports.flatMap(port => portItems(model, port, policy)),
      ...routes.filter(isOf(policy)).map(route => part('topic-route', route, policy)),
    ])
  return [...new Map(items.map(item => [`${item.kind} ${item.id}`, item])).values()]
}

/** Rule ids without what they begin with: `plant/telemetry#own-site`. */
export function shortId({ id }: { readonly id: string }): string {
  return id.replace(/^[a-z]+\/mqtt\//, '')
}

export function clientId(rule: { readonly id: string }, model: MeshModel, pointer: string): string {
  const { identity, group, username, clientId: own } = (valueAt(model, pointer) ?? {}) as MqttClient
  const words = [identity, group, ...named('user name', username), ...named('client id', own)].filter(word => word !== undefined)
  return `${shortId(rule)} <- ${words.join(' and ') || 'any'}`
}

export function filterId(rule: { readonly id: string }, kind: 'publish' | 'subscribe', { filter }: ResolvedFilter): string {
  return `${shortId(rule)} ${kind} ${filter}`
}

function named(what: string, text: MqttClient['username']): string[] {
  const kinds = ['exact', 'prefix', 'regex'] as const
  const kind = kinds.find(one => text?.[one] !== undefined)
  return kind === undefined ? [] : [`${what} ${textOf({ kind, value: text?.[kind] ?? '' })}`]
}

const isOf =
  ({ id }: ResolvedMqttPolicy) =>
  (rule: Rule): boolean =>
    shortId(rule).startsWith(`${id}#`)

function portItems(model: MeshModel, { connect, topics, rewrite }: ResolvedMqttPort, policy: ResolvedMqttPolicy): CoverageItem[] {
  const own = isOf(policy)
  return [
    ...(connect ?? []).filter(own).flatMap(rule => [part('connect-rule', rule, policy), ...clientItems(model, 'connect-rule', rule, rule.clients)]),
    ...(topics ?? []).filter(own).flatMap(rule => [
      part('topic-rule', rule, policy),
      ...clientItems(model, 'topic-rule', rule, rule.clients),
      ...(['publish', 'subscribe'] as const).flatMap(kind =>
        rule[kind].map(
          (filter, i): CoverageItem => ({
            kind: 'filter',
            id: filterId(rule, kind, filter),
            pointer: `${rule.place.pointer}/${kind}/${i}`,
            owner: { kind: 'topic-rule', id: shortId(rule) },
          }),
        ),
      ),
    ]),
    ...rewrite.filter(own).flatMap(rule => [part('rewrite', rule, policy), ...clientItems(model, 'rewrite', rule, rule.clients)]),
  ]
}

function part(kind: CoverageItem['kind'], rule: Rule, { id }: ResolvedMqttPolicy): CoverageItem {
  return { kind, id: shortId(rule), pointer: rule.place.pointer, owner: { kind: 'mqtt-policy', id } }
}

function clientItems(model: MeshModel, kind: Owner['kind'], rule: Rule, clients: MqttClients): CoverageItem[] {
  return (clients ?? []).map((_, i) => {
    const pointer = `${rule.place.pointer}/clients/${i}`
    return { kind: 'client', id: clientId(rule, model, pointer), pointer, owner: { kind, id: shortId(rule) } }
  })
}
